import type { ConcernNote } from "../../domain/concern-note.ts";
import type { Context } from "../../ports.ts";

/** `beforeItLeaves` for a page that is handed out. What is only seen does not leave. */
export async function beforeNoteLeaves(
  context: Context,
  { opening, parts }: ConcernNote,
  {
    isSeenOnly,
    acknowledge,
  }: { readonly isSeenOnly: boolean; readonly acknowledge?: boolean | undefined },
): Promise<void> {
  if (isSeenOnly) return;
  const texts = [
    ...opening.map((text) => ({ where: "the opening", text })),
    ...parts.flatMap(({ heading, lines }) => lines.map((text) => ({ where: heading, text }))),
  ];
  const { beforeItLeaves } = await import("./before-it-leaves.ts");
  await beforeItLeaves(context, { texts, acknowledge });
}
