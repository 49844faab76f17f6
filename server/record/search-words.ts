// How names become words that can be searched: Latin words, Chinese characters in pairs, and pinyin.
import { pinyin } from "pinyin-pro";

const LATIN_OR_HAN = /[a-z0-9]+|\p{Script=Han}+/gu;
const HAN_RUN = /\p{Script=Han}+/gu;

/** Lower case, without accents, full-width forms and the apostrophe within a word: `change-6` for Chang'e-6. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase();
}

function pairsOf(run: string): readonly string[] {
  const characters = Array.from(run);
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

function isHan(word: string): boolean {
  return /\p{Script=Han}/u.test(word);
}

/** `shenzhou19` in its parts. */
function partsOf(word: string): readonly string[] {
  return word.match(/[a-z]+|\d+/g) ?? [];
}

/** The words under which a name is found: whole and in parts, characters alone and in pairs. */
export function indexWords(text: string): string[] {
  const words = foldText(text).match(LATIN_OR_HAN) ?? [];
  return words.flatMap((word) => {
    if (isHan(word)) return [...Array.from(word), ...pairsOf(word)];
    const parts = partsOf(word);
    return parts.length > 1 ? [word, ...parts] : [word];
  });
}

/** The words that a query asks for: pairs of characters where there are several, and the parts of mixed words. */
export function queryWords(text: string): string[] {
  const words = foldText(text).match(LATIN_OR_HAN) ?? [];
  return words.flatMap((word) => {
    if (isHan(word)) return word.length > 1 ? pairsOf(word) : [word];
    return partsOf(word);
  });
}

/**
 * The pinyin of the Chinese in a name, to be found from any syllable on: `qianfan fan qf` of 千帆.
 * Tones are left out, as people type it.
 */
export function pinyinWords(text: string): string {
  const runs = text.match(HAN_RUN) ?? [];
  return runs
    .flatMap((run) => {
      const syllables = pinyin(run, { toneType: "none", type: "array", v: true });
      const initials = syllables.map((syllable) => syllable.slice(0, 1)).join("");
      return [
        ...syllables.map((_, index) => syllables.slice(index).join("")),
        ...(syllables.length > 1 ? [initials] : []),
      ];
    })
    .join(" ");
}

/** The pinyin of a Chinese name as people type it to find the name: one word without tones, `niuyue` of 纽约. */
export function pinyinOf(text: string): string {
  return pinyin(text, { toneType: "none", type: "array", v: true })
    .join("")
    .replace(/[^a-z]/g, "");
}
