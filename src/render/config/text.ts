import type { ShownSetting, ShownSettings } from "../../domain/shown-settings.ts";
import { visible } from "../../lib/safe-text.ts";
import { columnsIn, indent, type Look, padEnd, wrap, wrapAll } from "../columns.ts";

/** Every setting on a line with what changes it, then where things lie. */
export function renderSettings({ settings, places }: ShownSettings, look: Look): string {
  const widest = Math.max(...settings.map(({ id }) => id.length));
  const lines = settings.flatMap((setting) => {
    const by = setting.by === undefined ? "in the settings" : setting.by;
    const line = `${padEnd(setting.id, widest)}  ${sayValue(setting)} (${by})`;
    return wrap(line, columnsIn(look));
  });
  const where = [
    ["Settings", places.settings],
    ["Journal", places.journal],
    ["Your list of names, in the journal (scarf config names)", places.names],
    ["Prompt sets", places.prompts],
  ].flatMap(([what, path = ""]) => [`${what}:`, ...indent(path, columnsIn(look), "  ")]);
  return [...lines, "", ...where].join("\n");
}

/** One setting alone. */
export function renderSetting(setting: ShownSetting): string {
  return `${setting.id}: ${visible(sayValue(setting))}`;
}

function sayValue({ id, value }: ShownSetting): string {
  if (value === null) return "none";
  if (typeof value === "boolean") return value ? "on" : "off";
  if (typeof value === "string") return value;
  return value.length === 0 ? none(id) : value.join(", ");
}

function none(id: string): string {
  return id === "sets" ? "those of a minute" : "as they came";
}

const REFS = [
  "Such a code is personal data too: whoever has the key to it knows the person.",
  "Keep that key elsewhere, apart from this journal and from your computer. Put nothing of a name, a birthday or initials into a code.",
  "The person may ask what you hold about them; a court, an employer or a regulator may ask for it as well.",
];

const DAYS_ALONE = [
  "From now on scarf keeps the day of what you do and not the hour, and for how many minutes a scarf was on. The hour is there only while a scarf is on, or a ritual unfinished.",
  "What is in the journal already keeps its hours until scarf forget --hours. Your system still tells when the file of the journal was changed last.",
];

/** What to know before a setting is used. Empty: nothing. */
export function renderNotice({ id, value }: ShownSetting, look: Look): string {
  if (id === "refs" && value === true) return wrapAll(REFS, look).join("\n");
  return id === "precision" && value === "day" ? wrapAll(DAYS_ALONE, look).join("\n") : "";
}

/** The user's own list, one a line. */
export function renderNames(names: readonly string[]): string {
  return names.map(visible).join("\n");
}
