/** A part of a PDF as a screen reader goes through it. */
export interface PdfPart {
  /** As the standard names it: `H2`, `TR`, `BlockQuote`, `Figure`. */
  readonly tag: string;
  /** The pages, from 1 on, that something in it stands on. */
  readonly pages: readonly number[];
  readonly parts: readonly PdfPart[];
}

/**
 * Every part of a PDF that Chromium printed with tags, each before the parts in it. Its objects lie open in the file, so
 * that nothing is needed to read them. Throws Error for a file without tags.
 */
export function partsOfPdf(pdf: Uint8Array): readonly PdfPart[] {
  const objects = objectsIn(Buffer.from(pdf).toString("latin1"));
  const pages = [...objects].filter(([, text]) => /\/Type \/Page\b/.test(text)).map(([id]) => id);
  const roots = [...objects].filter(([, text]) => text.includes("/Type /StructTreeRoot"));
  const parts = roots.flatMap(([, text]) => kidsOf(text).flatMap((id) => readPart(id)));
  if (parts.length === 0) throw new Error("The PDF has no tags.");
  return parts.flatMap(withParts);

  function readPart(id: string): readonly PdfPart[] {
    const text = objects.get(id) ?? "";
    const tag = /\/S \/(\w+)/.exec(text)?.[1];
    if (tag === undefined) return [];
    const parts = kidsOf(text).flatMap(readPart);
    const own = [...text.matchAll(/\/Pg (\d+) 0 R/g)].map(([, page = ""]) => pageNumber(page));
    const all = [...own, ...parts.flatMap((part) => part.pages)];
    return [{ tag, parts, pages: [...new Set(all)].toSorted((a, b) => a - b) }];
  }

  function pageNumber(id: string): number {
    return pages.indexOf(id) + 1;
  }
}

/** Text of the objects by their number, in the order of the file. */
function objectsIn(text: string): ReadonlyMap<string, string> {
  const found = text.matchAll(/^(\d+) 0 obj\n(.*?)^endobj/gms);
  return new Map([...found].map(([, id = "", object = ""]) => [id, object]));
}

function kidsOf(object: string): readonly string[] {
  const kids = /\/K (\[[^\]]*\]|\d+ 0 R)/.exec(object)?.[1] ?? "";
  return [...kids.replaceAll(/<<.*?>>/gs, "").matchAll(/(\d+) 0 R/g)].map(([, id = ""]) => id);
}

function withParts(part: PdfPart): readonly PdfPart[] {
  return [part, ...part.parts.flatMap(withParts)];
}
