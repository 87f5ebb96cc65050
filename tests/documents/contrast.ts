import type { SeenText } from "./in-page.ts";

/** What WCAG 2.2 asks of text (1.4.3, level AA) and of the parts of a picture (1.4.11). */
export const LEAST = { text: 4.5, picture: 3 } as const;

/** The contrast of two colours as WCAG 2.2 defines it, from 1 to 21. Throws Error for a colour that lets others through. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Texts that are too faint on what they stand on, each kind once. */
export function faintTexts(texts: readonly SeenText[]): readonly string[] {
  const faint = texts.flatMap(({ element, colour, behind }) =>
    behind
      .filter((ground) => contrast(colour, ground) < LEAST.text)
      .map((ground) => `${element}: ${colour} on ${ground}`),
  );
  return [...new Set(faint)];
}

function luminance(colour: string): number {
  const parts = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(colour)?.slice(1);
  if (parts === undefined) throw new Error(`No solid colour: ${colour}`);
  const [red = 0, green = 0, blue = 0] = parts.map((part) => linear(Number(part) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
