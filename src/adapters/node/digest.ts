import { createHash } from "node:crypto";

/** First 12 hexadecimal digits of the SHA-256 of a text in UTF-8. */
export function digest(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, 12);
}
