// A small arrowhead on the ground that points the way an object flies.
in vec2 a_corner;
in vec3 a_placeKm;
in vec3 a_ahead;
in float a_atS;
uniform float u_sizePx;
out vec2 v_placePx;
out float v_opacity;

void main() {
  vec4 clip = clipFromPef(a_placeKm);
  vec4 ahead = clipFromPef(a_placeKm + 20.0 * a_ahead);
  vec2 way = (ahead.xy / ahead.w - clip.xy / clip.w) * 0.5 * u_screenPx;
  vec2 along = way / max(length(way), 1e-4);
  float reachPx = u_sizePx * u_pixelRatio + 1.0;
  v_placePx = a_corner * reachPx / u_pixelRatio;
  v_opacity = strengthAt(a_atS) * facingAt(a_placeKm);
  vec2 offsetPx = reachPx * (a_corner.x * along + a_corner.y * vec2(-along.y, along.x));
  clip.xy += offsetPx / (0.5 * u_screenPx) * clip.w;
  gl_Position = v_opacity < 0.01 ? vec4(2.0, 2.0, 2.0, 1.0) : clip;
}
