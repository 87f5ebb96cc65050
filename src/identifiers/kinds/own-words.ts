import { type Finder, folded } from "../identifier.ts";
import { spansOf } from "../match.ts";

/** Words of the user's own list, whatever their capitals, as whole words. */
export const findOwnWords: Finder = (text, { ownWords }) =>
  ownWords.flatMap((word) => {
    const source = word
      .trim()
      .replace(/[$()*+.?[\\\]^{|}/]/g, String.raw`\$&`)
      .replace(/\s+/g, String.raw`\s+`);
    if (folded(source) === "") return [];
    return spansOf(
      text,
      new RegExp(String.raw`(?<![\p{L}\p{N}])${source}(?![\p{L}\p{N}])`, "giud"),
    );
  });
