import type { Finder } from "../identifier.ts";
import { END, pattern, START, spansOf } from "../match.ts";

const SHAPES = [
  // +44 7700 900123, 0151 23456789, (030) 901820
  String.raw`(?<![\p{L}\p{N}.,/+(-])(?:\+\d{1,3}|\(0\d{1,5}\)|0\d)(?:[ -]?\(?\d{1,}\)?){1,8}${END}`,
  // 555-010-4477, (555) 010-4477
  String.raw`(?<![\p{L}\p{N}.,/+-])(?:\(\d{3}\) ?|${START}\d{3}[-. ])\d{3}[-. ]\d{4}${END}`,
].map((source) => pattern(source));

/** Telephone numbers are as long as this, without what stands between the digits. */
const SHORTEST = 7;
const LONGEST = 15;

export const findPhones: Finder = (text) =>
  SHAPES.flatMap((shape) => spansOf(text, shape)).filter(({ from, to }) => {
    const digits = text.slice(from, to).replace(/\D/g, "").length;
    return digits >= SHORTEST && digits <= LONGEST;
  });
