import type { Context } from "../ports.ts";

/** What `scarf help` knows besides commands, with the page of each among the shipped data. */
const TOPICS: Readonly<Record<string, { readonly summary: string; readonly page: string }>> = {
  privacy: { summary: "What lies where, and who can read it.", page: "privacy.md" },
};

/** The topic that the words of a call ask for. */
export function topicIn([first, name, ...others]: readonly string[]): string | undefined {
  const isTopic = first === "help" && others.length === 0 && Object.hasOwn(TOPICS, name ?? "");
  return isTopic ? name : undefined;
}

export async function printTopic({ io, files, places }: Context, name: string): Promise<void> {
  const page = files.read(`${places.shipped}/data/${TOPICS[name]?.page}`);
  if (page === undefined) throw new Error(`There is no page about ${name}`);
  const { renderHelpTopic } = await import("../render/help-topic.ts");
  io.print(renderHelpTopic(page, io));
}

/** Below the list of commands. */
export function topicList(): string {
  const lines = Object.entries(TOPICS).map(
    ([name, { summary }]) => `  scarf help ${name}  ${summary}`,
  );
  return ["", "More:", ...lines].join("\n");
}
