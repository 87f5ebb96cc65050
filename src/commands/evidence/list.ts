import { Command } from "commander";
import { readAccounts, readProfiles } from "../../flows/evidence/read-evidence.ts";
import type { Context } from "../../ports.ts";
import { renderAccounts } from "../../render/evidence/accounts.ts";
import { accountsJson, profilesJson } from "../../render/evidence/json.ts";
import { renderProfiles } from "../../render/evidence/overview.ts";
import { printResult } from "../print-result.ts";

export function listCommand(context: Context): Command {
  return new Command("list").description("Every account with its id.").action(async () => {
    const { found, shortIds } = await readAccounts(context);
    printResult(context, {
      json: () => accountsJson(found),
      text: () => renderAccounts(found, shortIds, context.io),
    });
  });
}

/** `scarf evidence` alone. */
export async function printProfiles(context: Context): Promise<void> {
  const all = await readProfiles(context);
  printResult(context, {
    json: () => profilesJson(all),
    text: () => renderProfiles(all, context.io),
  });
}
