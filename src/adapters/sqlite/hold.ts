import type { Hold } from "../../domain/hold.ts";
import type { JournalReader, JournalWriter } from "../../ports.ts";
import * as cell from "./cells.ts";
import { type Changes, insertRow, updateRow } from "./change-log.ts";
import type { Connection, Row } from "./connection.ts";

export function holdReader(connection: Connection): Pick<JournalReader, "hold"> {
  return {
    hold: () => {
      const row = connection.get("SELECT * FROM hold WHERE deleted_utc IS NULL LIMIT 1");
      return row && readHold(row);
    },
  };
}

export function holdWriter(changes: Changes): Pick<JournalWriter, "setHold" | "endHold"> {
  return {
    setHold: ({ id, reason, since }) =>
      insertRow(changes, {
        table: "hold",
        row: { id, reason, ...cell.momentCells("since", since) },
      }),
    endHold: (id) =>
      updateRow(changes, { table: "hold", key: [id], set: { deleted_utc: changes.at.instant } }),
  };
}

function readHold(row: Row): Hold {
  return {
    id: cell.text(row, "id"),
    reason: cell.text(row, "reason"),
    since: cell.moment(row, "since"),
  };
}
