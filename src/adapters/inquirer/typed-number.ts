/** Whole numbers that can be typed, both ends included. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/**
 * What is typed after one more character. A character that leads to no number of the range starts anew; one that leads to
 * none by itself changes nothing.
 */
export function typeOn(typed: string, character: string, range: NumberRange): string {
  if (leadsSomewhere(typed + character, range)) return typed + character;
  return leadsSomewhere(character, range) ? character : typed;
}

/** The number typed so far, or undefined when it is none of the range. */
export function typedNumber(typed: string, { from, to }: NumberRange): number | undefined {
  const value = Number(typed);
  return /^-?\d+$/.test(typed) && value >= from && value <= to ? value : undefined;
}

/** True when one more digit could make another number of the range. */
export function canGoOn(typed: string, range: NumberRange): boolean {
  return Array.from("0123456789").some((digit) => leadsSomewhere(typed + digit, range));
}

/** True for a single digit, whatever number of the range is meant. */
export function isSingleDigits({ from, to }: NumberRange): boolean {
  return from >= 0 && to <= 9;
}

function leadsSomewhere(typed: string, { from, to }: NumberRange): boolean {
  if (typed === "-") return from < 0;
  if (!/^(?:0|-?[1-9]\d*)$/.test(typed)) return false;
  const value = Number(typed);
  const digits = Math.max(String(from).length, String(to).length);
  for (let least = value, most = value, length = typed.length; length <= digits; length += 1) {
    if (Math.min(least, most) <= to && Math.max(least, most) >= from) return true;
    if (value === 0) return false;
    [least, most] = [least * 10, most * 10 + Math.sign(value) * 9];
  }
  return false;
}
