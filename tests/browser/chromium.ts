// How a browser test gets a real Chromium: the one the machine has, drawing in software, cut off from the network.

import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../../server/bootstrap/chromium.mjs";

/** Launches the browser that `npm test` found; throws when there is none. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium(process.env);
  if (executablePath === undefined) throw new Error("no Chrome or Chromium found: install one or set CHROME_PATH");
  return chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      // WebGL without a graphics card, the same on every machine.
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
      "--ignore-gpu-blocklist",
      // A request to another host must fail here as it would on an isolated machine.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
}
