// How the tests run: plain ones under Node, components in a simulated page, flows in a real browser.

import { join } from "node:path";
import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";

// An odd zone (UTC+12:45, daylight saving in the southern summer) brings out every use of local time.
// Set here because the workers that run the tests inherit it.
process.env["TZ"] = "Pacific/Chatham";

const anyTest = "tests/**/*.test.ts";
const anyBrowserTest = "tests/browser/**/*.test.ts";

export default defineConfig({
  root: join(import.meta.dirname, ".."),
  test: {
    expect: { requireAssertions: true, poll: { timeout: 20_000 } },
    // A busy machine must not fail what is right: nothing here is timed.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: [anyTest],
          exclude: [anyBrowserTest],
        },
      },
      {
        extends: true,
        plugins: [solid()],
        test: {
          name: "dom",
          environment: "happy-dom",
          include: ["tests/**/*.test.tsx"],
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: [anyBrowserTest],
          // One browser at a time: software drawing takes every core there is.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
