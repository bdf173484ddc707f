import { randomUUID } from "node:crypto";
import { InputType, Field } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLUUID } from "../../graphql/scalars.js";
import { findTenantsCouncil, knownCommittees } from "../../organisation/addressees.js";
import { isUuid, selectRows } from "../../persistence/rows.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import type { ProcedureKind, ProcedureStatus } from "../advice.enums.js";
import { advicePermissions } from "../advice.permissions.js";
import { findAgreedKind } from "./agreed-kinds.js";
import { aboutOf, titleOf } from "../procedure/procedure-about.js";
import { EMPTY_REQUEST, requestTextOf } from "./request-text.js";
import { RequestVersion } from "./request-version.entity.js";
import { AdviceRequestContentInput, RequestKindEnum, type RequestKind } from "./request.input.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

export const basisNotForAdvice = refusal("BASIS_NOT_FOR_ADVICE", {
  description: "Only a request for consent names a basis (grondslag alleen bij instemming).",
  nl: () => "Een grondslag hoort alleen bij een verzoek om instemming.",
  en: () => "A basis goes with a request for consent only.",
});

export const kindRequired = refusal("KIND_REQUIRED", {
  description:
    "The parties agreed on no kind of request for this subject: name one (soort verplicht).",
  nl: () => "Voor dit onderwerp is geen soort aanvraag afgesproken: kies er een.",
  en: () => "No kind of request was agreed on for this subject: choose one.",
});

export const unknownPredecessor = refusal("UNKNOWN_PREDECESSOR", {
  description:
    "You have no such earlier request that came to nothing: refused, fallen with a condition, " +
    "or withdrawn (onbekende eerdere aanvraag).",
  nl: () =>
    "Er is geen eerdere aanvraag van u met dit kenmerk die is geweigerd, vervallen of " +
    "ingetrokken.",
  en: () =>
    "You have no earlier request with this id that was refused, has fallen or was withdrawn.",
});

/** A new draft, which only the landlord sees. */
@InputType("DraftAdviceRequestFields")
export class DraftAdviceRequestInput extends AdviceRequestContentInput {
  @Field(() => RequestKindEnum, {
    nullable: true,
    description:
      "Which rules hold; it cannot be changed afterwards. Left out: what the parties agreed on for " +
      "`wohvSubject`, see `defaultRequestKind` (soort).",
  })
  kind?: RequestKind | null;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/**
 * Begins a request, which only the landlord sees until it submits it. The request goes to the
 * tenants' council, and to whomever else its subject concerns.
 */
export const draftAdviceRequest = act({
  name: "draftAdviceRequest",
  description:
    "Draft a request for advice or consent; the other side does not see it (aanvraag " +
    "opstellen).",
  records: change("ADVICE_REQUEST_DRAFTED", "A request was drafted (aanvraag opgesteld).", {
    nl: "{who} begon aan een aanvraag over {what}",
    en: "{who} began a request on {what}",
  }),
  by: LANDLORD,
  input: DraftAdviceRequestInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    advicePermissions.refuseUnless(actor, "DRAFT_REQUEST", input.municipalityIds ?? []);
    const title = titleOf(input.title);
    const kind = input.kind ?? (await agreedKindOf(tx, input));
    const about = {
      ...(await aboutOf(tx, input)),
      ...(await addresseesOf(tx, input)),
      ...(await originOf({ tx, actor, kind, input })),
    };
    const text = await requestTextOf({
      tx,
      actor,
      input,
      before: EMPTY_REQUEST,
      today: await findToday(tx),
    });
    const id = randomUUID();
    const { organisationId } = actor;
    await insertRow(tx, AdviceProcedure, {
      ...about,
      title,
      id,
      kind,
      status: "DRAFT",
      organisationId,
      adviserId: await findTenantsCouncil(tx),
    });
    await insertRow(tx, RequestVersion, {
      ...text,
      id: randomUUID(),
      procedureId: id,
      organisationId,
      adviceDueOn: input.adviceDueOn ?? null,
    });
    return id;
  },
});

/**
 * What the parties agreed that the landlord asks on the subject of a request.
 *
 * @throws KIND_REQUIRED when they agreed on nothing (a userError).
 */
async function agreedKindOf(
  tx: Transaction,
  { wohvSubject }: AdviceRequestContentInput,
): Promise<RequestKind> {
  const kind = wohvSubject == null ? null : await findAgreedKind(tx, wohvSubject);
  if (kind === null) throw kindRequired().at("kind");
  return kind;
}

/** The statuses of a request that came to nothing. */
export const CAME_TO_NOTHING: readonly ProcedureStatus[] = [
  "REFUSED",
  "CONDITION_FAILED",
  "WITHDRAWN",
];

/**
 * Checks the basis of a request for consent, and the earlier request of the same landlord that this
 * one follows. The result has no key for what the caller left out.
 *
 * @throws userErrors: BASIS_NOT_FOR_ADVICE, UNKNOWN_PREDECESSOR.
 */
export async function originOf({
  tx,
  actor,
  kind,
  input,
}: {
  tx: Transaction;
  actor: Actor;
  kind: ProcedureKind;
  input: AdviceRequestContentInput;
}): Promise<Partial<Pick<AdviceProcedure, "consentBasis" | "followsId">>> {
  const { organisationId } = actor;
  const { consentBasis, followsId } = input;
  if (consentBasis != null && kind !== "CONSENT") throw basisNotForAdvice().at("consentBasis");
  if (followsId != null) {
    const earlier = isUuid(followsId)
      ? await selectRows({ source: tx, entity: AdviceProcedure, alias: "procedure" })
          .where("procedure.id = :followsId", { followsId })
          .getRawOne<AdviceProcedure>()
      : undefined;
    const isOwn = earlier?.organisationId === organisationId && earlier.companionOfId === null;
    if (!isOwn || !CAME_TO_NOTHING.includes(earlier.status))
      throw unknownPredecessor().at("followsId");
  }
  return {
    ...(consentBasis !== undefined && { consentBasis }),
    ...(followsId !== undefined && { followsId }),
  };
}

/**
 * Checks the residents' committees that a request also goes to. The result is empty when the caller
 * left them out.
 *
 * @throws UNKNOWN_ADDRESSEE (a userError).
 */
export async function addresseesOf(
  tx: Transaction,
  { alsoAddressedIds }: AdviceRequestContentInput,
): Promise<{ alsoAddressedIds?: string[] }> {
  return alsoAddressedIds
    ? { alsoAddressedIds: await knownCommittees(tx, alsoAddressedIds, "alsoAddressedIds") }
    : {};
}
