import { doesRun } from "./programs-here.ts";

/**
 * What runs a command without any network, the machine's own included: as root, as who one is, or as a root who is alone.
 * Where the system refuses all of it, the last one.
 */
export function withoutNetwork(): readonly string[] {
  const alone = ["unshare", "-rn"];
  const ways = [["unshare", "-n"], ["unshare", "-cn"], alone];
  return ways.find((way) => doesRun([...way, "true"])) ?? alone;
}

/**
 * strace of a command and all that it starts, in a form that `internetSockets` reads, to the end of a file. It stops a thread
 * at every call until the first one that it looks for, which `set_robust_list` is: without it a browser takes twice as long.
 */
export function traceInto(file: string): readonly string[] {
  const calls = "trace=socket,connect,execve,clone,?clone3,?fork,?vfork,set_robust_list";
  const quiet = ["-qq", "-e", "signal=none"];
  return ["strace", "-f", "--seccomp-bpf", ...quiet, "-e", calls, "-A", "-o", file];
}
