import { Command, Option } from "commander";
import { SEATS } from "../domain/role.ts";
import { describeRole, type RoleOptions } from "../flows/describe-role.ts";
import { addRole, changeRole, findRole, listRoles, removeRole } from "../flows/roles.ts";
import type { Context } from "../ports.ts";
import { removedRoleJson, roleJson, rolesJson } from "../render/roles/json.ts";
import { renderRemovedRole, renderRole, renderRoles } from "../render/roles/text.ts";
import { readStrength } from "./options.ts";
import { printResult } from "./print-result.ts";

export function rolesCommand(context: Context): Command {
  const list = () => {
    const roles = listRoles(context);
    printResult(context, { json: () => rolesJson(roles), text: () => renderRoles(roles) });
  };
  const print = (role: Parameters<typeof renderRole>[0]) =>
    printResult(context, { json: () => roleJson(role), text: () => renderRole(role) });

  return new Command("roles")
    .description("Roles with their objects and words.")
    .action(list)
    .addCommand(new Command("list").description("Every role that can go on.").action(list))
    .addCommand(
      withRoleOptions(new Command("add"))
        .description("Make a role of your own. Asks for all of it when no option is given.")
        .argument("<id>", "What you type after scarf on, such as committee-chair.")
        .action(async (id: string, options: RoleOptions) => {
          print(addRole(context, await describeRole(context, id, { options })));
        }),
    )
    .addCommand(
      withRoleOptions(new Command("edit"))
        .description("Change a role, also one that came with scarf. Asks in the same way.")
        .argument("<role>", "Its id, as scarf roles shows it.")
        .action(async (name: string, options: RoleOptions) => {
          const before = findRole(context, name);
          print(changeRole(context, await describeRole(context, before.id, { options, before })));
        }),
    )
    .addCommand(removeCommand(context));
}

function removeCommand(context: Context): Command {
  return new Command("remove")
    .description("Take your own role away; a changed one is as it came. Your entries stay.")
    .argument("<role>", "Its id, as scarf roles shows it.")
    .action((name: string) => {
      const { role, isGone } = removeRole(context, name);
      printResult(context, {
        json: () => removedRoleJson(role, isGone),
        text: () => renderRemovedRole(role, isGone),
      });
    });
}

function withRoleOptions(command: Command): Command {
  return command
    .option("--title <title>", "What it is called.")
    .addOption(
      new Option("--seat <seat>", "Yours: up with the role power, down without it.").choices(SEATS),
    )
    .addOption(
      new Option("--strength <1-5>", "How strong the difference is, 5 is most.").argParser(
        readStrength,
      ),
    )
    .option("--object <object>", "What goes on: scarf, hat, robe, badge.")
    .option("--words-on <words>", "What you say when it goes on.")
    .option("--words-off <words>", "What you say when it comes off.");
}
