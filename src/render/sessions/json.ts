import { writeMoment } from "../../domain/moment.ts";
import { minutesInRole, type Session } from "../../domain/session.ts";

/**
 * Times with the offset of the wall clock, or days where no more is kept. `off` and `closed` are null while it is on,
 * `minutes` where nobody knows them, `ref` where there is none.
 */
export function sessionJson(session: Session) {
  const { id, role, seat, strength, strengthBy, ref, on, off, closed } = session;
  return {
    id,
    role,
    seat,
    on: writeMoment(on),
    off: off === undefined ? null : writeMoment(off),
    closed: closed ?? null,
    minutes: minutesInRole(session) ?? null,
    strength,
    strength_by: strengthBy,
    ref: ref ?? null,
    zone: on.zone,
  };
}
