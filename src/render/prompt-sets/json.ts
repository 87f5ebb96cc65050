import type { Issue } from "../../prompt-sets/issue.ts";
import type { CheckedFile, ListedSet, PromptSet, ShownSet } from "../../prompt-sets/prompt-set.ts";
import { promptJson } from "./prompt-json.ts";
import { questionsIn } from "./questions.ts";

/** `scarf/prompts/1`: every set, with `issues` in place of its fields where it cannot be used. */
export function setListJson(sets: readonly ListedSet[]) {
  return {
    schema: "scarf/prompts/1",
    sets: sets.map((listed) => {
      const { id, origin, file } = listed;
      return listed.kind === "issues"
        ? { id, origin, file, issues: listed.issues.map(issueJson) }
        : { id, origin, file, ...headJson(listed.set) };
    }),
  };
}

/** `scarf/prompt-set/1`. */
export function shownSetJson({ set, origin, file, prompts }: ShownSet) {
  return {
    schema: "scarf/prompt-set/1",
    set: {
      id: set.id,
      origin,
      file,
      ...headJson(set),
      prompts: prompts.map(promptJson),
    },
  };
}

/** `scarf/prompts-check/1`: files in the order given. */
export function checkedFilesJson(checked: readonly CheckedFile[]) {
  return {
    schema: "scarf/prompts-check/1",
    files: checked.map((one) =>
      one.kind === "issues"
        ? { file: one.file, ok: false, issues: one.issues.map(issueJson) }
        : { file: one.file, ok: true, id: one.set.id, issues: [] },
    ),
  };
}

/** `scarf/prompts-path/1`. */
export function pathJson(path: string) {
  return { schema: "scarf/prompts-path/1", path };
}

function headJson(set: PromptSet) {
  const { ritual, title, language, source, version } = set;
  return {
    ritual,
    title,
    language,
    source,
    version,
    questions: questionsIn(set),
  };
}

function issueJson({ code, message, at, suggestion }: Issue) {
  return { code, message, line: at.line, column: at.column, suggestion };
}
