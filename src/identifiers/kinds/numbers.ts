import type { Finder } from "../identifier.ts";
import { END, LETTER, oneOf, pattern, START, spansOf } from "../match.ts";

interface Register {
  readonly pattern: RegExp;
  /** Whether it adds up, where the register has a check digit. */
  readonly isSound?: ((number: string) => boolean) | undefined;
}

const OF = oneOf([
  "account",
  "acct",
  "application",
  "badge",
  "booking",
  "case",
  "chart",
  "claim",
  "client",
  "complaint",
  "crime",
  "docket",
  "file",
  "hospital",
  "incident",
  "insurance",
  "licence",
  "license",
  "member",
  "membership",
  "passport",
  "patient",
  "payroll",
  "permit",
  "policy",
  "prescription",
  "prison",
  "record",
  "records",
  "ref",
  "reference",
  "referral",
  "reg",
  "registration",
  "staff",
  "student",
  "tenancy",
  "ticket",
  "visa",
  "warrant",
  "custody",
  "inmate",
  "prisoner",
  "pupil",
  "collar",
  "plate",
  "CHI",
  "GMC",
  "HCPC",
  "Medicaid",
  "Medicare",
  "MRN",
  "NHS",
  "NI",
  "NINO",
  "NMC",
  "SSN",
  "UCAS",
  "ULN",
  "UPN",
  "URN",
]);
/** A token with a digit or two in it: `77-40-19`, `PYL41190`, `H1183906/2`. */
const TOKEN = "[A-Z0-9](?:[A-Z0-9./-]{0,30}[A-Z0-9])?";
const SAID_SO = String.raw`(?:${OF}\.? (?:numbers?|nos?\.?|nr\.?|IDs?|id)|[Vv]ersichertennummer|[Aa]ktenzeichen|Az\.?|NMC PIN|PIN|MRN)`;
/** Between what it is of and the number: `SSN and he recited`. */
const MORE = String.raw`(?:\s{1,9}(?:is|was|and (?:he|she|they) (?:gave|recited|read out|said))|:|,|\s{1,9}#)?\s{1,9}#?`;

/** Registers of persons, each with its form; and what is said to be a number of a case or a person. */
const REGISTERS: readonly Register[] = [
  // The NHS number: NHS Data Dictionary, modulus 11.
  { pattern: pattern(String.raw`${START}\d{3}[ -]?\d{3}[ -]?\d{4}${END}`), isSound: isNhsNumber },
  // Social security number of the US, also where it is of those that are not given out.
  { pattern: pattern(String.raw`${START}\d{3}-\d{2}-\d{4}${END}`) },
  // National insurance number of the UK: HMRC, NIM39110.
  { pattern: pattern(String.raw`${START}[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]${END}`) },
  // German Krankenversichertennummer: paragraph 290 SGB V, check digit by the rule of Luhn.
  { pattern: pattern(String.raw`${START}[A-Z]\d{9}${END}`), isSound: isKvnr },
  // PIN of the UK's Nursing and Midwifery Council: year, letter of the month, four digits, country.
  { pattern: pattern(String.raw`${START}\d{2}[A-L]\d{4}[A-Z]${END}`) },
  {
    pattern: pattern(
      String.raw`${START}${SAID_SO}${MORE}(?<it>(?=[A-Z0-9./-]{0,30}\d[A-Z0-9./-]{0,30}\d)${TOKEN})${END}`,
      "i",
    ),
  },
  // Chart 77-40-19, claim H1183906/2, file 40117: too long or too mixed for a number that counts, and no year.
  {
    pattern: pattern(
      String.raw`${START}${OF}\.?${MORE}(?<it>(?!(?:19|20)\d\d${END})(?=\d{4}|[A-Z0-9./-]{0,30}(?:[A-Z/-][A-Z0-9./-]{0,30}\d|\d[A-Z0-9./-]{0,30}[A-Z/-]))(?=(?:[A-Z./-]{0,9}\d){3})${TOKEN})${END}`,
      "i",
    ),
  },
  // PYL41190, 2024/117/B-30, H1183906/2: letters and five digits and more, whatever is said of them.
  {
    pattern: pattern(
      String.raw`${START}(?=[A-Z0-9/-]{0,30}[A-Z])(?=(?:[A-Z/-]{0,9}\d){5})(?![A-Z]{0,4}[/-]?(?:19|20)\d\d[/-]?[A-Z0-9]{0,2}${END})[A-Z0-9]{1,30}(?:[/-][A-Z0-9]{1,20}){0,4}${END}`,
    ),
  },
  // AB12 CDE, a car; 4 F 112/24, a court; 1234 5678 9012 3456, a card; GB29 NWBK 6016 1331 9268 19, an account
  { pattern: pattern(String.raw`${START}[A-Z]{2}\d{2} ?[A-Z]{3}${END}`) },
  { pattern: pattern(String.raw`${START}\d{1,3} [A-Z]{1,3} \d{1,5}\/\d{2}${END}`) },
  { pattern: pattern(String.raw`(?<![${LETTER}0-9-])(?:\d{4}[ -]){2,3}\d{4}(?![${LETTER}0-9-])`) },
  {
    pattern: pattern(
      String.raw`${START}[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?${END}`,
    ),
  },
  // 40118823, #48213
  {
    pattern: pattern(
      String.raw`(?<![${LETTER}0-9.,/£$€+-])\d{8,12}(?![${LETTER}0-9/-]|[.,]\d|\s?(?:%|£|€))`,
    ),
  },
  { pattern: pattern(String.raw`(?<![${LETTER}0-9_&#.-])#\d{4,12}${END}`) },
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
