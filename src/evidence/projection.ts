import type { Account } from "../domain/account.ts";
import { MODEL_FIELDS, type ModelField } from "../domain/entry.ts";

/** One heading, and the fields whose texts stand under it, in their order. */
export interface ProjectionSection {
  readonly heading: string;
  readonly fields: readonly ModelField[];
}

/** An account seen under other headings. A field stands under one of them or is left out. */
export type Projection = readonly ProjectionSection[];

/** What is written under a heading. */
export interface WrittenSection {
  readonly heading: string;
  /** Paragraphs are lines. */
  readonly text: string;
}

/** What an account says under each heading, in order; headings with nothing under them are left out. */
export function project({ fields }: Account, projection: Projection): readonly WrittenSection[] {
  return projection
    .map((section) => ({
      heading: section.heading,
      text: section.fields.flatMap((field) => fields[field]?.trim() || []).join("\n"),
    }))
    .filter(({ text }) => text !== "");
}

/** The headings under which an account says nothing yet, in order. */
export function missingIn({ fields }: Account, projection: Projection): readonly string[] {
  return projection
    .filter((section) => section.fields.every((field) => !fields[field]?.trim()))
    .map(({ heading }) => heading);
}

/** The fields that stand under no heading, in the order of the model. */
export function leftOut(projection: Projection): readonly ModelField[] {
  const used = projection.flatMap(({ fields }) => fields);
  return MODEL_FIELDS.filter((field) => !used.includes(field));
}
