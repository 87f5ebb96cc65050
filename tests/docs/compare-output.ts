/** A line that stands for any number of lines left out. */
const LEFT_OUT = "...";

/**
 * Whether an output is the one shown. Blanks at the ends of lines and empty lines at the end do not count; a line
 * `...` in what is shown stands for any number of lines.
 */
export function isShown(shown: string, output: string): boolean {
  return matches(lines(shown), lines(output));
}

function lines(text: string): readonly string[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => line.trimEnd());
}

function matches(shown: readonly string[], output: readonly string[]): boolean {
  const [first, ...rest] = shown;
  if (first === undefined) return output.length === 0;
  if (first.trim() === LEFT_OUT)
    return output.some((_, index) => matches(rest, output.slice(index))) || rest.length === 0;
  return first === output[0] && matches(rest, output.slice(1));
}
