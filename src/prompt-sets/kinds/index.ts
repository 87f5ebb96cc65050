import * as v from "valibot";
import type { AnswerValue } from "../../domain/entry.ts";
import type { Prompt, ReadyAskingPrompt } from "../prompt-set.ts";
import { acceptChoice, buildChoice, choiceKind, readChoice } from "./choice.ts";
import { acceptChoices, buildChoices, choicesFields, readChoices } from "./choices.ts";
import { acceptConfirm, buildConfirm, confirmFields, readConfirm } from "./confirm.ts";
import type { Built, ListOptions, Reading } from "./fields.ts";
import { acceptLines, buildLines, linesFields, readLines } from "./lines.ts";
import { acceptNumber, buildNumber, numberFields, readNumber } from "./number.ts";
import { buildPause, pauseFields } from "./pause.ts";
import { buildSay, sayFields } from "./say.ts";
import { acceptScale, buildScale, readScale, scaleFields } from "./scale.ts";
import { acceptText, buildText, readText, textFields } from "./text.ts";

/** The fields of a prompt, told apart by its kind. */
export const promptKinds = v.variant("kind", [
  sayFields,
  pauseFields,
  scaleFields,
  choiceKind,
  choicesFields,
  confirmFields,
  textFields,
  linesFields,
  numberFields,
]);

/** A prompt as a set holds it, with the fields that its kind takes. */
export type WrittenPrompt = v.InferOutput<typeof promptKinds>;

/** The prompt that its fields make, without its condition. */
export function buildPrompt(written: WrittenPrompt, list: ListOptions): Built<Prompt> {
  switch (written.kind) {
    case "say":
      return buildSay(written);
    case "pause":
      return buildPause(written);
    case "scale":
      return buildScale(written);
    case "choice":
      return buildChoice(written, list);
    case "choices":
      return buildChoices(written, list);
    case "confirm":
      return buildConfirm(written);
    case "text":
      return buildText(written);
    case "lines":
      return buildLines(written);
    case "number":
      return buildNumber(written);
  }
}

/** The answer that a typed line or the text of an `--answer` gives. */
export function readAnswer(prompt: ReadyAskingPrompt, written: string): Reading<AnswerValue> {
  switch (prompt.kind) {
    case "scale":
      return readScale(prompt, written);
    case "choice":
      return readChoice(prompt, written);
    case "choices":
      return readChoices(prompt, written);
    case "confirm":
      return readConfirm(written);
    case "text":
      return readText(written);
    case "lines":
      return readLines(written);
    case "number":
      return readNumber(prompt, written);
  }
}

/** The answer that a value from a YAML or JSON file gives. Texts are read as `readAnswer` reads them. */
export function acceptValue(prompt: ReadyAskingPrompt, value: unknown): Reading<AnswerValue> {
  switch (prompt.kind) {
    case "scale":
      return acceptScale(prompt, value);
    case "choice":
      return acceptChoice(prompt, value);
    case "choices":
      return acceptChoices(prompt, value);
    case "confirm":
      return acceptConfirm(value);
    case "text":
      return acceptText(value);
    case "lines":
      return acceptLines(prompt, value);
    case "number":
      return acceptNumber(prompt, value);
  }
}
