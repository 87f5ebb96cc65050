import type { Context } from "../../ports.ts";

/** Names of the copies of the journal among the backups, in order; keys and what is not finished are none. */
export function copyNames({ files, places }: Context): readonly string[] {
  return files.list(places.backups).filter((name) => name.endsWith(".db"));
}

/** Those of these copies that anybody who has them can read, by their paths. */
export async function plainAmong(
  { places, vault }: Context,
  names: readonly string[],
): Promise<readonly string[]> {
  return vault.plain(names.map((name) => `${places.backups}/${name}`));
}
