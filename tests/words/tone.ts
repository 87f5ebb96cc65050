/** A way of speaking that no shipped word has, with the reason and a sentence that the rule must catch. */
export interface ToneRule {
  readonly name: string;
  readonly why: string;
  readonly pattern: RegExp;
  readonly caught: readonly string[];
}

export const TONE_RULES: readonly ToneRule[] = [
  {
    name: "praise",
    why: "Praise makes the journal a judge. Next time it would be missing.",
    pattern:
      /\b(good job|good work|well done|great|excellent|bravo|congratulations?|proud|amazing|perfect|keep it up|thank you)\b/i,
    caught: ["Well done, you kept your intention.", "You can be proud of this."],
  },
  {
    name: "verdict",
    why: "Slips are ordinary. The journal asks and does not judge.",
    pattern:
      /\b(should|should have|ought|must|wrong|fail(s|ed|ure)?|mistakes?|bad|guilt|guilty|fault|blame|sin|immoral|unethical)\b/i,
    caught: ["You should have asked first.", "What did you do wrong?", "Where have you failed?"],
  },
  {
    name: "score",
    why: "Numbers are a person's own ratings. They are no marks, no game and no cut-off.",
    pattern:
      /\b(scores?|scored|streaks?|ranks?|ranking|level up|points|cut-?off|targets?|achieve\w*)\b/i,
    caught: ["Your score this week is 7.", "A streak of nine days."],
  },
  {
    name: "diagnosis",
    why: "This is no clinical record, and a label hurts whom it is put on.",
    pattern:
      /\b(borderline|narcissis\w*|bipolar|psycho(sis|tic|path\w*)|schizo\w*|depress(ed|ion|ive)|disorders?|syndromes?|trauma\w*|burn-?out|patholog\w*|symptoms?|diagnos\w*|autis\w*|adhd|addict\w*)\b/i,
    caught: ["Is this burnout?", "Was the client narcissistic?", "Which symptoms did you see?"],
  },
  {
    name: "power told",
    why: "Power runs both ways. Who felt it more is asked and never told.",
    pattern:
      /\b(more|less) powerful than\b|\byou are (the )?(more )?powerful\b|\bempower\w*|\bpowerless\b/i,
    caught: ["You are more powerful than they are.", "How did you empower them?"],
  },
  {
    name: "loud",
    why: "Two sessions lie around these words. They are quiet.",
    pattern: /!|\b[A-Z]{4,}\b/,
    caught: ["Take a breath!", "NEVER skip this."],
  },
  {
    name: "others as a measure",
    why: "Nobody is held up against other people.",
    pattern:
      /\b(other users|everybody else|everyone else|colleagues do|compared (to|with)|better than|worse than)\b/i,
    caught: ["How was that compared with last week?", "Everyone else names three."],
  },
  {
    name: "promise",
    why: "A court can ask for a journal. Nothing here promises that it stays closed.",
    pattern:
      /\b(confidential\w*|privileged|anonym\w*|secure|securely|nobody will see|safe to write)\b/i,
    caught: ["What you write here is confidential."],
  },
  {
    name: "someone's gender",
    why: "The other person has none here, and the user has none either.",
    pattern: /\b(he|she|him|his|her|hers|himself|herself)\b/i,
    caught: ["How was it for her?"],
  },
  {
    name: "time of day",
    why: "Nurses end their day in the morning.",
    pattern: /\b(evening|evenings|tonight|morning|noon|lunch|night)\b/i,
    caught: ["What will you do this evening?"],
  },
  {
    name: "the pilot's line",
    why: "The line with the hook belongs to the article.",
    pattern: /\bon (the|a|its) (hook|peg)\b/i,
    caught: ["I leave the nurse on the hook."],
  },
  {
    name: "spelling",
    why: "The words are in British English.",
    pattern:
      /\b(colors?|counselors?|behaviors?|centers?|judgments?|\w+(ogniz|aliz|ogiz|oriz)\w*)\b/i,
    caught: ["What do you recognize in this behavior?"],
  },
];

/** Names of the rules that a text breaks. */
export function brokenRules(text: string): readonly string[] {
  return TONE_RULES.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name);
}

/** The words of the longest sentence. A colon and a semicolon end none. */
export function longestSentence(text: string): number {
  return Math.max(...text.split(/(?<=[.?!])\s+/).map((sentence) => countWords(sentence)));
}

export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word)).length;
}
