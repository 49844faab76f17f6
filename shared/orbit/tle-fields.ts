// How a TLE writes a launch designator, an epoch and a small number.
import { DAY_MS, type UtcMs } from "../time/instant.ts";

const UNITS_PER_DAY = 1e8;
const MICROSECONDS_PER_UNIT = 864; // 1e-8 day

/** Two digits of a year: 57 to 99 are the last century's [SpaceTrack-TLE]. */
function fullYear(twoDigits: string): number {
  return Number(twoDigits) + (Number(twoDigits) < 57 ? 2000 : 1900);
}

/** COSPAR piece of a designator (`24140A  ` is `2024-140A`); nothing for blanks. */
export function parseDesignator(text: string): string | undefined {
  const [, year = "", launch = "", piece = ""] = /^(\d\d)(\d{3})([A-Z]+) *$/.exec(text) ?? [];
  return year === "" ? undefined : `${fullYear(year)}-${launch}${piece}`;
}

/** Designator of an object; blanks for an id that is no COSPAR piece. */
export function formatDesignator(objectId: string): string {
  const [, year = "", launch = "", piece = ""] = /^(\d{4})-(\d{3})([A-HJ-NP-Z]{1,3})$/.exec(objectId) ?? [];
  const fits = year !== "" && fullYear(year.slice(2)) === Number(year);
  return (fits ? year.slice(2) + launch + piece : "").padEnd(8);
}

/** UTC ms of `YYDDD.DDDDDDDD`, exact to the microsecond; nothing for a day that the year does not have. */
export function parseTleEpochUtcMs(text: string): UtcMs | undefined {
  const year = fullYear(text.slice(0, 2));
  const day = Number(text.slice(2, 5));
  const dayUtcMs = Date.UTC(year, 0, day);
  if (day < 1 || dayUtcMs >= Date.UTC(year + 1, 0, 1)) return undefined;
  // One division of whole microseconds, so that every format gives the same instant to the bit.
  return (dayUtcMs * 1000 + Number(text.slice(6)) * MICROSECONDS_PER_UNIT) / 1000;
}

/** `YYDDD.DDDDDDDD` of an instant, rounded to the format's 0.864 ms. */
export function formatTleEpoch(epochUtcMs: UtcMs): string {
  const units = Math.round((epochUtcMs * 1000) / MICROSECONDS_PER_UNIT);
  const dayUtcMs = Math.floor(units / UNITS_PER_DAY) * DAY_MS;
  const year = new Date(dayUtcMs).getUTCFullYear();
  const day = (dayUtcMs - Date.UTC(year, 0, 1)) / DAY_MS + 1;
  const fraction = units - (dayUtcMs / DAY_MS) * UNITS_PER_DAY;
  return `${String(year).slice(2)}${String(day).padStart(3, "0")}.${String(fraction).padStart(8, "0")}`;
}

/** Value of `±NNNNN±N`: a decimal point is understood before the five digits. */
export function parsePower(text: string): number {
  const sign = text.startsWith("-") ? "-" : "";
  // Adding 0 makes −0 a plain 0, which is what it says.
  return Number(`${sign}0.${text.slice(1, 6)}e${text.slice(6)}`) + 0;
}

/** `±NNNNN±N` of a value, rounded to five digits; below 1e-15 it is zero, above 1e9 it does not fit its columns. */
export function formatPower(value: number): string {
  const [digits = "", power = ""] = Math.abs(value).toExponential(4).split("e");
  const mantissa = digits.replace(".", "");
  const exponent = Number(power) + 1;
  if (Number(mantissa) === 0) return " 00000+0";
  const sign = value < 0 ? "-" : " ";
  if (exponent >= -9) return `${sign}${mantissa}${exponent < 0 ? "-" : "+"}${Math.abs(exponent)}`;
  const shifted = Math.round(Math.abs(value) * 1e14);
  return shifted === 0 ? " 00000+0" : `${sign}${String(shifted).padStart(5, "0")}-9`;
}

/** Value of `±.NNNNNNNN`. */
export function parseSignedFraction(text: string): number {
  return Number(text.replace(/[ +]/, "")) + 0;
}

/** `±.NNNNNNNN` of a value; one of 1 or more does not fit its columns. */
export function formatSignedFraction(value: number): string {
  const text = Math.abs(value).toFixed(8);
  return `${value < 0 && Number(text) > 0 ? "-" : " "}${text.startsWith("0") ? text.slice(1) : text}`;
}

/** Eight columns of an angle; one that rounds up to a full turn is 0. */
export function formatAngle(angleDeg: number): string {
  const text = angleDeg.toFixed(4);
  return (text === "360.0000" ? "0.0000" : text).padStart(8);
}
