// Where an object is between two key frames: a cubic through both positions with both velocities, TEME.
in vec3 a_fromKm;
in vec3 a_fromKmPerS;
in vec3 a_toKm;
in vec3 a_toKmPerS;
uniform vec2 u_turn;
uniform float u_spanS;
uniform float u_share;

vec3 placePefKm() {
  float s = u_share;
  float rise = s * s * (3.0 - 2.0 * s);
  vec3 teme = a_fromKm;
  if (u_spanS > 0.0) {
    teme += (a_toKm - a_fromKm) * rise
      + u_spanS * s * ((1.0 - s) * (1.0 - s) * a_fromKmPerS - s * (1.0 - s) * a_toKmPerS);
  }
  return vec3(teme.x * u_turn.x + teme.y * u_turn.y, teme.y * u_turn.x - teme.x * u_turn.y, teme.z);
}

vec3 fromEyeKm() {
  return placePefKm() - u_eyeKm;
}
