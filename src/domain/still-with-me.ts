/** Prompts that ask how much of work is still with somebody, 0 to 10: at the end of a day, and before the next one. */
export const EVENING_PROMPT = "still_with_me";
export const MORNING_PROMPT = "morning";
