import { HOME } from "../../support/scarf.ts";

/** A set of the user's own without issues. */
export const MINE = `scarf: 1
id: mine
ritual: "off"
title: Taking it off, my way
source: me
prompts:
  - id: breathe
    kind: pause
    ask: Breathe as {role}.
  - id: balance
    kind: scale
    ask: How did you use the power of this role?
    help: 0 is in between.
    from: { value: -5, label: held back }
    to: { value: 5, label: leaned too hard }
    default: 0
  - id: mended
    kind: confirm
    ask: Is anything in need of repair?
    required: true
  - id: pace
    kind: choice
    ask: How was the pace?
    options: [slow, { value: cannot-tell, label: I cannot tell }]
    when: mended is no
  - id: what
    kind: text
    ask: What landed badly?
    when: mended is yes and seat is not down
    feeds: repair
  - id: hours
    kind: number
    ask: How long?
    min: 0
    max: 24
`;
export const MINE_FILE = `${HOME}/prompts/mine.yaml`;
export const files = { [MINE_FILE]: MINE };
