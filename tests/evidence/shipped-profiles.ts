import { readdirSync, readFileSync } from "node:fs";
import { type Profile, readProfile } from "../../src/evidence/profile.ts";

const FOLDER = new URL("../../data/evidence/", import.meta.url);

/** The files in `data/evidence/` in order. */
export const PROFILE_FILES = readdirSync(FOLDER).toSorted();

export function profileText(file: string): string {
  return readFileSync(new URL(file, FOLDER), "utf8");
}

/** The profile with the id as scarf ships it. */
export function shippedProfile(id: string): Profile {
  return readProfile(profileText(`${id}.yaml`), `${id}.yaml`);
}
