/** What somebody does at a terminal until a picture is taken of it. */
export interface Scene {
  readonly name: string;
  readonly columns: number;
  /** Calls of scarf, each behind the reading of the clock at which it comes. */
  readonly calls: readonly string[];
  /** What somebody sees, and the keys that they press then. */
  readonly play: readonly (readonly [see: string, press: string])[];
  /** The first line that is not in the picture. Absent: all are. */
  readonly upTo?: string;
}

const ENTER = "\r";

export const SCENES: readonly Scene[] = [
  {
    name: "ritual",
    columns: 72,
    calls: ["2026-11-23 14:05", "scarf on teacher", "2026-11-23 14:55", "scarf off"],
    play: [
      ["(5 s", " "],
      ["How present", `7${ENTER}`],
      ["holds part of you back", `2${ENTER}`],
      ["keep in mind", `Ask before I advise.${ENTER}`],
      ["press a key", ENTER],
      ["How did you use", "2"],
      ["Enter for 2)", ""],
    ],
  },
  {
    name: "report-terminal",
    columns: 80,
    calls: ["2026-11-23 18:00", "scarf report 2026-10"],
    play: [["Balance", ""]],
    upTo: "Roles and shifts",
  },
];
