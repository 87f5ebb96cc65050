import { type Profile, readProfile } from "../../evidence/profile.ts";
import { Failure } from "../../lib/failure.ts";
import { suggest } from "../../lib/suggest.ts";
import type { Context } from "../../ports.ts";

/** The profiles that scarf came with, by id. */
export function loadProfiles({ files, places }: Context): readonly Profile[] {
  const folder = `${places.shipped}/data/evidence`;
  return files.list(folder).map((name) => {
    const path = `${folder}/${name}`;
    return readProfile(files.read(path) ?? "", path);
  });
}

/** What else can stand behind `scarf evidence`. */
const COMMANDS = ["add", "edit", "list"];

/** Throws Failure `unknown-profile`. */
export function findProfile(context: Context, id: string): Profile {
  const profiles = loadProfiles(context);
  const wanted = id.trim().toLowerCase();
  const profile = profiles.find((profile) => profile.id === wanted);
  if (profile !== undefined) return profile;
  const near = suggest(wanted, [...profiles.map(({ id }) => id), ...COMMANDS]);
  const guess = near === undefined ? "" : `Did you mean ${near}? `;
  throw new Failure("unknown-profile", `There is no register "${id}" here.`, {
    hint: `${guess}Run scarf evidence to see them all. For any other there is generic.`,
  });
}
