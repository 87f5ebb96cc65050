import type { AnswerValue } from "../domain/entry.ts";
import type { Role } from "../domain/role.ts";
import type { Session } from "../domain/session.ts";
import type { Journal } from "../ports.ts";
import type { SetRitual } from "../prompt-sets/prompt-set.ts";

/** Who wears what while a ritual runs. A day's ritual is run in no role. */
export interface Scene {
  readonly role?: Role | undefined;
  readonly session?: Session | undefined;
}

/**
 * What a placeholder stands for; undefined when it has no value yet. `{last.x}` is the newest answer to x: in an `off`
 * of this session, else of this role; never something left with a scarf.
 */
export function placeholders(
  journal: Pick<Journal, "lastAnswer">,
  { role, session }: Scene,
  ritual: SetRitual,
): (name: string) => string | undefined {
  const of = ritual === "off" ? { session: session?.id } : { role: role?.id };
  return (name) => {
    if (name.startsWith("last.")) return write(journal.lastAnswer(name.slice(5), of));
    return {
      role: role?.title,
      object: role?.object ?? "scarf",
      words_on: role?.words.on,
      words_off: role?.words.off,
    }[name];
  };
}

function write(value: AnswerValue | undefined): string | undefined {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "object") return value.join(", ");
  return value === undefined ? undefined : String(value);
}
