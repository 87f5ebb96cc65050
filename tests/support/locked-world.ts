import { scarf, type World, type WorldParts, world } from "./scarf.ts";

export const PASSPHRASE = "four words that fit";

/** Files that hold passphrases. */
export const SECRETS = {
  "/pass": PASSPHRASE,
  "/other": "other words that fit",
  "/short": "short",
};

/** A world whose journal was locked, and the recovery code that was told. */
export async function lockedWorld(
  parts: WorldParts = {},
): Promise<{ readonly lived: World; readonly recoveryCode: string }> {
  const lived = world({ secrets: SECRETS, ...parts });
  const { stdout, stderr, exitCode } = await scarf("lock --passphrase-file /pass", lived);
  if (exitCode !== 0) throw new Error(`scarf lock ended with ${exitCode}: ${stderr}`);
  return { lived, recoveryCode: codeIn(stdout) };
}

/** The same world with other people and settings in it. */
export function later(lived: World, parts: WorldParts): World {
  return { ...lived, parts: { ...lived.parts, ...parts } };
}

/** The recovery code that a call told. */
export function codeIn(stdout: string): string {
  return /^ {2}(\S+)$/m.exec(stdout)?.[1] ?? "";
}
