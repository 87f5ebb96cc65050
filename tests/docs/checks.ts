import type { CommandLine, Definition } from "./command-tree.ts";
import { codeSpans, fences, section, tableRows } from "./markdown.ts";

/** How the README's table calls what every command takes. */
const GLOBAL = "every command";

/** Such as `roles add --title <title>`, of everything that the table of commands names. */
export function documentedCommands(readme: string): readonly string[] {
  return tableRows(section(readme, "Every command") ?? "").flatMap(([names = "", takes = ""]) => {
    const commands = names === GLOBAL ? [GLOBAL] : codeSpans(names);
    const [one = ""] = codeSpans(takes);
    return commands.map((command) => `${command} ${one}`.trim());
  });
}

/** The same of everything that the program takes. A command that takes nothing, and one with commands below it, by name alone. */
export function existingCommands({ commands, global }: CommandLine): readonly string[] {
  return [
    ...global.map((option) => `${GLOBAL} ${option}`),
    ...commands.flatMap(({ name, takes }) =>
      takes.length === 0 ? [name] : takes.map((one) => `${name} ${one}`),
    ),
  ];
}

/** Calls of scarf in the text of a document, and in fences that are no examples, that name what is not there. */
export function unknownCalls(markdown: string, line: CommandLine): readonly string[] {
  return callsIn(markdown).filter((call) => !isKnown(call, line));
}

export function callsIn(markdown: string): readonly string[] {
  const lines = fences(markdown)
    .filter(({ language }) => language !== "console")
    .flatMap(({ text }) => text.split("\n"))
    // Behind two blanks stands what it does.
    .map((line) => line.trim().split(/ {2,}/)[0] ?? "");
  return [...codeSpans(markdown), ...lines].filter((code) => /^(npx )?scarf( |$)/.test(code));
}

function isKnown(call: string, { commands, global }: CommandLine): boolean {
  const words = call.replace(/^(npx )?scarf ?/, "").split(" ");
  const options = words.filter((word) => word.startsWith("-"));
  const named = words.slice(0, words.findIndex((word) => word.startsWith("-")) >>> 0);
  const command = longestNamed(named.join(" "), commands);
  const flags = [...global, ...(command?.takes ?? [])].flatMap(flagsOf);
  const isCommand = command !== undefined || named.length === 0 || named[0] === "";
  return isCommand && options.every((option) => flags.includes(option));
}

/** `roles add pilot` is of `roles add`, and `prompts foo` of nothing, for `prompts` takes no argument. */
function longestNamed(words: string, commands: readonly Definition[]): Definition | undefined {
  const fitting = commands.filter(({ name }) => `${words} `.startsWith(`${name} `));
  const longest = fitting.toSorted((a, b) => b.name.length - a.name.length)[0];
  const takesMore = longest?.takes.some((one) => /^[<[]/.test(one)) === true;
  return takesMore || longest?.name === words ? longest : undefined;
}

/** `-n, --newest <count>` -> `-n` and `--newest`. */
function flagsOf(takes: string): readonly string[] {
  return takes.split(/[ ,]+/).filter((word) => word.startsWith("-"));
}

/** The words of the README's table of exit codes with their codes, and codes without a word under their own number. */
export function documentedExits(readme: string): Readonly<Record<string, number>> {
  const rows = tableRows(section(readme, "For programs") ?? "");
  return Object.fromEntries(
    rows
      .filter(([code = ""]) => /^\d+$/.test(code))
      .flatMap(([code = "", , words = ""]) => {
        const named = codeSpans(words);
        return (named.length === 0 ? [code] : named).map((word) => [word, Number(code)]);
      }),
  );
}

/** Names in the first column of the tables of dependencies whose row gives a reason. */
export function reasonedPackages(manual: string): readonly string[] {
  return tableRows(section(manual, "Dependencies") ?? "")
    .filter(([, reason = ""]) => reason.length > 10)
    .flatMap(([names = ""]) => codeSpans(names));
}
