import { expect, test } from "vitest";
import { HOME, scarf, world } from "../support/scarf.ts";

/** The set that a scarf was put on with. */
async function setOf(
  args: string,
  files: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const lived = world({ files });
  await scarf(`on ${args}`, lived);
  return lived.journal.entries({})[0]?.set;
}

const SETTINGS = { [`${HOME}/config.yaml`]: 'sets: { "on": on }\n' };
const OWN = {
  [`${HOME}/prompts/down-client.yaml`]: [
    "scarf: 1",
    "id: down-client",
    'ritual: "on"',
    "title: Going to therapy",
    "prompts: [{ id: ask_for, kind: text, ask: What will you ask for? }]",
  ].join("\n"),
};
/** Its role has the name of a set that is for something else: `down-power` is a reflection. */
const POWER = {
  [`${HOME}/config.yaml`]: [
    "roles:",
    "  - { id: power, title: Power, seat: down, strength: 2, object: hat, words: { on: I go., off: I stop. } }",
  ].join("\n"),
};

const CASES: readonly {
  readonly what: string;
  readonly args: string;
  readonly set: string;
  readonly files?: Readonly<Record<string, string>>;
}[] = [
  {
    what: "a supervisee is asked what that seat needs",
    args: "supervisee",
    set: "down-supervisee",
  },
  { what: "so is a patient", args: "patient", set: "down-patient" },
  { what: "so is a student", args: "student", set: "down-student" },
  { what: "another role in that seat is asked the minute", args: "employee", set: "on-minute" },
  { what: "a patient who sits level, too", args: "patient --level", set: "on-minute" },
  {
    what: "--set goes before the set of the seat",
    args: "patient --set on-minute",
    set: "on-minute",
  },
  { what: "the settings go before it", args: "patient", set: "on", files: SETTINGS },
  {
    what: "a set of one's own is taken for its role",
    args: "client",
    set: "down-client",
    files: OWN,
  },
  {
    what: "a set of that name for another ritual is not",
    args: "power",
    set: "on-minute",
    files: POWER,
  },
];

test.each(CASES)("$what", async ({ args, set, files = {} }) => {
  expect(await setOf(args, files)).toBe(set);
});
