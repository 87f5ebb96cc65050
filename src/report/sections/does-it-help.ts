import { daysBetween } from "../../domain/day.ts";
import type { Material } from "../material.ts";
import { MOST_DAYS_APART, pairedDifferences } from "../pairs.ts";
import type { Block, Cell, Section } from "../report.ts";
import { NO_ANSWERS } from "../side-by-side.ts";
import { mean, meanInterval, pairsNeeded } from "../statistics.ts";
import {
  RATED,
  type Rated,
  WITH_RITUAL,
  type WithRitual,
  type WorkDay,
  workDays,
} from "../work-days.ts";

/**
 * The mean effect of programmes that help people to detach from work: Karabinski and others (2021), Journal of
 * Occupational Health Psychology 26.
 */
const EFFECT = 0.36;

/** With fewer pairs an interval promises more than so few whole numbers hold. Ours. */
const LEAST_FOR_INTERVAL = 10;

/** In a month there are few pairs: it is told in short. */
const LONGEST_SHORT = 31;

/**
 * How much of work was still there after days on which every scarf came off with its ritual, beside days on which not
 * every one did. In pairs, days with some count with those that have none: of several sessions a day one is soon without,
 * and days with none alone are rare. No verdict. No such ratings: nothing.
 */
export function doesItHelpSection(material: Material): Section {
  const days = workDays(material);
  const asked = RATED.filter((rated) => days.some((day) => day[rated] !== undefined));
  return {
    id: "does-it-help",
    title: "Does it help you?",
    blocks: asked.length === 0 ? [] : blocksOf(days, asked, isShort(material)),
  };
}

function isShort({ period }: Material): boolean {
  return daysBetween(period.from, period.to) < LONGEST_SHORT;
}

function blocksOf(
  days: readonly WorkDay[],
  asked: readonly Rated[],
  short: boolean,
): readonly Block[] {
  const compared = asked.map((rated) => ({ rated, differences: differencesIn(days, rated) }));
  return [
    CAUTION,
    averages(days, asked),
    ...(short ? [] : [missing(days, asked), ...pairsTable(compared)]),
    ...compared.flatMap(pairsToCome),
  ];
}

const CAUTION: Block = {
  kind: "text",
  text: "How much of work is still with you, from 0 to 10: your own rating, not a validated instrument. One person, not controlled: such days differ in other things too.",
};

const WHEN: Readonly<Record<Rated, string>> = {
  evening: "At the end of the day",
  morning: "Before the next one",
};

const SCARVES: Readonly<Record<WithRitual, string>> = {
  every: "Every scarf came off with its ritual",
  some: "Some did",
  none: "None did",
};

function averages(days: readonly WorkDay[], asked: readonly Rated[]): Block {
  const kinds = WITH_RITUAL.map((ritual) => ({
    ritual,
    of: days.filter((day) => day.ritual === ritual),
  }));
  return {
    kind: "table",
    columns: ["Days with sessions", "Days", ...asked.map((rated) => WHEN[rated])],
    rows: kinds
      .filter(({ of }) => of.length > 0)
      .map(({ ritual, of }): readonly Cell[] => [
        SCARVES[ritual],
        { value: of.length, unit: "days" },
        ...asked.map((rated) => averageOf(of, rated)),
      ]),
  };
}

function averageOf(days: readonly WorkDay[], rated: Rated): Cell {
  const values = days.flatMap((day) => day[rated] ?? []);
  if (values.length === 0) return NO_ANSWERS;
  return { value: mean(values), unit: "points", n: values.length };
}

/** Days that nobody rated are in no average; who rates only some days may choose which. */
function missing(days: readonly WorkDay[], asked: readonly Rated[]): Block {
  const parts = asked.map((rated) => {
    const without = days.filter((day) => day[rated] === undefined).length;
    return `${WHEN[rated].toLowerCase()} ${without} of ${days.length}`;
  });
  return { kind: "text", text: `Days with sessions that have no rating: ${parts.join(", ")}.` };
}

/** Each day with every ritual minus its partner without. */
function differencesIn(days: readonly WorkDay[], rated: Rated): readonly number[] {
  const of = (isEvery: boolean) =>
    days
      .filter(({ ritual }) => (ritual === "every") === isEvery)
      .flatMap(({ day, [rated]: value }) => (value === undefined ? [] : [{ day, value }]));
  return pairedDifferences(of(true), of(false));
}

interface Compared {
  readonly rated: Rated;
  readonly differences: readonly number[];
}

function pairsTable(compared: readonly Compared[]): readonly Block[] {
  const rows = compared.filter(({ differences }) => differences.length > 0).map(pairsRow);
  if (rows.length === 0) return [];
  const text = `A pair is a day with every ritual and the nearest day without, at most ${MOST_DAYS_APART} days apart, each day once. Days with some count as days without. The difference is the first minus the second.`;
  return [
    {
      kind: "table",
      columns: ["In pairs", "Pairs", "Difference on average", "95% interval from", "up to"],
      rows,
    },
    { kind: "text", text },
  ];
}

function pairsRow({ rated, differences }: Compared): readonly Cell[] {
  return [
    WHEN[rated],
    { value: differences.length, unit: "pairs" },
    { value: mean(differences), unit: "change" },
    ...intervalCells(differences),
  ];
}

function intervalCells(differences: readonly number[]): readonly Cell[] {
  if (differences.length < LEAST_FOR_INTERVAL) return ["too few", "too few"];
  return meanInterval(differences).map((value) => ({ value, unit: "change" }));
}

/** How many pairs are missing until an effect of the size that studies found would show. Enough: nothing. */
function pairsToCome({ rated, differences }: Compared): readonly Block[] {
  const needed = pairsNeeded(EFFECT);
  const left = needed - differences.length;
  if (left <= 0) return [];
  const text = `${WHEN[rated]}: ${differences.length} of the ${needed} pairs that it takes to see an effect of the size found in studies (d = ${EFFECT}). ${left} more to come.`;
  return [{ kind: "text", text }];
}
