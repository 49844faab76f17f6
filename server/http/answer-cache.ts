// The answers of one state of the record, kept as bytes and, once somebody takes them so, compressed.
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** What the server writes a body as. */
export type Encoding = "identity" | "br" | "gzip";

/** The compressed forms of a body, each made once. */
export type Encoded = Map<Encoding, Promise<Buffer>>;

/** One answer, ready to be sent in any encoding. */
export interface Answer {
  readonly body: Buffer;
  /** The strong tag of the body as it is; each compressed form has its own. */
  readonly tag: string;
  readonly contentType: string;
  readonly cacheControl: string;
  /** Beside those that every answer has. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Where it is sent so often that it is worth the densest compression. */
  readonly isDense?: boolean;
  readonly encoded: Encoded;
}

const MOST_BYTES = 64 * 1024 * 1024;
/** What a body is worth that may be asked for once: a denser one takes ten times as long for a tenth of its length. */
const BROTLI_QUALITY = 5;

type Compressor = (body: Uint8Array, isDense: boolean) => Promise<Buffer>;

const compressors: Readonly<Record<Exclude<Encoding, "identity">, Compressor>> = {
  br: (body, isDense) => {
    const quality = isDense ? constants.BROTLI_MAX_QUALITY : BROTLI_QUALITY;
    return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  },
  gzip: (body, isDense) => promisify(gzip)(body, { level: isDense ? constants.Z_BEST_COMPRESSION : 6 }),
};

/** The body in an encoding; compressed once, off this thread, however many ask. */
export function encodedBody(
  { body, encoded, isDense = false }: Pick<Answer, "encoded" | "isDense"> & { readonly body: Uint8Array },
  encoding: Encoding,
): Promise<Uint8Array> | Uint8Array {
  if (encoding === "identity") return body;
  const known = encoded.get(encoding);
  if (known) return known;
  const made = compressors[encoding](body, isDense);
  encoded.set(encoding, made);
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
