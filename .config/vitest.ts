import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    reporters: ["default", new URL("closing-line.ts", import.meta.url).pathname],
    // Real processes and terminals start slowly on a busy machine; nothing here measures time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Wall-clock reading is the product: every test that does not say otherwise lives here.
    env: { TZ: "Europe/Berlin" },
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
          // Its files share the made-up year: each alone would need seconds to make it.
          isolate: false,
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
