/** The path as a shell reads it. */
export function quotePath(path: string): string {
  return /^[\w./:+,@-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
