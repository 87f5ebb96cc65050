import * as v from "valibot";
import { type Day, isDay } from "../domain/day.ts";
import { MODEL_FIELDS } from "../domain/entry.ts";
import { SOURCES } from "../domain/role.ts";
import { readYaml } from "../prompt-sets/yaml-source.ts";
import type { Projection } from "./projection.ts";

/** How exactly accounts are dated for a register. */
const DATES = ["month", "day"] as const;
/** What a text with a limit is made of: the accounts, or something that scarf does not hold. */
const HOLDS = ["accounts", "words of your own"] as const;
const FORMS = ["own form", "Word template"] as const;

/** What a register asks for. What it does not say, or what nobody looked up, is absent. */
export interface Profile {
  readonly id: string;
  readonly title: string;
  /** For whom it is. */
  readonly whom: string;
  /** What is asked, in a sentence. */
  readonly asks: string;
  /** Months counted back from today. Absent: everything. */
  readonly months?: number | undefined;
  /** At least so many accounts in the period. */
  readonly least?: number | undefined;
  /** At least so many of them talked over with a peer. */
  readonly leastWithPeer?: number | undefined;
  /** What the accounts have to be copied into. */
  readonly form?: (typeof FORMS)[number] | undefined;
  readonly limits: readonly WordLimit[];
  /** Its headings, in our words. */
  readonly sections: Projection;
  readonly dates: (typeof DATES)[number];
  /** The day on which all this was looked up. */
  readonly checked: Day;
  /** The register's own page. */
  readonly link: string;
  /** That rules change and that this may be out of date. */
  readonly caution: string;
}

/** A text of at most so many words that is handed in. */
export interface WordLimit {
  readonly title: string;
  readonly words: number;
  readonly holds: (typeof HOLDS)[number];
}

/** A profile that scarf came with. Throws Error when the file is damaged: it is scarf's own. */
export function readProfile(text: string, path: string): Profile {
  const read = readYaml(text, path);
  const profile = v.safeParse(profileFile, "value" in read ? read.value : undefined);
  if (!profile.success) throw new Error(`${path} is damaged`);
  const { id, title, whom, asks, sections, dates, checked, link, caution } = profile.output;
  const { period, least, form, limits = [], least_with_peer: leastWithPeer } = profile.output;
  const asked = { months: period && monthsOf(period), least, leastWithPeer, form, limits };
  return { id, title, whom, asks, ...asked, sections, dates, checked, link, caution };
}

const words = v.pipe(v.string(), v.trim(), v.nonEmpty());
const amount = v.pipe(v.number(), v.integer(), v.minValue(1));
const counted = { counted: v.literal("back from today") };

const profileFile = v.strictObject({
  scarf: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/)),
  title: words,
  whom: words,
  asks: words,
  source: words,
  src: v.picklist(SOURCES),
  period: v.optional(
    v.union([
      v.strictObject({ years: amount, ...counted }),
      v.strictObject({ months: amount, ...counted }),
    ]),
  ),
  least: v.optional(amount),
  least_with_peer: v.optional(amount),
  form: v.optional(v.picklist(FORMS)),
  limits: v.optional(
    v.array(v.strictObject({ title: words, words: amount, holds: v.picklist(HOLDS) })),
  ),
  sections: v.pipe(
    v.array(
      v.strictObject({
        heading: words,
        fields: v.pipe(v.array(v.picklist(MODEL_FIELDS)), v.minLength(1)),
      }),
    ),
    v.minLength(1),
  ),
  dates: v.picklist(DATES),
  checked: v.custom<Day>((value) => typeof value === "string" && isDay(value)),
  link: v.pipe(v.string(), v.regex(/^https:\/\/[^\s<>"]+$/)),
  caution: words,
});

type Period = NonNullable<v.InferOutput<typeof profileFile>["period"]>;

function monthsOf(period: Period): number {
  return "years" in period ? period.years * 12 : period.months;
}
