import { spawnSync } from "node:child_process";

/**
 * Has the terminal of stdin no longer show what is typed, until the returned function is called. The terminal still
 * edits the line and hears Ctrl-C. Where it has no such setting (Windows) that is said beforehand.
 */
export function hideTyping(write: (text: string) => void): () => void {
  if (!stty("-echo")) write("What you type can be seen here.\n");
  return () => void stty("echo");
}

function stty(setting: string): boolean {
  return spawnSync("stty", [setting], { stdio: ["inherit", "ignore", "ignore"] }).status === 0;
}
