// A solid line where the plane is tracked, round dots where it is illustrative; hidden behind the Earth.
in vec3 v_pefKm;
in vec4 v_colour;
in vec2 v_opacity;
in float v_dotted;
in float v_halfWidthPx;
in float v_acrossPx;
in float v_around;
in float v_pxPerTurn;
in vec2 v_fade;

// From dot to dot; their number is a power of two, so that dots stay put on the orbit while the camera moves.
const float DOT_EVERY_PX = 4.2;

float dots() {
  float number = exp2(round(log2(max(v_pxPerTurn / (DOT_EVERY_PX * u_pixelRatio), 1.0))));
  float alongPx = (fract(v_around * number) - 0.5) / number * v_pxPerTurn;
  return length(vec2(alongPx, v_acrossPx));
}

void main() {
  vec2 sight = sightOf(v_pefKm);
  float beyond = 1.0 - smoothstep(0.985, 1.015, sight.x);
  float seen = 1.0 - beyond * (1.0 - smoothstep(0.998, 1.002, sight.y));
  float fromLinePx = v_dotted > 0.5 ? dots() : abs(v_acrossPx);
  float radiusPx = v_halfWidthPx + (v_dotted > 0.5 ? 0.2 : 0.0);
  float cover = 1.0 - smoothstep(radiusPx - 0.35, radiusPx + 0.65, fromLinePx);
  // Brightest at the object, fainter the longer ago it was there: just ahead of it the ring begins anew.
  float fade = 1.0 - v_fade.y * smoothstep(0.0, 1.0, sqrt(fract(v_fade.x - v_around)));
  float opacity = fade * cover * seen * mix(v_opacity.x, v_opacity.y, beyond);
  if (opacity < 0.01) discard;
  out_FragColor = vec4(v_colour.rgb, opacity);
}
