/**
 * How English words end, each with its sign in `data/english-words.txt`: what the word loses of its end, and what stands
 * there instead. So `make af` stands for make, makes and making.
 */
export const ENDINGS: readonly (readonly [sign: string, loses: string, gets: string])[] = [
  ["a", "", "s"],
  ["b", "", "es"],
  ["c", "", "ed"],
  ["d", "", "d"],
  ["e", "", "ing"],
  ["f", "e", "ing"],
  ["g", "", "ly"],
  ["h", "", "er"],
  ["i", "", "r"],
  ["j", "", "ers"],
  ["k", "", "rs"],
  ["l", "", "ness"],
  ["m", "y", "ies"],
  ["n", "y", "ied"],
  ["o", "y", "ier"],
  ["p", "y", "iest"],
  ["q", "", "est"],
  ["r", "", "st"],
  ["s", "y", "iness"],
  ["t", "y", "ily"],
  ["u", "e", "ion"],
  ["v", "e", "ions"],
];

/**
 * Whether a word is in the list, as it is or with an ending. `list` is the file as it is: sorted lines by UTF-16 units,
 * each a word and perhaps the signs of its endings. It is searched as it lies there, for reading it into a set would take
 * longer than most texts do. The word is in small letters.
 */
export function isInList(list: string, word: string): boolean {
  return (
    signsOf(list, word) !== undefined ||
    ENDINGS.some(
      ([sign, loses, gets]) =>
        word.endsWith(gets) &&
        (signsOf(list, word.slice(0, -gets.length) + loses)?.includes(sign) ?? false),
    )
  );
}

/** The signs behind a word. Absent when it has no line. */
function signsOf(list: string, word: string): string | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const from = list.lastIndexOf("\n", Math.floor((low + high) / 2) - 1) + 1;
    const end = list.indexOf("\n", from);
    const to = end < 0 ? list.length : end;
    const [found = "", signs = ""] = list.slice(from, to).split(" ");
    if (found === word) return signs;
    if (found < word) low = to + 1;
    else high = from;
  }
  return undefined;
}
