import type { Finder, Known, Span } from "../identifier.ts";
import { anyCase, END, LETTER, LOWER, oneOf, pattern, START, spansOf } from "../match.ts";
import { CAPITALISED, PERSONS, SEVERAL as SEVERAL_PERSONS } from "./person-words.ts";
import { THING_BEFORE, THING_BEHIND } from "./things.ts";
import { classOf } from "./word-class.ts";

const NUMBER = String.raw`\d{1,3}`;
const ONES = "(?:one|two|three|four|five|six|seven|eight|nine)";
const MORE = `(?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ]${ONES})?)`;
const SPELLED = `(?:${MORE}|${ONES}|ten|eleven|twelve)`;
const HALF = "(?:[ -]and[ -]a[ -]half)?";
/** An age that stands alone: `34`, `ninety-seven`, `3 and a half`. One is never meant. */
const AGE = String.raw`(?:(?:1[01]\d|[1-9]\d?)|${MORE}|(?!one${END})${ONES}|ten|eleven|twelve)${HALF}(?![${LETTER}\d]|[-.:/,]\d|%)`;
/** Thirteen and more, which is no hour of the day as people say it. */
const GROWN = String.raw`(?:1[01]\d|[2-9]\d|1[3-9]|${MORE})(?![${LETTER}\d]|[-.:/,]\d|%)`;
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
  "not even",
  "barely",
  "still",
  "already",
]);
const SEVERAL = anyCase(SEVERAL_PERSONS);
const PERSON = anyCase(PERSONS);
/** Whom an age can follow with `of`; a mother of 3 has three children. */
const OF_AGE = anyCase([
  "boy",
  "boys",
  "girl",
  "girls",
  "twins",
  "man",
  "woman",
  "lad",
  "lass",
  "kid",
  "child",
  "baby",
  "toddler",
  "teenager",
  "youth",
  "lady",
  "gentleman",
  "bloke",
  "chap",
  "guy",
  "person",
  "patient",
  "client",
  "pupil",
  "student",
  "widow",
  "widower",
]);
/** A number that is followed by what it counts is no age: `10 minutes late`. */
const ALONE = String.raw`(?=\s{0,9}(?:[,;!?)–—]|\.(?!\d)|$|(?:and|but|or|when|who|so|then|today|now|next|soon|tomorrow|this|last|in|on|yesterday|years? ago|at|with|as|because|before|until|though|already|myself)${END}))`;
const IS = `(?: is| was|['’]s| will be|['’]ll be| would be| would have been| is going to be| turns| turned)`;

const PATTERNS = [
  // 34 years old, 7-year-old, twelve-year-old, 6 weeks old
  String.raw`${START}(?:(?:${NUMBER}|${SPELLED})${HALF}[\s-]{0,3}(?:years?|yrs?|months?|weeks?|days?)(?:[\s-]{0,3}olds?| of age)|${NUMBER} ?(?:y\/?o|yr\/o|y\.o\.?)${END})`,
  // aged 7, the age of seven, at age 7, ages 8 and 10
  `${START}(?:[Aa]ged|[Aa]ges?|[Aa]ge of)(?: of| between| about|:)? ${AGE}(?:,? (?:(?:and|or|to) )?${AGE}){0,8}`,
  // turned 81
  `${START}(?:turned|turns|turning) (?<it>(?:${ABOUT} )?${AGE})${ALONE}`,
  // reached forty, nearing 60
  `${START}(?:reached|reaching|hit|hits|hitting|nearing|approaching|pushing|approaches) (?<it>${GROWN})${ALONE}`,
  // in his early 40s
  String.raw`${START}in (?:his|her|their|my) (?:(?:early|mid|late)(?:-|\s))?(?:\d0s|teens|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)${END}`,
  // he is 34, who was almost 15, my client is thirty-four, he was sixteen when
  `${START}(?:(?:[Hh]e|[Ss]he|[Ww]ho|[Pp]t|${PERSON})${IS}|they are(?= both)) (?<it>(?:${ABOUT} ){0,2}${AGE})${ALONE}`,
  // the couple, 44 and 46, sat; the boy, 9, stood; two kids, 8 and 10
  String.raw`${START}(?:[Pp]t|${PERSON}|${SEVERAL}),? (?<it>(?:both )?${AGE}(?:(?:,? and |, )${AGE}){0,8})(?=[,;)]|\.(?!\d)|$)`,
  // her kids (8 and 10)
  String.raw`${START}${SEVERAL} \((?<it>${AGE}(?:(?:,? and |, )${AGE}){0,8})\)`,
  // a girl of 11
  `${START}${OF_AGE} of (?:${ABOUT} )?(?<it>${AGE})(?! (?:them|us|the|these|those|my|our|his|her|their))`,
  // at seventeen he carries
  `${START}[Aa]t (?<it>${GROWN}),? (?:he|she|they|has|had|is|was|already|still)${END}`,
  // 41F, M 34
  String.raw`(?:${START}(?:[Pp]t|[Pp]atient|[Cc]lient|[Cc]t|an?|new),? |(?<=^|[\n(,.;:] ?))(?<it>[1-9]\d? ?[MF]|[MF] ?\/?[1-9]\d)(?![${LETTER}0-9/])`,
  // her eighteenth birthday
  String.raw`${START}(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[${LOWER}]{3,6}teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth|(?:twen|thir|for|fif|six|seven|eigh|nine)ty-[${LOWER}]{2,5}th|hundredth) birthday${END}`,
  // in bed four (34) and the like, but page (34) and three (3)
  String.raw`(?<!^|[\n.:;]\s{0,9}|${START}(?:page|p|section|question|figure|item|step|room|no|number|part|level|version|${SPELLED})\.? )(?<it>\([1-9]\d\))`,
  // Only 23 and already tired
  `${START}(?:Now|Only|Just|Barely|Not yet|Nearly|Almost) (?<it>${GROWN})(?=,| and (?:already|back|still|no|not|never|the|so|a|he|she|they)${END})`,
  // Ninety-one, sharp as a pin
  String.raw`(?<=^|[\n.!?:] ?)(?<it>(?:Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety)[- ]${ONES})(?=, (?!${SPELLED}))`,
  // the baby is six months
  `${START}(?:[Bb]aby|[Nn]ewborn|[Tt]wins|[Tt]oddler)(?: is| are| was|['’]s) (?<it>${AGE} (?:months?|weeks?|days?))${ALONE}`,
  // 14- and 15-year-olds
  String.raw`${START}(?<it>${NUMBER}-?,? (?:and|or|to) ${NUMBER}[\s-](?:years?|yrs?|months?|weeks?)[\s-]olds?)${END}`,
  // her son (9)
  String.raw`${START}${PERSON} (?<it>\([1-9]\))`,
];

const SHAPES = PATTERNS.map((source) => pattern(source));
const NAMED = pattern(
  `${START}(?<name>${CAPITALISED})(?:${IS}|,|,? who(?: is| was)) (?<it>(?:${ABOUT} ){0,2}${AGE})${ALONE}`,
);
const NAMED_IN_BRACKETS = pattern(String.raw`${START}(?<name>${CAPITALISED}) (?<it>\([1-9]\d?\))`);

/** Exact ages, in figures and in words: `he is 34`, `aged 7`, `7-year-old`, `(34)`, `a girl of eleven`. */
export const findAges: Finder = (text, known) =>
  [...SHAPES.flatMap((shape) => spansOf(text, shape)), ...agesOfNamed(text, known)].filter(
    (span) => !isOfThing(text, span),
  );

/** `Ana is 34`, `Mr Okoro, 84, asked`. */
function agesOfNamed(text: string, known: Known): readonly Span[] {
  return [NAMED, NAMED_IN_BRACKETS].flatMap((shape) =>
    [...text.matchAll(shape)].flatMap((match) => {
      const isName = classOf(match.groups?.["name"] ?? "", known) !== "word";
      const [from, to] = match.indices?.groups?.["it"] ?? [0, 0];
      return isName ? [{ from, to }] : [];
    }),
  );
}

/** `The carpet must be thirty years old`, `a ten-year-old car`. */
function isOfThing(text: string, { from, to }: Span): boolean {
  return (
    THING_BEFORE.test(text.slice(Math.max(0, from - 60), from)) ||
    THING_BEHIND.test(text.slice(to, to + 24))
  );
}
