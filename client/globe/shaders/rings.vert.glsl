// A ring around the Earth as a band of constant width on the screen: one instance for each plane.
// How far around, 0 to 1, and which side of the line, -1 or 1.
in vec2 a_place;
in vec3 a_centreTemeKm;
in vec3 a_axisATemeKm;
in vec3 a_axisBTemeKm;
in vec4 a_colour;
// 1 where dotted, width in tenths of a pixel, opacity before and past the Earth's rim.
in vec4 a_style;
// Where on the ring the object stands that it fades behind, and how much; 0 where it does not.
in vec2 a_fade;
uniform vec2 u_turn;
uniform float u_steps;
out vec3 v_pefKm;
out vec4 v_colour;
out vec2 v_opacity;
out float v_dotted;
out float v_halfWidthPx;
out float v_acrossPx;
out float v_around;
out float v_pxPerTurn;
out vec2 v_fade;

const float PI = 3.14159265358979;

vec3 placeAt(float around) {
  float angle = 2.0 * PI * around;
  vec3 teme = a_centreTemeKm + a_axisATemeKm * cos(angle) + a_axisBTemeKm * sin(angle);
  return vec3(teme.x * u_turn.x + teme.y * u_turn.y, teme.y * u_turn.x - teme.x * u_turn.y, teme.z);
}

void main() {
  vec3 here = placeAt(a_place.x);
  vec4 clip = clipFromPef(here);
  vec4 ahead = clipFromPef(placeAt(a_place.x + 0.5 / u_steps));
  vec2 stepPx = (ahead.xy / ahead.w - clip.xy / clip.w) * 0.5 * u_screenPx;
  float lengthPx = max(length(stepPx), 1e-4);
  float reachPx = 0.05 * a_style.y * u_pixelRatio + 1.0;
  vec2 sideways = vec2(-stepPx.y, stepPx.x) / lengthPx * a_place.y * reachPx;
  clip.xy += sideways / (0.5 * u_screenPx) * clip.w;
  v_pefKm = here;
  v_colour = a_colour;
  v_opacity = a_style.zw / 255.0;
  v_dotted = a_style.x;
  v_halfWidthPx = 0.05 * a_style.y * u_pixelRatio;
  v_acrossPx = a_place.y * reachPx;
  v_around = a_place.x;
  v_fade = a_fade;
  v_pxPerTurn = lengthPx * 2.0 * u_steps;
  gl_Position = clip;
}
