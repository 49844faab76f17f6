// What line and arrows of a ground track share: how strong it is at a time, and what of the ground can be seen.
uniform float u_nowS;
uniform float u_strength;
// How far back and ahead it reaches, seconds.
uniform vec2 u_reachS;

const float BACK_OPACITY = 0.42;
const float AHEAD_OPACITY = 0.95;
const float LAST_OPACITY = 0.22;

// Strongest where it is now, fainter behind, fading out ahead.
float strengthAt(float sinceBaseS) {
  float sinceS = sinceBaseS - u_nowS;
  float left = sinceS < 0.0 ? 1.0 + sinceS / u_reachS.x : 1.0 - sinceS / u_reachS.y;
  float strength = sinceS < 0.0 ? BACK_OPACITY * left : mix(LAST_OPACITY, AHEAD_OPACITY, left);
  return left <= 0.0 ? 0.0 : u_strength * strength * smoothstep(0.0, 0.06, left);
}

// 1 on the side that faces the eye, softly less at the rim.
float facingAt(vec3 placeKm) {
  vec3 up = normalize(placeKm / (RADII_KM * RADII_KM));
  return smoothstep(0.0, 0.05, dot(up, normalize(u_eyeKm - placeKm)));
}
