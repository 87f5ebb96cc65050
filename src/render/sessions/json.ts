import { writeMoment } from "../../domain/moment.ts";
import type { Session } from "../../domain/session.ts";

/** Times with the offset of the wall clock; `off` and `closed` are null while it is on, `ref` where there is none. */
export function sessionJson({ id, role, seat, strength, ref, on, off, closed }: Session) {
  return {
    id,
    role,
    seat,
    on: writeMoment(on),
    off: off === undefined ? null : writeMoment(off),
    closed: closed ?? null,
    strength,
    ref: ref ?? null,
    zone: on.zone,
  };
}
