// Three numbers as a vector: the few operations that orbits need.

/** x, y, z in the frame and unit that the name of the value says. */
export type Vec3 = readonly [number, number, number];

/** Scalar product of two vectors in one frame. */
export function dot(a: Vec3, b: Vec3): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** The vector as a frame sees it that is turned about z by the angle. */
export function rotateFrameAboutZ([x, y, z]: Vec3, angleRad: number): Vec3 {
  const cos = Math.cos(angleRad);
  const sin = Math.sin(angleRad);
  return [x * cos + y * sin, y * cos - x * sin, z];
}

/** The vector as a frame sees it that is turned about x by the angle. */
export function rotateFrameAboutX([x, y, z]: Vec3, angleRad: number): Vec3 {
  const cos = Math.cos(angleRad);
  const sin = Math.sin(angleRad);
  return [x, y * cos + z * sin, z * cos - y * sin];
}

/** The vector as a frame sees it that is turned about y by the angle. */
export function rotateFrameAboutY([x, y, z]: Vec3, angleRad: number): Vec3 {
  const cos = Math.cos(angleRad);
  const sin = Math.sin(angleRad);
  return [x * cos - z * sin, y, z * cos + x * sin];
}
