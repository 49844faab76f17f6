// How the client is built into build/client and served while developing.

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { defineConfig, type Plugin, type Rolldown } from "vite";
import solid from "vite-plugin-solid";

/** The server answers everything but the pages. */
const serverPaths = ["/api", "/docs", "/healthz", "/readyz"];

/**
 * zod tries whether it may compile code as soon as a schema is made, and the content policy counts the try as a breach;
 * so the setting must stand before any of its modules runs.
 */
const withoutCompiling = "(globalThis.__zod_globalConfig ??= {}).jitless = true;";

const rolldownOptions: Rolldown.InputOptions & { output: Rolldown.OutputOptions } = {
  onLog: withoutNodeBranches,
  output: { banner: withoutCompiling },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [solid(), precompress()],
  // satellite.js awaits at the top level, which Vite's default worker format cannot hold.
  worker: { format: "es", rolldownOptions },
  build: {
    outDir: join(import.meta.dirname, "../build/client"),
    emptyOutDir: true,
    target: "es2023",
    // The content policy allows no data: addresses, so nothing may be inlined as one.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions,
    // The globe is one piece of 2.7 MB, most of it Cesium, loaded after the timeline.
    chunkSizeWarningLimit: 5000,
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(serverPaths.map((path) => [path, `http://127.0.0.1:${process.env["PORT"] ?? "8080"}`])),
  },
});

/** satellite.js holds branches for Node that no browser enters; being told so at each build would bury real warnings. */
function withoutNodeBranches(
  level: Rolldown.LogLevel,
  log: Rolldown.RolldownLog,
  handle: Rolldown.LogOrStringHandler,
): void {
  if (!/externalized for browser.*satellite\.js/s.test(log.message)) handle(level, log);
}

/** Writes `.br` and `.gz` beside each text file of the build, so that the server never compresses while answering. */
function precompress(): Plugin {
  return {
    name: "orbitline:precompress",
    apply: "build",
    closeBundle: {
      async handler() {
        const { root, build } = this.environment.config;
        const entries = await readdir(resolve(root, build.outDir), { recursive: true, withFileTypes: true });
        const files = entries.filter((entry) => entry.isFile() && /\.(js|css|html|json|svg|wasm)$/.test(entry.name));
        await Promise.all(files.map((entry) => compressBeside(join(entry.parentPath, entry.name))));
      },
    },
  };
}

async function compressBeside(path: string): Promise<void> {
  const content = await readFile(path);
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const variants = [
    {
      ending: "br",
      bytes: await promisify(brotliCompress)(content, { params }),
    },
    { ending: "gz", bytes: await promisify(gzip)(content, { level: 9 }) },
  ];
  const smaller = variants.filter(({ bytes }) => bytes.length < content.length);
  await Promise.all(smaller.map(({ ending, bytes }) => writeFile(`${path}.${ending}`, bytes)));
}
