import { readFileSync, writeFileSync } from "node:fs";
import { shingles } from "../tests/words/shingles.ts";

/**
 * Writes tests/words/article-shingles.txt from the text of the article and its comments, which is no part of this
 * project: node .config/write-shingles.ts <file>. The order of the hashes is not that of the text.
 */
const [, , article] = process.argv;
if (article === undefined) throw new Error("Name the file with the text of the article.");

const SALT = "scarf";
const hashes = [...shingles(readFileSync(article, "utf8"), SALT)].toSorted();
writeFileSync(
  new URL("../tests/words/article-shingles.txt", import.meta.url),
  `${[SALT, ...hashes].join("\n")}\n`,
);
