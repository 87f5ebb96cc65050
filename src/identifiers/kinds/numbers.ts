import type { Finder } from "../identifier.ts";
import { END, oneOf, pattern, START, spansOf } from "../match.ts";

interface Register {
  readonly pattern: RegExp;
  /** Whether it adds up, where the register has a check digit. */
  readonly isSound?: ((number: string) => boolean) | undefined;
}

const LABEL = String.raw`(?:MRN|${oneOf([
  "case",
  "file",
  "hospital",
  "patient",
  "record",
  "reference",
  "docket",
  "claim",
  "policy",
  "member",
  "membership",
  "registration",
  "insurance",
  "client",
  "student",
  "badge",
  "passport",
  "licence",
  "license",
  "account",
  "NHS",
  "NI",
])} (?:numbers?|nos?\.?|nr\.?|IDs?|id)|[Vv]ersichertennummer|[Aa]ktenzeichen|NMC PIN|PIN)`;

/** Registers of persons, each with its form; and what is said to be a number of a case or a person. */
const REGISTERS: readonly Register[] = [
  // The NHS number: NHS Data Dictionary, modulus 11.
  { pattern: pattern(String.raw`${START}\d{3}[ -]?\d{3}[ -]?\d{4}${END}`), isSound: isNhsNumber },
  // Social security number of the US: SSA, areas 000, 666 and 900 to 999 are not given out.
  { pattern: pattern(String.raw`${START}(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}${END}`) },
  // National insurance number of the UK: HMRC, NIM39110.
  { pattern: pattern(String.raw`${START}[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]${END}`) },
  // German Krankenversichertennummer: paragraph 290 SGB V, check digit by the rule of Luhn.
  { pattern: pattern(String.raw`${START}[A-Z]\d{9}${END}`), isSound: isKvnr },
  // PIN of the UK's Nursing and Midwifery Council: year, letter of the month, four digits, country.
  { pattern: pattern(String.raw`${START}\d{2}[A-L]\d{4}[A-Z]${END}`) },
  {
    pattern: pattern(
      String.raw`${START}${LABEL}(?:\s+(?:is|was)|:|,)?\s+(?<it>(?=[A-Z0-9./-]*\d[A-Z0-9./-]*\d)[A-Z0-9](?:[A-Z0-9./-]*[A-Z0-9])?)${END}`,
      "i",
    ),
  },
];

/** Numbers of registers and of cases. */
export const findNumbers: Finder = (text) =>
  REGISTERS.flatMap(({ pattern, isSound }) =>
    spansOf(text, pattern).filter(
      ({ from, to }) => isSound?.(text.slice(from, to).replace(/[ -]/g, "")) ?? true,
    ),
  );

function digitsOf(text: string): readonly number[] {
  return text.split("").map(Number);
}

function isNhsNumber(number: string): boolean {
  const digits = digitsOf(number);
  const sum = digits.slice(0, 9).reduce((sum, digit, index) => sum + digit * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

/** The letter counts as two digits, A is 01. Each second digit is doubled, and what has two digits is their sum. */
function isKvnr(number: string): boolean {
  const letter = String(number.charCodeAt(0) - 64).padStart(2, "0");
  const digits = digitsOf(`${letter}${number.slice(1, 9)}`);
  const sum = digits.reduce((sum, digit, index) => {
    const product = digit * (1 + (index % 2));
    return sum + Math.floor(product / 10) + (product % 10);
  }, 0);
  return sum % 10 === Number(number.charAt(9));
}
