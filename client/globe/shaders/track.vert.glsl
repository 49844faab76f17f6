// A step of the ground track as a band of constant width on the screen.
// 0 or 1 along the step, and which side of the line, -1 or 1.
in vec2 a_place;
in vec3 a_fromKm;
in vec3 a_toKm;
// The way the line runs at both ends, so that neighbouring steps meet without a gap.
in vec3 a_fromAhead;
in vec3 a_toAhead;
// Seconds of both ends, and 1 where dotted.
in vec3 a_times;
uniform float u_widthPx;
out vec3 v_pefKm;
out float v_sinceS;
out float v_acrossPx;
out float v_pxPerS;
out float v_dotted;

vec2 screenPx(vec4 clip) {
  return clip.xy / clip.w * 0.5 * u_screenPx;
}

void main() {
  bool isEnd = a_place.x > 0.5;
  vec3 here = isEnd ? a_toKm : a_fromKm;
  vec4 clip = clipFromPef(here);
  vec2 way = screenPx(clipFromPef(here + 20.0 * (isEnd ? a_toAhead : a_fromAhead))) - screenPx(clip);
  float lengthPx = max(length(way), 1e-4);
  float reachPx = 0.5 * u_widthPx * u_pixelRatio + 1.0;
  clip.xy += vec2(-way.y, way.x) / lengthPx * a_place.y * reachPx / (0.5 * u_screenPx) * clip.w;
  v_pefKm = here;
  v_sinceS = isEnd ? a_times.y : a_times.x;
  v_acrossPx = a_place.y * reachPx;
  v_pxPerS = lengthPx / 20.0 * length(a_toKm - a_fromKm) / max(a_times.y - a_times.x, 1e-3);
  v_dotted = a_times.z;
  gl_Position = clip;
}
