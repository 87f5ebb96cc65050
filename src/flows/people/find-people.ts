import { findIdentifiers } from "../../identifiers/find-identifiers.ts";
import type { Identifier } from "../../identifiers/identifier.ts";
import { readKnown } from "../../identifiers/read-known.ts";
import type { Context } from "../../ports.ts";
import { readOwnWords } from "../own-words.ts";

/** Looks through texts for what may name somebody; the lists are read once. */
export async function peopleFinder(
  context: Context,
): Promise<(text: string) => readonly Identifier[]> {
  const { files, places } = context;
  const listed = (name: string) => files.read(`${places.shipped}/data/${name}`) ?? "";
  const known = readKnown(
    {
      givenNames: listed("given-names.yaml"),
      noNames: listed("no-names.yaml"),
      towns: listed("towns.yaml"),
      words: listed("english-words.txt"),
    },
    await readOwnWords(context),
  );
  return (text) => findIdentifiers(text, known);
}
