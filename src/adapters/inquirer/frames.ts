import { Writable } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import fastStringWidth from "fast-string-width";

const ESCAPE = "\u001b";
/** What inquirer writes ahead of a frame to take the one before away, and behind it to place the cursor. */
const ERASING = new RegExp(`^(?:${ESCAPE}\\[(?:\\d*[AB]|2K|G|\\?25h))+`);
const PLACING = new RegExp(`(?:${ESCAPE}\\[(\\d+)A)?(?:${ESCAPE}\\[(\\d+)G)?$`);

/** The part of `process.stderr` that is used; columns and rows are there when it is a terminal. */
export type FrameOutput = Writable & {
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
};

/** Where one question is drawn, frame over frame. */
export interface Frames {
  /** What inquirer draws on. */
  readonly stream: Writable & { readonly columns: number };
  /** Past the frames, to where the cursor is. */
  readonly write: (text: string) => void;
  /** Takes the last frame away. */
  readonly clear: () => void;
  /** The screen was written on by others: nothing on it is ours any more. */
  readonly forget: () => void;
  /** From now on nothing is written: the terminal is gone. */
  readonly abandon: () => void;
}

/**
 * Inquirer erases as many rows as it has drawn, which is wrong as soon as the terminal has another width or the shell
 * has written in between. Here its erasing is dropped and done anew from what is on the screen.
 */
export function openFrames(output: FrameOutput): Frames {
  let drawn: Frame = NOTHING;
  let gone = false;
  const columns = () => output.columns || 80;
  const write = (text: string) => {
    if (!gone) output.write(text);
  };
  const draw = (chunk: string) => {
    const text = chunk.replace(ERASING, "");
    const isMove = text !== "" && stripVTControlCharacters(text) === "";
    write(isMove ? text : `${erasing(drawn, columns())}${text}`);
    drawn = isMove ? { ...drawn, column: placed(text).column } : readFrame(text);
  };
  return {
    stream: drawingStream(draw, columns),
    write,
    clear: () => draw(""),
    forget: () => {
      drawn = NOTHING;
    },
    abandon: () => {
      gone = true;
    },
  };
}

function drawingStream(draw: (chunk: string) => void, columns: () => number): Frames["stream"] {
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk, _encoding, done) => {
      draw(String(chunk));
      done();
    },
  });
  // Read at every frame: the terminal may have another width by then.
  return Object.defineProperty(Object.assign(stream, { columns: 0 }), "columns", { get: columns });
}

/** Widths of the lines on the screen, and the cell the cursor is in, counted from 0. */
interface Frame {
  readonly widths: readonly number[];
  readonly line: number;
  readonly column: number;
}
const NOTHING: Frame = { widths: [], line: 0, column: 0 };

function readFrame(text: string): Frame {
  if (text === "") return NOTHING;
  const widths = stripVTControlCharacters(text)
    .split("\n")
    .map((line) => fastStringWidth(line));
  const { up, column } = placed(text);
  return { widths, line: widths.length - 1 - up, column };
}

function placed(text: string): { readonly up: number; readonly column: number } {
  const [, up = "0", column = "1"] = PLACING.exec(text) ?? [];
  return { up: Number(up), column: Number(column) - 1 };
}

/** From the cursor back to the first cell of the frame, and away with it. A terminal that got narrower wraps its lines. */
function erasing({ widths, line, column }: Frame, columns: number): string {
  const above = widths
    .slice(0, line)
    .reduce((rows, width) => rows + Math.max(1, Math.ceil(width / columns)), 0);
  const up = above + Math.floor(column / columns);
  return `${up > 0 ? `${ESCAPE}[${up}A` : ""}\r${ESCAPE}[J`;
}
