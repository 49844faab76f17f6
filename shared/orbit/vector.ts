// Three numbers as a vector: the few operations that orbits need.

/** x, y, z in the frame and unit that the name of the value says. */
export type Vec3 = readonly [number, number, number];

/** The vector as a frame sees it that is turned about z by the angle. */
export function rotateFrameAboutZ([x, y, z]: Vec3, angleRad: number): Vec3 {
  const cos = Math.cos(angleRad);
  const sin = Math.sin(angleRad);
  return [x * cos + y * sin, y * cos - x * sin, z];
}

/** The vector turned by the angle towards the direction, in the plane of the two. */
export function turnTowards(vector: Vec3, direction: Vec3, angleRad: number): Vec3 {
  const [x, y, z] = vector;
  const [u, v, w] = direction;
  const along = (x * u + y * v + z * w) / (x * x + y * y + z * z);
  const across: Vec3 = [u - along * x, v - along * y, w - along * z];
  const cos = Math.cos(angleRad);
  const sin = (Math.sin(angleRad) * Math.hypot(x, y, z)) / Math.hypot(...across);
  return [x * cos + across[0] * sin, y * cos + across[1] * sin, z * cos + across[2] * sin];
}
