import type { Options, Prompt, ShownPrompt } from "../../prompt-sets/prompt-set.ts";

/** A prompt with the names of the file format, its options in full. Absent fields are left out when it is printed. */
export function promptJson({ prompt, when, options }: ShownPrompt) {
  const { id, kind, ask, help } = prompt;
  return { id, kind, ask, help, when, ...askingFields(prompt), ...kindFields(prompt, options) };
}

function askingFields(prompt: Prompt) {
  if (prompt.kind === "say" || prompt.kind === "pause") return {};
  return { required: prompt.required, feeds: prompt.feeds, default: prompt.default };
}

function kindFields(prompt: Prompt, options: ShownPrompt["options"]) {
  switch (prompt.kind) {
    case "pause":
      return { seconds: prompt.seconds };
    case "scale":
      return { from: prompt.from, to: prompt.to };
    case "choice":
    case "choices":
      return { ...listName(prompt.options), options };
    case "number":
      return { min: prompt.min, max: prompt.max };
    case "say":
    case "confirm":
    case "text":
    case "lines":
      return {};
  }
}

function listName(options: Options) {
  return options.from === "data" ? { from_data: options.list } : {};
}
