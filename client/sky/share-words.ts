// Shares in words.

/** `0.4%`, `37%`: a digit more where it is small. */
export function shareWords(share: number): string {
  const percent = 100 * share;
  return `${percent > 0 && percent < 9.95 ? percent.toFixed(1) : Math.round(percent)}%`;
}
