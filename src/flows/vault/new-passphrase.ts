import { Failure } from "../../lib/failure.ts";
import type { Asker, Context, SecretSource } from "../../ports.ts";
import { askSecret } from "./ask-secret.ts";

/** Fewer are guessed in no time. Ours. */
const LEAST_CHARACTERS = 8;

const TOO_SHORT = `Use at least ${LEAST_CHARACTERS} characters; four or five words are better.`;

/**
 * A passphrase that is new: from where the options say, else asked for twice. Throws Failure `usage` for one that is too
 * short and when nobody can be asked, and what `secret` throws.
 */
export async function newPassphrase(
  context: Context,
  source: SecretSource | undefined,
  option: string,
): Promise<string> {
  if (source !== undefined) return longEnough(await context.secret(source));
  const asker = await context.asker();
  if (asker === undefined)
    throw new Failure("usage", "There is no passphrase, and nobody can be asked for one.", {
      hint: `Hand it over with ${option}-fd, ${option}-command or ${option}-file.`,
    });
  return askTwice(asker);
}

function longEnough(passphrase: string): string {
  if (passphrase.length >= LEAST_CHARACTERS) return passphrase;
  throw new Failure("usage", "The passphrase is too short.", { hint: TOO_SHORT });
}

/** The second time until it is the same, or until somebody stops. */
export async function askTwice(asker: Asker): Promise<string> {
  const first = await askSecret(asker, {
    id: "new_passphrase",
    ask: "A passphrase for the journal",
    help: "Four or five words that do not belong together. Nobody can tell it to you again.",
    check: (text) => (text.length < LEAST_CHARACTERS ? TOO_SHORT : undefined),
  });
  await askSecret(asker, {
    id: "same_passphrase",
    ask: "The same once more",
    check: (text) => (text === first ? undefined : "That was another one."),
  });
  return first;
}
