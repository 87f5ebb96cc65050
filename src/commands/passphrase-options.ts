import { type Command, InvalidArgumentError, Option } from "commander";
import type { SecretSource } from "../ports.ts";

/** `--<name>-fd`, `--<name>-command` and `--<name>-file`: three ways to hand a passphrase over, one at a time. */
export function withPassphraseOptions(command: Command, name: string, what: string): Command {
  const ways = [
    new Option(`--${name}-fd <n>`, `Read ${what} from this file descriptor.`).argParser(readFd),
    new Option(`--${name}-command <cmd>`, `Run a command that prints ${what}.`).argParser(
      (text): SecretSource => ({ kind: "command", command: notEmpty(text) }),
    ),
    new Option(`--${name}-file <file>`, `A file with ${what} that only you can read.`).argParser(
      (text): SecretSource => ({ kind: "file", path: notEmpty(text) }),
    ),
  ];
  for (const way of ways) {
    const others = ways.filter((other) => other !== way);
    command.addOption(way.conflicts(others.map((other) => other.attributeName())));
  }
  return command;
}

/** The way that was chosen with these options; undefined for none. */
export function passphraseFrom(command: Command, name: string): SecretSource | undefined {
  const options: Readonly<Record<string, SecretSource | undefined>> = command.opts();
  const names = ["fd", "command", "file"].map((way) => new Option(`--${name}-${way} <x>`));
  return names.map((option) => options[option.attributeName()]).find((way) => way !== undefined);
}

function readFd(text: string): SecretSource {
  if (/^\d{1,4}$/.test(text)) return { kind: "fd", fd: Number(text) };
  throw new InvalidArgumentError("Write the number of a file descriptor, such as 3.");
}

function notEmpty(text: string): string {
  if (text.trim() !== "") return text;
  throw new InvalidArgumentError("It is empty.");
}
