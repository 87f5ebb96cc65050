import { expect, test } from "vitest";
import { dayLines } from "../../src/render/rituals/day-line.ts";
import { day, moment, session } from "../support/factories.ts";

const narrow = { width: 60, colour: false };
const monday = day("2026-11-23");

function hour(start: number, roleTitle: string) {
  const at = (minute: number) => moment(`2026-11-23 ${start}:${minute}`);
  return session({ roleTitle, on: at(10), off: at(55), closed: "off" });
}

test("a long day breaks between two stretches, never inside of one", () => {
  const sessions = [hour(10, "Therapist"), hour(12, "Supervisor"), hour(14, "Group leader")];
  expect(dayLines(monday, sessions, narrow)).toEqual([
    "2026-11-23: 10:10 Therapist (up) 45m · off 1h 15m ·",
    "  12:10 Supervisor (up) 45m · off 1h 15m ·",
    "  14:10 Group leader (up) 45m · off",
  ]);
});

test("a title that is longer than a line is broken, and what it holds is made safe", () => {
  const lines = dayLines(
    monday,
    [hour(10, `Chair\u001B[2J ${"of everything ".repeat(6)}`)],
    narrow,
  );
  expect(lines.filter((line) => line.length > 60)).toEqual([]);
  expect(lines.join(" ")).not.toContain("\u001B");
});

test("a day without a scarf says so", () => {
  expect(dayLines(monday, [], narrow)).toEqual(["2026-11-23: no scarf was on."]);
});
