import { writeMoment } from "../../domain/moment.ts";
import type { Session } from "../../domain/session.ts";

/** Times with the offset of the wall clock; `off` and `closed` are null while it is on, `ref` where there is none. */
export function sessionJson(session: Session) {
  const { id, role, seat, strength, strengthBy, ref, on, off, closed } = session;
  return {
    id,
    role,
    seat,
    on: writeMoment(on),
    off: off === undefined ? null : writeMoment(off),
    closed: closed ?? null,
    strength,
    strength_by: strengthBy,
    ref: ref ?? null,
    zone: on.zone,
  };
}
