import type { Finder } from "../identifier.ts";
import { anyCase, END, oneOf, pattern, START, spansOf, wordsOf } from "../match.ts";

const MONTHS = wordsOf([
  "January February March April May June July August September October November December",
  "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec",
  "Januar Jänner Februar März Mai Juni Juli Oktober Dezember",
]);
/** Months that English writes with a capital letter and others do not; `3 may` and `8 march` say other things. */
const SMALL_MONTHS = wordsOf([
  "january february april june july august september october november december",
  "janvier février fevrier mars avril juin juillet août aout septembre octobre novembre décembre",
  "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
  "janeiro fevereiro março abril maio junho julho setembro outubro novembro dezembro",
  "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre",
  "januari februari maart april juni juli augustus augusti oktober maj januar februar marts",
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
]);
const MONTH = String.raw`${oneOf(MONTHS)}(?:\.(?= ?\d))?`;
const DATE = String.raw`(?:3[01]|[12]\d|0?[1-9])`;
const MONTH_NUMBER = `(?:1[0-2]|0?[1-9])`;
const YEAR = String.raw`(?:1[89]|20)\d\d`;
const ORDINAL = "(?:st|nd|rd|th)";
const ONES = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth";
const SPELLED = `(?:(?:twenty|thirty)[- ](?:${ONES})|${ONES}|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)`;
const WEEKDAY = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)";
/** What stands before a day and not before a score: `on 9/9`, `due 16/9`. */
const WHEN = anyCase(
  wordsOf([
    "on from to until till by since before after dated due seen booked moved review appt DOB and or",
    "admitted discharged deadline exam court hearing op scan surgery EDD LMP started ended meeting session appointment clinic",
    "wedding funeral w/c for",
  ]),
);

const SHAPES = [
  // 2026-03-12
  String.raw`${START}${YEAR}([-/.])${MONTH_NUMBER}\1${DATE}${END}`,
  // 12.3.2026, 03/12/26
  String.raw`${START}${DATE}([./-])${DATE}\1(?:${YEAR}|\d\d)(?![0-9-])`,
  // 12 March 2026, the 3rd of May, 7. Oktober
  String.raw`${START}(?:the )?${DATE}(?:${ORDINAL}|\.)?(?: of)? ${MONTH}(?:,? ${YEAR})?${END}`,
  // the twenty-first of June
  `${START}(?:the )?${SPELLED} of ${MONTH}(?:,? ${YEAR})?${END}`,
  // March 12th, 2026
  String.raw`${START}${MONTH} (?:the )?${DATE}${ORDINAL}?(?:,? ${YEAR})?(?![0-9:]|\s?(?:am|pm|%))`,
  // March the third
  `${START}${MONTH} the ${SPELLED}${END}`,
  // 12-Apr-1959
  String.raw`${START}${DATE}([-/])${MONTH}\1(?:${YEAR}|\d\d)${END}`,
  // 15 de marzo de 2026, 3 mars, 14th june
  String.raw`${START}${DATE}(?:er|º|\.|${ORDINAL})?(?: de| of)? ${oneOf(SMALL_MONTHS)}(?:(?: de|,)? ${YEAR})?${END}`,
  // the 3rd of may
  `${START}${DATE}${ORDINAL}(?: of)? (?:march|may)${END}`,
  // Tuesday the 4th; but that Friday is a saying
  `${START}(?!Friday the 13th)${WEEKDAY},? (?:the )?${DATE}${ORDINAL}${END}`,
  // on 9/9; 8/10 and 3/5 are scores
  String.raw`(?<=${START}${WHEN} )${DATE}\/(?!10|0?5)${MONTH_NUMBER}(?![0-9/.-]|\s?(?:%|of))`,
  // am 3.11.
  String.raw`${START}(?:am|vom|seit|dem|bis|zum) (?<it>${DATE}\.${MONTH_NUMBER}\.)(?!\d)`,
  // Christmas Eve 2019
  `${START}(?:Christmas (?:Eve|Day)|Boxing Day|New Year['’]s (?:Eve|Day)|Easter (?:Sunday|Monday)|Good Friday),? (?:in )?${YEAR}${END}`,
  // born in 1987
  String.raw`${START}[Bb](?:orn|\.) (?:in )?(?<it>${YEAR})${END}`,
].map((source) => pattern(source));

/** Days that are named whole: `12.3.2026`, `on 9/9`, `12 March`, `the third of May`; and years of birth. */
export const findDates: Finder = (text) => SHAPES.flatMap((shape) => spansOf(text, shape));
