import type { Role } from "../domain/role.ts";
import { Failure } from "../lib/failure.ts";
import type { Context } from "../ports.ts";
import { readOwnRoles, writeRoles } from "../prompt-sets/role-list.ts";
import { isRecord } from "../prompt-sets/unknown-fields.ts";
import { readYaml, writeYaml } from "../prompt-sets/yaml-source.ts";

/** Rituals whose set can be chosen in the settings. */
const CHOSEN_RITUALS = ["on", "off", "day"] as const;
export type ChosenRitual = (typeof CHOSEN_RITUALS)[number];

/** What the user settled in `config.yaml`. */
export interface Settings {
  /** Ids of the prompt sets to ask from. Absent: the shipped minute. */
  readonly sets: Readonly<Partial<Record<ChosenRitual, string>>>;
  /** The user's own roles, and shipped ones that were changed. */
  readonly roles: readonly Role[];
}

/** The settings; empty ones when there is no file. Throws Failure `bad-file` for a file that cannot be read as settings. */
export function readSettings({ files, places }: Context): Settings {
  const fields = readFields(files.read(places.config) ?? "", places.config);
  return { sets: readSets(fields["sets"], places.config), roles: readOwnRoles(fields["roles"]) };
}

/** Puts settings in the place of the old ones. What else the file holds stays, but for its comments. */
export function writeSettings({ files, places }: Context, { sets, roles }: Settings): void {
  const before = readFields(files.read(places.config) ?? "", places.config);
  const fields = { ...before, sets: entriesOrNone(sets), roles: listOrNone(writeRoles(roles)) };
  const kept = Object.entries({ scarf: 1, ...fields }).filter(([, value]) => value !== undefined);
  files.write(places.config, writeYaml(Object.fromEntries(kept)));
}

type Fields = Readonly<Record<string, unknown>>;

function readFields(text: string, path: string): Fields {
  const read = readYaml(text.trim() === "" ? "{}" : text, path);
  if ("value" in read && isRecord(read.value)) return read.value;
  const at = "issues" in read ? read.issues[0]?.at : undefined;
  throw badSettings("The settings cannot be read.", path, at);
}

function readSets(value: unknown, path: string): Settings["sets"] {
  if (value === undefined || value === null) return {};
  const sets = isRecord(value) ? value : { "": undefined };
  const strange = Object.entries(sets).some(
    ([ritual, id]) => typeof id !== "string" || !CHOSEN_RITUALS.some((known) => known === ritual),
  );
  if (strange) throw badSettings("The sets in the settings are no list of sets.", path, undefined);
  return sets;
}

function badSettings(message: string, path: string, at: Failure["at"]): Failure {
  return new Failure("bad-file", message, {
    hint: `Mend ${path}, such as sets: { on: on-minute }, or move it away to start anew.`,
    at,
  });
}

function entriesOrNone(sets: Settings["sets"]): Settings["sets"] | undefined {
  return Object.keys(sets).length === 0 ? undefined : sets;
}

function listOrNone<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
