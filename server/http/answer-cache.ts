// The answers of one state of the record, kept as bytes and, once somebody takes them so, compressed.
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What the server writes a body as. */
export type Encoding = "identity" | "br" | "gzip";

/** One answer, ready to be sent in any encoding. */
export interface Answer {
  readonly body: Buffer;
  /** The strong tag of the body as it is; each compressed form has its own. */
  readonly tag: string;
  readonly contentType: string;
  readonly cacheControl: string;
  readonly encoded: Map<Encoding, Promise<Buffer>>;
}

const MOST_BYTES = 64 * 1024 * 1024;
/** Beyond this a body is worth the slower, denser setting only when it is kept. */
const BROTLI_QUALITY = 5;

const compressors: Readonly<Record<Exclude<Encoding, "identity">, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (body) => promisify(gzip)(body),
};

/** The body in an encoding; compressed once, however many ask. */
export function encodedBody(answer: Answer, encoding: Encoding): Promise<Buffer> | Buffer {
  if (encoding === "identity") return answer.body;
  const known = answer.encoded.get(encoding);
  if (known) return known;
  const made = compressors[encoding](answer.body);
  answer.encoded.set(encoding, made);
  return made;
}

/** Answers by address, the least recently used dropped first once they take too much memory. */
export class AnswerCache {
  readonly #answers = new Map<string, Answer>();
  #bytes = 0;

  /** The answer to an address, if it is kept. */
  find(address: string): Answer | undefined {
    const answer = this.#answers.get(address);
    if (!answer) return undefined;
    this.#answers.delete(address);
    this.#answers.set(address, answer);
    return answer;
  }

  /** Keeps an answer; one as large as the whole cache is not kept. */
  keep(address: string, answer: Answer): void {
    const size = sizeOf(answer);
    if (size > MOST_BYTES / 2 || this.#answers.has(address)) return;
    this.#answers.set(address, answer);
    this.#bytes += size;
    for (const [oldest, dropped] of this.#answers) {
      if (this.#bytes <= MOST_BYTES) return;
      this.#answers.delete(oldest);
      this.#bytes -= sizeOf(dropped);
    }
  }
}

/** The body, and as much again for its compressed forms, the address and the book-keeping. */
function sizeOf(answer: Answer): number {
  return 2 * answer.body.length + 2048;
}
