// A circle's outline.
in vec4 v_colour;
uniform float u_sizePx;

void main() {
  float fromMiddlePx = length(gl_PointCoord - 0.5) * (u_sizePx + 2.0) * u_pixelRatio;
  float radiusPx = (0.5 * u_sizePx - 0.4) * u_pixelRatio;
  float cover = 1.0 - smoothstep(0.3 * u_pixelRatio, 0.3 * u_pixelRatio + 0.7, abs(fromMiddlePx - radiusPx));
  if (cover * v_colour.a < 0.01) discard;
  out_FragColor = vec4(v_colour.rgb, cover * v_colour.a);
}
