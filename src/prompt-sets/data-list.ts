import * as v from "valibot";
import { withoutOrigin } from "./origins.ts";
import type { Option } from "./prompt-set.ts";
import { readYaml } from "./yaml-source.ts";

/** An item of a reference list in `data/`. */
export interface DataItem {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
  /** True: it is chosen alone or not at all. */
  readonly alone?: boolean | undefined;
  /** Of a circumstance: whether it makes the difference in power larger; false: smaller. */
  readonly raises?: boolean | undefined;
}

const dataFile = v.object({
  scarf: v.literal(1),
  items: v.array(
    v.object({
      id: v.string(),
      label: v.string(),
      help: v.optional(v.string()),
      alone: v.optional(v.boolean()),
      raises: v.optional(v.boolean()),
    }),
  ),
});

/**
 * The items of a list that scarf came with, in its order. Throws Error when the list is damaged or does not say of every
 * item where it comes from: it is scarf's own.
 */
export function readDataList(text: string, path: string): readonly DataItem[] {
  const read = readYaml(text, path);
  const value = "value" in read ? read.value : undefined;
  const list = v.safeParse(dataFile, value);
  if (!list.success || withoutOrigin(value).length > 0) throw new Error(`${path} is damaged`);
  return list.output.items;
}

/** An item as an option: its id is the value. */
export function asOption({ id, label, help, alone }: DataItem): Option {
  return {
    value: id,
    label,
    ...(help === undefined ? {} : { help }),
    ...(alone === undefined ? {} : { alone }),
  };
}
