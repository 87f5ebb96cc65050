import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Failure } from "../../lib/failure.ts";

/**
 * The binary of `better-sqlite3` for this machine, loaded. The package finds it too, but has Node write a report of the
 * whole process to tell the C library apart, which costs every start 2 ms; here the one that loads is the right one.
 * Throws Failure `machine` when none does.
 */
export function nativeBinding(): object {
  loaded ??= loadFirst();
  return loaded;
}

const PACKAGE = "better-sqlite3";

let loaded: object | undefined;

function loadFirst(): object {
  const require = createRequire(import.meta.url);
  // Where require would look; asked for the folder itself it reads the package's exports first, for 1 ms.
  const folders = (require.resolve.paths(PACKAGE) ?? []).map((modules) => join(modules, PACKAGE));
  const folder = folders.find((path) => existsSync(path)) ?? PACKAGE;
  const causes: unknown[] = [];
  for (const place of places()) {
    try {
      return require(join(folder, ...place));
    } catch (error) {
      causes.push(error);
    }
  }
  throw new Failure("machine", "The part of scarf that keeps the journal does not load here.", {
    hint: "Install scarf again on this machine: npm ci. Linux, macOS and Windows on x64 and arm64 are known to work.",
    cause: new AggregateError(causes),
  });
}

/** Made beforehand for the usual C library and for musl; else made on the machine itself. */
function places(): readonly (readonly string[])[] {
  const { platform, arch } = process;
  const prebuilt = [`${platform}-${arch}.node`, `${platform}musl-${arch}.node`];
  return [
    ...prebuilt.map((name) => ["prebuilds", name]),
    ["build", "Release", "better_sqlite3.node"],
  ];
}
