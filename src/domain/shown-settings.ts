/** One setting as it stands. */
export interface ShownSetting {
  /** Its name in the settings file. */
  readonly id: string;
  readonly value: string | boolean | readonly string[] | null;
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
    /** The list of names: it is in the journal. */
    readonly names: string;
    readonly prompts: string;
  };
}
