import type { Finder, Known, Span } from "../identifier.ts";
import { END, oneOf, pattern, START, spansOf } from "../match.ts";
import { CAPITALISED, NO_NAMES } from "./person-words.ts";

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
  String.raw`${START}(?:(?:Flat|Apartment|Apt|Unit) \d{1,4}[A-Za-z]?, )?\d{1,4}[A-Za-z]? (?:${CAPITALISED} ){1,3}${ROAD_TOO}${END}`,
  // 14 Anything Written Large
  String.raw`${START}\d{1,4}[A-Za-z]? ${CAPITALISED} ${CAPITALISED}`,
  // 5 rue de la Paix
  String.raw`${START}\d{1,4}(?: bis)?,? (?:rue|avenue|boulevard|chemin|impasse|allée|quai|place) [\p{L}’'-]+(?: [\p{L}’'-]+){0,2}`,
  // Berliner Straße 12, Am Markt 3
  String.raw`${START}(?:${CAPITALISED} Stra(?:ß|ss)e|(?:Am|An der|Auf dem|Im|Zum|Zur) ${CAPITALISED}) \d{1,4} ?[a-z]?${END}`,
  // A65 F4E2
  String.raw`${START}[A-Z]\d[\dW] ?[A-Z0-9]{4}${END}`,
  // the postcode 90210, in 10115
  String.raw`${START}(?:(?:[Pp]ost|[Zz]ip) ?codes?|PLZ|in|at|to|from|near|for)(?: is| was)? (?<it>\d{5})${END}`,
  // Kings Avenue
  String.raw`${START}(?!(?:The|A|On|In|At|Our|This) )(?:${CAPITALISED} ){1,3}${ROAD}${END}`,
  // Hauptstraße 12
  String.raw`${START}\p{Lu}[\p{L}-]+(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|damm|ufer) \d{1,4} ?[a-z]?${END}`,
  // Rue de la Paix 8
  String.raw`${START}(?:Rue|Calle|Avenida|Ulica|ul\.|Piazza|Rua|Plaza) (?:(?:de|del|della|di|da|do|dos|la|las|los|le|les|du|des) ){0,2}${CAPITALISED}(?: ${CAPITALISED})?(?: \d{1,4})?`,
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
  ...townsIn(text, known),
  ...homesIn(text),
];

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
  String.raw`${START}(?:lives?|lived|living|moved|grew up|born|comes?|came|flew|stays?|stayed|works?|worked) (?:in|to|from|near|outside) (?<it>${CAPITALISED})`,
);

function homesIn(text: string): readonly Span[] {
  return spansOf(text, HOME).filter(({ from, to }) => !NO_NAMES.has(text.slice(from, to)));
}
