import fastStringWidth from "fast-string-width";
import type { Option } from "../../prompt-sets/prompt-set.ts";
import { oneLine, shorten, wrapWords } from "./fit-text.ts";
import type { Look } from "./look.ts";
import type { Screen } from "./question.ts";

/** Lines of a question besides its options: the air above, the question, its help, a problem and the keys, some in two lines. */
const OTHER_LINES = 8;
const FEWEST_SHOWN = 3;
/** Columns below which a piece of help says nothing. */
const LEAST_HELP = 16;

interface OptionListParts {
  readonly look: Look;
  readonly screen: Screen;
  /** Index of the option that is pointed at. */
  readonly active: number | undefined;
  /** What stands between number and label, such as a box. */
  readonly box?: ((index: number) => string) | undefined;
  readonly isChosen: (index: number) => boolean;
}

/** Numbered options, as many as the screen has room for around the active one, with their help beside them where it fits. */
export function optionLines(options: readonly Option[], parts: OptionListParts): string[] {
  const { look, screen, active } = parts;
  const shown = windowAround(options.length, active ?? 0, screen.rows() - OTHER_LINES);
  const labelColumns = Math.max(...options.map(({ label }) => fastStringWidth(oneLine(label))));
  const lines = options.slice(shown.from, shown.to).flatMap((option, offset) =>
    linesOf(option, shown.from + offset, {
      ...parts,
      labelColumns,
      numberColumns: String(options.length).length,
    }),
  );
  const above = shown.from > 0 ? [look.dim(`    … ${shown.from} more above`)] : [];
  const below =
    shown.to < options.length ? [look.dim(`    … ${options.length - shown.to} more below`)] : [];
  return [...above, ...lines, ...below];
}

/** The part of a list that is shown: all of it where there is room, else with the active one in the middle. */
function windowAround(
  length: number,
  active: number,
  room: number,
): { readonly from: number; readonly to: number } {
  const size = Math.min(length, Math.max(FEWEST_SHOWN, room));
  const from = Math.min(Math.max(0, active - Math.floor(size / 2)), length - size);
  return { from, to: from + size };
}

/** The option after one step, from the last to the first and back; the first step enters the list. */
export function steppedOption(
  active: number | undefined,
  name: string,
  length: number,
): number | undefined {
  if (name === "home") return 0;
  if (name === "end") return length - 1;
  if (name === "down") return active === undefined ? 0 : (active + 1) % length;
  if (name === "up") return ((active ?? 0) + length - 1) % length;
  return undefined;
}

interface Columns extends OptionListParts {
  readonly labelColumns: number;
  readonly numberColumns: number;
}

function linesOf(option: Option, index: number, columns: Columns): string[] {
  const { look, screen, active, box, isChosen, labelColumns, numberColumns } = columns;
  const pointer = index === active ? look.chosen("›") : " ";
  const number = String(index + 1).padStart(numberColumns);
  const boxed = box === undefined ? "" : `${box(index)} `;
  const before = `${pointer} ${isChosen(index) ? look.chosen(number) : number}  ${boxed}`;
  const indent = 2 + numberColumns + 2 + fastStringWidth(boxed);
  const label = shorten(oneLine(option.label), screen.columns() - indent);
  const help = oneLine(option.help ?? "");
  const painted = isChosen(index) ? look.chosen(label) : label;

  if (help === "") return [before + painted];
  const besideFrom = labelColumns + 2;
  const beside = screen.columns() - indent - besideFrom - 1;
  const fits = fastStringWidth(help) <= beside;
  if (index === active && !fits)
    return [
      before + painted,
      ...wrapWords(help, screen.columns() - indent).map(
        (line) => " ".repeat(indent) + look.dim(line),
      ),
    ];
  if (beside < LEAST_HELP) return [before + painted];
  const gap = " ".repeat(besideFrom - fastStringWidth(label));
  return [`${before}${painted}${gap}${look.dim(shorten(help, beside))}`];
}
