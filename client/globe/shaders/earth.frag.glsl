// The Earth: two-tone land and sea, coastline, graticule, soft night, and air on the sunlit rim.
in vec3 v_rayKm;
uniform sampler2D u_land;
uniform float u_landReady;
uniform vec3 u_sun;
uniform vec3 u_oceanLit;
uniform vec3 u_ocean;
uniform vec3 u_oceanDeep;
uniform vec3 u_landColour;
uniform vec3 u_landLine;
uniform vec4 u_grid;
uniform vec4 u_night;
uniform vec3 u_atmosphere;
uniform vec3 u_limb;
uniform float u_air;
uniform float u_nightShown;

const float PI = 3.14159265358979;
// Sine of the half-width of the terminator, 10 degrees either side.
const float DUSK = 0.17;

float lineOf(float value, float widthPx) {
  float apart = abs(fract(value + 0.5) - 0.5) / max(fwidth(value), 1e-6);
  return 1.0 - smoothstep(0.5 * widthPx, 0.5 * widthPx + 0.8, apart);
}

// The picture wraps at 180 degrees, where the plain derivative would ask for its smallest copy.
float landAt(vec2 st) {
  vec2 dx = dFdx(st);
  vec2 dy = dFdy(st);
  float turned = fract(st.x + 0.5);
  float turnedDx = dFdx(turned);
  float turnedDy = dFdy(turned);
  if (abs(turnedDx) < abs(dx.x)) dx.x = turnedDx;
  if (abs(turnedDy) < abs(dy.x)) dy.x = turnedDy;
  return textureGrad(u_land, st, dx, dy).r;
}

vec3 surfaceColour(vec3 normal, float longitude, float daylight) {
  float latitude = asin(clamp(normal.z, -1.0, 1.0));
  float mask = landAt(vec2(longitude / (2.0 * PI) + 0.5, 0.5 - latitude / PI)) * u_landReady;
  float slope = max(fwidth(mask), 0.02);
  float land = clamp((mask - 0.5) / max(slope, 0.2) + 0.5, 0.0, 1.0);
  float coast = (1.0 - smoothstep(0.3, 0.8, abs(mask - 0.5) / slope)) * u_landReady;
  float deep = 0.5 - 0.5 * daylight;
  vec3 sea = mix(u_oceanLit, u_ocean, smoothstep(0.0, 0.42, deep));
  sea = mix(sea, u_oceanDeep, smoothstep(0.4, 0.75, deep));
  float meridians = lineOf(longitude * 12.0 / PI, 1.0) * smoothstep(0.05, 0.26, cos(latitude));
  float grid = max(meridians, lineOf(latitude * 12.0 / PI, 1.0));
  sea = mix(sea, u_grid.rgb, grid * u_grid.a);
  vec3 colour = mix(sea, u_landColour, land);
  return mix(colour, u_landLine, 0.85 * coast);
}

void main() {
  vec3 eye = u_eyeKm / RADII_KM;
  vec3 ray = v_rayKm / RADII_KM;
  float squared = dot(ray, ray);
  float nearest = -dot(eye, ray) / squared;
  vec3 passes = eye + nearest * ray;
  float rim = length(passes);
  float rimPx = fwidth(rim);
  float inside = 1.0 - smoothstep(1.0 - rimPx, 1.0, rim);
  vec3 place = passes - sqrt(max(0.0, 1.0 - rim * rim) / squared) * ray;
  vec3 normal = normalize(place / RADII_KM);
  float daylight = mix(1.0, dot(normal, u_sun), u_nightShown);

  vec3 colour = surfaceColour(normal, atan(place.y, place.x), daylight);
  float night = 1.0 - smoothstep(-DUSK, DUSK, daylight);
  colour = mix(colour, u_night.rgb, night * u_night.a);

  float sunward = mix(0.4, dot(passes / max(rim, 1e-6), u_sun), u_nightShown);
  float lit = mix(0.11, 1.0, smoothstep(-0.75, 1.1, sunward));
  float veil = mix(0.0, 0.10, smoothstep(0.80, 0.95, rim)) + mix(0.0, 0.24, smoothstep(0.95, 1.0, rim));
  colour = mix(colour, u_atmosphere, veil * lit * u_air);
  float edge = 1.0 - smoothstep(0.0, 1.2 * rimPx, 1.0 - rim);
  colour = mix(colour, u_limb, 0.3 * edge);

  float glow = rim < 1.009 ? mix(0.44, 0.30, (rim - 1.0) / 0.009)
    : rim < 1.051 ? mix(0.30, 0.10, (rim - 1.009) / 0.042)
    : mix(0.10, 0.0, clamp((rim - 1.051) / 0.079, 0.0, 1.0));
  float air = glow * lit * u_air;
  float cover = mix(air, 1.0, inside);
  if (cover < 0.002) discard;
  out_FragColor = vec4((colour * inside + u_atmosphere * air * (1.0 - inside)) / cover, cover);
}
