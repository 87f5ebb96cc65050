import { type Finder, folded, type Known, type Span } from "../identifier.ts";
import { beginsSentence, CAPITAL, END, LETTER, oneOf, pattern, START, spansOf } from "../match.ts";
import { institutionsIn } from "./institutions.ts";
import { isOfTown } from "./methods.ts";
import { CAPITALISED, NO_NAMES, PERSONS } from "./person-words.ts";
import { outsidePhrases } from "./phrases.ts";

const ROAD = oneOf([
  "Street",
  "Road",
  "Avenue",
  "Lane",
  "Grove",
  "Crescent",
  "Terrace",
  "Boulevard",
  "Gardens",
]);
/** Words that stand for a road behind a number alone: `the Hill` is none. */
const ROAD_TOO = oneOf([
  "Street",
  "St",
  "Road",
  "Rd",
  "Avenue",
  "Ave",
  "Lane",
  "Ln",
  "Drive",
  "Close",
  "Court",
  "Grove",
  "Way",
  "Place",
  "Crescent",
  "Terrace",
  "Gardens",
  "Square",
  "Hill",
  "Row",
  "Boulevard",
  "Blvd",
  "Mews",
  "Walk",
  "Park",
]);

const SHAPES = [
  // Flat 3, 14 Elm Grove
  String.raw`${START}(?:(?:Flat|Apartment|Apt|Unit) \d{1,4}[A-Za-z]?, )?\d{1,4}[A-Za-z]? (?:[NSEW]\.? )?(?:(?:${CAPITALISED}|\d{1,3}(?:st|nd|rd|th))(?:['’]s)? ){1,3}${ROAD_TOO}${END}`,
  // 14 Anything Written Large
  String.raw`${START}\d{1,4}[A-Za-z]? ${CAPITALISED} ${CAPITALISED}`,
  // 5 rue de la Paix
  String.raw`${START}\d{1,4}(?: bis)?,? (?:rue|avenue|boulevard|chemin|impasse|allée|quai|place) [${LETTER}’'-]{1,40}(?: [${LETTER}’'-]{1,40}){0,2}`,
  // Berliner Straße 12, Am Markt 3
  String.raw`${START}(?:${CAPITALISED} Stra(?:ß|ss)e|(?:Am|An der|Auf dem|Im|Zum|Zur) ${CAPITALISED}) \d{1,4} ?[a-z]?${END}`,
  // A65 F4E2
  String.raw`${START}[A-Z]\d[\dW] ?[A-Z0-9]{4}${END}`,
  // the postcode 90210, in 10115
  String.raw`${START}(?:(?:[Pp]ost|[Zz]ip) ?codes?|[Zz]ip|PLZ|in|at|to|from|near|for)(?: is| was)? (?<it>\d{5})${END}`,
  // Kings Avenue
  `${START}(?!(?:The|A|On|In|At|Our|This) )(?:${CAPITALISED}(?:['’]s)? ){1,3}${ROAD}${END}`,
  // Hauptstraße 12
  String.raw`${START}[${CAPITAL}][${LETTER}-]{1,40}(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|damm|ufer|straat|laan|gatan|vägen|gade|vej|utca) \d{1,4} ?[a-z]?${END}`,
  // Rue de la Paix 8
  String.raw`${START}(?:Rue|Calle|Avenida|Ulica|ul\.|Piazza|Rua|Plaza) (?:(?:de|del|della|di|da|do|dos|la|las|los|le|les|du|des) ){0,2}${CAPITALISED}(?: ${CAPITALISED})?(?: \d{1,4})?`,
  // PO Box 44
  String.raw`${START}P\.?O\.? ?[Bb]ox \d{1,6}`,
  // M13 9PL
  String.raw`${START}(?:[A-Z]{1,2}\d[A-Z\d]?) ?\d[A-Z]{2}${END}`,
  // Springfield, IL 62704
  String.raw`${START}(?:${CAPITALISED}, )?[A-Z]{2} \d{5}(?:-\d{4})?${END}`,
  // 90210-1234
  String.raw`${START}\d{5}-\d{4}${END}`,
  // 10115 Berlin
  String.raw`${START}(?:D-)?\d{5} ${CAPITALISED}`,
].map((source) => pattern(source));

/** Postal addresses, postcodes, large towns, and whatever town somebody is said to live in or to come from. */
export const findPlaces: Finder = (text, known) => [
  ...SHAPES.flatMap((shape) => spansOf(text, shape)),
  ...institutionsIn(text),
  ...outsidePhrases(text, known, townsIn(text, known)).filter(
    ({ from, to }) => !isOfTown(lineBefore(text, from), text.slice(to, to + 64)),
  ),
  ...homesIn(text, known),
];

/** Some of what stands before a town; nothing where a sentence begins with it. */
function lineBefore(text: string, at: number): string {
  return beginsSentence(text, at) ? "" : text.slice(Math.max(0, at - 8), at);
}

function townsIn(text: string, { towns, wordTowns }: Known): readonly Span[] {
  const anywhere = towns.length === 0 ? [] : spansOf(text, townPattern(towns, ""));
  const behind = "(?:in|from|near|to|outside|around|towards|via) ";
  return wordTowns.length === 0
    ? anywhere
    : [...anywhere, ...spansOf(text, townPattern(wordTowns, behind))];
}

const patterns = new Map<readonly string[], RegExp>();

/** Made once for a list: it is long. */
function townPattern(towns: readonly string[], behind: string): RegExp {
  const made = patterns.get(towns) ?? pattern(`${START}${behind}(?<it>${oneOf(towns)})${END}`);
  patterns.set(towns, made);
  return made;
}

const HOME = pattern(
  `${START}(?:(?:lives?|lived|living|moved|grew up|born|comes?|came|flew|stays?|stayed|works?|worked|commutes?|drives?|drove) (?:in|to|from|near|outside|over from|back to)|(?:${oneOf(PERSONS)}|lad|lass|old) from) (?<it>${CAPITALISED}(?: ${CAPITALISED})?)`,
);

function homesIn(text: string, { noNames }: Known): readonly Span[] {
  return spansOf(text, HOME).filter(({ from, to }) => {
    const [home = ""] = text.slice(from, to).split(" ");
    return !NO_NAMES.has(home) && !noNames.has(folded(home));
  });
}
