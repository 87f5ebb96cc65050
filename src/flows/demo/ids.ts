import type { Moment } from "../../domain/moment.ts";
import { type Random, randomOf } from "./random.ts";

/** A new id for something that was made at a moment. */
export type IdAt = (at: Moment) => string;

const COUNTED = 0x1000;

/**
 * UUIDv7 by RFC 9562 that are the same every time: of the moment given, then counted, then made up. Ids of one instant
 * would have nearly all their digits in common, and nobody could shorten them.
 */
export function demoIds(): IdAt {
  const random = randomOf("ids");
  let count = 0;
  return ({ instant }) => {
    count = (count + 1) % COUNTED;
    const time = hex(instant, 12);
    const variant = hex(0x8000 + Math.floor(random() * 0x4000), 4);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(count, 3)}-${variant}-${digits(random, 12)}`;
  };
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => hex(Math.floor(random() * 16), 1)).join("");
}

function hex(value: number, length: number): string {
  return value.toString(16).padStart(length, "0");
}
