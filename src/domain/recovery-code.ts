/** Crockford's base 32: no letter can be taken for a digit. https://www.crockford.com/base32.html */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const GROUP = /.{4}/g;

/** How many random bytes a code holds: 160 bits, eight groups of four digits. */
export const RECOVERY_BYTES = 20;

/** The code that opens a journal whose passphrase is forgotten, such as `7K2M-...`: to be copied by hand. */
export function writeRecoveryCode(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  const digits = (bits.match(/.{5}/g) ?? []).map((five) => DIGITS[Number.parseInt(five, 2)]);
  return (digits.join("").match(GROUP) ?? []).join("-");
}

/** A code as it was typed, in the form it was made in: with small letters, other gaps, O for 0, I and L for 1. */
export function readRecoveryCode(typed: string): string {
  const digits = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return (digits.match(/.{1,4}/g) ?? []).join("-");
}

/** The code and what it is for, in lines that fit a narrow terminal. */
export function sayRecoveryCode(code: string): string {
  return [
    "Your recovery code, told this once:",
    `  ${code}`,
    "It opens the journal when the passphrase is forgotten. Write",
    "it down, and keep it away from this computer.",
  ].join("\n");
}
