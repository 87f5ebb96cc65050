import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { delimiter, join, relative } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { beforeEach, describe, expect, test } from "vitest";
import { BROWSERS, findPrograms } from "../../../src/adapters/printer/find-programs.ts";
import { programsThatPrint } from "../../../src/adapters/printer/printer.ts";
import { Failure } from "../../../src/lib/failure.ts";
import { noDocx, PAGE, PRINTS, printingPlace, SECRET, text, WHOLE } from "./printing-place.ts";

const { at, program, print, seen } = printingPlace();

async function someDocx(): Promise<Uint8Array> {
  return Buffer.from("the document");
}

describe("a browser", () => {
  test("prints the page, and nothing of it is left", async () => {
    program("chromium", `/bin/cp "$page" "$seen.page"\n${PRINTS}`);
    expect(text(await print())).toBe(WHOLE);
    expect(seen("chromium", "page")).toBe(PAGE);
    expect(readdirSync(at.login)).toEqual([]);
  });

  test("finds the page where nobody else can read it", async () => {
    program("chromium", `/bin/ls -ld "$page" "\${page%/*}" > "$seen.modes"\n${PRINTS}`);
    await print();
    const modes = seen("chromium", "modes").split("\n");
    expect(modes.map((line) => line.slice(0, 10))).toEqual(["drwx------", "-rw-------", ""]);
    expect(modes[0]).toContain(at.login);
  });

  test("is told to stay by itself, and not a word of the page", async () => {
    program("chromium", PRINTS);
    await print();
    const args = seen("chromium", "args").split("\n");
    expect(args).toEqual(
      expect.arrayContaining([
        "--headless",
        "--no-pdf-header-footer",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
        "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND",
      ]),
    );
    expect(args).not.toContain("--no-sandbox");
    expect(args.join(" ")).not.toContain(SECRET);
  });

  test("goes without its sandbox for root alone", async () => {
    program("chromium", PRINTS);
    await print({ isRoot: true });
    expect(seen("chromium", "args")).toContain("--no-sandbox\n");
  });

  test.each([
    ["ends with an error", `${PRINTS}; exit 3`],
    ["writes half of it", `printf '%%PDF-1.4 made' > "$out"`],
    ["writes something else", `printf '<p> %%%%EOF' > "$out"`],
    ["writes nothing", "exit 0"],
    ["is killed", "kill -9 $$"],
  ])("that %s leaves it to the next one", async (_, script) => {
    program("chromium", script);
    program("google-chrome", `[ ! -e "$out" ] && ${PRINTS}`);
    expect(text(await print())).toBe(WHOLE);
    expect(readdirSync(at.login)).toEqual([]);
  });

  test("that hangs is ended with all that it started", async () => {
    program("chromium", `/bin/sleep 600 & echo $! > "$seen.child"; wait`);
    program("google-chrome", PRINTS);
    expect(text(await print({ limit: 500 }))).toBe(WHOLE);
    expect(await isGone(Number(seen("chromium", "child")))).toBe(true);
  });

  test("does not leave a process behind when it has printed", async () => {
    program("chromium", `/bin/sleep 600 & echo $! > "$seen.child"; ${PRINTS}`);
    await print();
    expect(await isGone(Number(seen("chromium", "child")))).toBe(true);
  });
});

/** Whether a process ends soon; one that its parent has not taken note of counts as gone. */
async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (!existsSync(`/proc/${pid}`)) return true;
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    if (/^State:\s+[ZX]/m.test(status)) return true;
    await setTimeout(20);
  }
  return false;
}

describe("an office", () => {
  test("prints the document where no browser does, with a profile of its own", async () => {
    program("chromium", "exit 1");
    program("soffice", `/bin/cp "$page" "$seen.page"\n${PRINTS}`);
    expect(text(await print({ docx: someDocx }))).toBe(WHOLE);
    expect(seen("soffice", "page")).toBe("the document");
    expect(seen("soffice", "args")).toMatch(
      /^-env:UserInstallation=file:\/\/.*\/login\/scarf-\w+\/profile\n--headless\n/,
    );
    expect(readdirSync(at.login)).toEqual([]);
  });

  test("that fails is no reason to say more than that there is none", async () => {
    program("soffice", "exit 1");
    program("libreoffice", "exit 1");
    expect(await print({ docx: someDocx })).toBeUndefined();
  });
});

test("without a program there is no PDF, and no document is made for one", async () => {
  expect(await print()).toBeUndefined();
});

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s ends it and leaves nothing",
  async (signal) => {
    program("chromium", `/bin/sleep 600 & echo $! > "$seen.child"; echo > "$seen.on"; wait`);
    const printing = print().catch((error: unknown) => error);
    while (!existsSync(join(at.folder, "chromium.on"))) await setTimeout(20);
    process.emit(signal, signal);
    expect(await printing).toEqual(
      new Failure("interrupted", "Stopped. Nothing was written.", {
        hint: "Run the command again.",
      }),
    );
    expect(readdirSync(at.login)).toEqual([]);
    expect(await isGone(Number(seen("chromium", "child")))).toBe(true);
  },
);

/** Browsers by their paths in the folder of the test. */
function find(env: Readonly<Record<string, string>>, platform: NodeJS.Platform = "linux") {
  return findPrograms(BROWSERS, { env, platform }).map((path) => relative(at.folder, path));
}

describe("the programs", () => {
  test("are those on the PATH that can be run, each once", () => {
    program("microsoft-edge", "");
    program("google-chrome-stable", "");
    symlinkSync(join(at.bin, "google-chrome-stable"), join(at.bin, "google-chrome"));
    mkdirSync(join(at.bin, "chromium"));
    writeFileSync(join(at.bin, "chromium-browser"), "no program");
    expect(find({ PATH: [join(at.folder, "none"), at.bin].join(delimiter) })).toEqual([
      "bin/google-chrome-stable",
      "bin/microsoft-edge",
    ]);
  });

  test("are never looked for in the folder that one stands in", () => {
    program("chromium", "");
    const here = relative(process.cwd(), at.bin);
    expect(existsSync(join(here, "chromium"))).toBe(true);
    expect(find({ PATH: ["", ".", here].join(delimiter) })).toEqual([]);
  });

  test("lie under three roots on Windows", () => {
    const place = join(at.folder, "local", "Microsoft", "Edge", "Application");
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, "msedge.exe"), "", { mode: 0o755 });
    const env = {
      ProgramFiles: join(at.folder, "programs"),
      LOCALAPPDATA: join(at.folder, "local"),
    };
    expect(find(env, "win32")).toEqual(["local/Microsoft/Edge/Application/msedge.exe"]);
  });
});

// Loudly: the run counts what is skipped.
const CHROMIUM = "/usr/bin/chromium";
describe.skipIf(!existsSync(CHROMIUM))(`a real browser, ${CHROMIUM}`, () => {
  const picture = "127.0.0.1:8123";
  const html = `<!DOCTYPE html><title>November 2026</title><style>@page { size: A4; }</style><p>One.</p><img src="http://${picture}/picture">`;
  const isRoot = process.getuid?.() === 0;

  /** Whether the browser that was run last tried to reach the picture, by its own log. */
  function hasAsked(): boolean {
    return seen("chromium", "net").includes(`"address":"${picture}"`);
  }

  beforeEach(() => {
    program("chromium", `exec ${CHROMIUM} --log-net-log="$seen.net" "$@"`);
  });

  test("prints the page on A4 with its title, and asks nobody for its pictures", async () => {
    const PATH = `${at.bin}:/usr/bin:/bin`;
    const env = { ...process.env, PATH, XDG_RUNTIME_DIR: at.login };
    const { pdf } = programsThatPrint({ env, platform: "linux", isRoot });
    const made = text(await pdf({ html, docx: noDocx })) ?? "";
    expect(made).toMatch(/\/Title \(November 2026\)[\s\S]*\/MediaBox \[0 0 594\.\d+ 841\.\d+\]/);
    expect({ hasAsked: hasAsked(), left: readdirSync(at.login) }).toEqual({
      hasAsked: false,
      left: [],
    });
  });

  test("would ask for the picture of the same page by itself", async () => {
    const page = join(at.folder, "page.html");
    writeFileSync(page, html);
    await promisify(execFile)(join(at.bin, "chromium"), [
      "--headless",
      ...(isRoot ? ["--no-sandbox"] : []),
      `--user-data-dir=${join(at.folder, "profile")}`,
      `--print-to-pdf=${join(at.folder, "page.pdf")}`,
      page,
    ]);
    expect(hasAsked()).toBe(true);
  });
});
