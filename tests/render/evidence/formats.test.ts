import * as fc from "fast-check";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import type { Account } from "../../../src/domain/account.ts";
import { MODEL_FIELDS } from "../../../src/domain/entry.ts";
import { layBeside } from "../../../src/evidence/evidence.ts";
import { MODELS } from "../../../src/evidence/models.ts";
import { pagesOf } from "../../../src/evidence/pages.ts";
import { visible } from "../../../src/lib/safe-text.ts";
import {
  EVIDENCE_FORMATS,
  type EvidenceDrawing,
  renderEvidence,
  renderEvidenceDocx,
} from "../../../src/render/evidence/index.ts";
import { shippedProfile } from "../../evidence/shipped-profiles.ts";
import { account, period } from "../../support/factories.ts";
import { nastyText } from "../report/any-report.ts";

const LOOK = { width: 60, colour: false };
const TEXT_FORMATS = EVIDENCE_FORMATS.filter((format) => format !== "docx");

function drawing(accounts: readonly Account[], profile = "generic"): EvidenceDrawing {
  const november = period("2026-11-01", "2026-11-30");
  return {
    evidence: layBeside(shippedProfile(profile), accounts, november),
    shortIds: new Map(accounts.map(({ id }) => [id, id.slice(0, 13)])),
  };
}

const letter = account({
  title: "The letter",
  fields: { happened: "A letter came.\nI read it aloud.", learned: "To ask first." },
  peer: true,
});

test("as text an account is ready to copy", () => {
  expect(renderEvidence(drawing([letter]), "text", LOOK)).toMatchInlineSnapshot(`
    "No register in particular

    November 2026

    Before you hand it in: could the person it is about, or somebody who knows them, recognise this?


    The letter
    November 2026, 10 words, talked over with a peer

    What happened
    A letter came.
    I read it aloud.

    What I learned
    To ask first."
  `);
});

test("as Markdown it has headings", () => {
  expect(renderEvidence({ ...drawing([letter]), model: "era" }, "md", LOOK)).toMatchInlineSnapshot(`
    "# No register in particular

    November 2026

    Headings: Jasper, 2003.

    Before you hand it in: could the person it is about, or somebody who knows them, recognise this?

    ## The letter

    November 2026, 10 words, talked over with a peer

    ### Experience

    A letter came.

    I read it aloud.

    ### Reflection

    To ask first."
  `);
});

test("for Word it has headings and paragraphs", async () => {
  const bytes = await renderEvidenceDocx(drawing([letter]));
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  expect(messages).toEqual([]);
  expect(value.replaceAll("><", ">\n<")).toMatchInlineSnapshot(`
    "<h1>No register in particular</h1>
    <p>November 2026</p>
    <p>Before you hand it in: could the person it is about, or somebody who knows them, recognise this?</p>
    <h2>The letter</h2>
    <p>November 2026, 10 words, talked over with a peer</p>
    <h3>What happened</h3>
    <p>A letter came.</p>
    <p>I read it aloud.</p>
    <h3>What I learned</h3>
    <p>To ask first.</p>"
  `);
});

test("on the terminal it says what is there and what is not", () => {
  expect(
    renderEvidence(drawing([letter], "social-work-england"), "terminal", LOOK),
  ).toMatchInlineSnapshot(`
    "Social Work England
      For: Social workers in England
      At least two accounts a year, one of them with a peer's
      reflection.
      November 2026: 1 of 2; 1 with a peer discussion; 1 with
      something left to write

      ${letter.id.slice(0, 13)}  The letter
        November 2026, 10 words, talked over with a peer
        Nothing yet under: What changes in my practice

      Before you hand it in: could the person it is about, or
      somebody who knows them, recognise this?
      Looked up on Tue 24 November 2026. Rules change every
      year, and this may be out of date. Read the register's own
      page before you hand anything in.
      https://www.socialworkengland.org.uk/cpd/"
  `);
});

const anyAccount = fc
  .record({
    title: nastyText.filter((text) => text.trim() !== ""),
    texts: fc.array(fc.option(nastyText, { nil: undefined }), { minLength: 7, maxLength: 7 }),
    peer: fc.boolean(),
  })
  .map(({ title, texts, peer }) => {
    const written = MODEL_FIELDS.map((field, index) => [field, texts[index]] as const);
    const fields = Object.fromEntries(written.filter(([, text]) => text !== undefined));
    return account({ title, fields, peer });
  });

describe("whatever was written", () => {
  const accounts = fc.array(anyAccount, { minLength: 1, maxLength: 3 });
  const model = fc.option(fc.constantFrom(...MODELS), { nil: undefined });

  test.each(TEXT_FORMATS)("nothing in %s moves a cursor or hides text", (format) => {
    fc.assert(
      fc.property(accounts, model, (kept, model) => {
        const text = renderEvidence({ ...drawing(kept, "hcpc"), model }, format, LOOK);
        expect(visible(text.replaceAll("\n", ""))).toBe(text.replaceAll("\n", ""));
      }),
    );
  });

  test("a Word document says it, and nothing in it hides text", async () => {
    await fc.assert(
      fc.asyncProperty(accounts, async (kept) => {
        const bytes = await renderEvidenceDocx(drawing(kept));
        const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
        expect(visible(value.replaceAll("\n", ""))).toBe(value.replaceAll("\n", ""));
        for (const { sections } of pagesOf(drawing(kept).evidence, undefined).pages)
          for (const line of sections.flatMap(({ text }) => text.split(/\r?\n/)))
            expect(value).toContain(visible(line));
      }),
      { numRuns: 20 },
    );
  });

  test("Markdown has a heading for the whole, each account and each heading, and no other", () => {
    fc.assert(
      fc.property(accounts, (kept) => {
        const { pages } = pagesOf(drawing(kept).evidence, undefined);
        const text = renderEvidence(drawing(kept), "md", LOOK);
        const heads = text.split("\n").filter((line) => /^#+ /.test(line));
        expect(heads.length).toBe(
          1 + pages.reduce((sum, { sections }) => sum + 1 + sections.length, 0),
        );
      }),
    );
  });
});
