import * as fc from "fast-check";
import fastStringWidth from "fast-string-width";
import mammoth from "mammoth";
import { describe, expect, test } from "vitest";
import type { ConcernNote } from "../../../src/domain/concern-note.ts";
import { SEATS } from "../../../src/domain/role.ts";
import { visible } from "../../../src/lib/safe-text.ts";
import { renderDocx } from "../../../src/render/concern-note/docx.ts";
import { renderHtml } from "../../../src/render/concern-note/html.ts";
import { NOTE_FORMATS, renderConcernNote } from "../../../src/render/concern-note/index.ts";
import { renderTerminal } from "../../../src/render/concern-note/terminal.ts";
import { nastyText } from "../report/any-report.ts";

const LOOK = { width: 60, colour: false };
const TEXT_FORMATS = NOTE_FORMATS.filter((format) => format !== "docx");

const NOTE: ConcernNote = {
  title: "If something between us does not sit right",
  role: { id: "teacher", title: "Teacher", seat: "up" },
  opening: ["I want to know."],
  parts: [{ id: "how_to_tell", heading: "How you can tell me", lines: ["By word.", "By letter."] }],
};

async function drawn(note: ConcernNote, format: (typeof TEXT_FORMATS)[number]): Promise<string> {
  const output = await renderConcernNote(note, format);
  return output.kind === "lines" ? output.draw(LOOK) : "";
}

test("as Markdown it has headings and a line for a name", async () => {
  expect(await drawn(NOTE, "md")).toMatchInlineSnapshot(`
    "# If something between us does not sit right

    Name: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_

    Teacher

    I want to know.

    ## How you can tell me

    By word.

    By letter."
  `);
});

test("as a web page it is one file with a line for a name", () => {
  const page = renderHtml(NOTE);
  expect(page.slice(page.indexOf("<body>"))).toMatchInlineSnapshot(`
    "<body>
    <main>
    <h1>If something between us does not sit right</h1>
    <p class="who"><span class="name">Name: <span class="line"></span></span><span dir="auto">Teacher</span></p>
    <p dir="auto">I want to know.</p>
    <h2>How you can tell me</h2>
    <p dir="auto">By word.</p>
    <p dir="auto">By letter.</p>
    </main>
    </body></html>"
  `);
  expect(page).toContain("default-src 'none'");
});

test("names no role where it is for none", async () => {
  for (const format of TEXT_FORMATS)
    expect(await drawn({ ...NOTE, role: undefined }, format)).not.toContain("Teacher");
});

/** As its entry gives them: lines without line ends, none of them blank. */
const line = nastyText
  .map((text) => text.replaceAll(/\r?\n/g, " "))
  .filter((text) => text.trim() !== "");
const lines = fc.array(line, { minLength: 1, maxLength: 3 });
const anyNote: fc.Arbitrary<ConcernNote> = fc.record({
  title: fc.constant(NOTE.title),
  role: fc.option(
    fc.record({ id: fc.constant("own"), title: line, seat: fc.constantFrom(...SEATS) }),
    { nil: undefined },
  ),
  opening: fc.array(line, { maxLength: 3 }),
  parts: fc.array(fc.record({ id: fc.constant("part"), heading: fc.constant("Part"), lines }), {
    minLength: 1,
    maxLength: 3,
  }),
});

describe("whatever was written", () => {
  test.each(TEXT_FORMATS)("nothing in %s moves a cursor or hides text", async (format) => {
    await fc.assert(
      fc.asyncProperty(anyNote, async (note) => {
        const text = (await drawn(note, format)).replaceAll("\n", "");
        expect(visible(text)).toBe(text);
      }),
    );
  });

  test.each([40, 60, 120])("the terminal keeps to %i columns", (width) => {
    fc.assert(
      fc.property(anyNote, (note) => {
        const rows = renderTerminal(note, { width, colour: false }).split("\n");
        expect(rows.filter((row) => fastStringWidth(row) > width)).toEqual([]);
      }),
    );
  });

  test("Markdown has its own headings and nobody else's", async () => {
    await fc.assert(
      fc.asyncProperty(anyNote, async (note) => {
        const rows = (await drawn(note, "md")).split("\n");
        expect(rows.filter((row) => row.startsWith("#"))).toHaveLength(1 + note.parts.length);
        expect(
          rows.filter((row) => /^(?:[-+*>|] |\d+[.)] |```|~~~|={2,}|-{2,}$)/.test(row)),
        ).toEqual([]);
        expect(rows.join("\n")).not.toMatch(/[<>]/);
      }),
    );
  });

  test("a web page runs nothing and loads nothing", () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        const page = renderHtml(note);
        const tags = new Set([...page.matchAll(/<([a-z0-9!]+)/gi)].map(([, name]) => name));
        const own = ["!DOCTYPE", "html", "head", "meta", "title", "style", "body"];
        const shown = ["main", "h1", "h2", "p", "span"];
        expect([...tags].filter((name) => ![...own, ...shown].includes(name ?? ""))).toEqual([]);
        expect(page.match(/<[^>]*\s(?:src|href|on[a-z]+|srcset)=/gi)).toBeNull();
      }),
    );
  });

  test("a Word document says it, and nothing in it hides text", async () => {
    await fc.assert(
      fc.asyncProperty(anyNote, async (note) => {
        const bytes = await renderDocx(note);
        const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
        expect(visible(value.replaceAll("\n", ""))).toBe(value.replaceAll("\n", ""));
        for (const written of [...note.opening, ...note.parts.flatMap(({ lines }) => lines)])
          expect(value).toContain(visible(written));
      }),
      { numRuns: 20 },
    );
  });
});
