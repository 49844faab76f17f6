// How the words of a command are read as flags, with every slip told at once.
// Not here: what the flags mean to a command.
import { parseArgs } from "node:util";
import { closest } from "../../shared/record/closest.ts";

/** `yes` takes no value; `many` may stand more than once. */
export type FlagKind = "text" | "many" | "yes";

export interface Flags {
  /** The values by flag, in the order of the call; a flag without value has an empty list. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** The words that belong to no flag, where the command takes some. */
  readonly words: readonly string[];
  readonly complaints: readonly string[];
}

type Kinds = Readonly<Record<string, FlagKind>>;

/** A flag that takes a value must not swallow the next flag: `--title --id x` is a title without a value. */
function withEmptyValues(args: readonly string[], kinds: Kinds): string[] {
  return args.map((arg, index) => {
    const kind = arg.startsWith("--") ? kinds[arg.slice(2)] : undefined;
    const next = args[index + 1];
    const isBare = kind !== undefined && kind !== "yes" && (next === undefined || next.startsWith("--"));
    return isBare ? `${arg}=` : arg;
  });
}

function parse(args: readonly string[], kinds: Kinds) {
  const options = Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, { type: kind === "yes" ? "boolean" : "string" } as const]),
  );
  // Not strict: Node would throw at the first slip and keep the others to itself.
  const settings = { options, strict: false, allowPositionals: true, tokens: true } as const;
  return parseArgs({ args: withEmptyValues(args, kinds), ...settings }).tokens;
}

type Token = ReturnType<typeof parse>[number];

/** What is wrong with one word of the call; `before` is the word ahead of it. */
function complaintOf(token: Token, kinds: Kinds, before: Token | undefined): string | undefined {
  if (token.kind === "option-terminator") return undefined;
  if (token.kind === "positional") {
    // The value of a flag that nobody knows was told with its flag.
    if (before?.kind === "option" && kinds[before.name] === undefined) return undefined;
    return `"${token.value}" belongs to no flag; right: a value of several words in quotes`;
  }
  const kind = kinds[token.name];
  if (kind === undefined) {
    const names = Object.keys(kinds).map((name) => `--${name}`);
    const near = closest(token.rawName, names, 1).map((name) => `${name}; `);
    return `there is no ${token.rawName}; right: ${near.join("")}${names.length === 0 ? "no flag" : `one of ${names.join(", ")}`}`;
  }
  if (kind === "yes") return token.value === undefined ? undefined : `--${token.name} takes no value`;
  return token.value?.trim() ? undefined : `--${token.name} needs a value`;
}

/** Reads the words after a command's name; the first `wordCount` that belong to no flag are the command's own. */
export function readFlags(args: readonly string[], kinds: Kinds, wordCount = 0): Flags {
  const values = new Map<string, string[]>();
  const words: string[] = [];
  const complaints: string[] = [];
  const tokens = parse(args, kinds);
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "positional" && words.length < wordCount) {
      words.push(token.value);
      continue;
    }
    const complaint = complaintOf(token, kinds, tokens[index - 1]);
    if (complaint !== undefined) complaints.push(complaint);
    if (token.kind !== "option" || kinds[token.name] === undefined) continue;
    const earlier = values.get(token.name) ?? [];
    if (values.has(token.name) && kinds[token.name] !== "many") complaints.push(`--${token.name} stands twice`);
    values.set(token.name, token.value ? [...earlier, token.value.trim()] : earlier);
  }
  return { values, words, complaints };
}
