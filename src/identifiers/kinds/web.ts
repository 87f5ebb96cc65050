import type { Finder } from "../identifier.ts";
import { END, LETTER, pattern, START, spansOf } from "../match.ts";

const MAIL = pattern(
  String.raw`(?<![${LETTER}0-9._%+-])[${LETTER}0-9._%+-]{1,64}@[${LETTER}0-9-]{1,63}(?:\.[${LETTER}0-9-]{1,63}){1,4}`,
);

export const findMail: Finder = (text) => spansOf(text, MAIL);

/** What stands in front of an address; behind a dot or a sign it is the middle of something. */
const FREE = `(?<![${LETTER}0-9@._/-])`;
const DOMAIN = "(?:[a-z0-9-]{1,63}\\.){1,3}";

const WEB = [
  String.raw`${START}(?:https?:\/\/|www\.)[^\s<>"'()]{0,400}[^\s<>"'().,;:!?]`,
  // example.org/forum/8812
  String.raw`${FREE}(?:[a-z0-9-]{2,63}\.){1,3}[a-z]{2,12}\/[^\s<>"'()]{0,400}[^\s<>"'().,;:!?]`,
  String.raw`${FREE}${DOMAIN}(?:com|org|net|edu|gov|example|blog|social|info|xyz|site|online|tv|app|ie|eu|de|pl|nz|(?:co|org|ac|gov|nhs|sch)\.uk)${END}`,
  // @river_walker
  String.raw`(?<![${LETTER}0-9._@/])@(?!\d{1,2}(?:[.:]\d\d)?(?:am|pm)?${END}|(?:home|work|school|the)${END})[${LETTER}0-9_](?:[${LETTER}0-9_.]{0,60}[${LETTER}0-9_])`,
  // u/river_walker
  String.raw`${FREE}\/?u\/[${LETTER}0-9_-]{2,40}`,
  // river#1234
  String.raw`${FREE}[${LETTER}][${LETTER}0-9_.-]{1,40}#\d{3,6}${END}`,
  // username river_walker, snap: walker99
  String.raw`${START}(?:handle|username|user name|screen name|gamertag|[Ii]nsta(?:gram)?|[Ss]nap(?:chat)?|[Tt]ik[Tt]ok|[Dd]iscord|[Tt]witter|[Tt]witch)(?: name| handle| account)?(?: is|:| as)? (?<it>[${LETTER}0-9.-]{0,30}(?:_|\d|[${LETTER}]\.[${LETTER}])[${LETTER}0-9_.-]{0,30}[${LETTER}0-9_])`,
].map((source) => pattern(source));

/** Addresses of pages, and handles. */
export const findWeb: Finder = (text) => WEB.flatMap((shape) => spansOf(text, shape));
