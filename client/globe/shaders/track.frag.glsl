// A line where the orbit is tracked, round dots where it is illustrative, on the near side of the Earth alone.
in vec3 v_pefKm;
in float v_sinceS;
in float v_acrossPx;
in float v_pxPerS;
in float v_dotted;
uniform vec3 u_colour;
uniform float u_widthPx;

// From dot to dot; the time between two is a power of two, so that dots stay on the ground as time runs.
const float DOT_EVERY_PX = 5.0;

float fromDotPx() {
  float everyS = exp2(round(log2(DOT_EVERY_PX * u_pixelRatio / max(v_pxPerS, 1e-6))));
  float alongPx = (fract(v_sinceS / everyS) - 0.5) * everyS * v_pxPerS;
  return length(vec2(alongPx, v_acrossPx));
}

void main() {
  float radiusPx = 0.5 * u_widthPx * u_pixelRatio;
  float fromLinePx = v_dotted > 0.5 ? fromDotPx() : abs(v_acrossPx);
  float cover = 1.0 - smoothstep(radiusPx - 0.35, radiusPx + 0.65, fromLinePx);
  float opacity = cover * strengthAt(v_sinceS) * facingAt(v_pefKm);
  if (opacity < 0.01) discard;
  out_FragColor = vec4(u_colour, opacity);
}
