// The name of a property on the page of its record: figures and parts by what they are called there, not by their ids.
// Not here: the words for the properties that every record may have (event-words.ts).
import type { Constellation } from "../../../shared/record/constellation.ts";
import type { EventRecord } from "../../../shared/record/event.ts";
import { targetDeadline } from "../count-words.ts";
import { propertyWords } from "../event-words.ts";

/** What a record may hold under names of its own. */
export type NamedParts = Partial<Pick<EventRecord, "facts"> & Pick<Constellation, "targets" | "shells" | "batches">>;

function partName({ targets, shells, batches }: NamedParts, list: string, id: string): string | undefined {
  const target = list === "targets" && targets?.find((each) => each.id === id);
  if (target) return `the target ${targetDeadline({ target })}`;
  const shell = list === "shells" && shells?.find((each) => each.id === id);
  if (shell) return shell.names.en;
  return list === "batches" ? batches?.find(({ event }) => event === id)?.label.en : undefined;
}

/** `Count of the target by end 2025` for `targets.spacesail-648-by-2025.count`. */
export function propertyName(record: NamedParts, property: string): string {
  const [list = "", id = "", ...inner] = property.split(".");
  const figure = list === "facts" ? record.facts?.[id] : undefined;
  if (figure) return figure.label.en;
  const part = partName(record, list, id);
  return part === undefined ? propertyWords(property) : `${propertyWords(inner.join("."))} of ${part}`;
}
