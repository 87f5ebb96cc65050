/** From the first id with the prefix up to and without the first one behind; undefined when no id can have it. */
export function idRange(prefix: string): readonly [string, string] | undefined {
  const digits = prefix.toLowerCase().replaceAll("-", "");
  if (!/^[0-9a-f]{1,32}$/.test(digits)) return undefined;
  const first = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20),
  ]
    .filter((part) => part !== "")
    .join("-");
  return [first, `${first}g`];
}
