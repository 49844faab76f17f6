// Faint stars that turn with the sky.
in vec3 a_direction;
// Radius in pixels and opacity.
in vec2 a_look;
uniform vec2 u_turn;
out float v_opacity;

void main() {
  vec3 d = a_direction;
  vec3 pef = vec3(d.x * u_turn.x + d.y * u_turn.y, d.y * u_turn.x - d.x * u_turn.y, d.z);
  vec4 clip = u_clipFromEye * vec4(pef, 0.0);
  clip.z = 0.0;
  gl_Position = clip;
  gl_PointSize = (2.0 * a_look.x + 1.0) * u_pixelRatio;
  v_opacity = a_look.y;
}
