// A small hollow dot for each satellite of a filed shell; where it is stands before this.
in vec4 a_colour;
uniform float u_sizePx;
uniform float u_opacity;
out vec4 v_colour;

void main() {
  vec3 seenKm = fromEyeKm();
  vec2 sight = sightOf(u_eyeKm + seenKm);
  bool beyond = sight.x < 1.0;
  // Zeros stand for a satellite without a place.
  vec3 placeKm = u_eyeKm + seenKm;
  bool hidden = a_colour.a == 0.0 || dot(placeKm, placeKm) < 1.0 || (beyond && sight.y < 1.0);
  v_colour = vec4(a_colour.rgb, a_colour.a * u_opacity * (beyond ? 0.35 : 1.0));
  gl_Position = hidden ? vec4(2.0, 2.0, 2.0, 1.0) : clipFromEyeKm(seenKm);
  gl_PointSize = (u_sizePx + 2.0) * u_pixelRatio;
}
