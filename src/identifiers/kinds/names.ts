import { type Finder, folded, type Known, type Span } from "../identifier.ts";
import { beginsSentence, oneOf, pattern, START } from "../match.ts";
import { CAPITALISED, NO_NAMES, ORDINARY, PERSONS } from "./person-words.ts";
import { titledNames } from "./titles.ts";

/** Names with titles, given names, and what stands behind `named` or `my client`. */
export const findNames: Finder = (text, known) => [
  ...titledNames(text),
  ...introducedNames(text),
  ...givenNames(text, known),
];

const INTRODUCED = pattern(
  String.raw`${START}(?:(?:called|named|name is|name was)|${oneOf(PERSONS)},?) (?<it>${CAPITALISED})`,
);

/** Whatever the name is: `a pupil named Evander`, `her brother Evander`. */
function introducedNames(text: string): readonly Span[] {
  return [...text.matchAll(INTRODUCED)].flatMap((match) => {
    const name = match.groups?.["it"] ?? "";
    const to = match.index + match[0].length;
    return NO_NAMES.has(name) ? [] : [{ from: to - name.length, to }];
  });
}

const WORD = pattern(`${START}${CAPITALISED}`);
const SURNAME = pattern(`^ (?<it>${CAPITALISED})`);

function givenNames(text: string, known: Known): readonly Span[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const place = { text, from: match.index, word: match[0] };
    return isGivenName(place, known) ? [withSurname(place)] : [];
  });
}

interface Place {
  readonly text: string;
  readonly from: number;
  /** The capitalised word there, perhaps with hyphens. */
  readonly word: string;
}

function isGivenName(place: Place, known: Known): boolean {
  const name = folded(place.word.split(/[-'’]/u)[0] ?? "");
  if (known.monthNames.has(name)) return isPersonHere(place) || isToldOf(place);
  if (known.wordNames.has(name))
    return beginsSentence(place.text, place.from) ? isPersonHere(place) : true;
  return (
    known.givenNames.has(name) || known.givenNames.has(folded(place.word)) || isUnknownName(place)
  );
}

/** Far more names are in use than any list has: a capital letter where English has none is one. */
function isUnknownName({ text, from, word }: Place): boolean {
  const bare = word.replace(/['’]s?$/u, "");
  if (NO_NAMES.has(bare) || ORDINARY.has(bare)) return false;
  if (beginsSentence(text, from))
    return SAYS.test(text.slice(from + word.length, from + word.length + 24));
  return !STANDS_BESIDE.test(text.slice(Math.max(0, from - 24), from));
}

/** What only persons do. */
const SAYS =
  /^ (?:said|says|told|tells|asked|asks|cried|wept|laughed|laughs|nodded|smiled|wants|wanted|thinks|shouted|replied|refused|apologised|apologized|thanked|signed|lied|lies)(?!\p{L})/u;

/** Behind another capital letter it is part of a title of something: `the Mental Health Act`. */
const STANDS_BESIDE = /\p{Lu}[\p{L}'’-]* $/u;

function withSurname({ text, from, word }: Place): Span {
  const to = from + word.length;
  const [surname] = text.slice(to, to + 40).matchAll(SURNAME);
  const last = surname?.groups?.["it"];
  return { from, to: last === undefined || NO_NAMES.has(last) ? to : to + 1 + last.length };
}

/** What persons do, and words and months do not. */
const DOES = oneOf([
  "said",
  "says",
  "told",
  "tells",
  "asked",
  "asks",
  "cried",
  "cries",
  "wept",
  "laughed",
  "laughs",
  "left",
  "came",
  "comes",
  "went",
  "goes",
  "nodded",
  "shook",
  "smiled",
  "wanted",
  "wants",
  "thought",
  "thinks",
  "felt",
  "feels",
  "knew",
  "knows",
  "shouted",
  "spoke",
  "speaks",
  "answered",
  "replied",
  "refused",
  "agreed",
  "disagreed",
  "disagrees",
  "apologised",
  "apologized",
  "thanked",
  "called",
  "rang",
  "wrote",
  "writes",
  "signed",
  "sat",
  "sits",
  "stood",
  "looked",
  "looks",
  "waited",
  "waits",
  "missed",
  "needed",
  "needs",
  "lied",
  "lies",
  "had",
  "has",
  "did",
  "does not",
  "took",
  "gave",
]);
const IS = oneOf([
  "late",
  "early",
  "angry",
  "afraid",
  "scared",
  "sad",
  "upset",
  "silent",
  "quiet",
  "shy",
  "rude",
  "kind",
  "tired",
  "ill",
  "sick",
  "ready",
  "relieved",
  "hurt",
  "cross",
  "nervous",
  "anxious",
  "furious",
  "ashamed",
  "proud",
  "here",
  "there",
  "right",
]);
const OFTEN = String.raw`(?:(?:never|always|often|just|then|also|only|really|still|had|has|will|would|can|could) )?`;
const ACTS = pattern(
  String.raw`^(?: ${OFTEN}${DOES}(?!\p{L})| (?:was|is) (?:so |very |too |again )?${IS}(?!\p{L})|['’]s )`,
);

/** Whether the next words tell of a person. */
function isPersonHere({ text, from, word }: Place): boolean {
  const behind = text.slice(from + word.length, from + word.length + 40);
  return behind.search(ACTS) === 0;
}

const TOLD_OF = pattern(
  String.raw`(?<!\p{L})${oneOf(["told", "asked", "thanked", "met", "saw", "hurried", "helped", "called", "invited", "let", "made", "hurt", "interrupted", "heard"])} $`,
);

/** Whether the words before tell of a person. */
function isToldOf({ text, from }: Place): boolean {
  return text.slice(Math.max(0, from - 14), from).search(TOLD_OF) >= 0;
}
