import type { Finder, Known, Span } from "../identifier.ts";
import { folded } from "../identifier.ts";
import { END, oneOf, pattern, START, spansOf } from "../match.ts";
import { CAPITALISED, PERSONS } from "./person-words.ts";

const NUMBER = String.raw`\d{1,3}`;
const SPELLED = oneOf([
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
  "twenty",
  "thirty",
  "forty",
  "fifty",
  "sixty",
  "seventy",
  "eighty",
  "ninety",
]);
const ABOUT = oneOf([
  "nearly",
  "almost",
  "only",
  "just",
  "about",
  "around",
  "over",
  "under",
  "now",
  "not yet",
  "barely",
  "still",
]);
const PERSON = oneOf(PERSONS);
/** A number that is followed by what it counts is no age: `10 minutes late`. */
const ALONE = String.raw`(?=\s*(?:[,;!?)]|\.(?!\d)|$|(?:and|but|or|when|who|so|then|today|now|next|soon|tomorrow|this|last|in|on|yesterday)${END}))`;

const PATTERNS = [
  // 34 years old, 7-year-old, twelve-year-old, 6 weeks old
  String.raw`${START}(?:(?:${NUMBER}|${SPELLED})(?:\s|-)*(?:years?|yrs?|months?|weeks?|days?)(?:\s|-)*old|${NUMBER} ?(?:y\/o|yo)${END})`,
  // aged 7, the age of 7, at age 7
  String.raw`${START}(?:aged|ages?|age of) ${NUMBER}(?: (?:and|or|to) ${NUMBER})?${END}`,
  // turned 81
  String.raw`${START}(?:turned|turns|turning) (?<it>(?:${ABOUT} )?${NUMBER})${ALONE}`,
  // in his early 40s
  String.raw`${START}in (?:his|her|their|my) (?:(?:early|mid|late)(?:-|\s))?(?:\d0s|teens|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)${END}`,
  // he is 34, who was almost 15, my client is 34
  String.raw`${START}(?:(?:[Hh]e|[Ss]he|who|${PERSON})(?: is| was|['’]s)|they are(?= both)) (?<it>(?:${ABOUT} )*${NUMBER})${ALONE}`,
  // the couple, 44 and 46, sat
  String.raw`${START}${PERSON}, (?<it>(?:both )?${NUMBER}(?: and ${NUMBER})?)(?=,|\.(?!\d))`,
  // in bed four (34) and the like, but page (34) and three (3)
  String.raw`(?<!^|[\n.:;]\s*|${START}(?:page|p|section|question|figure|item|step|room|no|number|part|level|version|${SPELLED})\.? )(?<it>\([1-9]\d\))`,
];

const SHAPES = PATTERNS.map((source) => pattern(source));
const NAMED = pattern(
  String.raw`${START}(?<name>${CAPITALISED})(?: is| was|['’]s|,) (?<it>(?:${ABOUT} )*${NUMBER})${ALONE}`,
);

/** Exact ages, in figures and in words: `he is 34`, `aged 7`, `7-year-old`, `(34)`. */
export const findAges: Finder = (text, known) => [
  ...SHAPES.flatMap((shape) => spansOf(text, shape)),
  ...agesOfNamed(text, known),
];

/** `Ana is 34`. */
function agesOfNamed(text: string, known: Known): readonly Span[] {
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const isName = known.givenNames.has(folded(match.groups?.["name"] ?? ""));
    const [from, to] = match.indices?.groups?.["it"] ?? [0, 0];
    return isName ? [{ from, to }] : [];
  });
}
