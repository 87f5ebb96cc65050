import type {
  ChangeAction,
  ChangedThing,
  ChangeGroup,
  ThingChange,
} from "../../domain/change-group.ts";
import { fullMoment } from "../../domain/day-words.ts";
import { counted } from "../../lib/counted.ts";
import { columnsIn, indent, type Look, wrap } from "../columns.ts";

/** Each change under its time. None: an empty text. */
export function renderChanges(groups: readonly ChangeGroup[], look: Look): string {
  return groups.map((group) => drawChange(group, look).join("\n")).join("\n");
}

/** What was taken back or brought back, and how to turn that round. */
export function renderUndone(group: ChangeGroup, look: Look): string {
  const { isTakenBack } = group;
  const next = isTakenBack ? "Bring it back with scarf undo --back." : "scarf undo takes it back.";
  return [
    isTakenBack ? "Taken back:" : "Brought back:",
    ...drawChange({ ...group, isTakenBack: false }, look).map((line) => `  ${line}`),
    ...wrap(next, columnsIn(look)),
  ].join("\n");
}

function drawChange({ at, changes, isTakenBack }: ChangeGroup, look: Look): readonly string[] {
  const mark = isTakenBack ? " (taken back)" : "";
  return [
    `${fullMoment(at)}${mark}`,
    ...indent(changes.map(sayChange).join(", "), columnsIn(look) - 2, "  "),
  ];
}

const ACTIONS: Readonly<Record<ChangeAction, string>> = {
  create: "new",
  edit: "changed",
  delete: "deleted",
  forget: "forgotten",
};

const THINGS: Readonly<Record<ChangedThing, readonly [string, string]>> = {
  session: ["session", "sessions"],
  entry: ["entry", "entries"],
  repair: ["repair", "repairs"],
  "loose end": ["loose end", "loose ends"],
  held: ["thing left with a scarf", "things left with a scarf"],
  "follow-up": ["follow-up", "follow-ups"],
  quote: ["marked quote", "marked quotes"],
  account: ["account", "accounts"],
  hold: ["hold", "holds"],
  "own word": ["word of your list", "words of your list"],
};

/** `1 new session`, `2 changed entries`. */
function sayChange({ thing, action, count }: ThingChange): string {
  const [one, many] = THINGS[thing];
  return counted(count, `${ACTIONS[action]} ${one}`, `${ACTIONS[action]} ${many}`);
}
