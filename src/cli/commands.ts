import type { Command } from "commander";
import type { Context } from "../ports.ts";

interface CommandEntry {
  readonly summary: string;
  readonly group: string;
  /** Loaded when it is asked for: a command pays for its own imports only. */
  readonly load: () => Promise<(context: Context) => Command>;
  /** Whether it names the session that is on when it has done its work. */
  readonly reminds?: true;
  /** The option with which it asks nobody anything, by its name. */
  readonly asksNobodyWith?: string;
}

const RITUALS = "Rituals:";
const READING = "Reading:";
const SAFETY = "Keeping it safe:";
const YOURS = "Your own:";

/** Every command, in the order of the help. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  on: {
    group: RITUALS,
    summary: "Put a scarf on: before a session.",
    load: async () => (await import("../commands/on.ts")).onCommand,
  },
  off: {
    group: RITUALS,
    summary: "Take it off: after a session.",
    load: async () => (await import("../commands/off.ts")).offCommand,
  },
  day: {
    group: RITUALS,
    summary: "End the day with nothing left on.",
    load: async () => (await import("../commands/day.ts")).dayCommand,
  },
  reflect: {
    group: RITUALS,
    reminds: true,
    summary: "Look at something longer: supervision, a rupture, the month.",
    load: async () => (await import("../commands/reflect.ts")).reflectCommand,
  },
  map: {
    group: RITUALS,
    summary: "Look at where the power is, from both sides.",
    load: async () => (await import("../commands/map.ts")).mapCommand,
  },
  note: {
    group: RITUALS,
    reminds: true,
    summary: "Note something, at any time.",
    load: async () => (await import("../commands/note.ts")).noteCommand,
  },
  leave: {
    group: RITUALS,
    summary: "Leave something with the scarf that is on.",
    load: async () => (await import("../commands/leave.ts")).leaveCommand,
  },
  status: {
    group: RITUALS,
    summary: "What is on, since when, and what is due.",
    // It stands in shell prompts: a question there would come back at every line.
    asksNobodyWith: "short",
    load: async () => (await import("../commands/status.ts")).statusCommand,
  },
  log: {
    group: READING,
    reminds: true,
    summary: "Read your journal, day by day.",
    load: async () => (await import("../commands/log.ts")).logCommand,
  },
  show: {
    group: READING,
    reminds: true,
    summary: "Read one entry whole.",
    load: async () => (await import("../commands/show.ts")).showCommand,
  },
  search: {
    group: READING,
    reminds: true,
    summary: "Find what you wrote.",
    load: async () => (await import("../commands/search.ts")).searchCommand,
  },
  quote: {
    group: READING,
    reminds: true,
    summary: "Mark words that may be seen when you share a report.",
    load: async () => (await import("../commands/quote.ts")).quoteCommand,
  },
  "follow-ups": {
    group: READING,
    reminds: true,
    summary: "What became of what you meant to do.",
    load: async () => (await import("../commands/follow-ups.ts")).followUpsCommand,
  },
  ends: {
    group: READING,
    reminds: true,
    summary: "Loose ends: what is unfinished.",
    load: async () => (await import("../commands/ends.ts")).endsCommand,
  },
  repairs: {
    group: READING,
    reminds: true,
    summary: "What landed badly, and what becomes of it.",
    load: async () => (await import("../commands/repairs.ts")).repairsCommand,
  },
  report: {
    group: READING,
    reminds: true,
    summary: "Look at a day, a week, a month or a year.",
    load: async () => (await import("../commands/report.ts")).reportCommand,
  },
  evidence: {
    group: READING,
    reminds: true,
    summary: "Accounts for a register, and what is still asked for.",
    load: async () => (await import("../commands/evidence.ts")).evidenceCommand,
  },
  demo: {
    group: READING,
    summary: "Look at a made-up practitioner's month.",
    load: async () => (await import("../commands/demo.ts")).demoCommand,
  },
  init: {
    group: SAFETY,
    summary: "First steps: your role, its words, a passphrase.",
    load: async () => (await import("../commands/init.ts")).initCommand,
  },
  lock: {
    group: SAFETY,
    summary: "Encrypt the journal.",
    load: async () => (await import("../commands/lock.ts")).lockCommand,
  },
  unlock: {
    group: SAFETY,
    summary: "Take the encryption away.",
    load: async () => (await import("../commands/unlock.ts")).unlockCommand,
  },
  passphrase: {
    group: SAFETY,
    summary: "Change the passphrase.",
    load: async () => (await import("../commands/passphrase.ts")).passphraseCommand,
  },
  doctor: {
    group: SAFETY,
    summary: "What lies where, and whether it is sound.",
    load: async () => (await import("../commands/doctor.ts")).doctorCommand,
  },
  delete: {
    group: SAFETY,
    summary: "Take something out of sight, by its id.",
    load: async () => (await import("../commands/delete.ts")).deleteCommand,
  },
  undo: {
    group: SAFETY,
    summary: "Take the newest change back.",
    load: async () => (await import("../commands/undo.ts")).undoCommand,
  },
  forget: {
    group: SAFETY,
    summary: "Remove words for good, and keep the counts.",
    load: async () => (await import("../commands/forget.ts")).forgetCommand,
  },
  "concern-note": {
    group: YOURS,
    reminds: true,
    summary: "A page to hand out: how to raise a concern with you.",
    load: async () => (await import("../commands/concern-note.ts")).concernNoteCommand,
  },
  config: {
    group: YOURS,
    summary: "Your settings, and where things lie.",
    load: async () => (await import("../commands/config.ts")).configCommand,
  },
  roles: {
    group: YOURS,
    summary: "Roles with their objects and words.",
    load: async () => (await import("../commands/roles.ts")).rolesCommand,
  },
  prompts: {
    group: YOURS,
    summary: "Prompt sets: the questions, and your own.",
    load: async () => (await import("../commands/prompts.ts")).promptsCommand,
  },
};
