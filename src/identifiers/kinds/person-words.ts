/** A word with a capital letter that is not all capitals: `Ana`, `O'Brien`, `Jean-Luc`. */
export const CAPITALISED = String.raw`\p{Lu}(?:\p{L}|\p{M})*\p{Ll}(?:[\p{L}\p{M}]|['’-](?=\p{Lu}|\p{Ll}{3}))*`;

/** Whom a practitioner writes about, as they are called where no name is told. */
export const PERSONS = [
  "client",
  "patient",
  "pupil",
  "student",
  "trainee",
  "intern",
  "supervisee",
  "supervisor",
  "colleague",
  "carer",
  "caretaker",
  "neighbour",
  "neighbor",
  "resident",
  "parishioner",
  "boy",
  "girl",
  "man",
  "woman",
  "child",
  "baby",
  "toddler",
  "teenager",
  "twins",
  "couple",
  "son",
  "daughter",
  "brother",
  "sister",
  "mother",
  "father",
  "mum",
  "mom",
  "dad",
  "uncle",
  "aunt",
  "cousin",
  "nephew",
  "niece",
  "husband",
  "wife",
  "partner",
  "boyfriend",
  "girlfriend",
  "friend",
  "grandmother",
  "grandfather",
  "grandson",
  "granddaughter",
] as const;

/** Capitalised words that are no names behind `client`, `the student` or a title. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  [
    "I I'm I've I'll I'd The A An He She They It We You My Our His Her Their This That These Those",
    "And But Or So Then When If As Not No Yes In On At Of To From For With",
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "January February March April May June July August September October November December",
    "Christmas Easter Ramadan Advent Lent Christ God Time Superior",
    "English French German Polish Turkish Arabic Spanish Italian Welsh Irish Scottish British",
    "American Chinese Indian Russian Ukrainian Dutch Muslim Jewish Christian Catholic Sikh Hindu",
    "Gibbs Kolb Rolfe Driscoll Freud Jung Rogers Yalom Winnicott Bowlby Bion Klein Piaget Erikson",
    "Maslow Foucault Dewey Montessori Gestalt",
  ]
    .join(" ")
    .split(" "),
);

/**
 * Ordinary words that people write with a capital letter inside of a sentence, or begin one with before `said` and the
 * like. Whatever else is capitalised there counts as a name.
 */
export const ORDINARY: ReadonlySet<string> = new Set(
  [
    "Nobody Somebody Everybody Anybody Someone Everyone Anyone One None Both Neither Either Each Some Many Most All Others",
    "People Who What Which Whoever Today Yesterday Later Now Here There Still Only Just Maybe Perhaps After Before While",
    "Head Nurse Doctor Teacher Manager Director Supervisor Chair Board Team Staff Charge Lead Officer Worker Social Matron",
    "Consultant Principal Governor Council Ministry Minister Department Service Services Trust Hospital Clinic Ward School",
    "College University Church Parish Court Police State Government Union Committee Panel Tribunal Ombudsman Inspectorate",
    "Act Section Code Standards Policy Health Mental Capacity Equality Care Children Safeguarding Data Protection Human",
    "Rights Ethics Learning Education Practice Nursing Midwifery Medicine Psychology Psychotherapy Counselling Therapy",
    "Supervision Reflection Power Role Form Plan Report Review Assessment Handover Intake Group Family Parents Client",
    "Patient Pupil Student Trainee Mum Mom Dad Mother Father Sister Brother Gran Grandma Grandpa Bible Quran Torah Mass",
    "Internet Zoom Teams Google Word Excel Friday's Monday's Spring Summer Autumn Winter North South East West",
    "European African Asian Caribbean Black White Deaf Buddhist Protestant Anglican Orthodox Portuguese Japanese Korean",
    "Greek Romanian Bulgarian Hungarian Swedish Danish Norwegian Finnish Czech Slovak Persian Kurdish Somali Pakistani",
    "Bangladeshi Nigerian Ghanaian Kenyan Syrian Iraqi Iranian Afghan Mexican Brazilian Canadian Australian Swiss Austrian",
    "Socratic Rogerian Freudian Jungian Adlerian Kleinian Kantian Hippocratic Gillick Fraser Hawkins Shohet Proctor Johns",
    "Schön Schon Brookfield Atkins Murphy Barstow Likert Bolam Balint Rosenberg Satir Perls Beck Linehan Hayes Lacan",
  ]
    .join(" ")
    .split(" "),
);
