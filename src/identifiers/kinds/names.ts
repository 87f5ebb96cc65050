import { type Finder, folded, type Known, type Span } from "../identifier.ts";
import {
  anyCase,
  beginsSentence,
  CAPITAL,
  END,
  LETTER,
  LOWER,
  oneOf,
  pattern,
  START,
  wordsOf,
} from "../match.ts";
import { isAttribute } from "./attributes.ts";
import { isOfMethod } from "./methods.ts";
import { officesIn } from "./offices.ts";
import { PERSON_ACTS, SPOKEN_TO_BEFORE } from "./person-verbs.ts";
import { CAPITALISED, NO_NAMES, ORDINARY, PERSONS } from "./person-words.ts";
import { outsidePhrases } from "./phrases.ts";
import { titledNames } from "./titles.ts";
import { classOf, isOrdinary, type WordClass } from "./word-class.ts";

/** Names, with titles and without, what stands behind `named` or `my client`, and offices that one person holds. */
export const findNames: Finder = (text, known) =>
  outsidePhrases(text, known, [
    ...titledNames(text),
    ...officesIn(text),
    ...introducedNames(text, known),
    ...capitalNames(text, known),
    ...smallNames(text, known),
  ]);

const INTRODUCED = pattern(
  `${START}(?:(?:called|nicknamed|named|known as|goes by|name is|name was|[Cc]alls? (?:me|him|her|them)|(?:they|we|everyone|everybody) calls?)|van der|van den|van de|von|bin|ibn|abu|${oneOf(PERSONS)},?) (?<it>${CAPITALISED})`,
);

/** Whatever the name is: `a pupil named Evander`, `her brother Evander`. */
function introducedNames(text: string, { noNames }: Known): readonly Span[] {
  return [...text.matchAll(INTRODUCED)].flatMap((match) => {
    const name = match.groups?.["it"] ?? "";
    const to = match.index + match[0].length;
    return NO_NAMES.has(name) || noNames.has(folded(name)) ? [] : [{ from: to - name.length, to }];
  });
}

const WORD = pattern(`${START}${CAPITALISED}`);
const SURNAME = pattern(`^ (?:(?:Ó|Ní|Mac|Mc) )?(?<it>${CAPITALISED})`);

function capitalNames(text: string, known: Known): readonly Span[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const place = placeOf(text, match.index, match[0]);
    return isName(place, known) ? [withSurname(place)] : [];
  });
}

interface Place {
  readonly from: number;
  /** The capitalised word there, perhaps with hyphens. */
  readonly word: string;
  /** Some of the text before and behind it. */
  readonly before: string;
  readonly behind: string;
  readonly isFirst: boolean;
}

function placeOf(text: string, from: number, word: string): Place {
  const to = from + word.length;
  const before = text.slice(Math.max(0, from - 16), from);
  return {
    from,
    word,
    before,
    behind: text.slice(to, to + 64),
    isFirst: beginsSentence(text, from),
  };
}

/** Whether a word of each class is a name where it stands. */
const IS_NAME: Readonly<Record<WordClass, (place: Place, known: Known) => boolean>> = {
  unknown: ({ before, behind, isFirst }) => !isAttribute(before, behind, isFirst),
  name: ({ word, behind, isFirst }, known) =>
    !isFirst || !DONE_TO.test(behind) || !isOrdinary(folded(word), known),
  "word name": ({ before, behind, isFirst }, known) =>
    isFirst
      ? isPersonHere(behind) || hasSurname(behind, known)
      : !isAttribute(before, behind, isFirst),
  month: ({ before, behind }, known) =>
    isPersonHere(behind) || isSpokenTo(before) || hasSurname(behind, known),
  word: (place) => !place.isFirst && isSurnameHere(place),
};

function isName(place: Place, known: Known): boolean {
  const { word, before, behind } = place;
  const isWhose = /^['’]s(?![a-z])/.test(behind);
  // Crohn's is an illness and McDonald's a place to eat, though Crohn and McDonald may be persons.
  if (isWhose && known.noNames.has(`${folded(word)}'s`)) return false;
  return !isOfMethod(before, behind) && IS_NAME[classOf(word, known)](place, known);
}

/** `Josh around`, `Bob up and down`: a name that is a verb here. */
const DONE_TO = new RegExp(`^ (?:around|about|up|down|it|them|your|the|my|an?)${END}`, "u");

/** Whether the next words tell of a person. */
function isPersonHere(behind: string): boolean {
  return behind.search(PERSON_ACTS) === 0;
}

/** Whether the words before tell of a person. */
function isSpokenTo(before: string): boolean {
  return before.search(SPOKEN_TO_BEFORE) >= 0;
}

function hasSurname(behind: string, known: Known): boolean {
  const [surname] = behind.matchAll(SURNAME);
  const last = surname?.groups?.["it"];
  return last !== undefined && ["unknown", "name"].includes(classOf(last, known));
}

const OF_SOMETHING = new RegExp(
  `(?:${START}${anyCase(wordsOf(["the a an our my your his her their this that each every"]))}|[${CAPITAL}][${LETTER}'’-]{0,15}) $`,
  "u",
);

/** Words are surnames too: `I told Baker`. `I told the Board` is none. */
function isSurnameHere({ word, before, behind }: Place): boolean {
  if (NO_NAMES.has(word) || ORDINARY.has(word) || OF_SOMETHING.test(before)) return false;
  return isSpokenTo(before) || SAYS.test(behind);
}

const SAYS = new RegExp(
  `^ (?:said|says|told|tells|asked|asks|cried|wept|laughed|laughs|nodded|smiled|bowed|thinks|shouted|replied|apologised|apologized|thanked)${END}`,
  "u",
);

function withSurname({ from, word, behind }: Place): Span {
  const to = from + word.length;
  const [surname] = behind.matchAll(SURNAME);
  const last = surname?.groups?.["it"];
  return {
    from,
    to:
      surname === undefined || last === undefined || NO_NAMES.has(last)
        ? to
        : to + surname[0].length,
  };
}

const SMALL = pattern(
  String.raw`(?<![${LETTER}0-9_.@/#'’-])[${LOWER}]+(?![${LETTER}0-9_@/-]|\.[${LETTER}])`,
);

/** `i rang dave`: in small letters only what hardly means anything else. */
function smallNames(text: string, known: Known): readonly Span[] {
  return [...text.matchAll(SMALL)].flatMap(({ 0: word, index }) => {
    const name = word.normalize("NFC");
    const isSmallName =
      known.givenNames.has(name) && !known.capitalNames.has(name) && !isOrdinary(name, known);
    return isSmallName ? [{ from: index, to: index + word.length }] : [];
  });
}
