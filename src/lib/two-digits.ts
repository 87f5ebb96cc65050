/** `07` for 7. For 0 to 99. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
