import { refuseIncompleteText, refusePastDates } from "../procedure/request-readiness.js";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { insertRows, newIds, updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { startItemOfProcedure } from "../../calendar/item/start-item-of-procedure.js";
import { change } from "../../changes/change.js";
import { knownCommittees, listLocalOrganisations } from "../../organisation/addressees.js";
import type { Transaction } from "../../persistence/transaction.js";
import { yearOf } from "../../terms/calendar-days.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { firstTerm, TERMS_OF_REQUEST } from "../procedure/advice-term.js";
import { findAgreedDays } from "../procedure/agreed-days.js";
import { takeProcedureInHand } from "../procedure/procedure-in-hand.js";
import { nextProcedureNumber } from "../procedure/procedure-number.js";
import { shownProcedure } from "../procedure/procedure.reads.js";
import { concernsComplexes, refuseWrongSubject } from "../procedure/request-subject.js";
import { latestVersionOf, refuseUnknownContact } from "./request-text.js";
import { AdviceDocument, RequestVersion } from "./request-version.entity.js";
import type { RequestKind } from "./request.input.js";

/**
 * The landlord submits the request. From here on the other side sees it, its term runs, and nobody
 * edits it. It counts as received on the day on which it is shared (domain brief, section 8 rule
 * 8). Each further addressee gets a procedure of its own, a companion.
 */
export const submitAdviceRequest = act({
  name: "submitAdviceRequest",
  description:
    "Send a request to the tenants' organisations concerned, who see it from now on " +
    "(aanvraag indienen).",
  records: change("ADVICE_REQUEST_SUBMITTED", "A request was submitted (aanvraag ingediend).", {
    nl: "{who} vroeg advies over {what}",
    en: "{who} submitted the request on {what}",
  }),
  by: LANDLORD,
  input: VersionedInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    const { procedure, to } = await takeProcedureInHand({
      tx,
      actor,
      act: "SUBMIT",
      id: input.id,
      expectedVersion: input.expectedVersion,
    });
    const kind = procedure.kind as RequestKind;
    const draft = await latestVersionOf(tx, procedure.id);
    const agreed = await findAgreedDays(tx, TERMS_OF_REQUEST[kind]);
    const { today } = agreed;
    refuseWrongSubject(procedure);
    refuseIncompleteText(kind, draft);
    refusePastDates(draft, today);
    if (draft.contactId)
      await refuseUnknownContact({
        tx,
        organisationId: actor.organisationId,
        personId: draft.contactId,
      });
    const others = await listOtherAddressees(tx, procedure);
    const term = await firstTerm({ tx, kind, setOn: draft.adviceDueOn, agreed });
    if (procedure.calendarItemId) await startItemOfProcedure(tx, procedure.calendarItemId);

    const shared = { status: to, sharedAt: () => "now()", receivedOn: today, ...term } as const;
    const year = yearOf(today);
    const number = await nextProcedureNumber(tx, year);
    await updateRow({
      tx,
      entity: AdviceProcedure,
      row: procedure,
      changes: { ...shared, year, number },
    });
    const submitted = { number: 1, submittedAt: () => "now()", receivedOn: today } as const;
    await tx
      .createQueryBuilder()
      .update(RequestVersion)
      .set(submitted)
      .where("id = :id", { id: draft.id })
      .execute();
    await tx
      .createQueryBuilder()
      .update(AdviceDocument)
      .set({ sharedAt: () => "now()" })
      .where("procedureId = :id AND sharedAt IS NULL", { id: procedure.id })
      .execute();

    const {
      title,
      wohvSubject,
      themes,
      municipalityIds,
      complexes,
      calendarItemId,
      organisationId,
    } = procedure;
    const ids = newIds(others),
      versionIds = newIds(others);
    const companions = others.map((adviserId, index) => ({
      kind,
      title,
      wohvSubject,
      themes,
      municipalityIds,
      complexes,
      calendarItemId,
      organisationId,
      ...shared,
      id: ids[index]!,
      adviserId,
      companionOfId: procedure.id,
      year,
      number: number + 1 + index,
    }));
    await insertRows(tx, AdviceProcedure, companions);
    const { version: _version, createdAt: _createdAt, updatedAt: _updatedAt, ...content } = draft;
    await insertRows(
      tx,
      RequestVersion,
      companions.map(({ id }, index) => ({
        ...content,
        ...submitted,
        id: versionIds[index]!,
        procedureId: id,
        copyOfId: draft.id,
      })),
    );
    await copyDocuments({ tx, firstId: procedure.id, companions });
    return procedure.id;
  },
});

/**
 * The addressees beside the council (domain brief, section 8 rule 1): the local organisations of
 * the municipalities concerned, then the committees that the landlord named. Where the request
 * concerns no complexes these are the local organisations that landlord and council recognise beside
 * the council (Wohv art. 2(2)(b)). Consent is the council's alone.
 */
async function listOtherAddressees(tx: Transaction, procedure: AdviceProcedure): Promise<string[]> {
  const { kind, municipalityIds } = procedure;
  if (!concernsComplexes(procedure))
    return kind === "CONSENT" ? [] : listLocalOrganisations(tx, municipalityIds, "RECOGNISED");
  return [
    ...(await listLocalOrganisations(tx, municipalityIds, "ALL")),
    ...(await knownCommittees(tx, procedure.alsoAddressedIds, "alsoAddressedIds")),
  ];
}

/**
 * Copies the documents of the first procedure to its companions.
 *
 * @param documentId copies this document only.
 */
export async function copyDocuments({
  tx,
  firstId,
  companions,
  documentId = null,
}: {
  tx: Transaction;
  firstId: string;
  companions: readonly Pick<AdviceProcedure, "id">[];
  documentId?: string | null;
}): Promise<void> {
  if (companions.length === 0) return;
  await tx.query(
    `
    INSERT INTO app.advice_document (procedure_id, organisation_id, title, url, sha256,
      withheld_ground, confidentiality, embargo_until, shared_at, created_at, copy_of_id)
    SELECT companion_id, organisation_id, title, url, sha256, withheld_ground, confidentiality,
      embargo_until, shared_at, created_at, id
    FROM app.advice_document, unnest($2::uuid[]) WITH ORDINALITY AS companion (companion_id, place)
    WHERE procedure_id = $1 AND ($3::uuid IS NULL OR id = $3) ORDER BY place, created_at`,
    [firstId, companions.map(({ id }) => id), documentId],
  );
}
