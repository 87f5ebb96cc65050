/** Before the line that a name is written on by hand: none is asked for. */
export const NAME = "Name:";

/** Room for a name where a line cannot be drawn. */
export const BLANK = "_".repeat(30);

export const MAY_NOT_FIT =
  "This may not fit on one page. Shorten it with scarf concern-note edit, or print it smaller.";
