import type { LaunchOptions } from "playwright-core";
import { BROWSERS, findPrograms } from "../../src/adapters/printer/find-programs.ts";

/** What is told where there is none. */
export const HOW_TO_GET_CHROMIUM =
  "Install it (Debian, Ubuntu: apt-get install chromium) or name a Chrome in the variable CHROMIUM.";

/**
 * How the Chromium of this machine is started, which asks the network for nothing by itself. Undefined where there is
 * none. The variable CHROMIUM names another one than the first that is found.
 */
export function chromiumHere(): LaunchOptions | undefined {
  const executablePath = process.env["CHROMIUM"] ?? findPrograms(BROWSERS, process)[0];
  if (executablePath === undefined) return undefined;
  return {
    executablePath,
    headless: true,
    // Chromium's own sandbox does not start for root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  };
}
