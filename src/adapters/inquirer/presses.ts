import { emitKeypressEvents, type Key } from "node:readline";
import { Readable } from "node:stream";
import { visible } from "../../lib/safe-text.ts";

/**
 * What comes from a terminal, taken apart. stop: Ctrl-C or the end of the input; `hungUp`: the terminal is gone. end:
 * Ctrl-D. suspend: Ctrl-Z.
 */
export type Press =
  | { readonly kind: "key"; readonly text: string | undefined; readonly key: Key }
  | { readonly kind: "paste"; readonly text: string }
  | { readonly kind: "suspend" }
  | { readonly kind: "end" }
  | { readonly kind: "stop"; readonly hungUp: boolean };

/** A reader of chunks that calls `take` for each press. UTF-8, key sequences and pastes may be split over chunks. */
export function parsePresses(take: (press: Press) => void): (chunk: Buffer | string) => void {
  const keys = new Readable({ read() {} });
  emitKeypressEvents(keys);
  let pasted: string | undefined;
  keys.on("keypress", (text: string | undefined, key: Key) => {
    if (key.name === "paste-start") {
      pasted = "";
    } else if (key.name === "paste-end") {
      if (pasted !== undefined) take({ kind: "paste", text: pasted });
      pasted = undefined;
    } else if (pasted === undefined) {
      for (const press of pressOf(text, key)) take(press);
    } else {
      pasted += pastedText(text, key);
    }
  });
  return (chunk) => keys.emit("data", typeof chunk === "string" ? Buffer.from(chunk) : chunk);
}

export function isEnterKey({ name }: Key): boolean {
  return name === "return" || name === "enter";
}

/** None for keys that mean nothing here, such as a tab, which readline would write into the line. */
function pressOf(text: string | undefined, key: Key): readonly Press[] {
  if (key.ctrl === true) return controlPress(text, key);
  if (key.name === "tab") return [];
  if (key.name !== undefined) return [{ kind: "key", text, key }];
  // Keys without a name, such as "-" or "é", go by what they write.
  const writes = shown(text);
  const name = key.sequence ?? writes;
  return text !== undefined && writes === ""
    ? []
    : [{ kind: "key", text: writes, key: { ...key, name } }];
}

function controlPress(text: string | undefined, key: Key): readonly Press[] {
  if (key.name === "c") return [{ kind: "stop", hungUp: false }];
  if (key.name === "d") return [{ kind: "end" }];
  if (key.name === "z") return [{ kind: "suspend" }];
  return [{ kind: "key", text, key }];
}

function pastedText(text: string | undefined, key: Key): string {
  if (isEnterKey(key)) return "\n";
  return key.name === "tab" ? " " : shown(text);
}

/** Only what can be seen: readline counts the columns of what was typed. */
function shown(text = ""): string {
  return Array.from(text)
    .filter((character) => visible(character) === character)
    .join("");
}
