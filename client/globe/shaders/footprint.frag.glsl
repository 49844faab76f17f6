// The ground from which an object stands higher than a mask above the horizon: each point looks for itself, on WGS-84.
in vec3 v_rayKm;
uniform vec3 u_objectKm;
uniform float u_sinMask;
uniform vec4 u_colour;
uniform float u_fill;

void main() {
  vec4 ground = groundOf(v_rayKm);
  vec3 place = ground.xyz;
  float rim = ground.w;
  vec3 up = normalize(place / RADII_KM);
  vec3 sight = u_objectKm - place * RADII_KM;
  float above = dot(up, sight) / length(sight) - u_sinMask;
  float perPx = max(fwidth(above), 1e-7);
  // The first derivative leaps where the rays leave the disc; nothing of it is drawn there.
  float onDisc = 1.0 - smoothstep(1.0 - 2.0 * fwidth(rim), 1.0, rim);
  float inside = smoothstep(-0.5, 0.5, above / perPx);
  float line = 1.0 - smoothstep(0.5 * u_pixelRatio, 0.5 * u_pixelRatio + 0.8, abs(above / perPx));
  float opacity = max(inside * u_fill, line * u_colour.a) * onDisc;
  if (opacity < 0.005) discard;
  out_FragColor = vec4(u_colour.rgb, opacity);
}
