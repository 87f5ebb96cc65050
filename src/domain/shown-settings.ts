/** One setting as it stands. */
export interface ShownSetting {
  /** Its name in the settings file. */
  readonly id: string;
  readonly value: string | number | boolean | readonly string[] | null;
  /** What changes it. Absent: the file itself. */
  readonly by?: string | undefined;
}

/** Every setting, and where things lie. */
export interface ShownSettings {
  readonly settings: readonly ShownSetting[];
  /** Absolute paths. */
  readonly places: {
    readonly settings: string;
    readonly journal: string;
    readonly prompts: string;
  };
}
