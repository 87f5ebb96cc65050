import { yearWorld } from "../support/demo-world.ts";
import { remembered } from "../support/remembered.ts";
import { scarf } from "../support/scarf.ts";

export interface DemoReport {
  readonly name: string;
  /** The call of scarf that makes it, but for its format. */
  readonly call: string;
}

export const A_MONTH: DemoReport = { name: "a month", call: "report 2026-10" };

/** The reports of the made-up year that are looked at. */
export const DEMO_REPORTS: readonly DemoReport[] = [
  A_MONTH,
  { name: "a month beside the one before", call: "report 2026-10 --compare" },
  { name: "a month with all that was written", call: "report 2026-10 --detail private --all" },
  { name: "a year", call: "report 2026" },
];

export function demoPage({ call }: DemoReport): Promise<string> {
  return printed(`${call} --format html`);
}

/** The titles of its sections in order. */
export async function sectionTitles({ call }: DemoReport): Promise<readonly string[]> {
  const { sections } = JSON.parse(await printed(`${call} --format json`));
  return sections.map(({ title }: { title: string }) => title);
}

const printed = remembered(async (call: string): Promise<string> => {
  const { stdout, stderr, exitCode } = await scarf(call, await madeUp("2026-11-23 18:00"));
  if (exitCode !== 0) throw new Error(stderr);
  return stdout;
});

const madeUp = remembered(yearWorld);
