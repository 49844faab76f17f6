// The few pure globals beyond the language that shared code uses, present in browsers and in Node.
declare class URLSearchParams implements Iterable<[string, string]> {
  constructor(init?: string);
  append(name: string, value: string): void;
  [Symbol.iterator](): IterableIterator<[string, string]>;
  toString(): string;
}

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
