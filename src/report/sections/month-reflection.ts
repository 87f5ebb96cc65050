import type { Answer } from "../../domain/entry.ts";
import { momentDay } from "../../domain/moment.ts";
import { writtenLines } from "../../domain/shown-answers.ts";
import { chosenIn } from "../choices.ts";
import type { Material } from "../material.ts";
import type { GivenAnswer } from "../questions.ts";
import type { Section } from "../report.ts";
import { MONTH_SET } from "../topics.ts";
import { chosenBlocks, type Quoted, quoteBlocks } from "../written.ts";

/** Two looks back and more; a whole year of them is one option away. Ours. */
const MOST = 20;

/** The user's own look back: all of it for the one who wrote it, else what they marked to be shared. */
export function monthReflectionSection(material: Material): Section {
  const entries = material.entries.filter(({ set }) => set === MONTH_SET);
  const quotes = entries.flatMap((entry) =>
    entry.answers.flatMap((answer): readonly Quoted[] => {
      const text =
        answer.value === undefined ? "" : inWords({ entry, answer, value: answer.value });
      return text === "" ? [] : [{ day: momentDay(entry.at), asked: answer.asked, text }];
    }),
  );
  return {
    id: "month-reflection",
    title: "Your own look at the month",
    blocks:
      material.detail === "private"
        ? quoteBlocks(quotes, material, MOST)
        : chosenBlocks(entries, material),
  };
}

function inWords(given: GivenAnswer): string {
  const { answer, value } = given;
  switch (answer.kind) {
    case "text":
    case "lines":
      return writtenLines(answer).join("\n");
    case "choice":
    case "choices":
    case "confirm":
      return chosenIn(given)
        .map(({ label }) => label)
        .join(", ");
    case "number":
      return String(value);
    case "scale":
      return [String(value), ...endsInWords(answer)].join(" ");
  }
}

function endsInWords({ from, to }: Answer): readonly string[] {
  if (from === undefined || to === undefined) return [];
  return [`(from ${from.value} ${from.label} to ${to.value} ${to.label})`];
}
