// A dot for each object, smaller and fainter past the Earth's rim; where it is stands before this.
in vec4 a_colour;
// Shape, opacity (0 hides), scale in hundredths of a pixel per unit of the shape's box, 1 where it is tracked.
in vec4 a_look;
uniform float u_cellUnits;
out vec4 v_colour;
out float v_shape;
out float v_pxPerUnit;
out float v_tracked;
out float v_halo;

void main() {
  vec3 seenKm = fromEyeKm();
  vec2 sight = sightOf(u_eyeKm + seenKm);
  bool beyond = sight.x < 1.0;
  bool hidden = a_look.y == 0.0 || (beyond && sight.y < 1.0);
  float scale = a_look.z / 100.0 * (beyond ? 0.8 : 1.0);
  v_colour = vec4(a_colour.rgb, a_look.y / 255.0 * (beyond ? 0.42 : 1.0));
  v_shape = a_look.x;
  v_tracked = a_look.w;
  v_halo = beyond ? 0.0 : 0.62;
  v_pxPerUnit = scale * u_pixelRatio;
  gl_Position = hidden ? vec4(2.0, 2.0, 2.0, 1.0) : clipFromEyeKm(seenKm);
  gl_PointSize = u_cellUnits * scale * u_pixelRatio;
}
