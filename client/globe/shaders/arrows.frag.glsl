// A filled arrowhead with its tip ahead.
in vec2 v_placePx;
in float v_opacity;
uniform vec3 u_colour;
uniform float u_sizePx;

void main() {
  // Distance to the sloping sides and to the back, pixels; inside where both are below 0.
  float toSide = (v_placePx.x - 0.75 * u_sizePx + 1.5 * abs(v_placePx.y)) / 1.8;
  float toBack = -0.5 * u_sizePx - v_placePx.x + 0.45 * abs(v_placePx.y) - 0.1 * u_sizePx;
  float cover = 1.0 - smoothstep(-0.5, 0.5, max(toSide, toBack) * u_pixelRatio);
  if (cover * v_opacity < 0.01) discard;
  out_FragColor = vec4(u_colour, cover * v_opacity);
}
