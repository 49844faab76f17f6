// Which known words are likely meant by one that is not known.

/** How many letters must be put in, taken out or changed to make one word of the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (row[column - 1] ?? 0) + (b[column - 1] === letter ? 0 : 1);
      next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The letters in which two words differ; a piece of the other word counts as one slip. */
function distance(word: string, known: string): number {
  return word !== "" && known.includes(word) ? 1 : editDistance(word, known);
}

/** The known words nearest to one, the nearest first; those that differ in more than half of their letters are left out. */
export function closest(word: string, known: Iterable<string>, count = 3): readonly string[] {
  return [...known]
    .map((one) => ({ one, away: distance(word.toLowerCase(), one) }))
    .filter(({ one, away }) => away <= Math.max(word.length, one.length) / 2)
    .toSorted((a, b) => a.away - b.away)
    .slice(0, count)
    .map(({ one }) => one);
}

/** A set this small is listed whole. */
const LISTED = 40;

/** What would be right instead of an unknown word: the likely ones, and all where they are few. */
export function rightWords(word: string, known: readonly string[], where: string): string {
  const near = closest(word, known);
  const meant = near.length === 0 ? "" : `${near.join(" or ")}; `;
  if (known.length <= LISTED) return `${meant}one of ${known.join(", ")}`;
  return `${meant}one of the ${known.length} in ${where}`;
}
