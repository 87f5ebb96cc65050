import { inflateRawSync } from "node:zlib";

/** The files of a Word document, by path, as text. It reads what PKWARE's APPNOTE, 4.3 asks of a zip file. */
export function docxParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from("PK\u0005\u0006"));
  const parts = new Map<string, string>();
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((at) => zip.readUInt16LE(entry + at));
    const path = zip.toString("utf8", entry + 46, entry + 46 + (name ?? 0));
    const start = zip.readUInt32LE(entry + 42);
    const content = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
    const packed = zip.subarray(content, content + zip.readUInt32LE(entry + 20));
    const isPacked = zip.readUInt16LE(entry + 10) === 8;
    parts.set(path, (isPacked ? inflateRawSync(packed) : packed).toString("utf8"));
    entry += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

const NAME = String.raw`[A-Za-z_][\w.:-]*`;
const ENTITY = String.raw`&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);`;
const ATTRIBUTE = String.raw`\s+${NAME}="(?:[^"<&]|${ENTITY})*"`;

/** A declaration, a tag, or text with nothing but known entities in it. */
const PIECE = new RegExp(
  String.raw`<\?xml[^<>]*\?>|<(\/?)(${NAME})(?:${ATTRIBUTE})*\s*(\/?)>|[^<>&]+|${ENTITY}`,
  "y",
);

/** What XML 1.0 does not have. */
const NO_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Where a text is no well-formed XML; undefined where it is. Reads what `docx` writes: no comments, no DTD, no CDATA. */
export function illFormed(xml: string): string | undefined {
  if (NO_CHARACTER.test(xml)) return "a character that XML has not";
  const open: string[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < xml.length) {
    const at = PIECE.lastIndex;
    const [piece, closes, name, isEmpty] = PIECE.exec(xml) ?? [];
    if (piece === undefined) return xml.slice(at, at + 80);
    if (name === undefined || isEmpty === "/") continue;
    if (closes === "") open.push(name);
    else if (open.pop() !== name) return piece;
  }
  return open.at(-1);
}
