import { describe, expect, test } from "vitest";
import { answer, repair, session } from "../support/factories.ts";
import { fakeAsker } from "../support/fake-asker.ts";
import { scarf, scarfJson } from "../support/scarf.ts";
import { living, made, NOTICE, now, offered, planned, seen, worn } from "./some-repairs.ts";

describe("scarf repairs next", () => {
  test.each([
    [seen, "repair-plan"],
    [planned, "repair-offer"],
    [offered, "repair-look-again"],
  ])("asks about the step behind where it stands", async (repair, set) => {
    const lived = living([repair]);
    await scarf(["repairs", "next", repair.id], lived);
    expect(lived.journal.entries({})).toMatchObject([
      { ritual: "reflect", set, repair: repair.id, state: "done" },
    ]);
    expect(lived.journal.repairs()).toEqual([repair]);
  });

  test("plans: the answers give it a state, a day and what makes it hard, and stay as an entry", async () => {
    const asker = fakeAsker({
      repair_steps: ["ask", "regret"],
      barriers: ["time"],
      say_it: ["That I cut in."],
      state: "planned",
      follow_up: "friday",
    });
    const lived = living([seen], { asker });
    expect(await scarf(["repairs", "next", seen.id], lived)).toMatchObject({
      stdout: "It is planned. It comes up on Fri 27 November 2026.\n",
    });
    const [about] = lived.journal.entries({});
    expect(about).toMatchObject({ session: { id: worn.id } });
    expect(lived.journal.repairs()).toEqual([
      {
        ...seen,
        state: "planned",
        barriers: ["time"],
        followUp: "2026-11-27",
        history: [...seen.history, { state: "planned", at: now, entry: about?.id }],
      },
    ]);
  });

  test.each([
    [planned, "offered", "It is offered."],
    [planned, "not-safe", "It is not safe to offer, and that is reason enough. It ends here."],
    [planned, "formal", "It is handed to a formal process. It ends here."],
    [offered, "made", "It is made. It ends here."],
    [offered, "declined", "They declined it, which is theirs to do. It ends here."],
    [offered, "offered", "It is offered."],
  ])("moves on to where the answers say", async (repair, state, sentence) => {
    const lived = living([repair]);
    const args = ["repairs", "next", repair.id, "--answer", `state=${state}`];
    expect((await scarf(args, lived)).stdout).toContain(sentence);
    expect(lived.journal.repairs()).toMatchObject([{ state }]);
    expect(lived.journal.repairs()[0]?.history).toHaveLength(repair.history.length + 1);
  });

  test("stays as it is when that cannot be told", async () => {
    const lived = living([planned]);
    const args = ["repairs", "next", planned.id, "--answer", "state=cannot-tell"];
    expect(await scarf(args, lived)).toMatchObject({
      stdout: "Your answers are kept. It stays as it is: planned.\n",
      stderr: NOTICE,
    });
    expect(lived.journal.repairs()).toEqual([planned]);
  });

  test("asks somebody in the other seat whom to raise it with", async () => {
    const below = session({ seat: "down", role: "supervisee", off: now, closed: "off" });
    const raised = repair({ session: below.id, role: "supervisee" });
    const asker = fakeAsker();
    await scarf(["repairs", "next", raised.id], {
      asker,
      journal: { sessions: [below], repairs: [raised] },
    });
    const ids = asker.asked.map(({ id }) => id);
    expect(ids[0]).toBe("raise_with");
    expect(ids).not.toContain("repair_steps");
  });

  test("that was interrupted is gone on with, and moves once", async () => {
    const lived = living([seen], { asker: fakeAsker([["ask"]]) });
    expect(await scarf(["repairs", "next", seen.id], lived)).toMatchObject({ exitCode: 130 });
    expect(lived.journal.repairs()).toEqual([seen]);
    const asker = fakeAsker({ go_on: "go-on", state: "planned" });
    await scarf(["repairs", "next", seen.id], { ...lived, parts: { asker } });
    expect(asker.asked.map(({ id }) => id)).not.toContain("repair_steps");
    expect(lived.journal.entries({})).toMatchObject([{ state: "done" }]);
    expect(lived.journal.repairs()).toMatchObject([
      { state: "planned", history: [{}, { state: "planned" }] },
    ]);
  });

  test("can be gone on with when a scarf goes on, in the seat it was about", async () => {
    const lived = living([seen], { asker: fakeAsker([["ask"]]) });
    await scarf(["repairs", "next", seen.id], lived);
    const asker = fakeAsker({ go_on: "go-on", state: "planned" });
    await scarf("on therapist", { ...lived, parts: { asker } });
    expect(lived.journal.repairs()).toMatchObject([{ state: "planned" }]);
  });

  test("stays where it is when it was ended meanwhile", async () => {
    const lived = living([seen], { asker: fakeAsker([["ask"]]) });
    await scarf(["repairs", "next", seen.id], lived);
    await scarf(["repairs", "move", seen.id, "formal"], lived);
    const [draft] = lived.journal.drafts();
    lived.journal.write(now, (writer) =>
      writer.keepAnswer(
        draft?.id ?? "",
        answer({ prompt: "state", kind: "choice", value: "made" }),
      ),
    );
    await scarf("reflect fit-check", { ...lived, parts: { asker: fakeAsker({ go_on: "keep" }) } });
    expect(lived.journal.drafts()).toEqual([]);
    expect(lived.journal.repairs()).toMatchObject([{ state: "formal" }]);
  });

  test("is refused for a repair that has ended, and for answers that do not fit", async () => {
    const lived = living([made, seen]);
    expect(await scarf(["repairs", "next", made.id], lived)).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining("scarf repairs move"),
    });
    const args = ["repairs", "next", seen.id, "--answer", "state=won", "--answer", "who=x"];
    expect(await scarf(args, lived)).toMatchObject({ exitCode: 2 });
    expect(lived.journal.entries({})).toEqual([]);
  });

  test("gives its answers to programs", async () => {
    const args = ["repairs", "next", seen.id, "--answer", "state=planned"];
    expect(await scarfJson(args, living([seen]))).toMatchObject({
      schema: "scarf/repair/1",
      repair: { state: "planned" },
      entry: { ritual: "reflect", set: "repair-plan", answers: { state: "planned" } },
    });
  });
});

describe("the sets of repairs", () => {
  test("are no reflections of their own", async () => {
    expect(await scarf("reflect repair-plan")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("scarf repairs next"),
    });
    expect((await scarf("reflect")).stderr).not.toContain("repair-");
  });
});
