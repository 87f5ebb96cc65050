import { defineConfig } from "rolldown";

/**
 * CommonJS, because it starts faster than modules; one chunk a command, so that each pays for its own imports;
 * everything inside but the native module.
 */
export default defineConfig({
  input: { main: "src/main.ts" },
  platform: "node",
  external: ["better-sqlite3"],
  output: {
    dir: "dist",
    format: "cjs",
    cleanDir: true,
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name]-[hash].cjs",
  },
});
