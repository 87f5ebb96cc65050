import { anyCase, END, LETTER, LOWER, oneOf, pattern, START, wordsOf } from "../match.ts";

/** Verbs in the past that have no ending of it, and those that help others. */
const PAST = wordsOf([
  "arose ate awoke beat became began bent bet bit bled blew bought bound bred broke brought built burnt burst came cast",
  "caught chose clung cost crept cut dealt did died drank dreamt drew drove dug fed fell felt fled flew flung forbade forgave",
  "forgot fought found froze gave got grew had heard held hid hit hung hurt kept knelt knew laid lay leant learnt led left",
  "lent let lit lost made meant met misread mistook outgrew overheard overslept paid put quit ran rang read reread rode rose",
  "said sang sank sat saw sent set shook shot shrank shut slept slid slung smelt snuck sold sought spat sped spelt spent spilt",
  "split spoke sprang spread spun stank stole stood strode struck stuck stung strove swam swept swore swung taught thought",
  "threw told took tore trod understood undertook upset was went wept withdrew woke won wore wove wrote",
  "is are has does can cannot could may might must shall should will would won shan ought used didn doesn isn wasn hasn hadn",
]);
const LITTLE_WORDS = wordsOf([
  "a about above across after again against ago ahead all almost alone along already also although always an and another any",
  "anyway apart around as aside at away back barely because been before behind below beside between both but by certainly",
  "clearly close despite down downstairs during each either else elsewhere enough even eventually ever every except far fast",
  "first for forever from further half hardly here hers his home how if in indeed inside instead into it just last late later",
  "least less like likewise long maybe me mid mine minus more most much my near nearly never next no nobody none nonetheless nor",
  "not nothing now of off often on once one only onto or otherwise our out outside over past per perhaps plus quite rather re",
  "right round seldom since six so some somehow soon still straight such than that the their them then there this though three",
  "through throughout till to today together tomorrow tonight too towards twice two under unless unlike until up upon upstairs",
  "us versus very via vs well what when where while who whom whose why with within without worse yesterday yet you your",
]);
/** How people are, in notes that leave the verb out. */
const HOW = wordsOf([
  "absent afraid alert alive angry anxious apologetic asleep awake aware bad better bored brave breathless bright brilliant busy",
  "calm cheerful chatty clear cold comfortable cross curious curt defiant delighted desperate determined difficult distant drunk",
  "due early elated euphoric fine flat fragile frail frantic free friendly full funny furious gentle glad gone good great grey",
  "grumpy guarded guilty happy hard hesitant honest hopeful hoarse hungry ill impatient intense keen kind lonely loud lovely low",
  "mad mute nervous numb okay open pale patient pleasant polite poorly present proud quick quiet ready relentless restless rude",
  "sad safe shaken shy sick silent sincere slow sober sore strange strong sullen sure sweet tearful tense thin thoughtful",
  "uncertain uneasy unwell unsure upset wary warm weary weepy wild wise worn younger older young old",
]);
const VERBAL = /(?:ed|ing|ly|['’])$/u;
/** A word in small letters right behind. */
const NEXT = new RegExp(`^ (?<word>[${LOWER}]+(?:['’][${LOWER}]{1,2})?)(?![${LETTER}@])`, "u");
const NO_NOUN: ReadonlySet<string> = new Set([...PAST, ...LITTLE_WORDS, ...HOW]);

/** Houses, families and cases: `the Hassan boys` are persons. */
const OF_PERSONS = pattern(
  `^ ${oneOf(
    wordsOf([
      "appointment assessment baby boy boys brothers call case center centre child children clan clinic couple crowd",
      "dad daughter estate families family father file funeral girl girls hearing home hospital house household",
      "inquest kid kids lad lads letter lot man meeting mother mum parents practice referral report school session",
      "siblings sisters situation surgery trial twins visit ward wedding woman",
    ]),
  )}${END}`,
);
const ARTICLE = new RegExp(
  `${START}${anyCase(wordsOf(["the a an this that some another every no"]))} $`,
  "u",
);

/**
 * Whether a word that no list knows is but what the noun behind it is called after: `Kanban board`, `the Seder plates`. Behind
 * a name at the start of a sentence stands what its person does or is.
 */
export function isAttribute(before: string, behind: string, isFirst: boolean): boolean {
  const next = NEXT.exec(behind)?.groups?.["word"];
  if (next === undefined || NO_NOUN.has(next) || VERBAL.test(next)) return false;
  if (!isFirst) return ARTICLE.test(before) && behind.search(OF_PERSONS) !== 0;
  return !next.endsWith("s") || next.endsWith("ss");
}
