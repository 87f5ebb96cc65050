import { counted } from "../lib/counted.ts";
import type { Block, Quantity, Unit } from "../report/report.ts";
import { sayDuration } from "./durations.ts";

/** Below this many answers a number says plainly on how few it rests. Ours. */
const FEW = 5;

const COUNTED: Readonly<Record<CountUnit, readonly [one: string, many: string]>> = {
  sessions: ["session", "sessions"],
  entries: ["entry", "entries"],
  days: ["day", "days"],
  answers: ["answer", "answers"],
  repairs: ["repair", "repairs"],
  "loose ends": ["loose end", "loose ends"],
  "follow-ups": ["follow-up", "follow-ups"],
  things: ["thing", "things"],
  pairs: ["pair", "pairs"],
};
type CountUnit = Exclude<Unit, "minutes" | "share" | "points" | "change" | "number">;

/** `12 sessions`, `3 of 14 answers`, `6.4 (12 answers)`, `6.4 (rests on 2 answers)`, `2 hours 5 minutes (3 sessions)`. */
export function sayQuantity(quantity: Quantity): string {
  const { value, unit, n } = quantity;
  if (isCount(unit))
    return n === undefined ? sayCount(value, unit) : `${sayNumber(value)} of ${sayCount(n, unit)}`;
  if (n === undefined) return sayValue(quantity);
  const rest = unit === "minutes" ? sayCount(n, "sessions") : sayAnswers(n);
  return `${sayValue(quantity)} (${rest})`;
}

/** The value alone, for where its unit is said beside it: `12`, `6.4`, `+1.5`, `43%`, `2 hours 5 minutes`. */
export function sayValue({ value, unit }: Quantity): string {
  return isCount(unit) ? sayNumber(value) : MEASURED[unit](value);
}

const MEASURED: Readonly<Record<Exclude<Unit, CountUnit>, (value: number) => string>> = {
  minutes: sayDuration,
  share: (value) => `${Math.round(value * 100)}%`,
  points: sayNumber,
  change: (value) => (value > 0 ? `+${sayNumber(value)}` : sayNumber(value)),
  number: sayNumber,
};

type Drawn = Extract<Block, { readonly kind: "bars" }>["bars"];

/** A caption with the answers that all bars rest on. Where they rest on different numbers each bar says its own. */
export function sayCaption(caption: string, bars: Drawn): string {
  const rest = sayRest(bars);
  const end = /[.?!:]$/.test(caption) || caption === "" ? "" : ".";
  return [`${caption}${end}`, rest].filter((part) => part !== "").join(" ");
}

function sayRest(bars: Drawn): string {
  const [first] = bars;
  if (first === undefined || first.quantity.n === undefined || !canStandAlone(bars)) return "";
  const { n, unit } = first.quantity;
  const total = n < FEW && unit === "answers" ? sayAnswers(n) : sayOf(n, unit);
  return `${total.charAt(0).toUpperCase()}${total.slice(1)}.`;
}

/** What stands behind each bar. */
export function sayBar(quantity: Quantity, bars: Drawn): string {
  return canStandAlone(bars) ? sayValue(quantity) : sayQuantity(quantity);
}

/** Whether all bars count the same thing and rest on the same number. */
function canStandAlone(bars: Drawn): boolean {
  const [first] = bars;
  return bars.every(
    ({ quantity }) =>
      isCount(quantity.unit) &&
      quantity.unit === first?.quantity.unit &&
      quantity.n === first.quantity.n,
  );
}

function isCount(unit: Unit): unit is CountUnit {
  return unit in COUNTED;
}

function sayOf(n: number, unit: Unit): string {
  return isCount(unit) ? sayCount(n, unit) : String(n);
}

function sayAnswers(n: number): string {
  return n < FEW ? `rests on ${sayCount(n, "answers")}` : sayCount(n, "answers");
}

function sayCount(value: number, unit: CountUnit): string {
  return counted(value, ...COUNTED[unit]);
}

/** At most one digit behind the point; no minus before a zero. */
function sayNumber(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}
