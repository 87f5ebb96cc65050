import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { chromiumHere, HOW_TO_GET_CHROMIUM } from "../tests/support/chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Whether a browser starts. Undefined where there is none. */
    readonly hasBrowser: true | undefined;
  }
}

/** Tries whether a browser starts for the tests of documents. Where none does, what was not tested is told at the end. */
export async function setup({ provide }: TestProject): Promise<undefined | (() => void)> {
  const options = chromiumHere();
  if (options === undefined) return () => tellNotTested("there is no Chromium here");
  try {
    const browser = await chromium.launch(options);
    await browser.close();
    provide("hasBrowser", true);
    return undefined;
  } catch (error) {
    // Below the first line stands a log of the whole start.
    const [reason = ""] = String(error).split("\n");
    return () => tellNotTested(`${options.executablePath} does not start (${reason})`);
  }
}

function tellNotTested(reason: string): void {
  process.stderr.write(`
NOT TESTED: how the web page of a report loads, reads, looks and prints, because ${reason}.
${HOW_TO_GET_CHROMIUM}
`);
}
