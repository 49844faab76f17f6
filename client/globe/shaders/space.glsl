// What every layer shares: the eye, the way from PEF to the screen, and what the Earth hides.
// Lengths are km; hiding is worked out in a space where the WGS-84 ellipsoid is a unit sphere.
uniform vec3 u_eyeKm;
uniform mat4 u_clipFromEye;
uniform vec2 u_screenPx;
uniform float u_pixelRatio;

const vec3 RADII_KM = vec3(6378.137, 6378.137, 6356.752314245);

// Depth plays no part, so everything in front of the eye is put in the middle of it and never clipped.
vec4 clipFromEyeKm(vec3 seenKm) {
  vec4 clip = u_clipFromEye * vec4(seenKm, 1.0);
  clip.z = 0.0;
  return clip;
}

vec4 clipFromPef(vec3 positionKm) {
  return clipFromEyeKm(positionKm - u_eyeKm);
}

// x: how far along the line of sight the Earth's centre is passed (below 1: the place is past the rim);
// y: how near the centre that is (below 1: through the Earth).
vec2 sightOf(vec3 positionKm) {
  vec3 eye = u_eyeKm / RADII_KM;
  vec3 sight = positionKm / RADII_KM - eye;
  float nearest = -dot(eye, sight) / dot(sight, sight);
  return vec2(nearest, length(eye + nearest * sight));
}

// Where a ray from the eye meets the ground, in the space where the Earth is a unit sphere; w: how near the centre its
// line passes (1 is the rim; beyond it the place is the one nearest to the Earth).
vec4 groundOf(vec3 rayKm) {
  vec3 eye = u_eyeKm / RADII_KM;
  vec3 ray = rayKm / RADII_KM;
  float squared = dot(ray, ray);
  vec3 passes = eye - dot(eye, ray) / squared * ray;
  float rim = length(passes);
  return vec4(passes - sqrt(max(0.0, 1.0 - rim * rim) / squared) * ray, rim);
}
