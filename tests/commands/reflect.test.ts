import { describe, expect, test } from "vitest";
import { answer, entry, moment, quote, session } from "../support/factories.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { HOME, scarf, scarfJson, world } from "../support/scarf.ts";

const TINY = `${HOME}/prompts/tiny.yaml`;
const tiny = {
  [TINY]: [
    "scarf: 1",
    "id: tiny",
    "ritual: reflect",
    "title: Two questions",
    "prompts:",
    "  - { id: happened, kind: text, ask: What happened?, feeds: happened }",
    "  - { id: will_do, kind: text, ask: What will you do?, feeds: will_do }",
  ].join("\n"),
};
const answers = ["--answer", "happened=I cut in.", "--answer", "will_do=I will wait."];

/** A draft of a reflection that stopped after its first question. */
function draft(parts: Parameters<typeof entry>[0] = {}) {
  const happened = answer({ prompt: "happened", asked: "What happened?", feeds: "happened" });
  const at = moment("2026-11-23 17:00");
  return entry({
    ritual: "reflect",
    set: "tiny",
    state: "draft",
    at,
    answers: [happened],
    ...parts,
  });
}

describe("scarf reflect", () => {
  test("keeps a reflection that belongs to no session, with its fields and its follow-up", async () => {
    const worn = session();
    const lived = world({ files: tiny, journal: { sessions: [worn] } });
    expect(await scarf(["reflect", "tiny", ...answers, "--quiet"], lived)).toEqual({
      stdout: "Your reflection is kept: tiny, 18:00.\n",
      stderr: "",
      exitCode: 0,
    });
    expect(lived.journal.wearing()).toEqual(worn);
    const [kept] = lived.journal.entries({});
    expect(kept).toMatchObject({
      ritual: "reflect",
      set: "tiny",
      state: "done",
      session: undefined,
      fields: { happened: "I cut in.", will_do: "I will wait." },
    });
    expect(lived.journal.followUps()).toMatchObject([
      {
        entry: kept?.id,
        asked: "I will wait.",
        due: "2026-12-23",
        made: moment("2026-11-23 18:00"),
      },
    ]);
  });

  test("prints its entry as JSON", async () => {
    const lived = world({ files: tiny });
    const json = await scarfJson(["reflect", "tiny", ...answers], lived);
    expect(json).toEqual({
      schema: "scarf/reflect/1",
      entry: {
        id: lived.journal.entries({})[0]?.id,
        ritual: "reflect",
        set: "tiny",
        answers: { happened: "I cut in.", will_do: "I will wait." },
        tags: [],
      },
      quoted: [],
    });
  });

  test("can be dated back", async () => {
    const lived = world({ files: tiny });
    await scarf(["reflect", "tiny", "--at", "yesterday 17:30", ...answers], lived);
    expect(lived.journal.entries({})).toMatchObject([{ at: moment("2026-11-22 17:30") }]);
  });

  test("asks which one when none is named", async () => {
    const asker = fakeAsker({ set: "gibbs" });
    const lived = world({ asker });
    await scarf("reflect", lived);
    expect(asker.asked[0]).toMatchObject({ id: "set", ask: "Which reflection?" });
    expect(lived.journal.entries({})).toMatchObject([{ set: "gibbs", ritual: "reflect" }]);
  });

  test("lists them when none is named and nobody can be asked", async () => {
    const lived = world({ files: tiny });
    const { stdout, stderr, exitCode } = await scarf("reflect", lived);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toContain("  tiny: Two questions\n");
    expect(stderr).toContain("  supervision: Something for supervision\n");
    expect(stderr).not.toContain("on-minute");
    expect(lived.journal.entries({})).toEqual([]);
  });

  test("takes no set of another ritual", async () => {
    expect(await scarf("reflect off-minute")).toEqual({
      stdout: "",
      stderr: expect.stringContaining("The set off-minute is for off, not for reflect."),
      exitCode: 2,
    });
  });

  test("a wrong answer saves nothing", async () => {
    const lived = world({ files: tiny });
    const outcome = await scarf("reflect tiny --answer happend=x", lived);
    expect(outcome).toMatchObject({ stdout: "", exitCode: 2 });
    expect(lived.journal.entries({})).toEqual([]);
  });
});

describe("a reflection that was interrupted", () => {
  test("is a draft with the answers so far", async () => {
    const lived = world({ files: tiny, asker: fakeAsker(["I cut in."]) });
    expect(await scarf("reflect tiny", lived)).toMatchObject({ exitCode: 130 });
    expect(lived.journal.drafts()).toMatchObject([
      { set: "tiny", answers: [{ prompt: "happened", value: "I cut in." }] },
    ]);
    expect(lived.journal.followUps()).toEqual([]);
  });

  test("is gone on with under the name of its set", async () => {
    const waiting = draft();
    const asker = fakeAsker({ go_on: "go-on", will_do: "I will wait." });
    const lived = world({ files: tiny, asker, journal: { entries: [waiting] } });
    await scarf("reflect tiny", lived);
    expect(asker.asked.map(({ id }) => id)).toEqual(["go_on", "will_do"]);
    expect(lived.journal.entries({})).toMatchObject([{ id: waiting.id, state: "done" }]);
  });

  test("is gone on with when none is named", async () => {
    const asker = fakeAsker({ go_on: "go-on", will_do: "I will wait." });
    const lived = world({ files: tiny, asker, journal: { entries: [draft()] } });
    await scarf("reflect", lived);
    expect(asker.asked.map(({ id }) => id)).toEqual(["go_on", "will_do"]);
  });

  test("can be kept as it is, and a new one begins", async () => {
    const waiting = draft();
    const asker = fakeAsker({ go_on: "keep", happened: "Another thing." });
    const lived = world({ files: tiny, asker, journal: { entries: [waiting] } });
    await scarf("reflect tiny", lived);
    expect(lived.journal.entries({})).toMatchObject([
      { id: waiting.id, state: "done", answers: [{ value: "To listen longer." }] },
      { state: "done", answers: [{ value: "Another thing." }, { prompt: "will_do" }] },
    ]);
  });

  test("is gone on with when nobody can be asked, by its name alone", async () => {
    const waiting = draft();
    const lived = world({ files: tiny, journal: { entries: [waiting] } });
    expect(await scarf("reflect", lived)).toMatchObject({ exitCode: 2 });
    expect(lived.journal.drafts()).toEqual([waiting]);
    await scarf(["reflect", "tiny", "--answer", "will_do=I will wait."], lived);
    expect(lived.journal.entries({})).toMatchObject([{ id: waiting.id, state: "done" }]);
  });

  test("waits while another one is written", async () => {
    const waiting = draft({ set: "gibbs" });
    const lived = world({ files: tiny, journal: { entries: [waiting] } });
    await scarf(["reflect", "tiny", ...answers], lived);
    expect(lived.journal.drafts()).toEqual([waiting]);
  });
});

describe("scarf reflect month", () => {
  const learned = answer({ prompt: "learned", value: "To ask first.", feeds: "learned" });
  const left = answer({ prompt: "leave", kind: "lines", value: ["The letter."], feeds: "held" });
  const tags = answer({ prompt: "tags", value: "endings", feeds: "tag" });
  const early = entry({ at: moment("2026-11-03 10:00"), answers: [learned, left, tags] });
  const late = entry({ at: moment("2026-11-20 10:00"), answers: [answer({ value: "One\nTwo" })] });
  const before = entry({ at: moment("2026-10-30 10:00"), answers: [answer()] });

  test("shows the month's report before its first question", async () => {
    const lived = world({ asker: fakeAsker(), journal: { entries: [early, before] } });
    const { stdout, stderr } = await scarf("reflect month", lived);
    expect(stderr).toContain("November 2026");
    expect(stderr).toContain("At a glance");
    expect(stdout).toBe("Your reflection is kept: month, 18:00.\n");
  });

  test("does without the report when nobody reads it", async () => {
    const lived = world({ journal: { entries: [early] } });
    expect(await scarf("reflect month --answer word=slow", lived)).toMatchObject({ stderr: "" });
  });

  test("offers the month's words to be marked, without what was left with a scarf", async () => {
    const asker = fakeAsker({ quotes: ["1"], word: "slow" });
    const lived = world({ asker, journal: { entries: [early, late, before] } });
    const { stdout } = await scarf("reflect month --quiet", lived);
    expect(asker.asked.at(-1)).toMatchObject({
      id: "quotes",
      options: [
        { value: "0", label: "Tue 3 Nov: To ask first." },
        { value: "1", label: "Fri 20 Nov: One / Two" },
      ],
    });
    expect(lived.journal.quotes()).toMatchObject([
      { entry: late.id, prompt: "intention", text: "One\nTwo", marked: moment("2026-11-23 18:00") },
    ]);
    expect(stdout).toBe(
      "Your reflection is kept: month, 18:00.\n1 quote marked. Look at them with scarf quote.\n",
    );
  });

  test("offers nothing that is marked already, and asks nothing when there is nothing", async () => {
    const asker = fakeAsker();
    const marked = quote({ entry: early.id, prompt: "learned" });
    const lived = world({ asker, journal: { entries: [early], quotes: [marked] } });
    await scarf("reflect month", lived);
    expect(asker.asked.map(({ id }) => id)).not.toContain("quotes");
  });

  test("offers the nine newest words", async () => {
    const entries = Array.from({ length: 12 }, (_, index) =>
      entry({
        at: moment(`2026-11-${String(index + 1).padStart(2, "0")} 10:00`),
        answers: [answer({ value: `Word ${index + 1}` })],
      }),
    );
    const asker = fakeAsker();
    await scarf("reflect month", world({ asker, journal: { entries } }));
    const offered = asker.asked.at(-1);
    expect(offered?.kind === "choices" && offered.options.map(({ label }) => label)).toEqual(
      [4, 5, 6, 7, 8, 9, 10, 11, 12].map((day) => expect.stringContaining(`Word ${day}`)),
    );
  });

  test("in the first days of a month it asks which one, and is dated to its end", async () => {
    const asker = fakeAsker({ month_meant: "2026-11" });
    const lived = world({ now: "2026-12-02 18:00", asker });
    await scarf("reflect month", lived);
    expect(asker.asked[0]).toMatchObject({
      id: "month_meant",
      options: [
        { value: "2026-11", label: "November 2026" },
        { value: "2026-12", label: "December 2026" },
      ],
    });
    expect(lived.journal.entries({})).toMatchObject([{ at: moment("2026-11-30 23:59") }]);
  });

  test("asks for no month when a time is named", async () => {
    const asker = fakeAsker();
    const lived = world({ now: "2026-12-02 18:00", asker });
    await scarf("reflect month --at 2026-12-01", lived);
    expect(asker.asked[0]).toMatchObject({ id: "stood_out" });
  });
});
