import type { Finder } from "../identifier.ts";
import { END, pattern, START, spansOf } from "../match.ts";

const MAIL = pattern(
  String.raw`(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}`,
);

export const findMail: Finder = (text) => spansOf(text, MAIL);

const WEB = [
  String.raw`${START}(?:https?:\/\/|www\.)[^\s<>"'()]*[^\s<>"'().,;:!?]`,
  // example.org/forum/8812
  String.raw`(?<![\p{L}\p{N}@._-])(?:[a-z0-9-]{1,63}\.){1,3}(?:com|org|net|info|edu|gov|eu|de|uk|fr|es|it|nl|ch|at|me|app|social)(?:\/[^\s<>"'()]*[^\s<>"'().,;:!?])`,
  String.raw`(?<![\p{L}\p{N}@._-])(?:[a-z0-9-]{1,63}\.){1,3}(?:com|org|net|edu|gov)${END}`,
  // @river_walker
  String.raw`(?<![\p{L}\p{N}._@/])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]*[\p{L}\p{N}_])`,
].map((source) => pattern(source));

/** Addresses of pages, and handles. */
export const findWeb: Finder = (text) => WEB.flatMap((shape) => spansOf(text, shape));
