import { Failure } from "../lib/failure.ts";
import { suggest } from "../lib/suggest.ts";
import type { Context } from "../ports.ts";
import { asOption, type DataItem, readDataList } from "../prompt-sets/data-list.ts";
import { formatIssues } from "../prompt-sets/issue.ts";
import { type Base, type ParsedSet, parsePromptSet } from "../prompt-sets/parse-prompt-set.ts";
import type {
  DataList,
  ListedSet,
  Option,
  PromptSet,
  ShownSet,
} from "../prompt-sets/prompt-set.ts";
import { listRoles } from "./roles.ts";
import { allSetIds, findSetFile, ownSetFiles, type SetFile, shippedSetFiles } from "./set-files.ts";

/**
 * The set with the id: the user's own, else the one scarf came with. Throws Failure `unknown-set`, and `bad-file`
 * with every issue for one that cannot be used.
 */
export function findPromptSet(context: Context, id: string): PromptSet {
  return findLocatedSet(context, id).set;
}

/** The same, with where it lies. */
export function findLocatedSet(context: Context, id: string): LocatedSet {
  const file = findSetFile(context, id);
  if (file === undefined) throw unknownSet(context, id);
  const parsed = parseSetFile(context, file);
  if ("issues" in parsed)
    throw new Failure("bad-file", formatIssues(parsed.issues), {
      hint: `Mend the file, then run scarf prompts check ${file.path}.`,
    });
  return { origin: file.origin, file: file.path, set: parsed.set };
}

type LocatedSet = Pick<ShownSet, "origin" | "file" | "set">;

function unknownSet(context: Context, id: string): Failure {
  const near = suggest(id, allSetIds(context));
  return new Failure("unknown-set", `There is no prompt set "${id}".`, {
    hint:
      near === undefined
        ? "Run scarf prompts list to see them all."
        : `Did you mean ${near}? Run scarf prompts list to see them all.`,
  });
}

/** The user's own sets and then the shipped ones, each in the order of the file names; shipped ones that an own one replaces are left out. */
export function listPromptSets(context: Context): readonly ListedSet[] {
  const own = ownSetFiles(context);
  const shipped = shippedSetFiles(context);
  const isOwn = ({ id }: SetFile) => own.some((file) => file.id === id);
  return [
    ...own.map((file) => twin(file, own) ?? listed(context, file, shipped)),
    ...shipped.filter((file) => !isOwn(file)).map((file) => listed(context, file, [])),
  ];
}

/** Of two files with one id the first is used; the other one has an issue. */
function twin({ id, origin, path }: SetFile, own: readonly SetFile[]): ListedSet | undefined {
  const used = own.find((file) => file.id === id)?.path ?? path;
  if (used === path) return undefined;
  const at = { file: path, line: 1, column: 1 };
  const message = `Your file ${used} has this id too, and is the one that is used.`;
  const issue = { code: "duplicate-id", message, at, sourceLine: "" } as const;
  return { kind: "issues", id, origin, file: path, issues: [issue] };
}

function listed(context: Context, file: SetFile, shipped: readonly SetFile[]): ListedSet {
  const { id, origin, path } = file;
  const parsed = parseSetFile(context, file);
  if ("issues" in parsed) return { kind: "issues", id, origin, file: path, issues: parsed.issues };
  return {
    kind: "set",
    id,
    origin,
    file: path,
    set: parsed.set,
    insteadOfShipped: shipped.some((other) => other.id === id),
  };
}

/** Reads a set and the sets it extends. `above`: ids of the sets of the same origin that extend it. */
export function parseSetFile(
  context: Context,
  file: SetFile,
  above: readonly string[] = [],
): ParsedSet {
  if (file.issue !== undefined) return { issues: [file.issue] };
  return parsePromptSet(file.text, file.path, {
    digest: context.digest,
    base: (id) => findBase(context, id, { ...file, above: [...above, file.id] }),
    // Roles come and go, so what is written about them is not checked here.
    list: (list) => (list === "roles" ? undefined : listOptions(context, list)),
  });
}

/**
 * A set of the user's own that extends its own id means the shipped one with that id. Shipped sets extend shipped
 * ones only: what the user puts in place of one of them cannot break another.
 */
function findBase(
  context: Context,
  id: string,
  { origin, above }: { readonly origin: SetFile["origin"]; readonly above: readonly string[] },
): Base {
  const from = origin === "shipped" || above.includes(id) ? "shipped" : "anywhere";
  const file = findSetFile(context, id, from);
  if (file === undefined)
    return above.includes(id)
      ? { problem: "This set extends itself." }
      : { problem: "There is no such set.", suggestion: suggest(id, allSetIds(context)) };
  // Only shipped sets are left, and one that comes back to itself would go on forever.
  if (origin === "shipped" && above.includes(id)) return { problem: "This set extends itself." };
  const parsed = parseSetFile(context, file, file.origin === origin ? above : []);
  return "set" in parsed
    ? parsed
    : { problem: `That set has issues of its own: run scarf prompts check ${file.path}.` };
}

const LISTS = new WeakMap<Context, Map<DataList, readonly DataItem[]>>();

/** The items of a reference list that scarf came with, read once; of `roles` the user's own too. */
export function loadDataList(context: Context, list: DataList): readonly DataItem[] {
  if (list === "roles") return listRoles(context).map(({ id, title }) => ({ id, label: title }));
  const known = LISTS.get(context) ?? new Map<DataList, readonly DataItem[]>();
  LISTS.set(context, known);
  const items = known.get(list) ?? readShipped(context, list);
  known.set(list, items);
  return items;
}

function readShipped({ files, places }: Context, list: DataList): readonly DataItem[] {
  const path = `${places.shipped}/data/${list}.yaml`;
  const text = files.read(path);
  if (text === undefined) throw new Error(`scarf's own list ${list} is missing`);
  return readDataList(text, path);
}

/** The items of a list as options. */
export function listOptions(context: Context, list: DataList): readonly Option[] {
  return loadDataList(context, list).map(asOption);
}
