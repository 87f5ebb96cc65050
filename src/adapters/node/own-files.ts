import { type Stats, statSync } from "node:fs";
import { dirname } from "node:path";
import { Failure } from "../../lib/failure.ts";
import { quotePath } from "../../lib/quote-path.ts";
import type { Files, Places } from "../../ports.ts";
import { diskFiles } from "./files.ts";

/** A file of scarf's own, and whom it has to be closed to. */
interface Guarded {
  /** In front of a verb. */
  readonly name: string;
  readonly closedTo: "readers" | "writers";
}

/**
 * The machine's disk, where keys are read only while nobody else can read them, and settings and prompt sets only while
 * nobody else can get at them to write: settings name commands that scarf runs. Links are followed. Throws Failure `machine`, with
 * the command that mends it, and what `diskFiles` throws.
 */
export function ownFiles(places: () => Places): Files {
  const disk = diskFiles();
  const check = (path: string) => {
    const guarded = guardOf(path, places());
    if (guarded !== undefined) checkClosed(path, guarded);
  };
  return {
    ...disk,
    read: (path) => {
      check(path);
      return disk.read(path);
    },
    list: (folder) => {
      check(folder);
      return disk.list(folder);
    },
  };
}

function guardOf(path: string, { key, recovery, config, prompts }: Places): Guarded | undefined {
  if (path === key) return { name: "The key of the journal", closedTo: "readers" };
  if (path === recovery) return { name: "The recovery file", closedTo: "readers" };
  if (path === config) return { name: "The file of your settings", closedTo: "writers" };
  if (path === prompts) return { name: "The folder of your prompt sets", closedTo: "writers" };
  if (path.startsWith(`${prompts}/`)) return { name: "A prompt set", closedTo: "writers" };
  return undefined;
}

// Windows has owners and permissions of another kind.
const HAS_MODES = process.platform !== "win32";

function checkClosed(path: string, { name, closedTo }: Guarded): void {
  const found = HAS_MODES ? look(path) : undefined;
  if (found === undefined) return;
  const me = process.geteuid?.();
  // Some systems keep a user's settings as files of root's.
  if (found.uid !== me && found.uid !== 0)
    throw new Failure("machine", `${name} belongs to somebody else.`, {
      hint: `Put one of your own in its place, or take it over: sudo chown ${me} ${quotePath(path)}`,
    });
  if (closedTo === "readers" && (found.mode & 0o077) !== 0)
    throw new Failure("machine", `${name} can be opened by others.`, {
      hint: `Close it to them: chmod 600 ${quotePath(path)}`,
    });
  if ((found.mode & 0o022) !== 0 && canBeReached(path))
    throw new Failure("machine", `${name} can be changed by others.`, {
      hint: `Close it to them: chmod go-w ${quotePath(path)}`,
    });
}

/** Many editors leave a file open to one's group. Behind a folder that nobody else can enter that changes nothing. */
function canBeReached(path: string): boolean {
  const folder = look(dirname(path));
  return folder === undefined || (folder.mode & 0o011) !== 0;
}

/** Undefined for what is not there or cannot be looked at: reading it says so. */
function look(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
