// oxlint-disable unicorn/consistent-function-scoping -- a function that is sent to the browser brings its helpers along.

/**
 * What is looked at inside of a page. Each exported function is sent to the browser as it stands and can use nothing from
 * outside of it. The browser's own types are not taken in: then no source of scarf could tell a name of its own from one
 * of theirs.
 */

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface PageElement {
  readonly tagName: string;
  readonly className: unknown;
  readonly parentElement: PageElement | null;
  readonly clientWidth: number;
  readonly scrollWidth: number;
  readonly tabIndex: number;
  readonly textContent: string;
  readonly closest: (selector: string) => PageElement | null;
  readonly matches: (selector: string) => boolean;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
  readonly getBoundingClientRect: () => Box & { readonly width: number };
}

interface PageText {
  readonly textContent: string;
  readonly parentElement: PageElement | null;
}

declare const document: PageElement & {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  readonly activeElement: PageElement | null;
  readonly createTreeWalker: (
    root: PageElement,
    show: number,
  ) => { nextNode: () => PageText | null };
  readonly createRange: () => {
    readonly selectNodeContents: (text: PageText) => void;
    readonly getClientRects: () => Iterable<Box>;
  };
};
declare function getComputedStyle(element: PageElement): {
  readonly color: string;
  readonly fill: string;
  readonly stroke: string;
  readonly backgroundColor: string;
  readonly overflowX: string;
  readonly textDecorationLine: string;
};

/** A run of text that somebody sees. */
export interface SeenText {
  readonly text: string;
  /** Such as `td.number`. */
  readonly element: string;
  /** As CSS computes it: `rgb(34, 38, 42)`. */
  readonly colour: string;
  /** What it stands on; a number on a disc may stick out of it and then stands on both. */
  readonly behind: readonly string[];
  /** The lines it takes, in pixels of the window. */
  readonly lines: readonly Box[];
}

/** All text of the page that is seen, in its order. What only screen readers find is left out. */
export function seenTexts(): readonly SeenText[] {
  const SHOW_TEXT = 4;
  const walker = document.createTreeWalker(document.body, SHOW_TEXT);
  const found: SeenText[] = [];
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const element = text.parentElement;
    if (element === null || text.textContent.trim() === "" || isUnseen(element)) continue;
    found.push({
      text: text.textContent.trim(),
      element: `${element.tagName.toLowerCase()}.${String(element.className)}`,
      colour: element.closest("svg")
        ? getComputedStyle(element).fill
        : getComputedStyle(element).color,
      behind: [backgroundOf(element), ...discsOf(element)],
      lines: linesOf(text),
    });
  }
  return found;

  function isUnseen(element: PageElement): boolean {
    return element.closest(".unseen") !== null || element.getBoundingClientRect().width <= 1;
  }

  function backgroundOf(element: PageElement | null): string {
    if (element === null) return "rgb(255, 255, 255)";
    const { backgroundColor } = getComputedStyle(element);
    return /^rgba\(.*, 0\)$/.test(backgroundColor)
      ? backgroundOf(element.parentElement)
      : backgroundColor;
  }

  function discsOf(element: PageElement): readonly string[] {
    const discs = element.matches(".month text") ? element.closest("svg") : null;
    const circles = [...(discs?.querySelectorAll("circle") ?? [])];
    return circles.map((circle) => getComputedStyle(circle).fill);
  }

  function linesOf(text: PageText): readonly Box[] {
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()].map(({ left, right, top, bottom }) => ({
      left,
      right,
      top,
      bottom,
    }));
  }
}

/** Whether the page as a whole has to be moved sideways, and the parts that can be moved by themselves. */
export function sideways(): {
  readonly page: boolean;
  readonly parts: readonly { readonly text: string; readonly tabIndex: number }[];
} {
  const root = document.documentElement;
  const parts = [...document.querySelectorAll("body *")].filter(
    (element) =>
      element.scrollWidth > element.clientWidth &&
      ["auto", "scroll"].includes(getComputedStyle(element).overflowX),
  );
  return {
    page: root.scrollWidth > root.clientWidth,
    parts: parts.map(({ textContent, tabIndex }) => ({ text: textContent, tabIndex })),
  };
}

/** The text of what has the keyboard; undefined when it is the page itself. */
export function focused(): string | undefined {
  const element = document.activeElement;
  return element === null || element === document.body ? undefined : element.textContent;
}

/** The colours of what is drawn, by kind of picture; lines that only show the scale are left out. */
export function drawnColours(): Readonly<Record<string, readonly string[]>> {
  return {
    bars: coloursOf(".bar rect", "fill"),
    discs: coloursOf(".month circle", "fill"),
    courses: [
      ...coloursOf(".course line:not(.scale)", "stroke"),
      ...coloursOf(".course circle", "fill"),
    ],
  };

  function coloursOf(selector: string, part: "fill" | "stroke"): readonly string[] {
    return [...document.querySelectorAll(selector)].map(
      (element) => getComputedStyle(element)[part],
    );
  }
}

/** The lines through or under the text of every link. */
export function linesOfLinks(): readonly string[] {
  return [...document.querySelectorAll("a")].map(
    (link) => getComputedStyle(link).textDecorationLine,
  );
}
