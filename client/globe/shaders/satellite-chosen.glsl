// Where a chosen object is as seen from the eye, worked out in double precision before.
in vec3 a_fromEyeKm;

vec3 fromEyeKm() {
  return a_fromEyeKm;
}
