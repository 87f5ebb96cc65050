/** The two seats of a power differential, and the one beside them. About duty and vulnerability, never about worth. */
export const SEATS = ["up", "down", "level"] as const;
export type Seat = (typeof SEATS)[number];

/** How strong the differential of a role is, from 1 (slight) to 5 (strong). The user's to change. */
export const STRENGTHS = [1, 2, 3, 4, 5] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Where an item of the reference data comes from. */
export const SOURCES = ["article", "comment", "field", "ours"] as const;

/** Something one puts on and takes off: a role with its object and its words. */
export interface Role {
  /** Lower-case words joined by hyphens, as typed after `scarf on`. */
  readonly id: string;
  readonly title: string;
  readonly seat: Seat;
  readonly strength: Strength;
  /** What is put on and hung up: scarf, hat, robe, badge. */
  readonly object: string;
  /** The words said when it goes on and when it comes off. */
  readonly words: { readonly on: string; readonly off: string };
  /** `own` for a role the user made or changed. */
  readonly origin: "shipped" | "own";
}

export function isSeat(text: unknown): text is Seat {
  return SEATS.some((seat) => seat === text);
}

export function isStrength(value: unknown): value is Strength {
  return STRENGTHS.some((strength) => strength === value);
}
