import type { Finder } from "../identifier.ts";
import { END, LETTER, pattern, START, spansOf } from "../match.ts";

const SHAPES = [
  // +44 7700 900123, 0151 23456789, (030) 901820, (07700 900540)
  String.raw`(?<![${LETTER}0-9.,/+-])(?:\+\d{1,3}|\(0\d{1,5}\)|0\d)\d{0,14}(?:[ ./-]?\(\d{1,14}\)|[ ./-]\d{1,14}|(?<=\))\d{1,14}){0,8}${END}`,
  // 555-010-4477, (555) 010-4477
  String.raw`(?<![${LETTER}0-9.,/+-])(?:1[-. ])?(?:\(\d{3}\) ?|${START}\d{3}[-. ])\d{3}[-. ]\d{4}${END}`,
  // 555-0117
  String.raw`(?<![${LETTER}0-9.,/+$£€-])[2-9]\d\d-\d{4}(?![${LETTER}0-9/-])`,
  // on 555 0117
  String.raw`(?:${START}(?:[Oo]n|[Aa]t|[Cc]all|[Rr]ang|[Rr]ing|[Tt]ext|is|me|him|her|number)|,) (?<it>[2-9]\d\d[ .]\d{4})(?![${LETTER}0-9/-])`,
  // 612 345 678
  String.raw`(?<![${LETTER}0-9.,/+$£€-] ?)[1-9]\d\d \d{3} \d{3}(?![${LETTER}0-9/-]| ?\d)`,
  // call 470995150, rang him on 4709 951 50
  String.raw`${START}(?:[Tt]el|[Pp]hone|[Mm]obile|[Mm]ob|[Cc]ell|[Ff]ax|[Cc]all|[Cc]alled|[Rr]ing|[Rr]ang|[Tt]ext|[Tt]exted|[Ww]hats[Aa]pp|[Nn]umber)(?:\.?:?| is| was| (?:me|him|her|them) on| on| at) (?<it>\d[\d -]{4,20}\d)${END}`,
];

/** A number within a house, which leads to one desk: `ext. 4471`, `bleep 2210`. */
const INSIDE = pattern(
  String.raw`${START}(?:[Ee]xt(?:ension)?|[Bb]leep|[Pp]ager)(?:\.?:?| is| was| no\.?| number) (?<it>(?!999${END})\d{3,6})${END}`,
);

const PATTERNS = SHAPES.map((source) => pattern(source));

/** Telephone numbers are as long as this, without what stands between the digits. */
const SHORTEST = 7;
const LONGEST = 15;

export const findPhones: Finder = (text) => [
  ...PATTERNS.flatMap((shape) => spansOf(text, shape)).filter(({ from, to }) => {
    const digits = text.slice(from, to).replace(/\D/g, "").length;
    return digits >= SHORTEST && digits <= LONGEST;
  }),
  ...spansOf(text, INSIDE),
];
