import { expect, test } from "vitest";
import { looksForgotten, minutesInRole } from "../../src/domain/session.ts";
import { moment, session } from "../support/factories.ts";

const on = moment("2026-11-23 14:05");

test("the minutes in a role run from on to off", () => {
  const off = moment("2026-11-23 14:55");
  expect(minutesInRole(session({ on, off, closed: "off" }))).toBe(50);
});

test("nobody knows the minutes of a scarf that is on or was left on", () => {
  expect(minutesInRole(session({ on }))).toBeUndefined();
  const off = moment("2026-11-24 09:00");
  expect(minutesInRole(session({ on, off, closed: "left on" }))).toBeUndefined();
});

test("a scarf looks forgotten after twelve hours", () => {
  expect(looksForgotten(session({ on }), moment("2026-11-24 02:04"))).toBe(false);
  expect(looksForgotten(session({ on }), moment("2026-11-24 02:05"))).toBe(true);
});
