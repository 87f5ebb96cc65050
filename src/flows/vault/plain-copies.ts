import type { Context } from "../../ports.ts";

/** Copies of the journal among the backups that anybody who has them can read. */
export async function plainCopies({ files, places, vault }: Context): Promise<readonly string[]> {
  const names = files.list(places.backups).filter((name) => name.endsWith(".db"));
  return vault.plain(names.map((name) => `${places.backups}/${name}`));
}
