/** Modules of Node's that reach other machines, and what a program has for it without importing anything. */
const WAYS_OUT =
  /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)["'`](?:node:)?(?:net|https?|http2|dgram|tls|dns|dns\/promises|inspector)["'`]|(?<!\.)\b(?:fetch|WebSocket|EventSource|XMLHttpRequest)\(|\bsendBeacon\(/g;

/** What in a text of JavaScript or TypeScript could reach another machine. */
export function waysOut(code: string): readonly string[] {
  return code.match(WAYS_OUT) ?? [];
}
