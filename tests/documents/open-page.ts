import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
  type Page,
} from "playwright-core";
import { inject, onTestFinished } from "vitest";
import { chromiumHere } from "../support/chromium.ts";
import { remembered } from "../support/remembered.ts";

/** Whether there is a browser to look with. */
export const hasBrowser = inject("hasBrowser") === true;

/** One for all files of a worker, over a pipe: a port would need a network, be it the machine's own. */
const browserOf = remembered((options: LaunchOptions | undefined) => chromium.launch(options));
const options = chromiumHere();

/** A page that a browser has loaded from a file, and what it did meanwhile. */
export interface OpenPage {
  readonly page: Page;
  /** Where the file lies. */
  readonly url: string;
  /** Addresses of everything that was asked for, as often as it was. */
  readonly requests: readonly string[];
  /** What the browser had to say: its console, which tells also what a policy refused, and errors. */
  readonly complaints: readonly string[];
}

/** Opens HTML as somebody does who was sent it. It is closed, and its file gone, at the end of the test. */
export async function openPage(html: string, look: BrowserContextOptions = {}): Promise<OpenPage> {
  const browser = await browserOf(options);
  const context = await browser.newContext(look);
  const folder = mkdtempSync(join(tmpdir(), "scarf-page-"));
  onTestFinished(async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const file = join(folder, "report.html");
  writeFileSync(file, html);
  const url = pathToFileURL(file).href;

  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(url);
  return { page, url, requests, complaints };
}
