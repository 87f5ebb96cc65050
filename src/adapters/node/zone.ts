import { existsSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";

/**
 * The IANA name of this process's zone, such as `Europe/Berlin`. Read where the system says it in a file, because
 * the first Intl call costs 17 to 31 ms and the zone is needed before the first question; what a file says counts
 * only where the system has that zone. `root` is the folder the system's files are in.
 */
export function zoneName(env: Readonly<Record<string, string | undefined>>, root = "/"): string {
  const variable = env["TZ"];
  const known = variable === undefined ? zoneOfSystem(root) : zoneOfVariable(variable, root);
  return known ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** POSIX lets a colon stand before the name of a zone file. */
function zoneOfVariable(variable: string, root: string): string | undefined {
  const name = variable.replace(/^:/, "");
  return isZoneName(name) && existsSync(zoneFile(root, name)) ? name : undefined;
}

function zoneOfSystem(root: string): string | undefined {
  const local = join(root, "etc/localtime");
  const linked = attempt(() => readlinkSync(local))?.split("/zoneinfo/")[1];
  if (linked === undefined) return zoneOfCopy(local, root);
  return isZoneName(linked) && existsSync(local) ? linked : undefined;
}

/** A copied file bears no name, and the name written beside it may be an older one: the two are compared. */
function zoneOfCopy(local: string, root: string): string | undefined {
  const written = attempt(() => readFileSync(join(root, "etc/timezone"), "utf8"))?.trim() ?? "";
  if (!isZoneName(written)) return undefined;
  const rules = attempt(() => readFileSync(zoneFile(root, written), "latin1"));
  const inUse = attempt(() => readFileSync(local, "latin1"));
  return rules !== undefined && rules === inUse ? written : undefined;
}

function zoneFile(root: string, name: string): string {
  return join(root, "usr/share/zoneinfo", name);
}

/** `Europe/Berlin`, `America/Argentina/Ushuaia`, `UTC`, `Etc/GMT+5`; not `CET-1CEST`, not a path. */
function isZoneName(text: string): boolean {
  return /^(?:UTC|[A-Z][A-Za-z_-]+(?:\/[A-Za-z0-9_+-]+){1,2})$/.test(text);
}

// Whatever the reason: a system that does not tell is asked through Intl.
function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
