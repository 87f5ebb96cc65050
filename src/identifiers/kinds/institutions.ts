import type { Span } from "../identifier.ts";
import { END, oneOf, pattern, START, spansOf, wordsOf } from "../match.ts";
import { CAPITALISED } from "./person-words.ts";

/** What houses that people live, learn or are treated in are called, behind a name. */
const HOUSE = oneOf(
  wordsOf([
    "Abbey Academy Barracks Care Cathedral Centre Center Chapel Church Clinic College Convent Cottage Court Elementary",
    "Estate Farm Grammar Grange Hall High Hospice Hospital House Infirmary Kindergarten Lodge Manor Medical Mosque Nursery",
    "Parish Practice Primary Priory Prison School Seminary Surgery Synagogue Temple Unit University Villa Villas Ward",
  ]),
);
/** Words that are no name in front of these: `Primary School`, `the Day Centre`. */
const GENERAL = oneOf(
  wordsOf([
    "The A An Our My Your His Her Their This That In On At From To Of For And Or But When If After Before Back Then",
    "Every No First Second Third Last Next Old New Big Local Full Open Half Free Whole Same Other All Some Most Both",
    "Home Boarding Primary Secondary Middle Junior Infant High Grammar Elementary Medical Health Community Day Care",
    "Nursing Residential General Special Sunday Summer Winter Spring Autumn Saturday Night Intensive Critical Acute",
    "Emergency Private Public Stroke Maternity Surgical Children's Women's Men's Family Group Law Drama Music Art",
    "Business Medicine Nursery Parish State Village Town City County Crown Supreme Youth Social Early Years",
    "Foundation Catholic Anglican Forest Holiday Breakfast Homework Language Ballet Dance Riding Driving Swimming",
    "Field Farm Kindergarten Good Best Duty Respite Assessment Inpatient Outpatient Pupil Referral Student Teaching",
    "Further Higher Senior Virtual Online Study Assembly Dinner Dining White Reception Supported Extra Palliative",
    "Self Aged Child Foster Personal Pastoral Skin Wound Mouth Continuing Shared Informed Urgent",
  ]),
);

const SHAPES = [
  // Oak Hollow Elementary, Tanner's Row Surgery
  `${START}(?!${GENERAL} )(?:${CAPITALISED}(?:['’]s?)? ){1,3}${HOUSE}${END}`,
  // Meadow View, Kestrel Heights
  `${START}(?!${GENERAL} )${CAPITALISED} (?:View|Heights|Towers|Croft|Meadows|Wharf|Quay|Mews)${END}`,
  // the Willows
  `${START}[Tt]he (?:Oaks|Willows|Beeches|Elms|Limes|Laurels|Firs|Pines|Cedars|Birches|Hollies|Poplars|Larches|Orchard|Gables|Maltings)${END}`,
  // at Our Lady of Lourdes
  `(?<=${START}(?:at|from|to|in|outside|near) )(?:Sacred Heart|Holy (?:Trinity|Cross|Family|Rosary|Name|Spirit)|Our Lady|All Saints|All Souls|Christ the King|Christ Church|Corpus Christi)${END}`,
  // HMP Gartside
  `${START}HM(?:P|YOI) ${CAPITALISED}`,
  // St Brannoc's
  `${START}(?:St|Saint|Sankt|Ste)\\.? ${CAPITALISED}(?:['’]s)?(?: ${CAPITALISED}){0,2}`,
].map((source) => pattern(source));

/** Schools, wards and the like with a name of their own. */
export function institutionsIn(text: string): readonly Span[] {
  return SHAPES.flatMap((shape) => spansOf(text, shape));
}
