import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { findPlaces } from "../../../src/adapters/node/places.ts";

type Env = Readonly<Record<string, string>>;

function places(env: Env, platform: NodeJS.Platform = "linux", journal?: string) {
  return findPlaces({ env, platform, shipped: "/opt/scarf" }, journal);
}

/** Where everything is with one folder for data and one for settings. */
function inFolders(data: string, config: string) {
  return {
    journal: join(data, "journal.db"),
    isNamed: false,
    key: join(data, "key.age"),
    recovery: join(data, "recovery.age"),
    backups: join(data, "backups"),
    config: join(config, "config.yaml"),
    prompts: join(config, "prompts"),
    shipped: "/opt/scarf",
  };
}

/** What moves with a journal that is named. Its keys are told from those of others in its folder. */
function named(folder: string, name: string) {
  return {
    journal: join(folder, name),
    isNamed: true,
    key: join(folder, `${name}.key.age`),
    recovery: join(folder, `${name}.recovery.age`),
    backups: join(folder, "backups"),
  };
}

const home = homedir();

test.each<readonly [string, NodeJS.Platform, Env, string, string]>([
  ["Linux", "linux", {}, join(home, ".local/share/scarf"), join(home, ".config/scarf")],
  ["another Unix", "freebsd", {}, join(home, ".local/share/scarf"), join(home, ".config/scarf")],
  [
    "Linux with XDG folders",
    "linux",
    { XDG_DATA_HOME: "/data", XDG_CONFIG_HOME: "/config" },
    "/data/scarf",
    "/config/scarf",
  ],
  [
    "Linux with XDG folders that are relative or empty, which do not count",
    "linux",
    { XDG_DATA_HOME: "data", XDG_CONFIG_HOME: "" },
    join(home, ".local/share/scarf"),
    join(home, ".config/scarf"),
  ],
  [
    "macOS",
    "darwin",
    { XDG_DATA_HOME: "/data" },
    join(home, "Library/Application Support/scarf"),
    join(home, "Library/Application Support/scarf"),
  ],
  [
    "Windows",
    "win32",
    { LOCALAPPDATA: "/local", APPDATA: "/roaming" },
    "/local/scarf",
    "/roaming/scarf",
  ],
  [
    "Windows without its variables",
    "win32",
    {},
    join(home, "AppData/Local/scarf"),
    join(home, "AppData/Roaming/scarf"),
  ],
  ["SCARF_HOME", "linux", { SCARF_HOME: "/scarf", XDG_DATA_HOME: "/data" }, "/scarf", "/scarf"],
  ["SCARF_HOME on macOS", "darwin", { SCARF_HOME: "/scarf" }, "/scarf", "/scarf"],
  ["a relative SCARF_HOME", "linux", { SCARF_HOME: "here" }, resolve("here"), resolve("here")],
  [
    "an empty SCARF_HOME",
    "linux",
    { SCARF_HOME: "", XDG_DATA_HOME: "/data" },
    "/data/scarf",
    join(home, ".config/scarf"),
  ],
])("the folders of %s", (_name, ...given) => {
  const [platform, env, data, config] = given;
  expect(places(env, platform)).toEqual(inFolders(data, config));
});

describe("the journal alone", () => {
  const env = { SCARF_HOME: "/scarf" };

  test("is moved by SCARF_JOURNAL", () => {
    expect(places({ ...env, SCARF_JOURNAL: "/else/mine.db" })).toEqual({
      ...inFolders("/scarf", "/scarf"),
      ...named("/else", "mine.db"),
    });
  });

  test("is moved by --journal before SCARF_JOURNAL", () => {
    const found = places({ ...env, SCARF_JOURNAL: "/else/mine.db" }, "linux", "/third/one.db");
    expect(found).toEqual({ ...inFolders("/scarf", "/scarf"), ...named("/third", "one.db") });
  });

  test("stays where it is with an empty SCARF_JOURNAL", () => {
    expect(places({ ...env, SCARF_JOURNAL: "" })).toEqual(inFolders("/scarf", "/scarf"));
  });

  test("named with a relative path is in the folder one works in", () => {
    expect(places(env, "linux", "mine.db").journal).toBe(resolve("mine.db"));
    expect(places({ SCARF_JOURNAL: "mine.db" }).journal).toBe(resolve("mine.db"));
  });

  test("named with nothing, as by an unset variable in a script, is not the usual one", () => {
    expect(places(env, "linux", "").journal).not.toBe("/scarf/journal.db");
  });
});
