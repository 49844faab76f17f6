// A square that faces the eye and holds a sphere as perspective shows it; from each of its points a ray leads to the eye.
in vec2 a_corner;
uniform vec3 u_centreKm;
uniform vec3 u_right;
uniform vec3 u_up;
uniform float u_halfSideKm;
out vec3 v_rayKm;

void main() {
  vec3 positionKm = u_centreKm + u_halfSideKm * (a_corner.x * u_right + a_corner.y * u_up);
  v_rayKm = positionKm - u_eyeKm;
  gl_Position = clipFromPef(positionKm);
}
