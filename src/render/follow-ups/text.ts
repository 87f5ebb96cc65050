import type { Day } from "../../domain/day.ts";
import { fullDay } from "../../domain/day-words.ts";
import type { FollowUp } from "../../domain/follow-up.ts";
import { momentDay } from "../../domain/moment.ts";
import { columnsIn, indent, type Look } from "../columns.ts";
import { wordsOr } from "../forgotten.ts";
import { type Paint, paintFor } from "../paint.ts";

interface Open {
  readonly open: readonly FollowUp[];
  readonly shortIds: ReadonlyMap<string, string>;
}

/** What is due and what comes later, each with its id, its day and the "I will" that it is about. None: an empty text. */
export function renderFollowUps({ open, shortIds }: Open, today: Day, look: Look): string {
  const paint = paintFor(look.colour);
  const draw = (title: string, some: readonly FollowUp[]) =>
    some.length === 0
      ? []
      : [
          [
            paint.heading(title),
            ...some.flatMap((one) => drawOne(one, shortIds.get(one.id) ?? one.id, { look, paint })),
          ].join("\n"),
        ];
  return [
    ...draw(
      "What changed?",
      open.filter(({ due }) => due <= today),
    ),
    ...draw(
      "Later",
      open.filter(({ due }) => due > today),
    ),
  ].join("\n\n");
}

function drawOne(
  followUp: FollowUp,
  id: string,
  { look, paint }: { readonly look: Look; readonly paint: Paint },
): readonly string[] {
  const columns = columnsIn(look);
  const { due, made } = followUp;
  const words = wordsOr(followUp.asked, followUp);
  const head = `${id}  written ${fullDay(momentDay(made))}, due ${fullDay(due)}`;
  return [...indent(head, columns, "  ").map(paint.quiet), ...indent(words, columns, "    ")];
}

/** What became of one, in a sentence. */
export function renderFollowUpEnded({ answer }: FollowUp): string {
  return answer === undefined ? "It is let go." : "Kept.";
}
