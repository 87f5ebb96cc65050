/** How exactly the times of what is written are kept: to the minute, or only their day. */
export const PRECISIONS = ["minute", "day"] as const;
export type Precision = (typeof PRECISIONS)[number];
