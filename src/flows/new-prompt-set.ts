import { Failure } from "../lib/failure.ts";
import type { Context } from "../ports.ts";
import { ID, ID_WORDS } from "../prompt-sets/kinds/fields.ts";
import type { PromptSet, SetRitual } from "../prompt-sets/prompt-set.ts";
import { starterExtension, starterSet } from "../prompt-sets/starter.ts";
import { findPromptSet } from "./find-prompt-set.ts";
import { ownSetFiles } from "./set-files.ts";

export interface NewSetOptions {
  /** Absent: that of the set it extends, else off. */
  readonly ritual?: SetRitual | undefined;
  /** The set to extend. */
  readonly from?: string | undefined;
}

/**
 * Writes a commented set to begin with into the folder of the user's own, and returns its path. Throws Failure `usage`
 * for an id that cannot be one and for a ritual that the extended set is not for, `not-now` when the user has a set
 * with the id, and what `findPromptSet` throws for `from`.
 */
export function newPromptSet(context: Context, id: string, options: NewSetOptions): string {
  const { files, places } = context;
  if (!ID.test(id))
    throw new Failure("usage", "This cannot be the id of a set.", {
      hint: `Choose an id of ${ID_WORDS}.`,
    });
  const path = `${places.prompts}/${id}.yaml`;
  const present = ownSetFiles(context).find((file) => file.id === id || file.path === path);
  if (present !== undefined)
    throw new Failure("not-now", `You have a set ${id} already: ${present.path}`, {
      hint: "Choose another id, or edit that file.",
    });

  const base = options.from === undefined ? undefined : findPromptSet(context, options.from);
  if (base !== undefined) checkRitual(base, options.ritual);
  const head = { id, path, shipped: places.shipped };
  files.write(
    path,
    base === undefined
      ? starterSet({ ...head, ritual: options.ritual ?? "off" })
      : starterExtension({ ...head, base }),
  );
  return path;
}

function checkRitual(base: PromptSet, ritual: SetRitual | undefined): void {
  if (ritual === undefined || ritual === base.ritual) return;
  throw new Failure("usage", `The set ${base.id} is for ${base.ritual}, not for ${ritual}.`, {
    hint: "Leave --ritual out, or begin from another set.",
  });
}
