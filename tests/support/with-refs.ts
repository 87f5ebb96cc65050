import { HOME } from "./scarf.ts";

/** A world whose user gives sessions a code for whom they are with. */
export const withRefs = { files: { [`${HOME}/config.yaml`]: "refs: true\n" } } as const;
