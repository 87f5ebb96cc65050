import type { Evidence } from "../../evidence/evidence.ts";
import type { Context } from "../../ports.ts";

/** `beforeItLeaves` for the texts of accounts, whose pages ask the question themselves. What is only seen does not leave. */
export async function beforeAccountsLeave(
  context: Context,
  { accounts }: Evidence,
  {
    isSeenOnly,
    acknowledge,
  }: { readonly isSeenOnly: boolean; readonly acknowledge?: boolean | undefined },
): Promise<void> {
  if (isSeenOnly) return;
  const texts = accounts.flatMap(({ account: { title, fields } }, index) =>
    [title, ...Object.values(fields)].map((text) => ({ where: `account ${index + 1}`, text })),
  );
  const { beforeItLeaves } = await import("./before-it-leaves.ts");
  await beforeItLeaves(context, { texts, acknowledge });
}
