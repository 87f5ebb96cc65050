import { readdirSync } from "node:fs";
import { prose } from "../docs/markdown.ts";
import { type ShippedText, shippedText, type Voice } from "./shipped.ts";
import { hasWords, literalsIn } from "./source-literals.ts";

const DOCUMENTS = ["README.md", "prompts/README.md", "CHANGELOG.md"];

/** Paragraphs, headings and cells of what people read before and beside the program. */
export function documentTexts(): readonly ShippedText[] {
  return DOCUMENTS.flatMap((file) =>
    prose(shippedText(file)).map((text) => ({ file, key: "prose", voice: "told", text }) as const),
  );
}

/** The literal texts with words in `src/`, without those that speak to SQLite or to a browser. */
export function literalTexts(): readonly ShippedText[] {
  return sourceFiles().flatMap((file) =>
    literalsIn(shippedText(file))
      .map((text) => text.replace(/<[^>]*>/g, ""))
      .filter((text) => hasWords(text) && !isCode(file, text))
      .map((text) => ({ file, key: "literal", voice: voiceOf(file), text })),
  );
}

/** TypeScript below `src/`, in order. */
function sourceFiles(): readonly string[] {
  return readdirSync(new URL("../../src", import.meta.url), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
    .map((file) => `src/${file}`)
    .toSorted();
}

function isCode(file: string, text: string): boolean {
  // What the check for names looks for is said to nobody.
  if (file.startsWith("src/identifiers/kinds/")) return true;
  if (file.endsWith("/style.ts") || text.startsWith("/")) return true;
  return (
    file.startsWith("src/adapters/sqlite/") &&
    /\b[A-Z]{2,} [A-Z]{2,}\b|\b[A-Z]{3,} |_utc\b/.test(text)
  );
}

/** Questions stand in flows too, and words for sheets in the domain: both are held to what a set is. */
function voiceOf(file: string): Voice {
  if (/^src\/(report|render\/report)\//.test(file)) return "report";
  return /^src\/(flows|domain)\//.test(file) ? "asked" : "told";
}
