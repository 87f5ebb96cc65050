import * as v from "valibot";
import { readYaml } from "../prompt-sets/yaml-source.ts";
import { folded, type Known } from "./identifier.ts";

const words = v.array(v.string());
const head = { scarf: v.literal(1), title: v.string(), source: v.string() };
const byLanguage = v.record(v.string(), words);
const nameFile = v.strictObject({
  ...head,
  names: byLanguage,
  words,
  months: words,
  capitals: words,
});
const townFile = v.strictObject({ ...head, towns: byLanguage, words });
const noNameFile = v.strictObject({ ...head, words: byLanguage, phrases: words });

/** The files that scarf came with, as text. */
interface NameFiles {
  readonly givenNames: string;
  readonly noNames: string;
  readonly towns: string;
  readonly words: string;
}

/** What the check knows beforehand. Throws Error when a file is damaged: they are scarf's own. */
export function readKnown(files: NameFiles, ownWords: readonly string[]): Known {
  const names = v.parse(nameFile, contentOf(files.givenNames));
  const towns = v.parse(townFile, contentOf(files.towns));
  const noNames = v.parse(noNameFile, contentOf(files.noNames));
  const large = Object.values(towns.towns).flat();
  return {
    givenNames: new Set(Object.values(names.names).flat().map(folded)),
    wordNames: new Set(names.words.map(folded)),
    monthNames: new Set(names.months.map(folded)),
    capitalNames: new Set(names.capitals.map(folded)),
    words: files.words,
    noNames: new Set(Object.values(noNames.words).flat().map(folded)),
    noNamePhrases: noNames.phrases,
    townNames: new Set([...large, ...towns.words].map(folded)),
    towns: large,
    wordTowns: towns.words,
    ownWords,
  };
}

function contentOf(text: string): unknown {
  const read = readYaml(text, "data");
  return "value" in read ? read.value : undefined;
}
