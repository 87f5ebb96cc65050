import { spawn } from "@lydell/node-pty";
import xterm from "@xterm/headless";
import { onTestFinished } from "vitest";

/** How long a text may take to appear on a busy machine before the test says what is there instead. */
const PATIENCE_MS = 45_000;

interface TerminalOptions {
  /** 80 by 24 unless said otherwise. */
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  readonly cwd?: string | undefined;
  /** Besides PATH, HOME, TERM and LANG: nothing else is handed down. */
  readonly env?: Readonly<Record<string, string>> | undefined;
}

/** A command in a real terminal, with a person before it. */
export interface TestTerminal {
  /** Waits until the text is on the screen or above it. Rejects with the screen when it does not come. */
  readonly see: (text: string) => Promise<void>;
  /** Waits until the screen is as wanted. */
  readonly until: (isAsWanted: (screen: string) => boolean) => Promise<void>;
  /** Types keys, such as `y`, `\r`, `\u0004` (Ctrl-D) or `\u001b[C` (right). */
  readonly press: (keys: string) => void;
  /** What has been shown, line by line without blanks at the ends; a line that the terminal wrapped is one line. */
  readonly screen: () => string;
  /** Everything that was sent to the terminal, as it was sent. */
  readonly raw: () => string;
  readonly cursorIsShown: () => boolean;
  readonly resize: (columns: number, rows: number) => void;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Closes the window. */
  readonly hangUp: () => void;
  /** Waits for the end of the command; its exit code. */
  readonly exit: () => Promise<number>;
}

/** Starts a command, which is killed at the end of the test if it still runs. */
export function startTerminal(
  [file = "", ...args]: readonly string[],
  { columns = 80, rows = 24, cwd = process.cwd(), env = {} }: TerminalOptions = {},
): TestTerminal {
  const pty = spawn(file, args, { cols: columns, rows, cwd, env: { ...surroundings(), ...env } });
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
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
  onTestFinished(() => pty.kill("SIGKILL"));
  return {
    until,
    see: (text) => until((shown) => shown.includes(text)),
    press: (keys) => pty.write(keys),
    screen,
    raw: () => raw,
    cursorIsShown: () => raw.lastIndexOf("\u001b[?25h") >= raw.lastIndexOf("\u001b[?25l"),
    resize: (columns, rows) => {
      terminal.resize(columns, rows);
      pty.resize(columns, rows);
    },
    signal: (signal) => pty.kill(signal),
    hangUp: () => {
      if ("destroy" in pty && typeof pty.destroy === "function") pty.destroy();
    },
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
