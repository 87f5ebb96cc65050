import { join } from "node:path";
import { expect, test } from "vitest";
import { startTerminal, type TestTerminal } from "../support/terminal.ts";
import { isShown } from "./compare-output.ts";
import { DOCUMENTS, ROOT, read } from "./documents.ts";
import { COLUMNS } from "./examples-world.ts";
import { stepsOf } from "./steps.ts";

const ENTER = "\r";

interface Screen {
  /** What somebody sees, and the keys that they press then. */
  readonly play: readonly (readonly [see: string, press: string])[];
  /** Looked at when this is seen. Absent: when the command has ended. */
  readonly at?: string;
}

/** How somebody comes to the screens that the README shows, by their names there. */
const SCREENS: Readonly<Record<string, Screen>> = {
  before: {
    play: [
      ["(5 s", " "],
      ["How present", `7${ENTER}`],
      ["holds part of you back", `2${ENTER}`],
      ["keep in mind", `Ask before I advise.${ENTER}`],
      ["I hold the frame", ENTER],
    ],
  },
  scale: { play: [["How did you use", "2"]], at: "Enter for 2)" },
  after: {
    play: [
      ["How did you use", `2${ENTER}`],
      ["in need of repair", "y"],
      ["landed badly", `I cut in twice.${ENTER}`],
      ["hand power back", "3"],
      ["How present", `8${ENTER}`],
      ["What is unfinished", `call back; friday; office${ENTER}${ENTER}`],
      ["What stays", `The dog by the lake.${ENTER}${ENTER}`],
      ["The hour stays here", ENTER],
    ],
  },
  evening: {
    play: [
      ["still with you", `3${ENTER}`],
      ["went well", `We laughed.${ENTER}`],
      ["still open", ENTER],
      ["until you are back", ENTER],
      ["What comes next", ENTER],
    ],
  },
};

const shown = DOCUMENTS.flatMap((path) =>
  stepsOf(read(path)).flatMap((step) => (step.kind === "screen" ? [{ path, ...step }] : [])),
);

test("every screen is one that can be come to, and the other way round", () => {
  expect(shown.map(({ name }) => name).toSorted()).toEqual(Object.keys(SCREENS).toSorted());
});

test.each(shown)("the screen $name of $path is what one sees", async ({ path, name, example }) => {
  const terminal = await playScreen(path, name);
  const seen = terminal.screen();
  expect(isShown(example.shown, seen), `The screen shows:\n${seen}`).toBe(true);
});

test("a screen that is another one is found", async () => {
  const terminal = await playScreen("README.md", "scale");
  expect(isShown("...\n(-5 to 5 or ←→, Enter for 2)", terminal.screen())).toBe(true);
  expect(isShown("...\n(-5 to 5 or ←→, Enter for 3)", terminal.screen())).toBe(false);
});

async function playScreen(path: string, name: string): Promise<TestTerminal> {
  const { play, at } = SCREENS[name] ?? { play: [] };
  const program = join(import.meta.dirname, "screen-process.ts");
  const terminal = startTerminal([process.execPath, program, path, name], {
    columns: COLUMNS,
    rows: 30,
    cwd: ROOT,
    env: { TZ: "Europe/Berlin" },
  });
  for (const [see, press] of play) {
    await terminal.see(see);
    terminal.press(press);
  }
  await (at === undefined ? terminal.exit() : terminal.see(at));
  return terminal;
}
