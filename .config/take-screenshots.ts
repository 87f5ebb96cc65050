import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { chromiumHere, HOW_TO_GET_CHROMIUM } from "../tests/support/chromium.ts";
import { yearWorld } from "../tests/support/demo-world.ts";
import { type DrawnLines, openTerminal } from "../tests/support/open-terminal.ts";
import { scarf } from "../tests/support/scarf.ts";
import { SCENES, type Scene } from "./scenes.ts";
import { terminalPage } from "./terminal-page.ts";

// Takes the README's pictures in the made-up year, whose clock stands still: only other fonts make other pictures.
//   npm run screenshots

const FOLDER = join(import.meta.dirname, "../data/screenshots");
const PROCESS = join(import.meta.dirname, "../tests/support/demo-process.ts");
const WEB_PAGE = { width: 760, height: 870 };
/** Pixels of the picture for one of CSS, so that letters are sharp on every screen. */
const deviceScaleFactor = 1.25;

const options = chromiumHere();
if (options === undefined) {
  process.stderr.write(`There is no Chromium here. ${HOW_TO_GET_CHROMIUM}\n`);
  process.exitCode = 1;
} else {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch(options);
  for (const scene of SCENES) await takeTerminal(browser, scene);
  await takeReport(browser);
  await browser.close();
}

async function takeTerminal(browser: Browser, { name, columns, calls, play, upTo }: Scene) {
  const terminal = openTerminal([process.execPath, PROCESS, ...calls], {
    columns,
    rows: 60,
    env: { TZ: "Europe/Berlin" },
  });
  for (const [see, press] of play) {
    await terminal.see(see);
    terminal.press(press);
  }
  const page = await browser.newPage({ deviceScaleFactor });
  await page.setContent(terminalPage(linesUpTo(terminal.drawn(), upTo), columns));
  await page.locator("pre").screenshot({ path: join(FOLDER, `${name}.png`) });
  await page.close();
  terminal.kill();
}

/** Without the empty lines below what is shown. */
function linesUpTo(lines: DrawnLines, text: string | undefined): DrawnLines {
  const read = lines.map((line) =>
    line
      .map(({ text }) => text)
      .join("")
      .trimEnd(),
  );
  const end = text === undefined ? lines.length : read.indexOf(text);
  return lines.slice(0, read.findLastIndex((line, index) => index < end && line !== "") + 1);
}

/** Its sections from the calendar on, as many as there is room for, on a light and on a dark screen. */
async function takeReport(browser: Browser): Promise<void> {
  const world = await yearWorld("2026-11-23 18:00");
  const { stdout } = await scarf("report 2026-10 --format html", world);
  const folder = mkdtempSync(join(tmpdir(), "scarf-screenshots-"));
  const file = join(folder, "report.html");
  writeFileSync(file, stdout);
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await browser.newPage({ viewport: WEB_PAGE, colorScheme, deviceScaleFactor });
    await page.goto(`${pathToFileURL(file).href}#s2`);
    await page.screenshot({ path: join(FOLDER, `report-page-${colorScheme}.png`) });
    await page.close();
  }
  rmSync(folder, { recursive: true });
}
