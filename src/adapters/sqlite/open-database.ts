import Database, { type Options } from "better-sqlite3";
import { type DataKey, writeDataKey } from "../../domain/data-key.ts";
import { type Connection, connect } from "./connection.ts";
import { nativeBinding } from "./native-binding.ts";
import { translating } from "./translate-error.ts";

/** `better-sqlite3` or a package with the same interface. */
export type Driver = typeof Database;

export interface DatabaseOptions {
  readonly path: string;
  /**
   * `query`: nothing can be changed, but the last one to close tidies SQLite's own side files away.
   * `read`: the file itself is opened read-only; side files that were there stay.
   * `lock`: an empty file of which only the lock is wanted.
   */
  readonly access: "write" | "query" | "read" | "lock";
  /** Of an encrypted one. */
  readonly key?: DataKey | undefined;
  readonly driver?: Driver | undefined;
}

/**
 * Opens a database that exists: every connection of scarf to a file comes from here. Its settings,
 * in this order, because each holds only for what comes after it. Throws Failure `damaged-journal`,
 * `busy` or `machine`.
 */
export function openDatabase({
  path,
  access,
  key,
  driver = Database,
}: DatabaseOptions): Connection {
  const readonly = access === "read";
  const database = translating(
    () =>
      new driver(path, {
        fileMustExist: true,
        readonly,
        timeout: BUSY_TIMEOUT_MS,
        ...bindingFor(driver),
      }),
  );
  const connection = connect(database);
  try {
    if (key !== undefined) giveKey(database, key);
    connection.pragma("synchronous = FULL");
    if (access === "write") connection.pragma("journal_mode = WAL");
    settle(connection);
    if (access === "query") connection.pragma("query_only = ON");
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * A database in memory: empty, or a copy of a file's bytes. Changes to it are gone when it closes.
 * Throws Failure `damaged-journal` for bytes that are no database.
 */
export function openInMemory(bytes: Buffer | undefined, driver: Driver = Database): Connection {
  const database = translating(
    () => new driver(bytes === undefined ? ":memory:" : unlogged(bytes), bindingFor(driver)),
  );
  const connection = connect(database);
  settle(connection);
  return connection;
}

/**
 * Tells a database its key, before anything else is asked of it. Everything is encrypted as SQLCipher 4 does it, which
 * can read the file without scarf.
 */
function giveKey(database: Keyed, key: DataKey): void {
  setCipher(database);
  const code = database.key(Buffer.from(writeDataKey(key)));
  if (code !== 0) throw new Error("SQLite did not take the key");
}

/** Puts a file that nobody else uses under another key, or none. Unused keys are absent. */
export function changeKey({ path, from, to, driver = Database }: KeyChange): void {
  if (from === to) return;
  const database = translating(
    () => new driver(path, { fileMustExist: true, ...bindingFor(driver) }),
  );
  try {
    if (from !== undefined) giveKey(database, from);
    // SQLite would else keep the old pages in a file of their own meanwhile.
    database.pragma("journal_mode = MEMORY", { simple: true });
    if (from === undefined) setCipher(database);
    const bytes = to === undefined ? Buffer.alloc(0) : Buffer.from(writeDataKey(to));
    translating(() => {
      if (database.rekey(bytes) !== 0) throw new Error("SQLite did not take the new key");
    });
  } finally {
    database.close();
  }
}

interface KeyChange {
  readonly path: string;
  readonly from?: DataKey | undefined;
  readonly to?: DataKey | undefined;
  readonly driver?: Driver | undefined;
}

function setCipher(database: Keyed): void {
  for (const [name, value] of CIPHER) database.pragma(`${name} = ${value}`, { simple: true });
}

type Keyed = Pick<InstanceType<Driver>, "key" | "pragma">;

/** https://utelle.github.io/SQLite3MultipleCiphers/docs/ciphers/cipher_sqlcipher/ */
const CIPHER = [
  ["cipher", "'sqlcipher'"],
  ["legacy", "4"],
] as const;

/** Another package brings a binary of its own. */
function bindingFor(driver: Driver): Pick<Options, "nativeBinding"> {
  return driver === Database ? { nativeBinding: nativeBinding() } : {};
}

const BUSY_TIMEOUT_MS = 5000;

/** Set and read back. A file in WAL mode that was made elsewhere would else fall to NORMAL and lose rows in a power cut. */
const SETTINGS = [
  ["busy_timeout", BUSY_TIMEOUT_MS],
  // An encrypted journal would else spill plain text into temporary files.
  ["temp_store", 2],
  ["foreign_keys", 1],
  ["secure_delete", 1],
  ["trusted_schema", 0],
  ["cell_size_check", 1],
] as const;

function settle(connection: Connection): void {
  for (const [name, value] of SETTINGS) connection.pragma(`${name} = ${value}`);
  // The first look at the file: SQLite chooses its own `synchronous` for a WAL file here, if it may.
  connection.get("SELECT count(*) FROM sqlite_schema");
  for (const [name, value] of [...SETTINGS, ["synchronous", 2] as const]) {
    if (connection.pragma(name) !== value) throw new Error(`SQLite did not take ${name}`);
  }
}

/** The bytes without the mark that there is a log beside the file: in memory there is none. */
function unlogged(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy.fill(1, 18, 20);
  return copy;
}
