import type { Context } from "../ports.ts";
import { sayWorn } from "../render/status/text.ts";

/** Names the session that is on: a forgotten stop is the slip that a tool of this kind sees most. */
export async function remindOfSession({ journal, io, clock }: Context): Promise<void> {
  const session = (await journal("read")).wearing();
  if (session !== undefined) io.remark(sayWorn(session, clock.now()));
}
