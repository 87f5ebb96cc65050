/** One step of the schema. It runs in one transaction with the change of `user_version` to `version`. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}
