import { readdirSync, readFileSync, readlinkSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "../../src/adapters/sqlite/open-database.ts";
import type { DataKey } from "../../src/domain/data-key.ts";

// Sorts more text than there is room for, in an encrypted file, and says what of it came into temporary files. A process
// of its own, because SQLite reads the name of their folder, SQLITE_TMPDIR, from the environment.

const [path = "", marker = "", store = ""] = process.argv.slice(2);
const temporary = process.env["SQLITE_TMPDIR"] ?? "";
const key: DataKey = { bytes: Uint8Array.from({ length: 48 }, (_, index) => index + 1) };

writeFileSync(path, "", { mode: 0o600 });
const database = openDatabase({ path, access: "write", key });
database.exec(`CREATE TABLE words (text TEXT);
  WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6000)
  INSERT INTO words SELECT '${marker} ' || hex(randomblob(500)) FROM n;`);
if (store !== "") database.exec(`PRAGMA temp_store = ${store}`);
database.exec("PRAGMA cache_size = 100; PRAGMA temp.cache_size = 100");

// Their names are gone as soon as they are made, and no look at the folder finds them.
const made: string[] = [];
const watcher = watch(temporary, (_event, name) => {
  if (name !== "last") return void made.push(String(name));
  watcher.close();
  process.stdout.write(`${JSON.stringify({ madeFiles: made.length > 0, holdMarker })}\n`);
});
database.exec("CREATE TEMP TABLE sorted AS SELECT text FROM words ORDER BY text DESC");
const holdMarker = openFiles().some((file) => readFileSync(file).includes(marker));
database.close();
writeFileSync(join(temporary, "last"), "");

/** What this process has open in the folder, by links that lead to it although the names are gone. */
function openFiles(): readonly string[] {
  return readdirSync("/proc/self/fd")
    .map((number) => `/proc/self/fd/${number}`)
    .filter((link) => {
      try {
        return readlinkSync(link).startsWith(temporary);
      } catch {
        // That of this look itself is closed by now.
        return false;
      }
    });
}
