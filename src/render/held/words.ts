/** A scarf by its role, and by whom it is worn with where there is a code. */
interface NamedScarf {
  readonly roleTitle: string;
  readonly ref?: string | undefined;
}

/** `Therapist`, `Therapist with K7`. Its words are as the user wrote them. */
export function sayScarf({ roleTitle, ref }: NamedScarf): string {
  return ref === undefined ? roleTitle : `${roleTitle} with ${ref}`;
}

/** Why words are not there, and when they are back. */
export function sayLeft(scarf: NamedScarf): string {
  return `left with the scarf until ${sayScarf(scarf)} goes on again`;
}

/** It was let go, or became a loose end. */
export const NO_LONGER_LEFT = "no longer with the scarf";
