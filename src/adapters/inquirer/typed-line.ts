import { useEffect, useKeypress, useState } from "@inquirer/core";
import { isEnter } from "./question.ts";

/** Puts a text back on the line: readline clears it at every Enter. */
type Restore = (text: string) => void;

interface TypedLine {
  /** What is on the line at first. */
  readonly start: string;
  readonly enter: (text: string, restore: Restore) => void;
  /** After a key other than Enter; `wasEmpty`: before it. */
  readonly typed: (name: string, wasEmpty: boolean, restore: Restore) => void;
}

/** The text on a line that is typed and edited with readline's own keys. */
export function useTypedLine({ start, enter, typed }: TypedLine): string {
  // A new object for every key: moving the cursor must draw anew as well.
  const [{ text }, setLine] = useState({ text: "" });

  useEffect((line) => {
    line.write(start);
    setLine({ text: start });
  }, []);
  useKeypress((event, line) => {
    const restore: Restore = (again) => {
      line.write(again);
      setLine({ text: again });
    };
    if (isEnter(event.name)) return enter(text, restore);
    setLine({ text: line.line });
    return typed(event.name, text === "", restore);
  });
  return text;
}
