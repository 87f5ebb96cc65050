import type { Wrong } from "../issue.ts";
import type { DataList, Option, Options } from "../prompt-set.ts";
import type { ListOptions } from "./fields.ts";

type WrittenOption = string | Option;

interface WrittenOptions {
  readonly options?: readonly WrittenOption[] | undefined;
  readonly from_data?: DataList | undefined;
}

/** The options of a choice: written in the set or taken from `data/`, not both, no value and no label twice. */
export function buildOptions({ options, from_data: list }: WrittenOptions): {
  readonly options: Options;
  readonly wrong: readonly Wrong[];
} {
  if (list !== undefined)
    return {
      options: { from: "data", list },
      wrong:
        options === undefined
          ? []
          : [wrong("The options are given twice: keep options or from_data.", ["from_data"])],
    };
  if (options === undefined)
    return {
      options: { from: "set", list: [] },
      wrong: [wrong("There is nothing to choose from: add options or from_data.", [])],
    };
  const written = options.map(buildOption);
  return { options: { from: "set", list: written }, wrong: namedTwice(written) };
}

function buildOption(option: WrittenOption): Option {
  if (typeof option === "string") return { value: option.trim(), label: option.trim() };
  const { value, label, help, alone } = option;
  return {
    value: value.trim(),
    label: label.trim(),
    ...(help === undefined ? {} : { help: help.trim() }),
    ...(alone === undefined ? {} : { alone }),
  };
}

/** Options can be named by value or label in any case, so neither may point at two of them. */
function namedTwice(options: readonly Option[]): readonly Wrong[] {
  const seen = new Set<string>();
  return options.flatMap(({ value, label }, at) => {
    const names = new Set([value.toLowerCase(), label.toLowerCase()]);
    const known = [...names].some((name) => seen.has(name));
    for (const name of names) seen.add(name);
    return known ? [wrong("This option has the name of one before it.", ["options", at])] : [];
  });
}

function wrong(message: string, path: readonly (string | number)[]): Wrong {
  return { code: "bad-options", message, path };
}

/** The options as they can be shown; undefined when a list cannot be known beforehand. */
export function knownOptions(options: Options, list: ListOptions): readonly Option[] | undefined {
  return options.from === "set" ? options.list : list(options.list);
}

/** The option with the value, else with the label, else with one of them in another case. */
export function findOption(options: readonly Option[], name: string): Option | undefined {
  const wanted = name.trim();
  const lower = wanted.toLowerCase();
  return (
    options.find(({ value }) => value === wanted) ??
    options.find(({ label }) => label === wanted) ??
    options.find(({ value, label }) => [value, label].some((one) => one.toLowerCase() === lower))
  );
}

/** The values of options, for a sentence. */
export function sayOptions(options: readonly Option[]): string {
  return options.map(({ value }) => value).join(", ");
}
