// Heights and distances in words.

/** `1,068 km`, `384,400 km`. */
export function heightWords(heightKm: number): string {
  return `${Math.round(heightKm).toLocaleString("en-GB")} km`;
}
