// Bands of latitude on the Earth, each as opaque as its share of the whole says; a hairline where the share changes.
in vec3 v_rayKm;
uniform sampler2D u_bands;
uniform float u_count;
uniform vec3 u_colour;
uniform float u_full;

const float PI = 3.14159265358979;

float shareAt(float band) {
  return textureLod(u_bands, vec2((clamp(band, 0.0, u_count - 1.0) + 0.5) / u_count, 0.5), 0.0).r;
}

void main() {
  vec4 ground = groundOf(v_rayKm);
  vec3 place = ground.xyz;
  float rim = ground.w;
  vec3 up = normalize(place / RADII_KM);
  float band = (asin(clamp(up.z, -1.0, 1.0)) / PI + 0.5) * u_count;
  // The first derivative leaps where the rays leave the disc; nothing of it is drawn there.
  float onDisc = 1.0 - smoothstep(1.0 - 2.0 * fwidth(rim), 1.0, rim);
  float nearest = floor(band + 0.5);
  float apartPx = abs(band - nearest) / max(fwidth(band), 1e-6);
  float step = abs(shareAt(nearest) - shareAt(nearest - 1.0));
  float line = (1.0 - smoothstep(0.3, 1.1, apartPx / u_pixelRatio)) * smoothstep(0.02, 0.2, step);
  float opacity = (u_full * shareAt(floor(band)) + 0.35 * line) * onDisc;
  if (opacity < 0.005) discard;
  out_FragColor = vec4(u_colour, opacity);
}
