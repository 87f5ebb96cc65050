import type { Span } from "../identifier.ts";
import { oneOf, pattern, START } from "../match.ts";
import { CAPITALISED, NO_NAMES } from "./person-words.ts";

/** Those that are cut short may have a full stop behind them, others end a sentence with it. */
const SHORT = [
  "Mr",
  "Mrs",
  "Ms",
  "Mx",
  "Dr",
  "Prof",
  "Fr",
  "Rev",
  "Sr",
  "Sra",
  "Mme",
  "Mlle",
  "Capt",
  "Sgt",
  "Lt",
  "Hr",
  "Cllr",
  "Cpl",
  "Col",
  "Maj",
  "Msgr",
  "Ven",
  "PC",
  "WPC",
  "DC",
  "DS",
  "DI",
  "DCI",
  "HHJ",
];

const LONG = [
  "Miss",
  "Mister",
  "Doctor",
  "Professor",
  "Father",
  "Sister",
  "Brother",
  "Mother",
  "Reverend",
  "Pastor",
  "Deacon",
  "Vicar",
  "Bishop",
  "Rabbi",
  "Imam",
  "Sheikh",
  "Sir",
  "Dame",
  "Lady",
  "Lord",
  "Captain",
  "Sergeant",
  "Lieutenant",
  "Colonel",
  "Major",
  "Constable",
  "Inspector",
  "Officer",
  "Judge",
  "Justice",
  "Nurse",
  "Aunt",
  "Auntie",
  "Uncle",
  "Councillor",
  "Corporal",
  "Canon",
  "Chaplain",
  "Archdeacon",
  "Superintendent",
  "Detective",
  "Matron",
  "Schwester",
  "Pfarrer",
  "Grandma",
  "Grandpa",
  "Frau",
  "Herr",
  "Madame",
  "Mademoiselle",
  "Monsieur",
  "Señor",
  "Señora",
  "Señorita",
  "Signor",
  "Signora",
  "Senhor",
  "Senhora",
  "Pan",
  "Pani",
  "Meneer",
  "Mevrouw",
];

const TITLE = String.raw`(?:${oneOf(SHORT)}\.?|${oneOf(LONG)})`;
const PARTICLE = `(?:van|von|de|der|den|del|della|di|da|la|le|el|al|bin|ibn|ten|ter|zu)`;
const TITLED = pattern(
  `${START}(?:${TITLE} (?:(?:and|und|y|et|&) )?){1,3}(?:${PARTICLE} ){0,2}(?<last>${CAPITALISED})(?: ${CAPITALISED})?`,
);

/** `Mrs Okafor`, `Frau Dr. Weiss`, `Mr and Mrs Dunmore`: a title with a name. */
export function titledNames(text: string): readonly Span[] {
  return [...text.matchAll(TITLED)].flatMap((match) => {
    const last = match.groups?.["last"] ?? "";
    if (NO_NAMES.has(last.replace(/['’]s$/, ""))) return [];
    return [{ from: match.index, to: match.index + match[0].length }];
  });
}
