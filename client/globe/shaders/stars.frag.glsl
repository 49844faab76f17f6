// A round speck.
in float v_opacity;
uniform vec4 u_star;

void main() {
  float fromMiddle = 2.0 * length(gl_PointCoord - 0.5);
  out_FragColor = vec4(u_star.rgb, u_star.a * v_opacity * (1.0 - smoothstep(0.3, 1.0, fromMiddle)));
}
