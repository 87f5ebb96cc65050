import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

/** What they are found by. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
}

/** A kind of program: its names on the PATH, and where it lies on systems that put no programs there. */
interface Kind {
  readonly names: readonly string[];
  readonly mac: readonly string[];
  readonly windows: readonly string[];
}

/** Chromium and what is made of it. */
export const BROWSERS: Kind = {
  names: [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
  ],
  mac: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  windows: [
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
  ],
};

export const OFFICES: Kind = {
  names: ["soffice", "libreoffice"],
  mac: ["/Applications/LibreOffice.app/Contents/MacOS/soffice"],
  windows: ["LibreOffice/program/soffice.exe"],
};

/** Absolute paths of the programs that are here, in the order of the lists and each once, whatever links lead to it. */
export function findPrograms(kind: Kind, surroundings: Surroundings): readonly string[] {
  const found = placesOf(kind, surroundings).filter(isProgram);
  return [...new Map(found.map((path) => [realpathSync(path), path])).values()];
}

function placesOf(
  { names, mac, windows }: Kind,
  { env, platform }: Surroundings,
): readonly string[] {
  if (platform === "win32")
    return under(
      WINDOWS_ROOTS.map((name) => env[name]),
      windows,
    );
  const onPath = under((env["PATH"] ?? "").split(delimiter), names);
  return platform === "darwin" ? [...mac, ...onPath] : onPath;
}

const WINDOWS_ROOTS = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"] as const;

/** Never in the folder that scarf is called in. */
function under(
  folders: readonly (string | undefined)[],
  names: readonly string[],
): readonly string[] {
  const known = folders.flatMap((folder) => (folder && isAbsolute(folder) ? [folder] : []));
  return names.flatMap((name) => known.map((folder) => join(folder, name)));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
