import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Press, parsePresses } from "../../../src/adapters/inquirer/presses.ts";

test("reads keys, control keys and pastes", () => {
  expect(
    shortly(["a-é日\u001b[C\r\u001b[200~x\ty\r\nz\u0004\u001b[201~\u001a\u0003\u0004"]),
  ).toEqual([
    "a",
    "-",
    "é",
    "日",
    "right",
    "return",
    { paste: "x y\n\nz" },
    "suspend",
    "stop",
    "end",
  ]);
});

test("leaves out what cannot be seen", () => {
  expect(shortly(["a\u200bb\u202ec\t"])).toEqual(["a", "b", "c"]);
});

test("reads the same however the input is cut", () => {
  const typed = "aé日-\u001b[D\u001b[200~pasted é\nline\u001b[201~7\r";
  const bytes = Buffer.from(typed);
  fc.assert(
    fc.property(fc.array(fc.nat({ max: bytes.length })), (cuts) => {
      const places = [0, ...cuts.toSorted((a, b) => a - b), bytes.length];
      const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
      expect(shortly(chunks)).toEqual(shortly([typed]));
    }),
  );
});

function shortly(chunks: readonly (string | Buffer)[]): unknown[] {
  const presses: Press[] = [];
  const read = parsePresses((press) => presses.push(press));
  for (const chunk of chunks) read(chunk);
  return presses.map((press) => {
    if (press.kind === "key") return press.key.name;
    return press.kind === "paste" ? { paste: press.text } : press.kind;
  });
}
