import { RuleRefusal } from "../acts/user-error.js";
import { IN_DUTCH, isUuid } from "../persistence/rows.js";
import type { Transaction } from "../persistence/transaction.js";

/** These themes, each once, in their order. @throws UNKNOWN_THEME. */
export async function knownThemes(tx: Transaction, given: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>("SELECT id FROM app.theme WHERE id = ANY($1) ORDER BY position", [given.filter((id) => !id.includes("\0"))]);
  refuseUnknown(given, rows, "UNKNOWN_THEME", "themes");
  return rows.map(({ id }) => id);
}

/** These municipalities, each once, by name. @throws UNKNOWN_MUNICIPALITY. */
export async function knownMunicipalities(tx: Transaction, given: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(`SELECT id FROM app.municipality WHERE id = ANY($1) ORDER BY name ${IN_DUTCH}`, [given.filter(isUuid)]);
  refuseUnknown(given, rows, "UNKNOWN_MUNICIPALITY", "municipalityIds");
  return rows.map(({ id }) => id);
}

function refuseUnknown(given: readonly string[], known: readonly { id: string }[], code: "UNKNOWN_THEME" | "UNKNOWN_MUNICIPALITY", field: string): void {
  const unknown = given.find((id) => !known.some((row) => row.id === id));
  if (unknown !== undefined) throw new RuleRefusal(code, { value: unknown }, field);
}
