// What the flags of `record add-event` mean: the event they describe, or everything that is wrong with them.
// Not here: how words become flags (flags.ts), where the event is written (add-event.ts).

import { rightWords } from "../../shared/record/closest.ts";
import { EVENT_KINDS, EVENT_STATUSES, type EventKind, type EventStatus } from "../../shared/record/event.ts";
import { Slug } from "../../shared/record/values.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { parseEdtf } from "../../shared/time/edtf.ts";
import { parseUtc } from "../../shared/time/instant.ts";
import { boundsOf, resolveWhen, type TimePrecision, type When } from "../../shared/time/when.ts";
import type { FlagKind, Flags } from "./flags.ts";
import type { KnownRecords } from "./known-records.ts";

export const EVENT_FLAGS = {
  kind: "text",
  id: "text",
  date: "text",
  utc: "text",
  "utc-precision": "text",
  status: "text",
  title: "text",
  "title-zh": "text",
  programme: "text",
  constellation: "text",
  vehicle: "text",
  site: "text",
  source: "many",
} as const satisfies Readonly<Record<string, FlagKind>>;
type FlagName = keyof typeof EVENT_FLAGS;

const TIME_PRECISIONS: readonly TimePrecision[] = ["second", "minute", "quarter-hour", "hour"];
const DAY_LENGTH = "YYYY-MM-DD".length;
const MINUTE_LENGTH = "YYYY-MM-DDThh:mmZ".length;

/** What the flags are checked against. */
export interface FlagContext {
  readonly known: KnownRecords;
  readonly lastCoveredDay: string | undefined;
}

/** The event that the flags describe, each value checked by itself. */
export interface DescribedEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly status: EventStatus;
  readonly title: { readonly en: string; readonly zh?: string };
  readonly when: When;
  readonly programme: string;
  readonly constellation?: string;
  readonly vehicle?: string;
  readonly site?: string;
  readonly sources: readonly string[];
}

/** Reads one flag after the other and gathers what is wrong with any. */
class FlagReader {
  readonly complaints: string[];
  readonly #values: Flags["values"];
  readonly #context: FlagContext;

  constructor(flags: Flags, context: FlagContext) {
    this.complaints = [...flags.complaints];
    this.#values = flags.values;
    this.#context = context;
  }

  /** The value of a flag that may be absent. One that stands without value has been complained about. */
  optional(flag: FlagName): string | undefined {
    return this.#values.get(flag)?.at(-1);
  }

  #complain(flag: FlagName, wrong: string, right: string): undefined {
    this.complaints.push(`--${flag} ${wrong}; right: ${right}`);
  }

  #required(flag: FlagName, right: string): string | undefined {
    const value = this.optional(flag);
    if (value === undefined && !this.#values.has(flag)) this.#complain(flag, "is missing", right);
    return value;
  }

  id(): string | undefined {
    const id = this.#required("id", "lower-case words joined by hyphens, like shenzhou-19-docking");
    if (id === undefined) return undefined;
    if (!Slug.safeParse(id).success) {
      const slug =
        id
          .toLowerCase()
          .match(/[a-z0-9]+/g)
          ?.join("-") ?? "lower-case words, joined by hyphens";
      return this.#complain("id", `"${id}" is no id`, slug);
    }
    const other = this.#context.known.events.get(id);
    if (other) return this.#complain("id", `"${id}" is the id of an event in data/${other.path}`, "an id of its own");
    return id;
  }

  title(): string | undefined {
    return this.#required("title", `what happened, in English: --title "Example capsule lands at Dongfeng"`);
  }

  /** One of a few words. */
  word<T extends string>(flag: FlagName, words: readonly T[], isRequired: boolean): T | undefined {
    const value = isRequired ? this.#required(flag, `one of ${words.join(", ")}`) : this.optional(flag);
    const word = words.find((one) => one === value);
    if (value === undefined || word !== undefined) return word;
    return this.#complain(flag, `"${value}" is unknown`, rightWords(value, words, ""));
  }

  reference(flag: "programme" | "constellation" | "vehicle" | "site", isRequired = false): string | undefined {
    const where = flag === "constellation" ? "data/constellations/" : `data/${flag}s.json`;
    const ids = [...this.#context.known[`${flag}s`].keys()];
    const value = isRequired ? this.#required(flag, rightWords("", ids, where)) : this.optional(flag);
    if (value === undefined || ids.includes(value)) return value;
    return this.#complain(flag, `"${value}" is not in the record`, rightWords(value, ids, where));
  }

  sources(): readonly string[] {
    const known = [...this.#context.known.sources.keys()];
    const where = "data/sources.json; a new source is added there first";
    if (!this.#values.has("source")) this.#complain("source", "is missing", rightWords("", known, where));
    const values = this.#values.get("source") ?? [];
    for (const value of values.filter((one) => !known.includes(one))) {
      this.#complain("source", `"${value}" is not in the record`, rightWords(value, known, where));
    }
    return [...new Set(values)];
  }

  /** A time of day, checked by itself. */
  #utc(): string | undefined {
    const utc = this.optional("utc");
    if (utc === undefined) return undefined;
    if (utc.includes("T") && parseUtc(utc).ok) return utc;
    return this.#complain("utc", `"${utc}" is no time of a day`, "YYYY-MM-DDThh:mm[:ss]Z; a day alone is --date");
  }

  /** The date as given, or the day of the time of day. */
  #date(utc: string | undefined): string | undefined {
    const given = this.optional("date");
    if (given === undefined && utc !== undefined) return utc.slice(0, DAY_LENGTH);
    const example = "a day in UTC, like 2024-11-03, or as much of it as is known: 2024-11, 2024-36, 2024";
    if (given === undefined && !this.#values.has("utc")) return this.#required("date", example);
    const parsed = parseEdtf(given ?? "");
    if (parsed.ok || given === undefined) return given;
    return this.#complain("date", `"${given}" is no date`, parsed.failure.expected);
  }

  when(): When | undefined {
    const utc = this.#utc();
    const edtf = this.#date(utc);
    const precision = this.word("utc-precision", TIME_PRECISIONS, false);
    if (precision !== undefined && !this.#values.has("utc")) {
      this.#complain("utc-precision", "stands alone", "--utc beside it");
    }
    if (edtf === undefined) return undefined;
    const asWritten = utc !== undefined && utc.length > MINUTE_LENGTH ? "second" : "minute";
    const when = { edtf, ...(utc !== undefined && { utc, utcPrecision: precision ?? asWritten }) };
    const resolved = resolveWhen(when);
    if (resolved.ok) return when;
    return this.#complain("utc", `"${resolved.failure.text}" is not on the date`, resolved.failure.expected);
  }

  /** As given; else what the record's days cover has happened, and what lies beyond them is to come. */
  status(kind: EventKind | undefined, when: When | undefined): EventStatus {
    const given = this.word("status", EVENT_STATUSES, false);
    const lastDay = this.#context.lastCoveredDay;
    const isBeyond =
      when !== undefined &&
      lastDay !== undefined &&
      boundsOf(when).earliestUtcMs >= boundsOf({ edtf: lastDay }).latestUtcMs;
    if (given === undefined) return isBeyond || kind === "plan" || kind === "target" ? "planned" : "done";
    if (isBeyond && ["done", "failed", "partial"].includes(given)) {
      this.#complain(
        "status",
        `"${given}" after the record's last day, ${lastDay}`,
        "planned, or a longer coverage in data/subject.json",
      );
    }
    return given;
  }

  /** What only a launch has, and what a launch can't be at. */
  checkPlaces(kind: EventKind | undefined): void {
    if (kind === undefined) return;
    if (kind !== "launch" && this.optional("vehicle") !== undefined) {
      this.#complain("vehicle", `stands on a ${kind}`, "a vehicle on launches only");
    }
    const sites = this.#context.known.sites;
    const site = this.optional("site") ?? "";
    if (kind === "launch" && sites.get(site)?.kind === "landing") {
      const others = [...sites].filter(([, { kind }]) => kind !== "landing").map(([id]) => id);
      this.#complain("site", `"${site}" is a landing site`, rightWords(site, others, "data/sites.json"));
    }
  }
}

/** Reads the flags against the record; fails with everything that is wrong, and what would be right. */
export function describeEvent(flags: Flags, context: FlagContext): Result<DescribedEvent, readonly string[]> {
  const reader = new FlagReader(flags, context);
  const kind = reader.word("kind", EVENT_KINDS, true);
  const id = reader.id();
  const when = reader.when();
  const status = reader.status(kind, when);
  const en = reader.title();
  const zh = reader.optional("title-zh");
  const programme = reader.reference("programme", true);
  const constellation = reader.reference("constellation");
  const vehicle = reader.reference("vehicle");
  const site = reader.reference("site");
  const sources = reader.sources();
  reader.checkPlaces(kind);
  const isWhole = kind && id && when && en && programme;
  if (!isWhole || reader.complaints.length > 0) return fail(reader.complaints);
  return ok({
    ...{ id, kind, status, title: { en, ...(zh !== undefined && { zh }) }, when, programme, sources },
    ...(constellation !== undefined && { constellation }),
    ...(vehicle !== undefined && { vehicle }),
    ...(site !== undefined && { site }),
  });
}
