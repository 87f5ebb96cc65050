import { defineConfig } from "vitest/config";
import { readBeforehand } from "./read-beforehand.ts";

export default defineConfig({
  // As in the program: every call of a test would read the same files anew.
  plugins: [readBeforehand()],
  test: {
    root: new URL("..", import.meta.url).pathname,
    reporters: ["default", new URL("closing-line.ts", import.meta.url).pathname],
    // Real processes and terminals start slowly on a busy machine; nothing here measures time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Wall-clock reading is the product: every test that does not say otherwise lives here.
    env: { TZ: "Europe/Berlin" },
    // A process for each processor, and in each the modules are loaded once: a file's own would take a third of the time.
    maxWorkers: "100%",
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: "sources",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/{e2e,documents}/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "documents",
          include: ["tests/documents/**/*.test.ts"],
          globalSetup: [new URL("open-browser.ts", import.meta.url).pathname],
        },
      },
      {
        extends: true,
        test: {
          name: "program",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: [new URL("build-first.ts", import.meta.url).pathname],
        },
      },
    ],
  },
});
