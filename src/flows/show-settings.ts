import type { ShownSettings } from "../domain/shown-settings.ts";
import type { Context } from "../ports.ts";
import { readSettings } from "./settings.ts";

/** Every setting with its value; the journal stays shut. Throws what `readSettings` throws. */
export function showSettings(context: Context): ShownSettings {
  const settings = readSettings(context);
  const { places } = context;
  return {
    settings: [
      { id: "refs", value: settings.usesRefs, by: "scarf config refs" },
      { id: "morning", value: settings.ratings.morning, by: "scarf config morning" },
      { id: "precision", value: settings.precision, by: "scarf config precision" },
      { id: "role", value: settings.role ?? null, by: "scarf init" },
      { id: "roles", value: settings.roles.map(({ id }) => id), by: "scarf roles" },
      {
        id: "sets",
        value: Object.entries(settings.sets).map(([ritual, set]) => `${ritual}: ${set}`),
      },
      { id: "encrypted", value: settings.isEncrypted, by: "scarf lock" },
      { id: "keyring", value: settings.usesKeyring, by: "scarf passphrase" },
      { id: "passphrase_command", value: settings.passphraseCommand ?? null },
    ],
    places: {
      settings: places.config,
      journal: places.journal,
      names: places.journal,
      prompts: places.prompts,
    },
  };
}
