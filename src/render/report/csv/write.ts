import papaparse from "papaparse";

/**
 * Where a spreadsheet takes a text for a formula, whatever blanks stand before it: OWASP's list for "CSV injection", and
 * the full-width forms. An apostrophe is on it so that taking one away always gives the text back.
 */
const STARTS_FORMULA = /^\s*['=+\-@\t\r\n＝＋－＠]/;

/**
 * A table as CSV after RFC 4180, with its last line end; the first row holds the headings. A text that a spreadsheet could
 * run, or that begins with an apostrophe, gets one apostrophe before it: without it, it is the text as it was. Every text
 * stands in quotes, also for readers that part cells at semicolons; numbers stay bare.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  const text = papaparse.unparse(
    rows.map((row) => [...row]),
    {
      newline: "\r\n",
      quotes: (cell) => typeof cell !== "number",
      escapeFormulae: STARTS_FORMULA,
    },
  );
  return `${text}\r\n`;
}
