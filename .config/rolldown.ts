import { defineConfig, type Plugin } from "rolldown";
import { readBeforehand } from "./read-beforehand.ts";

/**
 * CommonJS, because it starts faster than modules, and split by command, so that each pays for its own imports.
 * Each file that is opened costs a start some 0.4 ms: what every command needs is one file, what opens a journal is
 * another, then what most who read need, then what asks. A file loads those before it, never those behind it. Of the database only the binary stays outside: src/adapters/sqlite/native-binding.ts finds it.
 */
export default defineConfig({
  input: { main: "src/main.ts" },
  platform: "node",
  // Brings a binary for each platform, of which npm installs one.
  external: ["@napi-rs/keyring"],
  plugins: [withoutUnused(), readBeforehand()],
  output: {
    dir: "dist",
    format: "cjs",
    cleanDir: true,
    minify: true,
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name]-[hash].cjs",
    codeSplitting: {
      groups: [
        { name: "start", test: /src\/(main|commands\/status)\.ts$/, priority: 4 },
        { name: "journal", test: /src\/adapters\/sqlite\/open-journal\.ts$/, priority: 3 },
        { name: "log", test: /src\/commands\/log\.ts$/, priority: 2 },
        { name: "rituals", test: /src\/commands\/(on|off|day)\.ts$/, priority: 1 },
      ],
    },
  },
});

/** What a package imports for a use that scarf has not, by the package; loading it would cost each start 2 to 4 ms. */
const UNUSED: readonly (readonly [string, string])[] = [
  // Commands in files of their own.
  ["/commander/", "node:child_process"],
  // Which colours a terminal takes: scarf says that itself, in src/adapters/node/io.ts.
  ["/chalk/", "#supports-color"],
];

function withoutUnused(): Plugin {
  const standIn = "\0unused";
  return {
    name: "without-unused",
    resolveId: (id, importer) =>
      UNUSED.some(([owner, unused]) => id === unused && importer?.includes(owner))
        ? standIn
        : undefined,
    load: (id) => (id === standIn ? "export default {};" : undefined),
  };
}
