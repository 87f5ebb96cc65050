import type { JournalReader } from "../../ports.ts";
import { number } from "./cells.ts";
import type { Connection } from "./connection.ts";
import { DUE_FOLLOW_UPS } from "./follow-ups.ts";
import { DUE_LOOSE_ENDS } from "./loose-ends.ts";
import { DUE_REPAIRS } from "./repairs.ts";

export function dueReader(connection: Connection): Pick<JournalReader, "due"> {
  const count = (from: string, day: string) =>
    number(connection.get(`SELECT count(*) AS n ${from}`, [day]) ?? {}, "n");
  return {
    due: (day) => ({
      looseEnds: count(DUE_LOOSE_ENDS, day),
      repairs: count(DUE_REPAIRS, day),
      followUps: count(DUE_FOLLOW_UPS, day),
    }),
  };
}
