import { END, oneOf, pattern, START, wordsOf } from "../match.ts";

/** What persons do, and hopes, summers and roses hardly do; no words that are things in the plural too, such as `calls`. */
const DOES = wordsOf([
  "accepted accuses added admits admitted agreed agrees announced answered apologised apologises apologized argued",
  "argues arrived asked asks ate avoids barked begged begs blamed blames blocked blushed bowed bows brought bumped called",
  "came cancelled carried chose claimed clapped climbed comes complained complains confessed confided coughed cried cries",
  "decided denied denies did died disagreed disagrees drank drew drove emailed explained explains fainted feels felt",
  "fetched filled fled flinched flung forgave forgets forgot fought found froze gave gets giggled gives goes grabbed",
  "grinned grumbled had handed has hated hates heard held helped hid hit hugged hung hurried insisted insists interrupted",
  "joined joked jumped keeps kept kicked kissed knew knows laughed laughs leaned left let lied lies liked likes listened",
  "listens looked looks loved lost loves made met missed mumbled muttered needed needs nodded nods offered paced paid passed phoned",
  "picked played pointed prayed prays pretended pretends promised pulled punched pushed quoted ran rang recited refused",
  "refuses remembered remembers reminded repeated replied resigned rolled said sang sat saw says scowled screamed seemed",
  "sends sent shook shouted shouts showed shrugged sighed signed sings sits slammed sleeps slept smiled snapped sobbed",
  "speaks spilled spilt spoke squeezed stammered stared stayed stole stood stopped struggled swallowed swears swore takes",
  "talked tells texted thanked thinks thought threatened threw told took touched translated travelled tried turned typed",
  "understood vomited waited waits walked wanted wants wears weeps went wept whispered winked wiped wishes woke",
  "wondered wonders wore worked worried wrapped writes wrote yawned yelled",
]);

const IS = wordsOf([
  "late early angry afraid scared sad upset silent quiet shy rude kind tired ill sick ready relieved hurt cross nervous",
  "anxious furious ashamed proud here there right back home off away adamant frightened worried pleased polite grumpy",
  "exhausted desperate pregnant drunk sober asleep awake bored lonely discharged admitted crying laughing sitting standing",
  "waiting sleeping talking asking telling doing leaving taking having",
]);

const OFTEN =
  "(?:(?:never|always|often|just|then|also|only|really|still|now|finally|again|had|has|will|would|can|could|won['’]t|wouldn['’]t|couldn['’]t|can['’]t|did not|didn['’]t|does not|doesn['’]t) )?";

/** The next words tell of a person: `said`, `is late`, `'s mother`, `, who`, `and I`. */
export const PERSON_ACTS = pattern(
  `^(?: ${OFTEN}${oneOf(DOES)}${END}| (?:was|is|wasn['’]t|isn['’]t) (?:so |very |too |again |not |still )?${oneOf(IS)}${END}|['’]s |,? who | (?:won|wouldn|couldn|hadn|hasn)['’]t${END}| and (?:I|me|he|she|her|his)${END})`,
);

const SPOKEN_TO = wordsOf([
  "told asked thanked met saw hurried helped called invited let made hurt interrupted heard phoned rang texted emailed",
  "tell ask thank meet see call ring text visited hugged held owed overheard believe believed trust trusted",
]);

/** The words before tell of a person: `I asked`. */
export const SPOKEN_TO_BEFORE = pattern(`${START}${oneOf(SPOKEN_TO)} $`);
