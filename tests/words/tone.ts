import { withoutAllowed } from "./allowed.ts";
import { SPEECH_RULES } from "./plain-speech.ts";
import type { ShippedText, Voice } from "./shipped.ts";

/** A way of speaking that no shipped word has, with the reason and a sentence that the rule must catch. */
export interface ToneRule {
  readonly name: string;
  readonly why: string;
  /** Who is held to it. */
  readonly voices: readonly Voice[];
  readonly pattern: RegExp;
  readonly caught: readonly string[];
}

const EVERYBODY: readonly Voice[] = ["asked", "told", "report", "made up"];
const SCARF: readonly Voice[] = ["asked", "told", "report"];
const REPORT: readonly Voice[] = ["report"];

/** What is not said, whoever speaks; and how the rest is said. */
export const TONE_RULES: readonly ToneRule[] = [
  ...SPEECH_RULES,
  {
    name: "praise",
    why: "Praise makes the journal a judge. Next time it would be missing.",
    voices: SCARF,
    pattern:
      /\b(good (job|work)|well done|great|excellent|bravo|congratulations?|proud|amazing|perfect|keep it up|thank you|impressive|badges? earned)\b/i,
    caught: ["Well done, you kept your intention.", "You can be proud of this."],
  },
  {
    name: "verdict",
    why: "Slips are ordinary. A question asks and does not judge.",
    voices: ["asked", "report"],
    pattern: /\b(should|ought|must|wrong|fail(s|ed|ure)?|mistakes?|bad|best|fault|blame)\b/i,
    caught: ["You should ask first.", "What did you do wrong?", "Where have you failed?"],
  },
  {
    name: "moral",
    why: "Nobody is told what kind of person they are.",
    voices: SCARF,
    pattern:
      /\b((should|ought to|must) have \w+ed|guilt|guilty|shameful|sin|sinful|immoral|unethical|unprofessional|(good|bad|better|worse) (person|people|practitioners?|therapists?|nurses?|teachers?))\b/i,
    caught: ["A better therapist would know.", "That was unethical."],
  },
  {
    name: "weighed number",
    why: "A number in the report is one's own rating. Nothing says which end of it is the good one.",
    voices: REPORT,
    pattern:
      /\b(good|better|worse|worst|poor|high|higher|highest|low|lower|lowest|healthy|positive|negative|normal|improv\w+|declin(e|es|ing)|progress|too (much|little|often|seldom))\b/i,
    caught: ["Your presence was high.", "Better than the month before.", "Too much of it."],
  },
  {
    name: "score",
    why: "Numbers are a person's own ratings. They are no marks, no game and no cut-off.",
    voices: SCARF,
    pattern:
      /\b(scores?|scored|streaks?|ranked|ranking|level up|points|cut-?off|targets?|achieve\w*|rewards?)\b/i,
    caught: ["Your score this week is 7.", "A streak of nine days."],
  },
  {
    name: "diagnosis",
    why: "This is no clinical record, and a label hurts whom it is put on.",
    voices: EVERYBODY,
    pattern:
      /\b(borderline|narcissis\w*|bipolar|bpd|ptsd|ocd|psycho(sis|tic|path\w*)|schizo\w*|depress(ed|ion|ive)|anxiety|anorexi\w*|bulimi\w*|dementia|mania|manic|neuro(sis|tic)|paranoi\w*|hysteri\w*|disorders?|syndromes?|trauma\w*|burn-?out|patholog\w*|dysfunction\w*|symptoms?|diagnos\w*|autis\w*|adhd|addict\w*|dsm|icd)\b/i,
    caught: ["Is this burnout?", "Was the client narcissistic?", "Which symptoms did you see?"],
  },
  {
    name: "power told",
    why: "Power runs both ways. Who felt it more is asked and never told.",
    voices: EVERYBODY,
    pattern:
      /\b(more|less) powerful than\b|\byou (are|were) (always |clearly |much )?(the )?(more )?powerful\b|\byou (always )?(have|had|hold|held) (much |far |the )?(more|most|greater) power\b|\b(more|less) power than\b|\bempower\w*|\bpowerless\b/i,
    caught: [
      "You are more powerful than they are.",
      "You are the more powerful one.",
      "You have more power here.",
      "How did you empower them?",
    ],
  },
  {
    name: "loud",
    why: "Two sessions lie around these words. They are quiet.",
    voices: SCARF,
    pattern: /!|\b[A-Z]{4,}\b/,
    caught: ["Take a breath!", "NEVER skip this."],
  },
  {
    name: "others as a measure",
    why: "Nobody is held up against other people.",
    voices: SCARF,
    pattern:
      /\b(other users|most users|everybody else|everyone else|colleagues do|compared (to|with)(?! each other)|better than|worse than|above average|below average)\b/i,
    caught: ["How was that compared with last week?", "Everyone else names three."],
  },
  {
    name: "promise",
    why: "A court can ask for a journal. Nothing here promises that it stays closed.",
    voices: EVERYBODY,
    pattern:
      /\b(confidential\w*|privileged?|anonym\w*|secure|securely|nobody (else )?(will|can) (ever )?(see|read)|safe to write|completely private|de-identified)\b/i,
    caught: ["What you write here is confidential.", "Nobody else can read this."],
  },
  {
    name: "instrument",
    why: "Others own these questionnaires and license them. Ours are own ratings.",
    voices: EVERYBODY,
    pattern:
      /\b(SRS|ORS|MBI|REQ|MMD-HP|ProQOL|PHQ-?9|GAD-?7|CORE-OM|(Session|Outcome) Rating Scale|Exploitation Index|Maslach\w*|Professional Quality of Life|Recovery Experience Questionnaire|Moral Distress)\b/,
    caught: ["Fill in the SRS.", "After the Exploitation Index."],
  },
  {
    name: "mark",
    why: "It is a licensee's mark. It says whose ideas these are, in one form of words, and nothing else.",
    voices: EVERYBODY,
    pattern:
      /(?<!\b(based|drawn) on ideas of Cedar Barstow's )Right Use of Power|Right Use of Power(?! work\b)/i,
    caught: ["The Right Use of Power journal.", "How was your right use of power?"],
  },
  {
    name: "the pilot's line",
    why: "The line with the hook belongs to the article.",
    voices: EVERYBODY,
    pattern: /\bon (the|a|its) (hook|peg)\b/i,
    caught: ["I leave the nurse on the hook."],
  },
];

/** Names of the rules that a text breaks in a voice. */
export function brokenRules(text: string, voice: Voice = "asked"): readonly string[] {
  return TONE_RULES.filter((rule) => breaks({ text, voice }, rule)).map(({ name }) => name);
}

/** Whether a text breaks a rule, but for words that are allowed. */
export function breaks(
  { text, voice }: Pick<ShippedText, "text" | "voice">,
  { name, voices, pattern }: ToneRule,
): boolean {
  return voices.includes(voice) && pattern.test(withoutAllowed(text, name));
}

/** The words of the longest sentence. A colon and a semicolon end none. */
export function longestSentence(text: string): number {
  return Math.max(...text.split(/(?<=[.?!])\s+/).map((sentence) => countWords(sentence)));
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length;
}
