import { PRECISIONS, type Precision } from "../domain/precision.ts";
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
  /** Ratings that are asked for on wish. `morning`: before the first session of a day. */
  readonly ratings: { readonly morning: boolean };
  /** The id of the role that is worn most: offered first. */
  readonly role?: string | undefined;
  /** Whether the journal has to be encrypted: a plain one is refused then. */
  readonly isEncrypted: boolean;
  /** Whether the system's keyring is asked for the key. */
  readonly usesKeyring: boolean;
  /** A command whose first line of output is the passphrase. */
  readonly passphraseCommand?: string | undefined;
  /** Whether a session may be given a code for whom it is with. */
  readonly usesRefs: boolean;
  /** How exactly times are kept from now on. */
  readonly precision: Precision;
}

/** The settings; empty ones when there is no file. Throws Failure `bad-file` for a file that cannot be read as settings. */
export function readSettings({ files, places }: Context): Settings {
  const fields = readFields(files.read(places.config) ?? "", places.config);
  const { config } = places;
  return {
    sets: readSets(fields["sets"], config),
    roles: readOwnRoles(fields["roles"]),
    ratings: readRatings(fields["ratings"], config),
    role: readText(fields, "role", config),
    isEncrypted: readSwitch(fields, "encrypted", config),
    usesKeyring: readSwitch(fields, "keyring", config),
    passphraseCommand: readText(fields, "passphrase_command", config),
    usesRefs: readSwitch(fields, "refs", config),
    precision: readPrecision(fields["precision"], config),
  };
}

/** Puts settings in the place of the old ones. What else the file holds stays, but for its comments. */
export function writeSettings({ files, places }: Context, settings: Settings): void {
  const before = readFields(files.read(places.config) ?? "", places.config);
  const fields = {
    ...before,
    sets: entriesOrNone(settings.sets),
    roles: listOrNone(writeRoles(settings.roles)),
    ratings: settings.ratings.morning ? settings.ratings : undefined,
    role: settings.role,
    encrypted: settings.isEncrypted || undefined,
    keyring: settings.usesKeyring || undefined,
    passphrase_command: settings.passphraseCommand,
    refs: settings.usesRefs || undefined,
    precision: settings.precision === "minute" ? undefined : settings.precision,
  };
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

/** `yes` is a text in YAML 1.2, and what people write. */
const YES_OR_NO = new Map<unknown, boolean>([
  [true, true],
  ["yes", true],
  [false, false],
  ["no", false],
]);

function readRatings(value: unknown, path: string): Settings["ratings"] {
  if (value === undefined || value === null) return { morning: false };
  const { morning, ...others } = isRecord(value) ? value : {};
  const isAsked = YES_OR_NO.get(morning);
  if (isAsked !== undefined && Object.keys(others).length === 0) return { morning: isAsked };
  throw new Failure("bad-file", "The ratings in the settings cannot be read.", {
    hint: `Mend ${path}: write ratings: { morning: yes }, or take the line out.`,
  });
}

function readSwitch(fields: Fields, name: string, path: string): boolean {
  const value = fields[name] ?? false;
  if (typeof value === "boolean") return value;
  throw badSettings(`${name} in the settings is neither true nor false.`, path, undefined);
}

/** Anything else is no reason to keep more than was wished for. */
function readPrecision(value: unknown, path: string): Precision {
  const found = PRECISIONS.find((precision) => precision === (value ?? "minute"));
  if (found !== undefined) return found;
  throw new Failure("bad-file", "The precision in the settings is neither minute nor day.", {
    hint: `Mend ${path}: write precision: day, or take the line out.`,
  });
}

function readText(fields: Fields, name: string, path: string): string | undefined {
  const value = fields[name] ?? undefined;
  if (value === undefined) return undefined;
  if (typeof value === "string" && value.trim() !== "") return value;
  throw badSettings(`${name} in the settings is no text.`, path, undefined);
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
