import type { IStylesOptions } from "docx";

export const LANGUAGE = "en-GB";

const QUIET = "5B6169";

/** Headings stay those of the package, so that a template of the reader's can take their place. Sizes are half points. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: "Calibri", size: 22, language: { value: LANGUAGE } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    heading1: { paragraph: { spacing: { after: 120 }, keepNext: true } },
    heading2: { paragraph: { spacing: { before: 360, after: 120 }, keepNext: true } },
    heading3: { paragraph: { spacing: { before: 240, after: 60 }, keepNext: true } },
  },
  paragraphStyles: [
    {
      id: "Caption",
      name: "caption",
      basedOn: "Normal",
      next: "Normal",
      quickFormat: true,
      run: { color: QUIET },
      paragraph: { keepNext: true },
    },
    {
      id: "Quote",
      name: "Quote",
      basedOn: "Normal",
      next: "Normal",
      quickFormat: true,
      paragraph: {
        indent: { left: 360 },
        border: { left: { style: "single", size: 12, space: 8, color: "DCD8D0" } },
      },
    },
  ],
};
