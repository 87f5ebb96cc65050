import { isSeat, isStrength, type Role, SEATS, type Seat, STRENGTHS } from "../domain/role.ts";
import { Failure } from "../lib/failure.ts";
import type { Asker, Context } from "../ports.ts";
import type { ReadyAskingPrompt } from "../prompt-sets/prompt-set.ts";

/** What the options of `scarf roles add` and `edit` say of a role. */
export interface RoleOptions {
  readonly title?: string | undefined;
  readonly seat?: Seat | undefined;
  readonly strength?: Role["strength"] | undefined;
  readonly object?: string | undefined;
  readonly wordsOn?: string | undefined;
  readonly wordsOff?: string | undefined;
}

/**
 * A role under the id: from the options, else asked for, else from `before`.
 * Throws Failure `usage` for an id that cannot be typed after `scarf on` and for words without a letter.
 */
export async function describeRole(
  context: Context,
  id: string,
  { options, before }: { readonly options: RoleOptions; readonly before?: Role | undefined },
): Promise<Role> {
  checkId(id);
  const start = { ...startFrom(id, before), ...given(options) };
  const saysAll = Object.values(options).some((option) => option !== undefined);
  const asker = saysAll ? undefined : await context.asker();
  return toRole(id, asker === undefined ? start : await askAll(asker, start));
}

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LONGEST_ID = 40;

function checkId(id: string): void {
  if (ID.test(id) && id.length <= LONGEST_ID) return;
  throw new Failure("usage", `"${id}" cannot be the id of a role.`, {
    hint: "Use small letters, numbers and single hyphens, such as committee-chair.",
  });
}

type Description = Required<{ [Name in keyof RoleOptions]: Exclude<RoleOptions[Name], undefined> }>;

function startFrom(id: string, before: Role | undefined): Description {
  if (before !== undefined) {
    const { title, seat, strength, object, words } = before;
    return { title, seat, strength, object, wordsOn: words.on, wordsOff: words.off };
  }
  const words = id.replaceAll("-", " ");
  return {
    title: `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
    seat: "up",
    strength: 3,
    object: "scarf",
    wordsOn: EXAMPLES.wordsOn,
    wordsOff: EXAMPLES.wordsOff,
  };
}

function given({ seat, strength, ...words }: RoleOptions): Partial<Description> {
  const said = Object.entries({ seat, strength, ...mapWords(words) });
  return Object.fromEntries(said.filter(([, value]) => value !== undefined));
}

const OPTION_NAMES = {
  title: "--title",
  object: "--object",
  wordsOn: "--words-on",
  wordsOff: "--words-off",
} as const;
type Words = Pick<RoleOptions, keyof typeof OPTION_NAMES>;

function mapWords({ title, object, wordsOn, wordsOff }: Words): Words {
  return {
    title: oneLine("title", title),
    object: oneLine("object", object),
    wordsOn: oneLine("wordsOn", wordsOn),
    wordsOff: oneLine("wordsOff", wordsOff),
  };
}

function oneLine(name: keyof Words, text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, " ").trim();
  if (line !== "") return line;
  throw new Failure("usage", `${OPTION_NAMES[name]} has no words.`, {
    hint: `Write it like ${OPTION_NAMES[name]} "${EXAMPLES[name]}".`,
  });
}

const EXAMPLES: Readonly<Record<keyof Words, string>> = {
  title: "Committee chair",
  object: "hat",
  wordsOn: "I take up this role now.",
  wordsOff: "I lay this role down. I stay.",
};

async function askAll(asker: Asker, start: Description): Promise<Description> {
  const text = async (id: keyof Description, ask: string) =>
    String(
      await answerTo(asker, { id, kind: "text", ask, required: true, default: String(start[id]) }),
    );
  const title = await text("title", "What is the role called?");
  const seat = await answerTo(asker, {
    id: "seat",
    kind: "choice",
    ask: "Which seat is yours in it?",
    required: true,
    default: start.seat,
    options: SEATS.map((value) => ({ value, label: SEAT_LABELS[value] })),
  });
  const strength = await answerTo(asker, {
    id: "strength",
    kind: "scale",
    ask: "How strong is the difference in power?",
    required: true,
    default: start.strength,
    from: { value: STRENGTHS[0], label: "slight" },
    to: { value: 5, label: "strong" },
  });
  return {
    title,
    seat: isSeat(seat) ? seat : start.seat,
    strength: isStrength(strength) ? strength : start.strength,
    object: await text("object", "What do you put on: scarf, hat, robe, badge?"),
    wordsOn: await text("wordsOn", "Which words put it on?"),
    wordsOff: await text("wordsOff", "Which words take it off?"),
  };
}

const SEAT_LABELS: Readonly<Record<Seat, string>> = {
  up: "Up: you carry the role power",
  down: "Down: the other does",
  level: "Level: neither does",
};

async function answerTo(asker: Asker, prompt: ReadyAskingPrompt): Promise<unknown> {
  const reply = await asker.ask(prompt);
  return reply.kind === "answered" ? reply.value : prompt.default;
}

function toRole(id: string, { object, wordsOn, wordsOff, ...role }: Description): Role {
  const words = { on: wordsOn, off: wordsOff };
  return { id, ...role, object: withoutArticle(object), words, origin: "own" };
}

/** `a hat` as `hat`: sentences bring their own article. */
function withoutArticle(object: string): string {
  return object.replace(/^(?:an?|the|my)\s+(?=\S)/i, "");
}
