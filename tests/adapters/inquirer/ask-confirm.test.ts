import { expect, test } from "vitest";
import { askConfirm } from "../../../src/adapters/inquirer/ask-confirm.ts";
import { confirmPrompt } from "../../support/ready-prompts.ts";
import { asked } from "./asked.ts";

test.each([
  ["y", undefined, true],
  ["N", undefined, false],
  ["enter", undefined, undefined],
  ["enter", true, true],
  ["enter", false, false],
])("%s with the default %s is %s", async (key, usual, value) => {
  const { press, answer } = await asked(askConfirm, confirmPrompt({ default: usual }));
  press("x", key);
  expect(await answer).toBe(value);
});

test("does not skip a required question", async () => {
  const { press, screen, answer } = await asked(askConfirm, confirmPrompt({ required: true }));
  press("enter");
  expect(screen()).toMatchInlineSnapshot(`
    "Is anything in need of repair?
    ! This one needs an answer.
    (y or n, needs an answer)"
  `);
  press("y");
  expect(await answer).toBe(true);
});
