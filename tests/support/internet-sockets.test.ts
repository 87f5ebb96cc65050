import { expect, test } from "vitest";
import { internetSockets } from "./internet-sockets.ts";

const SOCKET = "socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 18";
const NODE = 'execve("/bin/node", ["node", "a.js"], 0x7ffd /* 35 vars */) = 0';
const CHROMIUM = 'execve("/usr/lib/chromium", ["chromium"], 0x7ffd /* 35 vars */) = 0';
const node = { program: "/bin/node", args: '["node", "a.js"]', call: SOCKET };
const chromium = { program: "/usr/lib/chromium", args: '["chromium"]', call: SOCKET };

/** A trace of lines such as `7 socket(...) = 3`. */
function found(...lines: readonly string[]) {
  return internetSockets(lines.join("\n"));
}

test("only what could reach another machine is a socket to the internet", () => {
  const calls = [
    "socket(AF_UNIX, SOCK_STREAM, 0) = 18",
    "socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE) = 21",
    'connect(18, {sa_family=AF_UNIX, sun_path="/run/x"}, 110) = 0',
  ];
  expect(found(`7 ${NODE}`, ...calls.map((call) => `7 ${call}`))).toEqual([]);
  const reached = "connect(18, {sa_family=AF_INET, sin_port=htons(9)}, 16) = -1 EINPROGRESS (Now)";
  expect(found(`7 ${NODE}`, `7 ${SOCKET}`, `7 ${reached}`)).toEqual([
    node,
    { ...node, call: reached },
  ]);
});

test("a socket is that of the program its process runs, whichever thread asks for it", () => {
  const thread = "clone3({flags=CLONE_VM|CLONE_THREAD} => {parent_tid=[8]}, 88) = 8";
  const nested = "clone(child_stack=0x7, flags=CLONE_VM|CLONE_THREAD) = 9";
  expect(found(`7 ${NODE}`, `7 ${thread}`, `8 ${nested}`, `9 ${SOCKET}`)).toEqual([node]);
});

test("a child is what its parent was until it becomes something else, also where that comes first", () => {
  const born = ["7 vfork( <unfinished ...>", `8 ${CHROMIUM}`, `8 ${SOCKET}`];
  expect(found(`7 ${NODE}`, ...born, "7 <... vfork resumed>) = 8")).toEqual([chromium]);
  expect(found(`7 ${NODE}`, "7 fork() = 8", `8 ${SOCKET}`)).toEqual([node]);
});

test("a program that starts itself once more is still the same, and one that is not there is not", () => {
  const self = 'execve("/proc/self/exe", ["/proc/self/exe"], 0x7 /* 1 var */) = 0';
  const none = 'execve("/bin/none", ["none"], 0x7 /* 1 var */) = -1 ENOENT (No such file)';
  expect(found(`7 ${CHROMIUM}`, "7 fork() = 8", `8 ${self}`, `8 ${none}`, `8 ${SOCKET}`)).toEqual([
    chromium,
  ]);
});

test("a number that was given away again is another process", () => {
  const first = [`7 ${NODE}`, "7 fork() = 8", `8 ${CHROMIUM}`];
  const again = "7 clone(flags=CLONE_VM|CLONE_THREAD) = 8";
  expect(found(...first, again, `8 ${SOCKET}`)).toEqual([node]);
});

test("a call that another one came between is one call, and that of a process that was killed in it too", () => {
  const halves = [
    "7 socket(AF_INET <unfinished ...>",
    "8 fork() = 9",
    "7 <... socket resumed>, 2) = 18",
  ];
  expect(found(`7 ${NODE}`, ...halves)).toEqual([{ ...node, call: "socket(AF_INET , 2) = 18" }]);
  expect(found(`7 ${NODE}`, "7 socket(AF_INET <unfinished ...>")).toEqual([
    { ...node, call: "socket(AF_INET " },
  ]);
});
