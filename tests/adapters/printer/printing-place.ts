import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, onTestFinished } from "vitest";
import { programsThatPrint } from "../../../src/adapters/printer/printer.ts";
import type { Printable } from "../../../src/lib/output.ts";

export const WHOLE = "%PDF-1.4 made up %%EOF";
export const SECRET = "a word that nobody else may read";
export const PAGE = `<p>${SECRET}</p>`;
/** What a made-up program does that prints well. */
export const PRINTS = `printf %s '${WHOLE}' > "$out"`;

export interface PrintingPlace {
  /** Absolute paths, fresh for each test: of all of it, of its programs, and of the login's own folder. */
  readonly at: { readonly folder: string; readonly bin: string; readonly login: string };
  /**
   * A browser or an office that is a shell script. `$out` is the PDF it is to write, `$page` what it is given, `$seen`
   * the start of the names of files that stay.
   */
  readonly program: (name: string, script: string) => void;
  readonly print: (how?: Printing) => Promise<Uint8Array | undefined>;
  /** What a program left in a file beside it. */
  readonly seen: (name: string, what: string) => string;
}

interface Printing {
  readonly limit?: number;
  readonly isRoot?: boolean;
  readonly docx?: Printable["docx"];
}

export function printingPlace(): PrintingPlace {
  const at = { folder: "", bin: "", login: "" };
  beforeEach(() => {
    const folder = mkdtempSync(join(tmpdir(), "scarf-printer-test-"));
    Object.assign(at, { folder, bin: join(folder, "bin"), login: join(folder, "login") });
    mkdirSync(at.bin);
    mkdirSync(at.login, { mode: 0o700 });
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  });
  return {
    at,
    program: (name, script) => {
      const path = join(at.bin, name);
      writeFileSync(path, shellScript(join(at.folder, name), script));
      chmodSync(path, 0o755);
    },
    print: ({ limit = 20_000, isRoot = false, docx = noDocx } = {}) => {
      const env = { PATH: at.bin, XDG_RUNTIME_DIR: at.login };
      const { pdf } = programsThatPrint({ env, platform: "linux", isRoot, limit });
      return pdf({ html: PAGE, docx });
    },
    seen: (name, what) => readFileSync(join(at.folder, `${name}.${what}`), "utf8"),
  };
}

function shellScript(seen: string, script: string): string {
  const lines = [
    "#!/bin/sh",
    "PATH=/usr/bin:/bin",
    `seen="${seen}"`,
    `printf '%s\\n' "$@" > "$seen.args"`,
    'for one; do case "$one" in',
    `  --print-to-pdf=*) out="\${one#*=}";;`,
    `  *.docx) page=$one; out="\${one%.docx}.pdf";;`,
    `  file://*) page="\${one#file://}";;`,
    "esac; done",
    `echo "${SECRET}"; echo "${SECRET}" >&2`,
    script,
  ];
  return `${lines.join("\n")}\n`;
}

export async function noDocx(): Promise<Uint8Array> {
  throw new Error("Nobody needs it");
}

export function text(pdf: Uint8Array | undefined): string | undefined {
  return pdf && Buffer.from(pdf).toString("latin1");
}
