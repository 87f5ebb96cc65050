import { spawn } from "@lydell/node-pty";
import xterm, { type IBufferCell } from "@xterm/headless";

/** How long a text may take to appear on a busy machine before it is told what is there instead. */
const PATIENCE_MS = 45_000;

export interface TerminalOptions {
  /** 80 by 24 unless said otherwise. */
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  readonly cwd?: string | undefined;
  /** Besides PATH, HOME, TERM and LANG: nothing else is handed down. */
  readonly env?: Readonly<Record<string, string>> | undefined;
}

/** A character on the screen. */
export interface DrawnCharacter {
  readonly text: string;
  readonly bold: boolean;
  readonly dim: boolean;
  /** Number of its colour among those of the terminal. Undefined: the colour of text. */
  readonly colour: number | undefined;
}

export type DrawnLines = readonly (readonly DrawnCharacter[])[];

/** A command in a real terminal, with a person before it. */
export interface OpenTerminal {
  /** Waits until the text is on the screen or above it. Rejects with the screen when it does not come. */
  readonly see: (text: string) => Promise<void>;
  /** Waits until the screen is as wanted. */
  readonly until: (isAsWanted: (screen: string) => boolean) => Promise<void>;
  /** Types keys, such as `y`, `\r`, `\u0004` (Ctrl-D) or `\u001b[C` (right). */
  readonly press: (keys: string) => void;
  /** What has been shown, line by line without blanks at the ends; a line that the terminal wrapped is one line. */
  readonly screen: () => string;
  /** The same as it is drawn, by lines of the terminal. */
  readonly drawn: () => DrawnLines;
  /** Everything that was sent to the terminal, as it was sent. */
  readonly raw: () => string;
  readonly cursorIsShown: () => boolean;
  readonly resize: (columns: number, rows: number) => void;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Closes the window. */
  readonly hangUp: () => void;
  /** Ends the command, if it still runs. */
  readonly kill: () => void;
  /** Waits for the end of the command; its exit code. */
  readonly exit: () => Promise<number>;
}

/** Starts a command. */
export function openTerminal(
  [file = "", ...args]: readonly string[],
  { columns = 80, rows = 24, cwd = process.cwd(), env = {} }: TerminalOptions = {},
): OpenTerminal {
  const pty = spawn(file, args, { cols: columns, rows, cwd, env: { ...surroundings(), ...env } });
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const kill = pty.kill.bind(pty);
  const changed = new Set<() => void>();
  let raw = "";
  pty.onData((text) => {
    raw += text;
    terminal.write(text, () => {
      for (const look of changed) look();
    });
  });
  const ended = new Promise<number>((resolve) => {
    pty.onExit(({ exitCode, signal }) => resolve(signal ? 128 + signal : exitCode));
  });
  const screen = () => textOf(terminal);
  const until = (isAsWanted: (screen: string) => boolean) =>
    waitFor(changed, () => isAsWanted(screen()), screen);
  return {
    until,
    see: (text) => until((shown) => shown.includes(text)),
    press: (keys) => pty.write(keys),
    screen,
    drawn: () => drawnIn(terminal),
    raw: () => raw,
    cursorIsShown: () => raw.lastIndexOf("\u001b[?25h") >= raw.lastIndexOf("\u001b[?25l"),
    resize: (columns, rows) => {
      terminal.resize(columns, rows);
      pty.resize(columns, rows);
    },
    signal: (signal) => pty.kill(signal),
    hangUp: () => {
      // The closed window is a signal by itself. The package sends one more, which may come when nobody listens any more.
      pty.kill = () => {};
      if ("destroy" in pty && typeof pty.destroy === "function") pty.destroy();
    },
    kill: () => kill("SIGKILL"),
    // What it wrote last is on the screen by then.
    exit: async () => {
      const code = await ended;
      await new Promise<void>((resolve) => terminal.write("", resolve));
      return code;
    },
  };
}

function surroundings(): Record<string, string> {
  const { PATH = "", HOME = "" } = process.env;
  return { PATH, HOME, TERM: "xterm-256color", LANG: "C.UTF-8" };
}

function waitFor(
  changed: Set<() => void>,
  isSo: () => boolean,
  screen: () => string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => {
      changed.delete(look);
      reject(new Error(`Waited in vain. The screen shows:\n${screen()}`));
    }, PATIENCE_MS);
    const look = () => {
      if (!isSo()) return;
      clearTimeout(giveUp);
      changed.delete(look);
      resolve();
    };
    changed.add(look);
    look();
  });
}

function textOf({ buffer: { active } }: InstanceType<typeof xterm.Terminal>): string {
  let text = "";
  for (let row = 0; row < active.length; row += 1) {
    const line = active.getLine(row);
    if (line === undefined) continue;
    const next = active.getLine(row + 1);
    text += line.translateToString(next?.isWrapped !== true);
    if (next?.isWrapped !== true) text += "\n";
  }
  return text.trimEnd();
}

function drawnIn({ buffer: { active }, cols }: InstanceType<typeof xterm.Terminal>): DrawnLines {
  return Array.from({ length: active.length }, (_, row) => {
    const line = active.getLine(row);
    const cells = Array.from({ length: cols }, (_, column) => line?.getCell(column));
    // The second half of a wide character is a cell of its own, without width.
    return cells.flatMap((cell) =>
      cell === undefined || cell.getWidth() === 0 ? [] : [look(cell)],
    );
  });
}

function look(cell: IBufferCell): DrawnCharacter {
  return {
    text: cell.getChars() || " ",
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    colour: cell.isFgPalette() ? cell.getFgColor() : undefined,
  };
}
