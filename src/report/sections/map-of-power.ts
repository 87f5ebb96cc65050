import type { Day } from "../../domain/day.ts";
import { periodTitle } from "../../domain/day-words.ts";
import { momentDay } from "../../domain/moment.ts";
import { CIRCUMSTANCES, type KindHeld, kindHeld, type PowerSide } from "../../domain/power.ts";
import type { Session } from "../../domain/session.ts";
import { drawQuestion } from "../drawn-question.ts";
import { type Material, periodsOf, questionsAbout } from "../material.ts";
import { idInWords } from "../questions.ts";
import { asAsked, regroupedQuestions } from "../regroup.ts";
import type { Block, Cell, Quantity, Section } from "../report.ts";
import { columnsOf, type Row, sideBySide } from "../side-by-side.ts";
import { mean } from "../statistics.ts";
import { inSteps } from "../time-steps.ts";

/** Which side was named for each kind of power, how strong the difference counted, and what moved it. */
export function mapOfPowerSection(material: Material): Section {
  const periods = periodsOf(material);
  return {
    id: "map-of-power",
    title: "The map of power",
    blocks: periods.some(isMapped)
      ? [...periods.flatMap(kindBlocks), ...strengthBlocks(material), ...circumstances(material)]
      : [],
  };
}

/** Whether a kind or a circumstance was named, or a strength was said that is not the role's own. */
function isMapped(period: Material): boolean {
  const isMoved = period.sessions.some(({ strengthBy }) => strengthBy !== "role");
  return isMoved || questionsAbout(period, "map").some(({ kind }) => kind !== "confirm");
}

type Named = KindHeld & { readonly day: Day };

function namedIn(period: Material): readonly Named[] {
  return questionsAbout(period, "map")
    .flatMap(({ given }) => given)
    .flatMap(({ entry, answer }) => {
      const held = kindHeld(answer);
      return held === undefined ? [] : [{ ...held, day: momentDay(entry.at) }];
    });
}

const SIDES = [
  ["me", "Me"],
  ["them", "Them"],
  ["both", "Both"],
  ["neither", "Neither"],
  // "Cannot tell" is too wide for a column of a narrow terminal.
  ["cannot-tell", "Unsure"],
] as const satisfies [PowerSide, string][];

/** So many kinds are shown over time: the five that are always asked about come first. With --all: every one. */
const MOST_COURSES = 5;

/** A row a kind; then each kind by days, weeks or months. Kinds are never added up: no side is to win. */
function kindBlocks(period: Material): readonly Block[] {
  const kinds = kindsIn(period, namedIn(period));
  if (kinds.length === 0) return [];
  const head = period.compare ? periodTitle(period.period) : "Kind of power";
  const shown = period.extent === "all" ? kinds : kinds.slice(0, MOST_COURSES);
  return [sidesTable(head, kinds), ...shown.flatMap((kind) => courseTable(period, kind))];
}

interface Group {
  readonly label: string;
  readonly of: readonly Named[];
}

/** In the order of the lists; kinds of the user's own behind them. */
function kindsIn({ powerKinds }: Material, named: readonly Named[]): readonly Group[] {
  const place = (kind: string) => {
    const at = powerKinds.findIndex(({ id }) => id === kind);
    return at < 0 ? powerKinds.length : at;
  };
  return [...Map.groupBy(named, ({ kind }) => kind)]
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([kind, of]) => ({ label: powerKinds[place(kind)]?.label ?? idInWords(kind), of }));
}

/** Each row ends with the answers it rests on. */
function sidesTable(
  head: string,
  groups: readonly Group[],
): Extract<Block, { readonly kind: "table" }> {
  return {
    kind: "table",
    columns: [head, ...SIDES.map(([, label]) => label), "Answers"],
    rows: groups.map(({ label, of }): readonly Cell[] => [
      label,
      ...SIDES.map(([side]) => plain(of.filter((one) => one.side === side).length)),
      plain(of.length),
    ]),
  };
}

/** The same over time. In one day, week or month alone: nothing. */
function courseTable({ period }: Material, { label, of }: Group): readonly Block[] {
  const { by, spans } = inSteps(period, of, ({ day }) => day);
  const head = `${label} by ${by}`;
  return spans.length < 2 ? [] : [{ ...sidesTable(head, spans), ours: [head] }];
}

/** A count whose column says of what. */
function plain(value: number): Quantity {
  return { value, unit: "number" };
}

/** Of all sessions: those where nothing was said count as their role does. */
function strengthBlocks(material: Material): readonly Block[] {
  const periods = periodsOf(material);
  const columns = columnsOf(periods, ({ sessions }) =>
    sessions.length === 0 ? undefined : sessions,
  );
  if (columns.every(({ of }) => of === undefined)) return [];
  const rows: readonly Row<readonly Session[]>[] = [
    { label: "On average, 1 slight to 5 strong", cell: averageStrength },
    { label: "With circumstances named", cell: (of) => saidBy("circumstances", of) },
    { label: "Said by you", cell: (of) => saidBy("user", of) },
  ];
  return [
    sideBySide({ head: "Strength of the difference" }, columns, rows),
    ...strengthSeries(material),
  ];
}

function averageStrength(sessions: readonly Session[]): Quantity {
  return { value: mean(sessions.map(({ strength }) => strength)), unit: "points" };
}

function saidBy(by: Session["strengthBy"], sessions: readonly Session[]): Quantity {
  const said = sessions.filter(({ strengthBy }) => strengthBy === by);
  return { value: said.length, unit: "sessions", n: sessions.length };
}

function strengthSeries({ period, sessions }: Material): readonly Block[] {
  const { by, spans } = inSteps(period, sessions, ({ on }) => momentDay(on));
  if (spans.length < 2) return [];
  return [
    {
      kind: "series",
      caption: `Strength of the difference. Average by ${by}.`,
      from: 1,
      to: 5,
      points: spans.map(({ label, of }) => ({ label, quantity: averageStrength(of) })),
    },
  ];
}

function circumstances(material: Material): readonly Block[] {
  return regroupedQuestions(material, "map", asAsked)
    .filter(({ question }) => question.prompt === CIRCUMSTANCES)
    .flatMap((compared) => drawQuestion(compared));
}
