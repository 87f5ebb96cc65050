import { anyCase, END, oneOf, pattern, START, wordsOf } from "../match.ts";
import { CAPITALISED } from "./person-words.ts";

const METHOD = anyCase(
  wordsOf([
    "approach chart charts comma convention criteria curve declaration curriculum cycle diet disease effect",
    "framework grid hierarchy index inventory maneuver manoeuvre matrix method model palsy paradox principle",
    "procedure protocol questionnaire reflex scale scales schedule score scores stage stages syndrome taxonomy",
    "technique test theory triangle",
  ]),
);
const OF_WHAT = `(?:anxiety|attachment|behaviour|blood|coma|depression|development|distress|fatigue|hearing|learning|mood|pain|postnatal|reading|risk|stool|stress|wellbeing)`;
const BEHIND = pattern(
  `^(?:(?:(?:-| and | & | )${CAPITALISED}){0,4}(?: ${OF_WHAT}){0,3} ${METHOD}|['’]s (?:disease|syndrome|palsy|hierarchy|taxonomy))${END}`,
);

const ARTICLE = new RegExp(`${START}${anyCase(wordsOf(["the a an this that some"]))} $`, "u");
const THING = pattern(
  `^ (?:app|bit|book|books|course|dance|exercise|film|game|intervention|novel|play|poem|prayer|questions?|quote|series|song|stuff|style|thing|things|tool|training|workshop)${END}`,
);

const WHOSE = new RegExp(
  `${START}${anyCase(wordsOf(["the a an this that some our my his her their old"]))} $`,
  "u",
);
/** What may stand behind a town without being called after it: `Leeds was`, `the Leeds office`. */
const NOT_CALLED = pattern(
  `^ ${oneOf(
    wordsOf([
      "again all also alone already always and are as at because before but by can could did do does even every feels",
      "felt first for from had has have he how if in instead into is it just last made makes meant might must next no",
      "not now of on once one only or over she should since so still than that the their then there they this till to",
      "today tomorrow tonight took too until was we were what when where which while who will with without would",
      "yesterday yet accent boy branch boys campus clinic council court couple crowd estate families family flat girl",
      "girls group home hospital hostel hotel house job lad lads lot man mosque number office parish people police",
      "prison school schools side team trip twins university woman",
    ]),
  )}${END}`,
);

/** Whether a town is only what something is called after: `the Oxford comma`, `Lincoln biscuits`. */
export function isOfTown(before: string, behind: string): boolean {
  const isCalled = /^ [a-zß-ÿ]/u.test(behind) && behind.search(NOT_CALLED) !== 0;
  return isOfMethod(before, behind) || (isCalled && (before === "" || WHOSE.test(before)));
}

/** Whether a name between these words is that of something called after a person or a town: `Bristol chart`, `the Milan questions`. */
export function isOfMethod(before: string, behind: string): boolean {
  return behind.search(BEHIND) === 0 || (ARTICLE.test(before) && behind.search(THING) === 0);
}
