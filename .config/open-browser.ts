import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { chromiumHere, HOW_TO_GET_CHROMIUM } from "../tests/support/chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the browser of all tests of documents listens. Undefined where there is none. */
    readonly browser: string | undefined;
  }
}

/** Starts one browser for all tests of documents. Where none starts, what was not tested is told at the end. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const options = chromiumHere();
  if (options === undefined) return () => tellNotTested("there is no Chromium here");
  try {
    const server = await chromium.launchServer(options);
    provide("browser", server.wsEndpoint());
    return () => server.close();
  } catch (error) {
    // Below the first line stands a log of the whole start.
    const [reason = ""] = String(error).split("\n");
    return () => tellNotTested(`${options.executablePath} does not start (${reason})`);
  }
}

async function tellNotTested(reason: string): Promise<void> {
  process.stderr.write(`
NOT TESTED: how the web page of a report loads, reads, looks and prints, because ${reason}.
${HOW_TO_GET_CHROMIUM}
`);
}
