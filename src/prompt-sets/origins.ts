import { SOURCES } from "../domain/role.ts";
import { isRecord } from "./unknown-fields.ts";

/**
 * Places of a reference file, such as `items.3.signs.0`, that do not say where they come from, in the order of the file.
 * Every map of a list needs a `src`, and what is `field` a `reference`: its own, or the one of the file.
 */
export function withoutOrigin(file: unknown): readonly string[] {
  const shared = isRecord(file) && isText(file["reference"]);
  return [...nameless(file, "", shared)];
}

function* nameless(value: unknown, place: string, shared: boolean): Generator<string> {
  if (Array.isArray(value)) {
    for (const [index, part] of value.entries()) {
      const inner = joined(place, String(index));
      if (isRecord(part) && !("src" in part)) yield inner;
      yield* nameless(part, inner, shared);
    }
  } else if (isRecord(value)) {
    if (!isNamed(value, shared)) yield place;
    for (const [key, part] of Object.entries(value))
      yield* nameless(part, joined(place, key), shared);
  }
}

/** Whether all that a map says of its origin can be read: `src`, and the likes of `leans_src` for one field of it. */
function isNamed(map: Readonly<Record<string, unknown>>, shared: boolean): boolean {
  const origins = Object.entries(map).filter(([key]) => key === "src" || key.endsWith("_src"));
  const isReferenced = shared || isText(map["reference"]);
  return origins.every(
    ([, origin]) =>
      SOURCES.some((source) => source === origin) && (origin !== "field" || isReferenced),
  );
}

function joined(place: string, key: string): string {
  return place === "" ? key : `${place}.${key}`;
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}
