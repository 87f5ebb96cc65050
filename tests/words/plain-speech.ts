import type { ToneRule } from "./tone.ts";

/** How it is said, whatever it is about: in British English, to somebody who may work at any hour, anywhere and with anybody. */
export const SPEECH_RULES: readonly ToneRule[] = [
  {
    name: "someone's gender",
    why: "The other person has none here, and the user has none either.",
    voices: ["asked", "told", "report", "made up"],
    pattern: /\b(he|she|him|his|her|hers|himself|herself)\b/i,
    caught: ["How was it for her?"],
  },
  {
    name: "time of day",
    why: "Nurses end their day in the morning.",
    voices: ["asked", "report"],
    pattern: /\b(evening|evenings|tonight|morning|noon|lunch|night)\b/i,
    caught: ["What will you do this evening?"],
  },
  {
    name: "place",
    why: "Much of this work is done by telephone, on a screen, at a bedside or on the way.",
    voices: ["asked"],
    pattern:
      /\b(face to face|in person|across from|sits?|sat|sitting|walk(s|ed)? in|on screen|(a|an|the|this|your) (rooms?|office|door|chair|couch|desk|ward|classroom))\b/i,
    caught: ["Who has the power in the room?", "How did you sit across from them?"],
  },
  {
    name: "spoken about",
    why: "The reader is you.",
    voices: ["asked", "told", "report"],
    pattern: /\b(the (user|practitioner|clinician|professional|helper)(s|'s)?|users)\b/i,
    caught: ["What the practitioner noticed.", "Users can skip this."],
  },
  {
    name: "spelling",
    why: "The words are in British English.",
    voices: ["asked", "told", "report", "made up"],
    pattern:
      /\b(colors?|colored|favor(s|ed|ite|able)?|honor(s|ed)?|labor(s|ed)?|neighbor\w*|humor|rumor|harbor|behavior\w*|counsel(or|ed|ing)\w*|center(s|ed)?|theater|fiber|judgments?|acknowledgments?|fulfill(s|ment)?|skillful\w*|enroll(s|ment)|travel(ed|ing|er)\w*|label(ed|ing)|cancel(ed|ing)|model(ed|ing)|practic(ing|ed)|defense|offense|gray|catalog|dialog|(anal|paral)yz\w*|(empha|synthe)siz\w+|\w{3,}(?<!s)iz(e[sd]?|ing|ations?|ers?))\b/i,
    caught: [
      "What do you recognize in this behavior?",
      "The color of the counselor's scarf.",
      "Organized.",
      "Summarize it.",
    ],
  },
  {
    name: "curly apostrophe",
    why: "One kind of apostrophe, the one on the keyboard, so that a search finds it.",
    voices: ["asked", "told", "report", "made up"],
    pattern: /[‘’´]/,
    caught: ["It’s yours."],
  },
  {
    name: "curly quotes",
    why: 'They stand around what a person wrote. What is typed stands in "straight" ones.',
    voices: ["asked", "told"],
    pattern: /“(?!(…|\{last\.\w+\})”)|”(?<!“(…|\{last\.\w+\})”)/,
    caught: ["Write it like “14:05”."],
  },
];
