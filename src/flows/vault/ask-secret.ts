import type { Asker } from "../../ports.ts";

interface SecretQuestion {
  readonly id: string;
  readonly ask: string;
  readonly help?: string | undefined;
  /** Refuses what was typed with a sentence. */
  readonly check?: ((text: string) => string | undefined) | undefined;
}

/** What somebody types where nobody sees it. The same letters may be typed in several ways: they come in one (NFC). */
export async function askSecret(
  asker: Asker,
  { check, ...question }: SecretQuestion,
): Promise<string> {
  const reply = await asker.ask(
    { ...question, kind: "text", required: true, isSecret: true },
    (value) => check?.(String(value).normalize("NFC")),
  );
  return reply.kind === "answered" ? String(reply.value).normalize("NFC") : "";
}
