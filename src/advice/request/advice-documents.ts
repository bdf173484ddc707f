import { isHttps, isSha256, MAX_URL } from "../../acts/file-reference.js";
import { refusal } from "../../acts/refusal.js";
import { textOf } from "../../acts/text.js";
import { isUuid, selectRows } from "../../persistence/rows.js";
import type { Transaction } from "../../persistence/transaction.js";
import { AdviceDocument, RequestVersion } from "./request-version.entity.js";

export const documentInvalid = refusal("DOCUMENT_INVALID", {
  description:
    "A document has an https URL and perhaps a SHA-256 in hexadecimal, or the ground on which " +
    "it is withheld (ongeldig stuk).",
  nl: () =>
    "Geef een https-adres met eventueel een SHA-256, óf de grond waarop het stuk wordt achtergehouden.",
  en: () =>
    "Give an https URL, perhaps with a SHA-256, or the ground on which the document is withheld.",
});

/**
 * Checks what a caller gives as the file: an https address, perhaps with the file's SHA-256 hash;
 * or the ground on which the landlord withholds the document.
 *
 * @throws DOCUMENT_INVALID (a userError).
 */
export function fileOf(
  input: Partial<Record<"url" | "sha256" | "withheldGround", string | null>>,
): Pick<AdviceDocument, "url" | "sha256" | "withheldGround"> {
  const [url, sha256, withheldGround] = [
    textOf(input.url ?? "", "url", MAX_URL),
    textOf(input.sha256 ?? "", "sha256").toLowerCase(),
    textOf(input.withheldGround ?? "", "withheldGround"),
  ];
  const invalid = (field: string) => documentInvalid().at(field);
  if ((url === "") === (withheldGround === "")) throw invalid("url");
  if (url && !isHttps(url)) throw invalid("url");
  if (sha256 && (!url || !isSha256(sha256))) throw invalid("sha256");
  return { url: url || null, sha256: sha256 || null, withheldGround: withheldGround || null };
}

export const VERSION = [RequestVersion, "AdviceRequestVersion"] as const;
export const DOCUMENT = [AdviceDocument, "AdviceDocument"] as const;

/**
 * Finds out whether the id is that of a version or of a document, and the procedure it belongs to.
 * An unknown id counts as that of a document, without a procedure.
 */
export async function kindOf(
  tx: Transaction,
  id: string,
): Promise<[typeof VERSION | typeof DOCUMENT, procedureId?: string]> {
  for (const kind of isUuid(id) ? [VERSION, DOCUMENT] : []) {
    const row = await selectRows<RequestVersion | AdviceDocument>({
      source: tx,
      entity: kind[0],
      alias: "part",
    })
      .where("part.id = :id", { id })
      .getRawOne<RequestVersion | AdviceDocument>();
    if (row) return [kind, row.procedureId];
  }
  return [DOCUMENT];
}
