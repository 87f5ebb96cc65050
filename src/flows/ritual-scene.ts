import type { AnswerValue } from "../domain/entry.ts";
import type { Role } from "../domain/role.ts";
import type { Session } from "../domain/session.ts";
import type { Journal } from "../ports.ts";
import type { SetRitual } from "../prompt-sets/prompt-set.ts";

/** Who wears what while a ritual runs. A day's ritual is run in no role, after the last one came off. */
export interface Scene {
  readonly role?: Role | undefined;
  readonly session?: Session | undefined;
}

/**
 * What a placeholder stands for; undefined when it has no value yet. `{last.x}` is the newest answer to x: in an `off`
 * of this session, else of this role; never something left with a scarf.
 */
export function placeholders(
  journal: Pick<Journal, "lastAnswer" | "lastSession">,
  scene: Scene,
  ritual: SetRitual,
): (name: string) => string | undefined {
  const { role, session } = scene;
  const of = ritual === "off" ? { session: session?.id } : { role: session?.role ?? role?.id };
  const worn = session ?? (ritual === "day" ? journal.lastSession() : undefined);
  const values = new Map(Object.entries(wordsFor({ role, session: worn })));
  return (name) =>
    name.startsWith("last.") ? write(journal.lastAnswer(name.slice(5), of)) : values.get(name);
}

/** A role that was removed meanwhile is still the one that is worn: its session knows its name and object. */
function wordsFor({ role, session }: Scene) {
  return {
    role: role?.title ?? session?.roleTitle,
    object: role?.object ?? session?.object ?? "scarf",
    words_on: role?.words.on,
    words_off: role?.words.off,
  };
}

function write(value: AnswerValue | undefined): string | undefined {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "object") return value.join(", ");
  return value === undefined ? undefined : String(value);
}
