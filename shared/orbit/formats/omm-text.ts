// An OMM whose values are texts, as XML, KVN and CSV write it: the value of each key, every digit kept.
import type { ElementMessage } from "../elements.ts";
import { formatOmm } from "../omm.ts";
import { OMM_KEYS, type OmmKey } from "../omm-fields.ts";

/** A number so that it reads back to the bit; one with an exponent has a decimal point too [CCSDS-502.0-B-3]. */
function formatDecimal(value: number): string {
  const [mantissa = "", exponent] = String(value).split("e");
  if (exponent === undefined) return mantissa;
  return `${mantissa.includes(".") ? mantissa : `${mantissa}.0`}E${exponent}`;
}

/** The texts of a message by key, in CelesTrak's order. */
export function ommTexts(message: ElementMessage): ReadonlyMap<OmmKey, string> {
  const json = formatOmm(message);
  return new Map(
    OMM_KEYS.map((key) => {
      const value = json[key];
      return [key, typeof value === "number" ? formatDecimal(value) : value];
    }),
  );
}

/** The version of the standard that is written. */
export const OMM_VERSION = "3.0";

/** What SGP4 understands without a word, and other readers do not. */
export const UNDERSTOOD = [
  ["CENTER_NAME", "EARTH"],
  ["REF_FRAME", "TEME"],
  ["TIME_SYSTEM", "UTC"],
  ["MEAN_ELEMENT_THEORY", "SGP4"],
] as const;

/** The keys of each part of a message that stands in parts. */
export const OMM_PARTS: Readonly<Record<"metadata" | "meanElements" | "tleParameters", readonly OmmKey[]>> = {
  metadata: OMM_KEYS.slice(0, 2),
  meanElements: OMM_KEYS.slice(2, 9),
  tleParameters: OMM_KEYS.slice(9),
};
