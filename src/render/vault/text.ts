import type { Begun, Locked, PassphraseChanged } from "../../domain/protection.ts";
import { sayRecoveryCode } from "../../domain/recovery-code.ts";
import { counted } from "../../lib/counted.ts";
import { visible } from "../../lib/safe-text.ts";
import { type Look, wrapAll } from "../columns.ts";
import { sayOpeners } from "./words.ts";

export function renderLocked({ recoveryCode, isInKeyring, plainCopies }: Locked, look: Look) {
  const copies =
    plainCopies.length === 0
      ? []
      : [
          `${counted(plainCopies.length, "older copy", "older copies")} can still be read by whoever has the file:`,
          ...plainCopies.map(visible),
        ];
  return [
    ...wrapAll([`The journal is encrypted. ${sayOpeners(isInKeyring)}`], look),
    sayRecoveryCode(recoveryCode),
    ...wrapAll(copies, look),
  ].join("\n");
}

export function renderPassphraseChanged(changed: PassphraseChanged, look: Look): string {
  const code =
    changed.recoveryCode === undefined
      ? wrapAll(["The recovery code stays the same."], look)
      : [sayRecoveryCode(changed.recoveryCode)];
  return [
    ...wrapAll([`The passphrase is changed. ${sayOpeners(changed.isInKeyring)}`], look),
    ...code,
  ].join("\n");
}

export function renderBegun({ role, isEncrypted }: Begun, look: Look): string {
  const how = isEncrypted ? "It is encrypted." : "It is not encrypted; scarf lock encrypts it.";
  const next = `scarf on${role === undefined ? "" : ` ${role.id}`}`;
  return wrapAll(
    [`Your journal is there. ${how}`, `Before your next session, type: ${next}`],
    look,
  ).join("\n");
}
