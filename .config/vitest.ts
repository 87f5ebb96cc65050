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
        test: { name: "sources", include: ["tests/**/*.test.ts"], exclude: ["tests/e2e/**"] },
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
