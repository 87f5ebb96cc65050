import type { LooseEnd } from "../../src/domain/loose-end.ts";
import { canMove, moveRepair, type Repair } from "../../src/domain/repair.ts";
import {
  mend,
  mustBe,
  mustKnowSession,
  notNow,
  put,
  type Writes,
  type Writing,
} from "./fake-rows.ts";

export function looseEndWrites(
  writing: Writing,
): Pick<Writes, "addLooseEnd" | "moveLooseEnd" | "endLooseEnd"> {
  const { shelf, at } = writing;
  const change = (id: string, parts: Partial<LooseEnd>) => {
    const known = mustBe(shelf.looseEnds.find((looseEnd) => looseEnd.id === id));
    if (known.ended !== undefined) throw notNow("This loose end has ended already.");
    shelf.looseEnds = mend(writing, shelf.looseEnds, { ...known, ...parts });
  };
  return {
    addLooseEnd: (looseEnd) => {
      shelf.looseEnds = put(writing, shelf.looseEnds, looseEnd);
    },
    moveLooseEnd: (id, { due, where }) =>
      change(id, {
        ...(due === undefined ? {} : { due, when: undefined }),
        ...(where === undefined ? {} : { where }),
      }),
    endLooseEnd: (id, how) => change(id, { ended: { at, how } }),
  };
}

export function repairWrites(
  writing: Writing,
): Pick<Writes, "addRepair" | "moveRepair" | "changeRepair"> {
  const { shelf } = writing;
  const known = (id: string) => mustBe(shelf.repairs.find((repair) => repair.id === id));
  const change = (repair: Repair) => {
    shelf.repairs = mend(writing, shelf.repairs, repair);
  };
  return {
    addRepair: (repair) => {
      mustKnowSession(shelf, repair.session);
      shelf.repairs = put(writing, shelf.repairs, repair);
    },
    moveRepair: (id, step) => {
      if (!canMove(known(id).state, step.state)) throw notNow("The repair cannot go there.");
      change(moveRepair(known(id), step));
    },
    changeRepair: (id, { kind, barriers, followUp }) => {
      const before = known(id);
      change({
        ...before,
        kind: kind ?? before.kind,
        barriers: barriers ?? before.barriers,
        followUp: followUp === "none" ? undefined : (followUp ?? before.followUp),
      });
    },
  };
}
