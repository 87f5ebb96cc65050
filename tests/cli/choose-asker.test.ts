import { expect, test } from "vitest";
import { chooseAsker, type Surroundings } from "../../src/cli/choose-asker.ts";

const terminal: Surroundings = {
  input: true,
  plain: false,
  stdinIsTerminal: true,
  stderrIsTerminal: true,
  env: { TERM: "xterm-256color" },
};

const CASES: readonly (readonly [string, Partial<Surroundings>, string | undefined])[] = [
  ["a terminal is asked with single keys", {}, "keys"],
  ["--plain asks line by line", { plain: true }, "lines"],
  ["--plain reads piped lines", { plain: true, stdinIsTerminal: false }, "lines"],
  ["a pipe is not asked", { stdinIsTerminal: false }, undefined],
  ["--no-input is never asked", { input: false }, undefined],
  ["--no-input goes before --plain", { input: false, plain: true }, undefined],
  ["ACCESSIBLE=1 asks line by line", { env: { ACCESSIBLE: "1" } }, "lines"],
  ["ACCESSIBLE=0 does not", { env: { ACCESSIBLE: "0" } }, "keys"],
  ["TERM=dumb asks line by line", { env: { TERM: "dumb" } }, "lines"],
  [
    "TERM=dumb does not make a pipe a person",
    { env: { TERM: "dumb" }, stdinIsTerminal: false },
    undefined,
  ],
  ["questions into a file are lines", { stderrIsTerminal: false }, "lines"],
];

test.each(CASES)("%s", (_title, parts, chosen) => {
  expect(chooseAsker({ ...terminal, ...parts })).toBe(chosen);
});
