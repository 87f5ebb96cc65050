import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { openEditor } from "../../../src/adapters/node/editor.ts";
import { Failure } from "../../../src/lib/failure.ts";

let folder: string;
let runtime: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "scarf-editor-test-"));
  runtime = join(folder, "runtime");
  mkdirSync(runtime, { mode: 0o700 });
  const made = folder;
  onTestFinished(() => rmSync(made, { recursive: true }));
});

/** An editor that is a shell script; its last argument is the file, and `$scarf` stands for it. */
function editor(script: string, name = "ed-it"): string {
  const path = join(folder, name);
  const seen = join(folder, "seen");
  writeFileSync(
    path,
    `#!/bin/sh\nprintf '%s\\n' "$@" > "${seen}"\nfor scarf; do :; done\n${script}\n`,
  );
  chmodSync(path, 0o755);
  return path;
}

/** What the editor was called with, the file by its name alone. */
function seen(): readonly string[] {
  const lines = readFileSync(join(folder, "seen"), "utf8").trim().split("\n");
  return lines.map((line) => (line.startsWith("/") ? basename(line) : line));
}

function open(env: Readonly<Record<string, string>>) {
  const PATH = process.env["PATH"] ?? "";
  return openEditor({ env: { PATH, XDG_RUNTIME_DIR: runtime, ...env }, platform: "linux" });
}

const WRITTEN = "A line.\nAnother.\n";
const WRITES = `printf 'A line.\\nAnother.\\n' > "$scarf"`;

/** The first bytes of a file that is open, also of one that was removed. */
function readAt(handle: number, length: number): Buffer {
  const bytes = Buffer.alloc(length, 1);
  readSync(handle, bytes, 0, length, 0);
  return bytes;
}

describe("the editor", () => {
  test("gives what was written there", async () => {
    const { text } = await open({ EDITOR: editor(WRITES) });
    expect(text).toBe("A line.\nAnother.\n");
  });

  test("is that of VISUAL before that of EDITOR, with its options", async () => {
    await open({ VISUAL: `${editor(WRITES)} --wait "two words"`, EDITOR: "/bin/false" });
    expect(seen()).toEqual(["--wait", "two words", "words.txt"]);
  });

  test("works on a file that only this user can open, in the login's own folder", async () => {
    const { file } = await open({ EDITOR: editor(WRITES) });
    expect(dirname(dirname(file))).toBe(runtime);
    expect([statSync(dirname(file)).mode & 0o777, statSync(file).mode & 0o777]).toEqual([
      0o700, 0o600,
    ]);
  });

  test("works in the folder for temporary files where a login has none of its own", async () => {
    const { file, remove } = await open({
      EDITOR: editor(WRITES),
      XDG_RUNTIME_DIR: join(folder, "none"),
    });
    expect(dirname(dirname(file))).toBe(tmpdir());
    expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
    remove();
  });

  test("leaves its file until it is removed, with whatever the editor put beside it", async () => {
    const { file, remove } = await open({ EDITOR: editor(`${WRITES}; cp "$scarf" "$scarf~"`) });
    expect(existsSync(file)).toBe(true);
    remove();
    expect(readdirSync(runtime)).toEqual([]);
  });

  test("writes over what it removes, with what the editor put beside it", async () => {
    const { file, remove } = await open({
      EDITOR: editor(`${WRITES}; cp "$scarf" "$scarf.swp"; chmod 400 "$scarf.swp"`),
    });
    const kept = [file, `${file}.swp`].map((path) => openSync(path, "r"));
    expect(kept.map((handle) => readFileSync(handle, "utf8"))).toEqual([WRITTEN, WRITTEN]);
    remove();
    const left = kept.map((handle) => readAt(handle, WRITTEN.length));
    expect(left.every((bytes) => bytes.every((byte) => byte === 0))).toBe(true);
    for (const handle of kept) closeSync(handle);
    expect(readdirSync(runtime)).toEqual([]);
    expect(remove).not.toThrow();
  });

  test.each(["vim", "nvim", "gvim", "vim.tiny"])(
    "%s keeps no copies and no history",
    async (name) => {
      await open({ EDITOR: editor(WRITES, name) });
      expect(seen()).toEqual([
        "-i",
        "NONE",
        "-n",
        "-c",
        "set noundofile nobackup nowritebackup noswapfile viminfo=",
        "words.txt",
      ]);
    },
  );

  test("a vim by another name is known too", async () => {
    symlinkSync(editor(WRITES, "vim.basic"), join(folder, "vi"));
    await open({ EDITOR: "vi", PATH: `${folder}:${process.env["PATH"]}` });
    expect(seen()[0]).toBe("-i");
  });

  test("an editor that is no vim gets the file alone", async () => {
    await open({ EDITOR: editor(WRITES, "nano") });
    expect(seen()).toEqual(["words.txt"]);
  });

  test("a file that the editor wrote anew in place of the old one is read", async () => {
    const { text } = await open({
      EDITOR: editor(`printf 'New.' > "$scarf.new"; mv "$scarf.new" "$scarf"`),
    });
    expect(text).toBe("New.");
  });
});

describe("an editor that cannot be used", () => {
  test("because none is named is told", async () => {
    await expect(open({ VISUAL: " " })).rejects.toMatchObject({ code: "usage" });
    expect(readdirSync(runtime)).toEqual([]);
  });

  test.each([
    ["is not there", "/no/such/editor"],
    ["ends with an error", "/bin/false"],
  ])("because it %s leaves nothing behind", async (_why, EDITOR) => {
    await expect(open({ EDITOR })).rejects.toMatchObject({ code: "machine" });
    expect(readdirSync(runtime)).toEqual([]);
  });

  test("after something was written says where it is, and not what it is", async () => {
    const failure = await open({ EDITOR: editor(`${WRITES}; exit 1`) }).catch((error) => error);
    expect(failure).toBeInstanceOf(Failure);
    const [, file = ""] = /still in (\S+)\. /.exec(failure.hint) ?? [];
    expect(readFileSync(file, "utf8")).toBe("A line.\nAnother.\n");
    expect(failure.message + failure.hint).not.toContain("A line.");
  });

  test("because it wrote no text says where that is", async () => {
    const failure = await open({ EDITOR: editor(`printf '\\377\\376' > "$scarf"`) }).catch(
      (error) => error,
    );
    expect(failure).toMatchObject({ code: "bad-file" });
    expect(existsSync(failure.message.split(" ")[0])).toBe(true);
  });
});

/** Ends as the signal says, unless it is listened to. */
const STUBBORN = `
  const { openEditor } = await import(process.argv[1]);
  const { text } = await openEditor({ env: process.env, platform: "linux" });
  process.stdout.write(text);
`;

test("Ctrl-C in the editor is the editor's, and scarf goes on waiting", async () => {
  const module = join(import.meta.dirname, "../../../src/adapters/node/editor.ts");
  const child = spawn(process.execPath, ["--input-type=module", "-e", STUBBORN, module], {
    env: {
      ...process.env,
      XDG_RUNTIME_DIR: runtime,
      // The terminal sends it to everybody who sits at it; this editor goes on.
      VISUAL: editor(`trap '' INT; kill -INT 0; ${WRITES}`),
    },
    // A group of its own: the signal is for those who sit at this terminal.
    detached: true,
    stdio: ["ignore", "pipe", "ignore"],
  });
  let heard = "";
  child.stdout.on("data", (chunk) => {
    heard += String(chunk);
  });
  const exit = await new Promise((resolve) => {
    child.on("close", (code, signal) => resolve({ code, signal }));
  });
  expect({ exit, heard }).toEqual({
    exit: { code: 0, signal: null },
    heard: "A line.\nAnother.\n",
  });
});

/** What of the real editors is here. Vim and Neovim keep most, and are what many machines open. */
const REAL = ["vim", "nvim"].map((name) => ({ name, real: whereIs(name) }));
const MARKER = "Ultramarine weathercock.";

function whereIs(name: string): string | undefined {
  return (
    spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).stdout.trim() || undefined
  );
}

/** Whether a file is named after the words' own or holds what was typed. Undo files have names alone. */
function isAbout(path: string): boolean {
  return basename(path).includes("words") || readFileSync(path).includes(MARKER.slice(0, 8));
}

describe("a real editor", () => {
  for (const { name, real } of REAL) {
    if (real === undefined)
      process.stderr.write(`NOT TESTED: what ${name} leaves behind; it is not here.\n`);

    test.skipIf(real === undefined)(
      `${name} leaves nothing but its file, while it is open and after`,
      async () => {
        // A person's own habits, which keep copies of everything in one folder.
        const habits = join(folder, "habits.vim");
        const places = ["directory", "backupdir", "undodir"].map((name) => `${name}=${folder}`);
        writeFileSync(
          habits,
          `set nocompatible swapfile updatecount=1 backup writebackup undofile ${places.join(" ")}\nset viminfo='100,<50,n${folder}/viminfo\n`,
        );
        const keys = join(folder, "keys.vim");
        const typing = `normal! i${MARKER}`;
        writeFileSync(keys, `${typing}\nwrite\n${typing}\nquit!\n`);
        const VISUAL = editor(`exec ${real} -es -u ${habits} "$@" -S ${keys}`, name);
        const { text, file, remove } = await open({ VISUAL, HOME: folder });
        expect(text).toContain(MARKER);
        expect(readdirSync(dirname(file))).toEqual(["words.txt"]);
        const beside = readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter(
            (found) => found.isFile() && ![file, keys].includes(join(found.parentPath, found.name)),
          )
          .filter((found) => isAbout(join(found.parentPath, found.name)));
        expect(beside.map((found) => found.name)).toEqual([]);
        remove();
        expect(readdirSync(runtime)).toEqual([]);
      },
    );
  }
});
