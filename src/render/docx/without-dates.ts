/** Midnight on 1 January 1980, the first that a zip file can say: 16 bits for the time, 16 for the day. */
const NO_DATE = 0x0021_0000;

const END_OF_LIST = 0x0605_4b50;
const LIST_ENTRY = 0x0201_4b50;

/**
 * A zip file whose parts all have the same date, in place of the time and the zone in which it was made. Offsets are
 * those of PKWARE's APPNOTE, 4.3; the file has no comment, as `docx` writes it. Throws Error for what is no such file.
 */
export function withoutDates(zip: Uint8Array): Uint8Array {
  const dated = zip.slice();
  const view = new DataView(dated.buffer);
  const end = dated.length - 22;
  if (end < 0 || view.getUint32(end, true) !== END_OF_LIST) throw new Error("No zip file");
  const parts = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let part = 0; part < parts; part += 1) {
    if (view.getUint32(entry, true) !== LIST_ENTRY) throw new Error("No zip file");
    view.setUint32(entry + 12, NO_DATE, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, NO_DATE, true);
    entry += 46 + [28, 30, 32].reduce((sum, at) => sum + view.getUint16(entry + at, true), 0);
  }
  return dated;
}
