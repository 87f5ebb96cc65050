import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { zoneName } from "../../../src/adapters/node/zone.ts";

/** What Intl says of the process that runs the tests. */
const asked = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A system's root folder with these files; a value with an arrow is a link. */
function system(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "scarf-zone-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    if (text.startsWith("-> ")) symlinkSync(text.slice(3), join(root, name));
    else writeFileSync(join(root, name), text);
  }
  return root;
}

const ZONES = {
  "usr/share/zoneinfo/Europe/Lisbon": "rules of Lisbon",
  "usr/share/zoneinfo/America/Argentina/Ushuaia": "rules of Ushuaia",
  "usr/share/zoneinfo/Etc/GMT+5": "rules of GMT+5",
  "usr/share/zoneinfo/UTC": "rules of UTC",
};

describe("the zone of TZ", () => {
  test.each([
    ["Europe/Lisbon", "Europe/Lisbon"],
    [":Europe/Lisbon", "Europe/Lisbon"],
    ["America/Argentina/Ushuaia", "America/Argentina/Ushuaia"],
    ["Etc/GMT+5", "Etc/GMT+5"],
    ["UTC", "UTC"],
  ])("%j is %s", (variable, zone) => {
    expect(zoneName({ TZ: variable }, system(ZONES))).toBe(zone);
  });

  test.each([
    "",
    ":",
    "CET-1CEST",
    "EST5EDT,M3.2.0,M11.1.0",
    "Europe/Atlantis",
    "/usr/share/zoneinfo/Europe/Lisbon",
    "Europe/../../../etc/passwd",
    "europe/lisbon",
    "Europe/Lisbon\n",
  ])("%j is no name that can be kept: the process says what it took it for", (variable) => {
    expect(zoneName({ TZ: variable }, system(ZONES))).toBe(asked);
  });
});

describe("the zone of the system", () => {
  const link = "-> ../usr/share/zoneinfo/Europe/Lisbon";

  test("is the file that its clock is linked to", () => {
    expect(zoneName({}, system({ ...ZONES, "etc/localtime": link }))).toBe("Europe/Lisbon");
  });

  test("is found where the zones are elsewhere", () => {
    const root = system({ "var/db/timezone/zoneinfo/Europe/Lisbon": "rules" });
    mkdirSync(join(root, "etc"));
    symlinkSync("../var/db/timezone/zoneinfo/Europe/Lisbon", join(root, "etc/localtime"));
    expect(zoneName({}, root)).toBe("Europe/Lisbon");
  });

  test("is the name written beside a copied file, when it is that zone", () => {
    const files = {
      ...ZONES,
      "etc/localtime": "rules of Lisbon",
      "etc/timezone": "Europe/Lisbon\n",
    };
    expect(zoneName({}, system(files))).toBe("Europe/Lisbon");
  });

  test.each([
    ["nothing is there", {}],
    ["the link leads nowhere", { "etc/localtime": link }],
    [
      "the name written is an older one",
      {
        ...ZONES,
        "etc/localtime": "rules of Rome",
        "etc/timezone": "Europe/Lisbon",
      },
    ],
    ["a name is written and no clock is set", { ...ZONES, "etc/timezone": "Europe/Lisbon" }],
    ["what is written is no name", { ...ZONES, "etc/localtime": "x", "etc/timezone": "home" }],
  ])("is asked of the process when %s", (_reason, files) => {
    expect(zoneName({}, system(files))).toBe(asked);
  });
});

test("this system's own zone is found", () => {
  const env = { TZ: process.env["TZ"] };
  expect(zoneName(env)).toBe(asked);
});
