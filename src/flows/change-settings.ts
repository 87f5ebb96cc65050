import type { Context } from "../ports.ts";
import { readSettings, type Settings, writeSettings } from "./settings.ts";

/** The settings that a command changes, one at a time. */
export type Change = Partial<Pick<Settings, "usesRefs" | "precision">> & {
  readonly morning?: boolean | undefined;
};

/** Changes settings and leaves the others. Throws what `readSettings` throws. */
export function changeSettings(
  context: Context,
  { usesRefs, precision, morning }: Change,
): Settings {
  const before = readSettings(context);
  const after: Settings = {
    ...before,
    usesRefs: usesRefs ?? before.usesRefs,
    precision: precision ?? before.precision,
    ratings: { morning: morning ?? before.ratings.morning },
  };
  writeSettings(context, after);
  return after;
}
