import { spawnSync } from "node:child_process";
import { lstatSync, readFileSync } from "node:fs";
import { Failure } from "../../lib/failure.ts";
import { quotePath } from "../../lib/quote-path.ts";
import type { SecretSource } from "../../ports.ts";

/**
 * The first line of where a passphrase comes from, without blanks around it. Throws Failure `machine` when it cannot be read or others could
 * read it too, `locked` when there is none in it.
 */
export function readSecret(source: SecretSource): string {
  const text = readSource(source);
  const line = (text.split(/\r?\n/)[0] ?? "").trim();
  if (line !== "") return line.normalize("NFC");
  throw new Failure("locked", `There is no passphrase in ${NAMES[source.kind]}.`, {
    hint: "Its first line is the passphrase.",
  });
}

const NAMES = {
  fd: "the file descriptor of --passphrase-fd",
  command: "what the passphrase command prints",
  file: "the passphrase file",
} as const satisfies Record<SecretSource["kind"], string>;

function readSource(source: SecretSource): string {
  switch (source.kind) {
    case "fd":
      return reading(source, () => readFileSync(source.fd, "utf8"));
    case "file":
      checkOwn(source.path);
      return reading(source, () => readFileSync(source.path, "utf8"));
    case "command":
      return outputOf(source.command);
  }
}

/** The command may ask at the terminal; what it prints is never shown. */
function outputOf(command: string): string {
  const { status, stdout } = spawnSync(command, {
    shell: true,
    stdio: ["inherit", "pipe", "inherit"],
    encoding: "utf8",
  });
  if (status === 0) return stdout;
  throw new Failure("locked", "The passphrase command ended with an error.", {
    hint: "Run it by itself to see what it says.",
  });
}

/** A passphrase that others can read is none. Windows has permissions of another kind. */
function checkOwn(path: string): void {
  if (process.platform === "win32") return;
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined || (found.mode & 0o077) === 0 || found.isSymbolicLink()) return;
  throw new Failure("machine", "Others can read the passphrase file.", {
    hint: `Close it to them: chmod 600 ${quotePath(path)}`,
  });
}

function reading(source: SecretSource, read: () => string): string {
  try {
    return read();
  } catch (error) {
    throw new Failure("machine", `The passphrase could not be read from ${NAMES[source.kind]}.`, {
      hint: "Check that it is there and that you may read it.",
      cause: error instanceof Error && "code" in error ? error.code : undefined,
    });
  }
}
