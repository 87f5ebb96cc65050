import type { Finder } from "../identifier.ts";
import { END, pattern, START, spansOf } from "../match.ts";

const MAIL = pattern(
  String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}`,
);

export const findMail: Finder = (text) => spansOf(text, MAIL);

/** What stands in front of an address; behind a dot or a sign it is the middle of something. */
const FREE = String.raw`(?<![\p{L}\p{N}@._/-])`;
const DOMAIN = "(?:[a-z0-9-]{1,63}\\.){1,3}";

const WEB = [
  String.raw`${START}(?:https?:\/\/|www\.)[^\s<>"'()]{0,400}[^\s<>"'().,;:!?]`,
  // example.org/forum/8812
  String.raw`${FREE}(?:[a-z0-9-]{2,63}\.){1,3}[a-z]{2,12}\/[^\s<>"'()]{0,400}[^\s<>"'().,;:!?]`,
  String.raw`${FREE}${DOMAIN}(?:com|org|net|edu|gov|example|blog|social|info|xyz|site|online|tv|app|ie|eu|de|pl|nz|(?:co|org|ac|gov|nhs|sch)\.uk)${END}`,
  // @river_walker
  String.raw`(?<![\p{L}\p{N}._@/])@(?!\d{1,2}(?:[.:]\d\d)?(?:am|pm)?(?![\p{L}\p{N}_])|(?:home|work|school|the)(?![\p{L}\p{N}_]))[\p{L}\p{N}_](?:[\p{L}\p{N}_.]{0,60}[\p{L}\p{N}_])`,
  // u/river_walker
  String.raw`${FREE}\/?u\/[\p{L}\p{N}_-]{2,40}`,
  // river#1234
  String.raw`${FREE}\p{L}[\p{L}\p{N}_.-]{1,40}#\d{3,6}${END}`,
  // username river_walker, snap: walker99
  String.raw`${START}(?:handle|username|user name|screen name|gamertag|[Ii]nsta(?:gram)?|[Ss]nap(?:chat)?|[Tt]ik[Tt]ok|[Dd]iscord|[Tt]witter|[Tt]witch)(?: name| handle| account)?(?: is|:| as)? (?<it>[\p{L}\p{N}.-]{0,30}(?:_|\d|\p{L}\.\p{L})[\p{L}\p{N}_.-]{0,30}[\p{L}\p{N}_])`,
].map((source) => pattern(source));

/** Addresses of pages, and handles. */
export const findWeb: Finder = (text) => WEB.flatMap((shape) => spansOf(text, shape));
