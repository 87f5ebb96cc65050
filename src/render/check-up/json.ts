import type {
  CheckUp,
  Closure,
  Copies,
  Finding,
  Looked,
  OpenedJournal,
} from "../../domain/check-up.ts";

/** `scarf/doctor/1`. What could not be looked at is null. */
export function checkUpJson(checkUp: CheckUp, findings: readonly Finding[]) {
  const { versions, places } = checkUp;
  const opened = seen(checkUp.opened);
  const { journal, config, prompts, backups } = places;
  return {
    schema: "scarf/doctor/1",
    sound: findings.every(({ state }) => state !== "broken"),
    versions: { ...versions, sqlite: opened?.soundness.sqlite ?? null },
    places: { journal, config, prompts, backups },
    journal: journalJson(seen(checkUp.closure)),
    contents: contentsJson(opened),
    backups: copiesJson(seen(checkUp.copies)),
    findings: findings.map(findingJson),
  };
}

function journalJson(closure: Closure | undefined) {
  if (closure === undefined) return null;
  const { form, usesKeyring, usesCommand, hasKey, hasRecovery } = closure;
  return { form, keyring: usesKeyring, command: usesCommand, key: hasKey, recovery: hasRecovery };
}

function contentsJson(opened: OpenedJournal | undefined) {
  if (opened === undefined) return null;
  const { soundness, counts, holdSince } = opened;
  const { looseEnds, followUps, ...others } = counts;
  return {
    version: soundness.version,
    flaws: soundness.flaws,
    hold: holdSince !== undefined,
    counts: { ...others, loose_ends: looseEnds, follow_ups: followUps },
  };
}

function copiesJson(copies: Copies | undefined) {
  if (copies === undefined) return null;
  return { count: copies.count, newest: copies.newest ?? null, plain: copies.plain };
}

function findingJson(finding: Finding) {
  const { state, about, says } = finding;
  return { state, about, says, todo: finding.state === "ok" ? null : finding.todo };
}

function seen<T>(looked: Looked<T>): T | undefined {
  return looked.kind === "seen" ? looked.value : undefined;
}
