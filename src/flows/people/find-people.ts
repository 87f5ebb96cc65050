import { findIdentifiers } from "../../identifiers/find-identifiers.ts";
import type { Identifier } from "../../identifiers/identifier.ts";
import { readKnown } from "../../identifiers/read-known.ts";
import type { Context } from "../../ports.ts";
import { readSettings } from "../settings.ts";

/** Looks through texts for what may name somebody; the lists are read once. Throws what `readSettings` throws. */
export function peopleFinder(context: Context): (text: string) => readonly Identifier[] {
  const { files, places } = context;
  const listed = (name: string) => files.read(`${places.shipped}/data/${name}`) ?? "";
  const known = readKnown(
    { givenNames: listed("given-names.yaml"), towns: listed("towns.yaml") },
    readSettings(context).names,
  );
  return (text) => findIdentifiers(text, known);
}
