import type { ShownSettings } from "../../domain/shown-settings.ts";

/** `scarf/config/1`. */
export function configJson({ settings, places }: ShownSettings) {
  return {
    schema: "scarf/config/1",
    settings: Object.fromEntries(settings.map(({ id, value }) => [id, value])),
    places,
  };
}

/** `scarf/names/1`. */
export function namesJson(names: readonly string[]) {
  return { schema: "scarf/names/1", names };
}
