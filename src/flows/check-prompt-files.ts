import { Failure } from "../lib/failure.ts";
import { suggest } from "../lib/suggest.ts";
import type { Context } from "../ports.ts";
import { formatIssues, type Issue } from "../prompt-sets/issue.ts";
import type { CheckedFile } from "../prompt-sets/prompt-set.ts";
import { parseSetFile } from "./find-prompt-set.ts";
import { readSetFile } from "./set-files.ts";

/** Looks at files wherever they are, as if they were the user's own sets. A file that is not there is an issue too. */
export function checkPromptFiles(
  context: Context,
  paths: readonly string[],
): readonly CheckedFile[] {
  return paths.map((path) => {
    const file = readSetFile(context, path, "own");
    if (file === undefined) return { kind: "issues", file: path, issues: [noFile(context, path)] };
    const parsed = parseSetFile(context, file);
    return "issues" in parsed
      ? { kind: "issues", file: path, issues: parsed.issues }
      : { kind: "set", file: path, set: parsed.set };
  });
}

function noFile({ files }: Context, path: string): Issue {
  const [, start = "", name = ""] = /^(.*[/\\])?([^/\\]*)$/.exec(path) ?? [];
  const folder = start.length > 1 ? start.slice(0, -1) : start;
  const near = suggest(name, files.list(folder === "" ? "." : folder));
  return {
    code: "no-file",
    message: "There is no such file.",
    at: { file: path, line: 1, column: 1 },
    sourceLine: "",
    suggestion: near === undefined ? undefined : `${start}${near}`,
  };
}

/** Throws Failure `bad-file` with every issue of every file, when there are any. */
export function failOnIssues({ places }: Context, checked: readonly CheckedFile[]): void {
  const issues = checked.flatMap((file) => (file.kind === "issues" ? file.issues : []));
  if (issues.length === 0) return;
  throw new Failure("bad-file", formatIssues(issues), {
    hint: `Mend them, then run scarf prompts check again. The format: ${places.shipped}/prompts/README.md`,
  });
}
