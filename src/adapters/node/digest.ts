/** First 12 hexadecimal digits of the SHA-256 of a text in UTF-8. */
export function digest(text: string): string {
  // Loaded when it is needed: an import would cost every start of scarf 4 ms.
  const { createHash } = process.getBuiltinModule("node:crypto");
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, 12);
}
