import { STRENGTHS, type Strength } from "./role.ts";

/** Where the strength of a session comes from: its role, the circumstances that were named, or the user's own word. */
export const STRENGTH_ORIGINS = ["role", "circumstances", "user"] as const;
export type StrengthOrigin = (typeof STRENGTH_ORIGINS)[number];

/** Something that makes the difference in power larger or smaller than the role alone. */
export interface Circumstance {
  readonly id: string;
  readonly raises: boolean;
}

/**
 * How strong the difference counts under circumstances: one step up when any of them raises it, one step down when any
 * lowers it, within 1 to 5. So both kinds even out, and a long list never outweighs the role. None: as the role has it.
 * The steps are ours; the article says only that circumstances matter.
 */
export function strengthUnder(base: Strength, circumstances: readonly Circumstance[]): Strength {
  const up = circumstances.some(({ raises }) => raises) ? 1 : 0;
  const down = circumstances.some(({ raises }) => !raises) ? 1 : 0;
  return STRENGTHS.find((strength) => strength === base + up - down) ?? base;
}
