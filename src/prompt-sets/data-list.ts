import * as v from "valibot";
import { readYaml } from "./yaml-source.ts";

/** An item of a reference list in `data/`. */
export interface DataItem {
  readonly id: string;
  readonly label: string;
  readonly help?: string | undefined;
}

const dataFile = v.object({
  scarf: v.literal(1),
  items: v.array(v.object({ id: v.string(), label: v.string(), help: v.optional(v.string()) })),
});

/** The items of a list that scarf came with, in its order. Throws Error when the list is damaged: it is scarf's own. */
export function readDataList(text: string, path: string): readonly DataItem[] {
  const read = readYaml(text, path);
  const list = v.safeParse(dataFile, "value" in read ? read.value : undefined);
  if (!list.success) throw new Error(`${path} is damaged`);
  return list.output.items.map(({ id, label, help }) => ({
    id,
    label,
    ...(help === undefined ? {} : { help }),
  }));
}
