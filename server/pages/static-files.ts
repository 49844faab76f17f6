// The built client's files, found once at the start: only what was there then is ever served.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import type { Encoding } from "../http/answer-cache.ts";
import { chooseEncoding, matchesTag, tagOf } from "../http/conditional.ts";
import { PAGE_HEADERS } from "../http/headers.ts";

interface StaticFile {
  readonly path: string;
  readonly tag: string;
  readonly contentType: string;
  readonly cacheControl: string;
  /** Encodings whose compressed form lies beside the file. */
  readonly beside: readonly Encoding[];
}

/** The built client: a file by its address, or that there is none. */
export interface StaticFiles {
  readonly has: (address: string) => boolean;
  /** The answer for an address like `/assets/main-a1b2c3d4.js`. */
  readonly serve: (address: string, headers: Headers, status?: number) => Response | undefined;
}

const ENDINGS: Readonly<Record<Exclude<Encoding, "identity">, string>> = { br: ".br", gzip: ".gz" };

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/** A file whose name holds a hash of its content never changes. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/;

function describe(dir: string, path: string, all: ReadonlySet<string>): readonly [address: string, StaticFile] {
  const address = `/${relative(dir, path).split(sep).join("/")}`;
  const { size, mtimeMs } = statSync(path);
  const beside = (["br", "gzip"] as const).filter((encoding) => all.has(path + ENDINGS[encoding]));
  const cacheControl = HASHED.test(address) ? "public, max-age=31536000, immutable" : "no-cache";
  const contentType = CONTENT_TYPES[extname(path)] ?? "application/octet-stream";
  return [
    address,
    { path, tag: `${size.toString(36)}-${Math.round(mtimeMs).toString(36)}`, contentType, cacheControl, beside },
  ];
}

function pathFor({ path }: StaticFile, encoding: Encoding): string {
  return encoding === "identity" ? path : path + ENDINGS[encoding];
}

function sendFile(file: StaticFile, headers: Headers, status: number): Response {
  const wanted = chooseEncoding(headers.get("accept-encoding") ?? undefined);
  const encoding = file.beside.includes(wanted) ? wanted : "identity";
  const tag = tagOf(file.tag, encoding);
  const sent: Record<string, string> = {
    ...PAGE_HEADERS,
    "cache-control": file.cacheControl,
    etag: tag,
    vary: "accept-encoding",
  };
  if (matchesTag(headers.get("if-none-match") ?? undefined, tag))
    return new Response(null, { status: 304, headers: sent });
  const body = readFileSync(pathFor(file, encoding));
  if (encoding !== "identity") sent["content-encoding"] = encoding;
  return new Response(body, {
    status,
    headers: { ...sent, "content-type": file.contentType, "content-length": String(body.length) },
  });
}

/** Lists the client's folder; nothing where there is no built page in it. */
export function openStaticFiles(dir: string): StaticFiles | undefined {
  if (!statSync(join(dir, "index.html"), { throwIfNoEntry: false })) return undefined;
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = new Set(entries.map((entry) => join(entry.parentPath, entry.name)));
  const served = [...paths].filter((path) => !Object.values(ENDINGS).some((ending) => path.endsWith(ending)));
  const files = new Map(served.map((path) => describe(dir, path, paths)));
  return {
    has: (address) => files.has(address),
    serve: (address, headers, status = 200) => {
      const file = files.get(address);
      return file && sendFile(file, headers, status);
    },
  };
}
