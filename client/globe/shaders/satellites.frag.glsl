// The programme's shape on a halo of the space colour, and a thin ring around what is tracked.
// All halos come first, so that in a close train no halo covers its neighbour's dot.
in vec4 v_colour;
in float v_shape;
in float v_pxPerUnit;
in float v_tracked;
in float v_halo;
uniform sampler2D u_shapes;
uniform float u_shapeCount;
uniform float u_cellUnits;
uniform float u_ringUnits;
uniform vec3 u_halo;
uniform float u_pass;

void main() {
  vec2 cell = vec2((v_shape + gl_PointCoord.x) / u_shapeCount, gl_PointCoord.y);
  vec4 shape = texture(u_shapes, cell);
  float fromMiddlePx = length(gl_PointCoord - 0.5) * u_cellUnits * v_pxPerUnit;
  float apartPx = abs(fromMiddlePx - u_ringUnits * v_pxPerUnit);
  float ring = 0.6 * v_tracked * (1.0 - smoothstep(0.35 * u_pixelRatio, 0.35 * u_pixelRatio + 0.8, apartPx));
  float cover = u_pass < 0.5 ? v_halo * shape.g : max(shape.r, ring);
  if (cover * v_colour.a < 0.01) discard;
  out_FragColor = vec4(u_pass < 0.5 ? u_halo : v_colour.rgb, cover * v_colour.a);
}
