import type { DrawnCharacter, DrawnLines } from "../tests/support/open-terminal.ts";

/** The colours of a dark terminal by their numbers; those that scarf does not use are the colour of text. */
const COLOURS: Readonly<Record<number, string>> = { 6: "#6bc3d0" };

/** A web page that shows the lines of a terminal in its one `pre`. */
export function terminalPage(lines: DrawnLines, columns: number): string {
  const text = lines.map((line) => line.map(character).join("")).join("\n");
  return `<!DOCTYPE html><style>
body { margin: 0; background: #1b1f23; }
pre { box-sizing: content-box; display: inline-block; width: ${columns}ch; margin: 0; padding: 16px 20px;
  color: #e8e6e1; font: 14px/20px monospace; }
</style><pre>${text}</pre>`;
}

function character({ text, bold, dim, colour }: DrawnCharacter): string {
  const styles = [
    ...(bold ? ["font-weight: bold"] : []),
    ...(dim ? ["opacity: .65"] : []),
    ...(colour === undefined ? [] : [`color: ${COLOURS[colour] ?? "inherit"}`]),
  ];
  const shown = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return styles.length === 0 ? shown : `<span style="${styles.join("; ")}">${shown}</span>`;
}
