import type { Begun, Locked, PassphraseChanged } from "../../domain/protection.ts";
import { sayRecoveryCode } from "../../domain/recovery-code.ts";
import { counted } from "../../lib/counted.ts";
import { visible } from "../../lib/safe-text.ts";
import { columnsIn, type Look, wrap } from "../columns.ts";
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
    ...fold([`The journal is encrypted. ${sayOpeners(isInKeyring)}`], look),
    sayRecoveryCode(recoveryCode),
    ...fold(copies, look),
  ].join("\n");
}

export function renderPassphraseChanged(changed: PassphraseChanged, look: Look): string {
  const code =
    changed.recoveryCode === undefined
      ? fold(["The recovery code stays the same."], look)
      : [sayRecoveryCode(changed.recoveryCode)];
  return [
    ...fold([`The passphrase is changed. ${sayOpeners(changed.isInKeyring)}`], look),
    ...code,
  ].join("\n");
}

export function renderBegun({ role, isEncrypted }: Begun, look: Look): string {
  const how = isEncrypted ? "It is encrypted." : "It is not encrypted; scarf lock encrypts it.";
  const next = `scarf on${role === undefined ? "" : ` ${role.id}`}`;
  return fold(
    [`Your journal is there. ${how}`, `Before your next session, type: ${next}`],
    look,
  ).join("\n");
}

function fold(sentences: readonly string[], look: Look): readonly string[] {
  return sentences.flatMap((sentence) => wrap(sentence, columnsIn(look)));
}
