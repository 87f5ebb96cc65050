import { expect, test } from "vitest";
import { entry, looseEnd, moment, repair, session } from "../support/factories.ts";
import { scarf, scarfJson } from "../support/scarf.ts";

const worn = session({ on: moment("2026-11-23 14:05"), seat: "down" });
const now = "2026-11-23 15:10";

test("an empty journal has nothing on", async () => {
  expect(await scarf("status")).toEqual({ stdout: "Nothing is on.\n", stderr: "", exitCode: 0 });
});

test("says what is on, since when and what waits", async () => {
  const journal = {
    sessions: [worn],
    looseEnds: [looseEnd(), looseEnd()],
    repairs: [repair()],
    entries: [entry({ state: "draft" })],
  };
  expect(await scarf("status", { now, journal })).toEqual({
    stdout: [
      "Therapist (down) is on since 14:05, for 1 hour 5 minutes.",
      "1 ritual is unfinished. Go on with scarf on, off, day or reflect.",
      "Waiting for you: 2 loose ends (scarf ends), 1 repair (scarf repairs).\n",
    ].join("\n"),
    stderr: "",
    exitCode: 0,
  });
});

test("a scarf that is on since yesterday may have been forgotten", async () => {
  const { stdout } = await scarf("status", {
    now: "2026-11-24 08:00",
    journal: { sessions: [worn] },
  });
  expect(stdout).toContain("is on since 2026-11-23 14:05");
  expect(stdout).toContain("It may have been forgotten.");
});

test("is short for a shell prompt", async () => {
  expect((await scarf("status --short", { now, journal: { sessions: [worn] } })).stdout).toBe(
    "therapist 1h05m\n",
  );
  expect((await scarf("status --short")).stdout).toBe("");
});

test("answers by its exit code alone when it is checked", async () => {
  const checked = await scarf("status --check", { now, journal: { sessions: [worn] } });
  expect(checked).toEqual({ stdout: "", stderr: "", exitCode: 0 });
  expect(await scarf("status --check")).toEqual({ stdout: "", stderr: "", exitCode: 3 });
});

test("is the same in JSON", async () => {
  expect(await scarfJson("status")).toEqual({
    schema: "scarf/status/1",
    on: false,
    session: null,
    due: { loose_ends: 0, repairs: 0, follow_ups: 0 },
    unfinished: 0,
    journal: { form: "plain", keyring: false },
  });
  expect(await scarfJson("status", { now, journal: { sessions: [worn] } })).toMatchObject({
    on: true,
    session: { id: worn.id, role: "therapist", seat: "down", on: "2026-11-23T14:05:00+01:00" },
  });
});
