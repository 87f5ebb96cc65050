// The package's own index.d.ts is out of reach: its `exports` name lib/index.js without `types`, and where there are
// `exports` TypeScript looks nowhere else. This is the part that scarf uses; the stock package, which brings no types,
// has it too.
declare module "better-sqlite3" {
  interface Statement {
    readonly all: (values: unknown) => unknown[];
    readonly get: (values: unknown) => unknown;
    readonly run: (values: unknown) => unknown;
  }

  interface Options {
    readonly readonly?: boolean;
    readonly fileMustExist?: boolean;
    readonly timeout?: number;
    readonly nativeBinding?: object;
  }

  class Database {
    constructor(source: string | Buffer, options?: Options);
    readonly inTransaction: boolean;
    /** 0 when it was taken. In the package with encryption alone. */
    key(key: Buffer): number;
    rekey(key: Buffer): number;
    prepare(sql: string): Statement;
    exec(sql: string): this;
    pragma(source: string, options: { readonly simple: boolean }): unknown;
    serialize(): Buffer;
    close(): this;
  }

  export default Database;
  export type { Database, Options, Statement };
}
