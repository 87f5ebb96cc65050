import { describe, expect, test } from "vitest";
import { sayDayLine, saySeats } from "../../src/domain/day-line.ts";
import type { Session } from "../../src/domain/session.ts";
import { moment, session } from "../support/factories.ts";

function worn(on: string, off: string | undefined, parts: Partial<Session> = {}): Session {
  return session({
    on: moment(`2026-11-23 ${on}`),
    off: off === undefined ? undefined : moment(`2026-11-23 ${off}`),
    closed: off === undefined ? undefined : "off",
    ...parts,
  });
}

const down = { role: "supervisee", roleTitle: "Supervisee", seat: "down" } as const;

describe("the line of a day", () => {
  test("names each seat, how long it was taken, and the time off between", () => {
    const sessions = [worn("10:00", "10:50"), worn("12:00", "13:00", down)];
    expect(sayDayLine(sessions)).toBe(
      "10:00 Therapist (up) 50m · off 1h 10m · 12:00 Supervisee (down) 1h · off",
    );
  });

  test("has no time off where one scarf went over into the next", () => {
    const sessions = [worn("10:00", "10:50", { closed: "switch" }), worn("10:50", "11:50", down)];
    expect(sayDayLine(sessions)).toBe(
      "10:00 Therapist (up) 50m · 10:50 Supervisee (down) 1h · off",
    );
  });

  test("knows of no time off behind a scarf that was left on", () => {
    const sessions = [
      worn("10:00", "18:00", { closed: "left on" }),
      worn("18:30", "19:00", { seat: "level" }),
    ];
    expect(sayDayLine(sessions)).toBe(
      "10:00 Therapist (up), left on · 18:30 Therapist (level) 30m · off",
    );
  });

  test("ends with what is still on", () => {
    expect(sayDayLine([worn("14:05", undefined)])).toBe("14:05 Therapist (up), still on");
  });

  test("of seats alone has no times and no roles", () => {
    const sessions = [
      worn("09:00", "09:50"),
      worn("10:00", "10:50"),
      worn("12:00", "13:00", down),
      worn("14:00", "15:00"),
    ];
    expect(saySeats(sessions)).toBe("up 2, down 1, up 1");
  });
});
