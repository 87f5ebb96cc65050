#!/usr/bin/env node
"use strict";

// Read by any Node from 12 on: on one that is too old, opening the journal would end in a crash without a word.
// Nothing else is loaded before that is known.
const NEEDED_NODE_API = 10;
const NEEDED_NODES = "22.22.2, 24.15.0, 26";

if (Number(process.versions.napi) >= NEEDED_NODE_API) runHere();
else runOnPinnedNode();

function runHere() {
  keepCompiled();
  void loadMain()(process.argv.slice(2))
    // Set, not called: what is still on its way to a pipe is written before the process ends.
    .then((exitCode) => (process.exitCode = process.exitCode || exitCode));
}

function loadMain() {
  try {
    return require("../dist/main.cjs").main;
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
    process.stderr.write("error: scarf is not built yet.\nhint: Run npm ci in its folder.\n");
    process.exit(1);
  }
}

/** Node keeps what it compiled of scarf beside it, where it may write: the next start is some 7 ms shorter. */
function keepCompiled() {
  const path = require("path");
  require("module").enableCompileCache(path.join(__dirname, "..", "dist", "compiled"));
}

/** A checkout brings its own Node: `node_modules/.bin/node`. */
function runOnPinnedNode() {
  const pinned = findPinnedNode();
  if (pinned === undefined) refuse();
  const args = [__filename].concat(process.argv.slice(2));
  const isTerminal = require("tty").isatty;
  const terminals = [0, 1, 2].filter((stream) => isTerminal(stream));
  const child = require("child_process").spawn(pinned, args, { stdio: "inherit" });
  passSignalsOn(child);
  child.on("error", refuse);
  child.on("exit", (exitCode, signal) => {
    // At its end an old Node sets its terminal back, and aborts with a core dump where that one is closed.
    const isClosed = terminals.some((stream) => !isTerminal(stream));
    if (signal !== null) endBy(signal);
    else if (isClosed) endBy("SIGHUP");
    else process.exit(exitCode);
  });
}

function refuse() {
  process.stderr.write(
    "error: scarf needs Node " +
      NEEDED_NODES +
      " or newer; this is Node " +
      process.versions.node +
      ".\n",
  );
  process.exit(1);
}

function endBy(signal) {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

/** Undefined when there is none, and when it is the one that runs now and is too old itself. */
function findPinnedNode() {
  const fs = require("fs");
  const windows = process.platform === "win32";
  const place = windows ? ["node", "bin", "node.exe"] : [".bin", "node"];
  const pinned = require("path").join.apply(null, [__dirname, "..", "node_modules"].concat(place));
  if (!fs.existsSync(pinned)) return undefined;
  return fs.realpathSync(pinned) === fs.realpathSync(process.execPath) ? undefined : pinned;
}

/** The terminal's Ctrl-C reaches both processes; what is sent to this one alone is meant for the other too. */
function passSignalsOn(child) {
  process.on("SIGINT", () => {});
  ["SIGTERM", "SIGHUP"].forEach((signal) => {
    process.on(signal, () => {
      child.kill(signal);
    });
  });
}
