import { deliverBytes, deliverText } from "../../flows/deliver-text.ts";
import { readEvidence } from "../../flows/evidence/read-evidence.ts";
import { beforeAccountsLeave } from "../../flows/people/leaving-accounts.ts";
import type { Context } from "../../ports.ts";
import {
  chooseEvidenceFormat,
  type EvidenceFormWish,
  renderEvidence,
  renderEvidenceDocx,
} from "../../render/evidence/index.ts";
import type { PeriodOptions } from "../period-options.ts";

export interface EvidenceOptions extends PeriodOptions, Omit<EvidenceFormWish, "json"> {
  readonly force?: boolean | undefined;
  readonly acknowledge?: boolean | undefined;
}

/** `scarf evidence <profile>`. */
export async function showEvidence(
  context: Context,
  id: string,
  options: EvidenceOptions & { readonly words: string },
): Promise<void> {
  const format = chooseEvidenceFormat({ ...options, json: context.globals().json });
  const { found: evidence, shortIds } = await readEvidence(context, id, options);
  const drawing = { evidence, shortIds, model: options.model };
  const isSeenOnly = format === "terminal" && options.out === undefined;
  await beforeAccountsLeave(context, evidence, { ...options, isSeenOnly });
  if (format === "docx")
    await deliverBytes(context, () => renderEvidenceDocx(drawing), {
      ...options,
      ending: ".docx",
    });
  else deliverText(context, (look) => renderEvidence(drawing, format, look), options);
}
