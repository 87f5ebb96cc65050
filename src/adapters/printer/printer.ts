import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Failure } from "../../lib/failure.ts";
import type { Printable } from "../../lib/output.ts";
import type { Printer } from "../../ports.ts";
import { onStopSignal } from "../lines/interruption.ts";
import { makePrivateFolder, removeWords } from "../node/private-folder.ts";
import { BROWSERS, findPrograms, OFFICES, type Surroundings } from "./find-programs.ts";
import { endsWell } from "./run-program.ts";

export interface PrinterSurroundings extends Surroundings {
  /** A browser refuses to run in its sandbox for root. */
  readonly isRoot: boolean;
  /** What each program may take, in milliseconds. Absent: a minute, for a cold start on a slow machine. */
  readonly limit?: number | undefined;
}

/** Prints the HTML by a Chromium, else the DOCX by LibreOffice; the first one that makes a whole PDF is the last. */
export function programsThatPrint(surroundings: PrinterSurroundings): Printer {
  return { pdf: (pages) => printPrivately(pages, surroundings) };
}

/** In a folder that nobody else can open, and that is written over and gone afterwards, whatever happens. */
async function printPrivately(
  pages: Printable,
  surroundings: PrinterSurroundings,
): Promise<Uint8Array | undefined> {
  const stopped = new AbortController();
  const offStopSignal = onStopSignal(() => stopped.abort());
  const folder = makePrivateFolder(surroundings.env, surroundings.platform);
  try {
    const made = await printIn({ ...surroundings, folder, signal: stopped.signal }, pages);
    if (!stopped.signal.aborted) return made;
  } finally {
    offStopSignal();
    removeWords(folder);
  }
  throw new Failure("interrupted", "Stopped. Nothing was written.", {
    hint: "Run the command again.",
  });
}

interface Workplace extends PrinterSurroundings {
  readonly folder: string;
  readonly signal: AbortSignal;
}

async function printIn(
  workplace: Workplace,
  { html, docx }: Printable,
): Promise<Uint8Array | undefined> {
  const page = writeInto(workplace, "report.html", html);
  for (const program of findPrograms(BROWSERS, workplace)) {
    const made = await printBy(program, browserArgs(page, workplace), workplace);
    if (made !== undefined) return made;
  }
  const offices = findPrograms(OFFICES, workplace);
  if (offices.length === 0) return undefined;
  const document = writeInto(workplace, "report.docx", await docx());
  for (const program of offices) {
    const made = await printBy(program, officeArgs(document, workplace), workplace);
    if (made !== undefined) return made;
  }
  return undefined;
}

function writeInto({ folder }: Workplace, name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  try {
    writeFileSync(path, content, { mode: 0o600 });
  } catch (error) {
    throw new Failure("machine", `The system refused to write ${path}.`, {
      hint: "Make room where it keeps temporary files, and run the command again.",
      cause: error,
    });
  }
  return path;
}

/** The PDF, when the program ended well and made a whole one. */
async function printBy(
  program: string,
  args: readonly string[],
  { folder, env, platform, limit = 60_000, signal }: Workplace,
): Promise<Uint8Array | undefined> {
  const printed = printedIn(folder);
  // What the program before left: half a page, and a profile with what it saw.
  removeWords(printed);
  removeWords(profileIn(folder));
  const homes = platform === "linux" ? LINUX_HOMES.map((name) => [name, folder]) : [];
  const call = { program, args, env: { ...env, ...Object.fromEntries(homes) } };
  const isDone = await endsWell(call, { limit, signal });
  if (!isDone || !existsSync(printed)) return undefined;
  const made = readFileSync(printed);
  return isWhole(made) ? made : undefined;
}

/** Where caches, settings and reports of crashes go whatever the profile is. */
const LINUX_HOMES = [
  "HOME",
  "TMPDIR",
  "XDG_CACHE_HOME",
  "XDG_CONFIG_HOME",
  "XDG_DATA_HOME",
  "XDG_RUNTIME_DIR",
] as const;

function printedIn(folder: string): string {
  return join(folder, "report.pdf");
}

function profileIn(folder: string): string {
  return join(folder, "profile");
}

function isWhole(pdf: Buffer): boolean {
  return pdf.subarray(0, 5).toString("latin1") === "%PDF-" && pdf.subarray(-1024).includes("%%EOF");
}

/** No word of the page is in them. The page asks for nothing, and a browser of its own accord finds nobody. */
function browserArgs(page: string, { folder, isRoot }: Workplace): readonly string[] {
  return [
    "--headless",
    ...(isRoot ? ["--no-sandbox"] : []),
    `--user-data-dir=${profileIn(folder)}`,
    ...ON_ITS_OWN,
    `--print-to-pdf=${printedIn(folder)}`,
    "--no-pdf-header-footer",
    pathToFileURL(page).href,
  ];
}

const ON_ITS_OWN = [
  "--host-resolver-rules=MAP * ~NOTFOUND",
  // The port that throws away what it gets, on this machine.
  "--proxy-server=127.0.0.1:9",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-quic",
  "--disable-sync",
  "--disable-breakpad",
  "--disable-gpu",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
  // Else it asks for the password of the keyring.
  "--password-store=basic",
  "--use-mock-keychain",
] as const;

function officeArgs(document: string, { folder }: Workplace): readonly string[] {
  return [
    `-env:UserInstallation=${pathToFileURL(profileIn(folder)).href}`,
    "--headless",
    "--norestore",
    "--nolockcheck",
    "--convert-to",
    "pdf",
    "--outdir",
    folder,
    document,
  ];
}
