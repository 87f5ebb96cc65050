import type { Finder } from "../identifier.ts";
import { END, START, spansOf } from "../match.ts";

/** Words of the user's own list, whatever their capitals, as whole words. */
export const findOwnWords: Finder = (text, { ownWords }) =>
  ownWords.flatMap((word) => {
    const parts = word.split(/\s/).filter((part) => part !== "");
    if (parts.length === 0) return [];
    const source = parts
      .map((part) => part.replace(/[$*+().?[\\\]^{|}/]/g, String.raw`\$&`))
      .join(String.raw`\s{1,9}`);
    return spansOf(text, new RegExp(`${START}${source}${END}`, "giud"));
  });
