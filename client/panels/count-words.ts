// The words around counts: `72 of 648 by end 2025`, `4 flights`, `next May 2025`.
// Not here: counting (shared/record).
import type { TargetStanding } from "../../shared/record/buildout.ts";
import type { CatalogueEvent } from "../../shared/record/catalogue.ts";
import type { ProgrammeCount } from "../../shared/record/programme-counts.ts";
import { formatDeadline, formatEdtf, formatMonth } from "../../shared/time/format.ts";
import { middleUtcMs } from "../../shared/time/when.ts";

const COUNT = new Intl.NumberFormat("en-GB");

/** `12,992`. */
export function formatCount(count: number): string {
  return COUNT.format(count);
}

/** `1 flight`, `4 flights`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** `by end 2025`, or `filed` for a filing, which has no date. */
export function targetDeadline({ target }: Pick<TargetStanding, "target">): string {
  return target.by === undefined ? "filed" : formatDeadline(target.by);
}

/** `72 of 648 by end 2025`. */
export function targetCaption(standing: TargetStanding): string {
  const { target, launchedByThen } = standing;
  return `${formatCount(launchedByThen)} of ${formatCount(target.count)} ${targetDeadline(standing)}`;
}

/** Share of a target that has been launched, 0 to 1. */
export function targetShare({ target, launchedByThen }: TargetStanding): number {
  return Math.min(1, launchedByThen / target.count);
}

/** `next May 2025`: to the month at most, and never finer than the record. */
function nextWords({ when }: CatalogueEvent): string {
  const coarse = ["quarter", "half", "year", "decade", "century", "interval", "open"].includes(when.precision);
  return `next ${coarse ? formatEdtf(when.edtf) : formatMonth(middleUtcMs(when))}`;
}

/** A count in a row of the panel: the figure, and the quieter words after it. */
export interface CountWords {
  readonly figure: string;
  readonly words: string;
  /** The count in a full sentence, for the tooltip and assistive technology. */
  readonly sentence: string;
}

const ROW_NOUNS = {
  satellites: ["satellite", "satellites"],
  modules: ["module", "modules"],
  flights: ["flight", "flights"],
  launches: ["launch", "launches"],
  plans: ["plan", "plans"],
  objects: ["object", "objects"],
} as const;

/** What a row says of its count; launches are so common that their figure stands alone. */
export function countWords({ counts, count, failed, next }: ProgrammeCount): CountWords {
  const [one, many] = ROW_NOUNS[counts];
  const sentence = `${plural(count, one, many)}${failed > 0 ? `, ${failed} failed` : ""}`;
  if (counts === "satellites") return { figure: formatCount(count), words: "", sentence: `${sentence} launched` };
  if (count === 0 && next) {
    const words = nextWords(next);
    return { figure: "", words, sentence: `None so far, ${words}: ${next.record.title.en}` };
  }
  if (count === 0) return { figure: "", words: "none yet", sentence };
  if (counts === "launches") return { figure: formatCount(count), words: "", sentence };
  return { figure: formatCount(count), words: count === 1 ? one : many, sentence };
}
