import { mkdtempSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import type { Places } from "../../ports.ts";

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The folder scarf is installed in. */
  readonly shipped: string;
}

/**
 * Where things are kept. `SCARF_HOME` holds everything when it is set; `SCARF_JOURNAL` and then `journal`
 * (from --journal) name the journal alone. Else the platform's own folders: XDG base directories on Linux,
 * Application Support on macOS, AppData on Windows.
 */
export function findPlaces(
  { env, platform, shipped }: Surroundings,
  journal: string | undefined,
): Places {
  const { data, config } = folders(env, platform);
  const named = journal ?? (env["SCARF_JOURNAL"] || undefined);
  return {
    ...placesIn(config, shipped),
    ...besideJournal(resolve(named ?? join(data, JOURNAL))),
    isNamed: named !== undefined,
  };
}

/** Everything in one folder. */
export function placesIn(home: string, shipped: string): Places {
  return {
    ...besideJournal(join(home, JOURNAL)),
    isNamed: false,
    config: join(home, "config.yaml"),
    prompts: join(home, "prompts"),
    shipped,
  };
}

const JOURNAL = "journal.db";

/** Each journal of a folder has its own keys; those of the usual one have the plain names. */
function besideJournal(journal: string): Pick<Places, "journal" | "key" | "recovery" | "backups"> {
  const folder = dirname(journal);
  const prefix = basename(journal) === JOURNAL ? "" : `${basename(journal)}.`;
  return {
    journal,
    key: join(folder, `${prefix}key.age`),
    recovery: join(folder, `${prefix}recovery.age`),
    backups: join(folder, "backups"),
  };
}

/** The folder that is named, or a fresh one that nobody else can open. */
export function throwAwayHome(folder: string | undefined): string {
  return folder === undefined ? mkdtempSync(join(tmpdir(), "scarf-demo-")) : resolve(folder);
}

function folders(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): { readonly data: string; readonly config: string } {
  const home = env["SCARF_HOME"];
  if (home) return { data: resolve(home), config: resolve(home) };
  if (platform === "darwin")
    return both(join(homedir(), "Library", "Application Support", "scarf"));
  if (platform === "win32")
    return {
      data: join(env["LOCALAPPDATA"] || join(homedir(), "AppData", "Local"), "scarf"),
      config: join(env["APPDATA"] || join(homedir(), "AppData", "Roaming"), "scarf"),
    };
  return {
    data: join(xdg(env["XDG_DATA_HOME"], [".local", "share"]), "scarf"),
    config: join(xdg(env["XDG_CONFIG_HOME"], [".config"]), "scarf"),
  };
}

/** The XDG specification: a relative path there is to be ignored. */
function xdg(value: string | undefined, otherwise: readonly string[]): string {
  return value?.startsWith("/") ? value : join(homedir(), ...otherwise);
}

function both(folder: string): { readonly data: string; readonly config: string } {
  return { data: folder, config: folder };
}
