import { Failure } from "../lib/failure.ts";
import type { Context } from "../ports.ts";
import type { Issue } from "../prompt-sets/issue.ts";
import { ID } from "../prompt-sets/kinds/fields.ts";
import type { SetOrigin } from "../prompt-sets/prompt-set.ts";

/** A file that should hold a prompt set, read but not yet parsed. */
export interface SetFile {
  /** The id written in it, else the name of the file without its ending. */
  readonly id: string;
  readonly origin: SetOrigin;
  readonly path: string;
  /** Empty when it could not be read. */
  readonly text: string;
  /** Why it could not be read. */
  readonly issue?: Issue | undefined;
}

/**
 * The file of a set: the user's own, else a shipped one; or a shipped one only. Of the user's own files the one named
 * after the id comes first; any other counts by the id written in it.
 */
export function findSetFile(
  context: Context,
  id: string,
  from: "anywhere" | "shipped" = "anywhere",
): SetFile | undefined {
  if (!ID.test(id)) return undefined;
  const own = from === "shipped" ? undefined : ownSetFiles(context).find((file) => file.id === id);
  return own ?? readSetFile(context, `${shippedFolder(context)}/${id}.yaml`, "shipped");
}

/** The user's own files: those named after their id first, then in the order of their names. */
export function ownSetFiles(context: Context): readonly SetFile[] {
  const files = setFilesIn(context, context.places.prompts, "own");
  const isNamed = ({ id, path }: SetFile) => nameOf(path) === id;
  return [...files.filter(isNamed), ...files.filter((file) => !isNamed(file))];
}

export function shippedSetFiles(context: Context): readonly SetFile[] {
  return setFilesIn(context, shippedFolder(context), "shipped");
}

/** Ids of all sets there are, for suggestions. */
export function allSetIds(context: Context): readonly string[] {
  return [...ownSetFiles(context), ...shippedSetFiles(context)].map(({ id }) => id);
}

/** Undefined when it is not there. A file that is no text has an issue. */
export function readSetFile(
  { files }: Context,
  path: string,
  origin: SetOrigin,
): SetFile | undefined {
  try {
    const text = files.read(path);
    return text === undefined
      ? undefined
      : { id: declaredId(text) ?? nameOf(path), origin, path, text };
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== "bad-file") throw error;
    const { message, hint } = error;
    return {
      id: nameOf(path),
      origin,
      path,
      text: "",
      issue: {
        code: "bad-yaml",
        message: `${message} ${hint}`,
        at: { file: path, line: 1, column: 1 },
        sourceLine: "",
      },
    };
  }
}

function setFilesIn(context: Context, folder: string, origin: SetOrigin): readonly SetFile[] {
  return context.files
    .list(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .flatMap((name) => readSetFile(context, `${folder}/${name}`, origin) ?? []);
}

function shippedFolder({ places }: Context): string {
  return `${places.shipped}/prompts`;
}

function nameOf(path: string): string {
  return path.replace(/^.*[/\\]/, "").replace(/\.ya?ml$/, "");
}

/** The id in a text that may have issues: looked for, not parsed. */
function declaredId(text: string): string | undefined {
  return /^id:[ \t]*(["']?)([a-z][a-z0-9_-]*)\1[ \t]*(?:#.*)?\r?$/m.exec(text)?.[2];
}
