import { spawn } from "node:child_process";
import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import { basename, delimiter, join } from "node:path";
import { Failure } from "../../lib/failure.ts";
import type { Edited } from "../../ports.ts";
import { makePrivateFolder, removeWords } from "./private-folder.ts";

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

/** The `edit` of a `Context`: $VISUAL, else $EDITOR, on a file in a fresh folder of its own. */
export async function openEditor({ env, platform }: Surroundings): Promise<Edited> {
  const editor = env["VISUAL"]?.trim() || env["EDITOR"]?.trim();
  if (!editor)
    throw new Failure("usage", "Neither VISUAL nor EDITOR names an editor.", {
      hint: "Leave out --editor, or name one first, such as: export EDITOR=nano.",
    });
  const folder = makePrivateFolder(env, platform);
  const file = join(folder, "words.txt");
  writeFileSync(file, "", { mode: 0o600 });
  const edited = {
    file,
    read: () => readWords(file),
    remove: () => removeWords(folder),
  };
  const call = callOf(editor, { env, platform, file });
  if (!(await endsWell(call, env))) throw stopped(edited);
  return { file, text: edited.read(), remove: edited.remove };
}

interface Call {
  readonly command: string;
  readonly args: readonly string[];
  readonly shell: boolean;
}

// EDITOR may hold options and quotes, `code --wait`, so that the shell has to read it, as git does.
function callOf(editor: string, to: Surroundings & { readonly file: string }): Call {
  if (to.platform === "win32") return { command: `${editor} "${to.file}"`, args: [], shell: true };
  const options = isVim(editor, to.env) ? LEAVES_NO_TRACE : [];
  return {
    command: "/bin/sh",
    args: ["-c", `${HOLDS_ON} ${editor} "$@"`, "scarf", ...options, to.file],
    shell: false,
  };
}

/** Ctrl-C reaches everybody at the terminal; what it means is the editor's to say, and the shell waits for it. */
const HOLDS_ON = "trap : INT QUIT;";

/**
 * Vim and neovim keep swap files, undo files, backups and a history of what was typed. Said after the user's own settings
 * are read: those often switch them on.
 */
const LEAVES_NO_TRACE = [
  "-i",
  "NONE",
  "-n",
  "-c",
  "set noundofile nobackup nowritebackup noswapfile viminfo=",
] as const;

/** Whether an editor is vim or neovim by its own name, wherever links such as `vi` and `editor` lead. */
function isVim(editor: string, env: Surroundings["env"]): boolean {
  const [name = ""] = editor.split(/\s+/);
  const places = name.includes("/")
    ? [name]
    : (env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, name));
  const found = places.find(isThere);
  return [name, ...(found === undefined ? [] : [realpathSync(found)])].some((path) =>
    /^(g?vim(\.\w+)?|nvim)$/.test(basename(path)),
  );
}

function isThere(path: string): boolean {
  try {
    realpathSync(path);
    return true;
  } catch {
    return false;
  }
}

function ignore(): void {}

// Drawn on stderr: stdout may be a file that takes the answer.
async function endsWell(
  { command, args, shell }: Call,
  env: Surroundings["env"],
): Promise<boolean> {
  const signals = ["SIGINT", "SIGQUIT"] as const;
  for (const signal of signals) process.on(signal, ignore);
  try {
    return await new Promise<boolean>((resolve) => {
      const child = spawn(command, args, { shell, env, stdio: ["inherit", 2, 2] });
      child.on("error", () => resolve(false));
      child.on("close", (exitCode) => resolve(exitCode === 0));
    });
  } finally {
    for (const signal of signals) process.off(signal, ignore);
  }
}

function readWords(file: string): string {
  const bytes = readFileSync(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Failure("bad-file", `${file} is not text in UTF-8.`, {
      hint: "Save it as UTF-8, then hand it over with --file.",
      cause: error,
    });
  }
}

function stopped({ file, remove }: Pick<Edited, "file" | "remove">): Failure {
  const isEmpty = !isThere(file) || readFileSync(file).length === 0;
  if (isEmpty) remove();
  return new Failure("machine", "The editor could not be run, or ended with an error.", {
    hint: isEmpty
      ? "Nothing was written. Look at what VISUAL or EDITOR names."
      : `What you wrote is still in ${file}. Hand it over with --file.`,
  });
}
