import type { Answer, AnswerValue } from "../../domain/entry.ts";
import type { JournalReader } from "../../ports.ts";
import { holds } from "../../prompt-sets/condition.ts";
import type { DemoMaterial } from "../../prompt-sets/demo-material.ts";
import type { DataList, Option, Prompt, ReadyAskingPrompt } from "../../prompt-sets/prompt-set.ts";
import { readyPrompt } from "../../prompt-sets/ready-prompt.ts";
import { placeholders } from "../ritual-scene.ts";
import { answerOf } from "../run-ritual.ts";
import { type DemoScene, replyTo } from "./answers.ts";
import { drawTexts } from "./texts.ts";

/** Answers a set as far as it is asked, skipped questions among them, in the order asked. */
export type Practitioner = (scene: DemoScene) => readonly Answer[];

/** A practitioner who remembers what was answered before. Rituals have to be put to them in their order. */
export function demoPractitioner(
  material: DemoMaterial,
  list: (list: DataList) => readonly Option[],
): Practitioner {
  const texts = drawTexts(material.texts);
  const memory = emptyMemory();
  return (scene) => {
    const known = new Map(factsOf(scene));
    const answers: Answer[] = [];
    for (const prompt of scene.set.prompts) {
      const ready = askable(prompt, { known, scene, memory, list });
      if (ready === undefined) continue;
      const answer = answerOf(ready, replyTo(ready, { material, texts, scene }));
      answers.push(answer);
      if (answer.value !== undefined) known.set(prompt.id, answer.value);
      memory.keep(scene, answer);
    }
    return answers;
  };
}

function factsOf({ session }: DemoScene): readonly (readonly [string, AnswerValue])[] {
  if (session === undefined) return [];
  return [
    ["seat", session.seat],
    ["role", session.role],
  ];
}

interface Asking {
  readonly known: ReadonlyMap<string, AnswerValue>;
  readonly scene: DemoScene;
  readonly memory: Memory;
  readonly list: (list: DataList) => readonly Option[];
}

/** The prompt as it is asked. Undefined when it is not its turn, or is only said. */
function askable(
  prompt: Prompt,
  { known, scene, memory, list }: Asking,
): ReadyAskingPrompt | undefined {
  if (prompt.when !== undefined && !holds(prompt.when, known)) return undefined;
  const ready = readyPrompt(prompt, {
    placeholders: placeholders(memory, scene, scene.set.ritual),
    list,
  });
  return ready?.kind === "say" || ready?.kind === "pause" ? undefined : ready;
}

interface Memory extends Pick<JournalReader, "lastAnswer" | "lastSession"> {
  readonly keep: (scene: DemoScene, answer: Answer) => void;
}

/** What a journal knows of the answers before, as long as they come in their order. */
function emptyMemory(): Memory {
  const newest = new Map<string, AnswerValue>();
  let worn: DemoScene["session"];
  return {
    lastSession: () => worn,
    lastAnswer: (prompt, { session, role }) => newest.get(`${session ?? role} ${prompt}`),
    keep: ({ session, role }, { prompt, value, feeds }) => {
      worn = session ?? worn;
      if (value === undefined || feeds === "held") return;
      for (const whose of [session?.id, role?.id, undefined])
        newest.set(`${whose} ${prompt}`, value);
    },
  };
}
