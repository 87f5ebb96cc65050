import type { Play } from "./real-scarf.ts";

export const ENTER = "\r";
export const CTRL_C = "\u0003";
export const CTRL_D = "\u0004";
export const CTRL_Z = "\u001a";

/** What somebody does who is asked what to do with a ritual that stopped. */
export const GO_ON = ["was interrupted", "1"] as const satisfies Play[number];
export const KEEP = ["was interrupted", "2"] as const satisfies Play[number];

/** A therapist before a session. */
export const ON_KEYS = [
  ["any key goes on)", " "],
  ["How present are you", `7${ENTER}`],
  ["holds part of you back", "2"],
  ["keep in mind", `Ask before I advise, then wait.${ENTER}`],
  ["I hold the frame", ENTER],
] as const satisfies Play;

/** And after it. */
export const OFF_KEYS = [
  ["How did you use", `2${ENTER}`],
  ["in need of repair", "y"],
  ["landed badly", `I cut in twice.${ENTER}`],
  ["hand power back", "3"],
  ["How present were you", `8${ENTER}`],
  ["What is unfinished", `call back; friday; office${ENTER}${ENTER}`],
  ["What stays", `The dog by the lake.${ENTER}${ENTER}`],
  ["The hour stays here", ENTER],
] as const satisfies Play;

/** And at the end of the day. */
export const DAY_KEYS = [
  ["still with you", `3${ENTER}`],
  ["went well", `We laughed.${ENTER}`],
  ["still open", ENTER],
  ["until you are back", ENTER],
  ["What comes next", ENTER],
] as const satisfies Play;
