import type { Finder } from "../identifier.ts";
import { END, oneOf, pattern, START, spansOf } from "../match.ts";

const MONTH = `${oneOf([
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Sept",
  "Oct",
  "Nov",
  "Dec",
  "Januar",
  "Jänner",
  "Februar",
  "März",
  "Mai",
  "Juni",
  "Juli",
  "Oktober",
  "Dezember",
])}(?:\\.(?= ?\\d))?`;
const DATE = String.raw`(?:3[01]|[12]\d|0?[1-9])`;
const YEAR = String.raw`(?:1[89]|20)\d\d`;
const ORDINAL = "(?:st|nd|rd|th)";

const SHAPES = [
  // 2026-03-12
  String.raw`${START}${YEAR}([-/.])(?:1[0-2]|0?[1-9])\1${DATE}${END}`,
  // 12.3.2026, 03/12/26
  String.raw`${START}${DATE}([./-])${DATE}\1(?:${YEAR}|\d\d)(?![\p{N}-])`,
  // 12 March 2026, the 3rd of May, 7. Oktober
  String.raw`${START}(?:the )?${DATE}(?:${ORDINAL}|\.)?(?: of)? ${MONTH}(?:,? ${YEAR})?${END}`,
  // March 12th, 2026
  String.raw`${START}${MONTH} (?:the )?${DATE}${ORDINAL}?(?:,? ${YEAR})?(?![\p{N}:]|\s?(?:am|pm|%))`,
  // born in 1987
  String.raw`${START}[Bb]orn (?:in )?(?<it>${YEAR})${END}`,
].map((source) => pattern(source));

/** Days that are named whole: `12.3.2026`, `2026-03-12`, `12 March`, `March 12th, 2026`; and years of birth. */
export const findDates: Finder = (text) => SHAPES.flatMap((shape) => spansOf(text, shape));
