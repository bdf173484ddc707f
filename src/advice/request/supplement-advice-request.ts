import {
  isConfidential,
  refuseIncompleteText,
  refusePastDates,
} from "../procedure/request-readiness.js";
import { randomUUID } from "node:crypto";
import { InputType, Field } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refuseBy } from "../../acts/obstacle.js";
import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { MAX_LETTER, textOf } from "../../acts/text.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { selectRows } from "../../persistence/rows.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { LocalDate } from "../../terms/calendar-days.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import type { TermEffect } from "../advice.enums.js";
import { InformationRequest } from "./information-request.entity.js";
import {
  lockCompanions,
  takeProcedureInHand,
  refuseLapsed,
} from "../procedure/procedure-in-hand.js";
import { goesAhead } from "../procedure/procedure-needs.js";
import { latestVersionOf, type RequestText, requestTextOf } from "./request-text.js";
import { RequestVersion } from "./request-version.entity.js";
import {
  type TermEffectInput,
  MATERIAL,
  EFFECT_DUE_ON,
  EFFECT,
  type RequestKind,
  withRequestText,
} from "./request.input.js";
import { TermEffectEnum } from "./request.type.js";
import { statusAfter } from "../procedure/status-after.js";
import { type ChosenEffect, chosenEffect, effectForCompanion, takeEffect } from "./take-effect.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

const supplementRequired = refusal("SUPPLEMENT_REQUIRED", {
  description: "A supplement says what it adds (aanvulling verplicht).",
  nl: () => "Geef aan wat u aanvult.",
  en: () => "Say what you add.",
});

/** The next version of a request. A field that is left out stays as it was. */
@InputType("SupplementAdviceRequestFields")
export class SupplementAdviceRequestInput
  extends withRequestText("SupplementedTextFields", VersionedInput)
  implements TermEffectInput
{
  @Field(() => String, {
    nullable: true,
    description: "What this version adds; mandatory (aanvulling).",
  })
  supplement?: string | null;
  @Field(() => Boolean, { description: MATERIAL }) material!: boolean;
  @Field(() => TermEffectEnum, { nullable: true, description: EFFECT }) effect?: TermEffect | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: EFFECT_DUE_ON }) adviceDueOn?:
    string | null;
}

/** A submitted request stays as it was. A supplement adds a next version, for every addressee. */
export const supplementAdviceRequest = act({
  name: "supplementAdviceRequest",
  description:
    "Supplement a request with a next version, and say what that does to the term (aanvraag " +
    "aanvullen).",
  records: change(
    "ADVICE_REQUEST_SUPPLEMENTED",
    "A request was supplemented with a next version (aanvraag aangevuld).",
  ),
  by: LANDLORD,
  input: SupplementAdviceRequestInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    const { procedure } = await takeProcedureInHand(
      tx,
      actor,
      "SUPPLEMENT",
      input.id,
      input.expectedVersion,
    );
    const today = await findToday(tx);
    await refuseLapsed(tx, actor, procedure, today);
    const companions = await companionsToFollow(tx, procedure, today);
    const supplement = supplementOf(input.supplement);
    const latest = await latestVersionOf(tx, procedure.id);
    const text = await requestTextOf(tx, actor, input, standing(latest), today);
    refuseIncompleteText(procedure.kind as RequestKind, { ...latest, ...text });
    refusePastDates(text, today);
    const confidential = isConfidential({ ...standing(latest), ...text });
    const chosen = chosenEffect(procedure.kind, input);

    const made = await takeEffect(tx, procedure, chosen, today);
    const requestVersionId = await addVersion(tx, latest, text, {
      supplement,
      setOn: made.setOn,
      receivedOn: today,
    });
    await noteSupplement(tx, actor, procedure.id, {
      answer: supplement,
      requestVersionId,
      confidential,
      ...made.kept,
    });
    await supplementCompanions(tx, actor, companions, {
      text,
      supplement,
      chosen,
      today,
      copyOfId: requestVersionId,
    });
    return procedure.id;
  },
});

/**
 * The trimmed text of a supplement.
 *
 * @throws SUPPLEMENT_REQUIRED, TEXT_TOO_LONG, TEXT_INVALID (userErrors).
 */
export function supplementOf(given: string | null | undefined): string {
  const supplement = textOf(given ?? "", "supplement", MAX_LETTER);
  if (!supplement) throw supplementRequired().at("supplement");
  return supplement;
}

/**
 * Locks the companions that a supplement of this procedure reaches as well. A companion can be
 * supplemented by itself only when the first procedure no longer can; that reaches no other.
 *
 * @throws COMPANION_FOLLOWS (a userError).
 */
export async function companionsToFollow(
  tx: Transaction,
  procedure: AdviceProcedure,
  today: LocalDate,
): Promise<AdviceProcedure[]> {
  if (procedure.companionOfId === null)
    return (await lockCompanions(tx, procedure)).filter(({ endedOn }) => endedOn === null);
  const first = await selectRows(tx, AdviceProcedure, "first")
    .where("first.id = :id", { id: procedure.companionOfId })
    .getRawOne<AdviceProcedure>();
  refuseBy(goesAhead(first, today));
  return [];
}

interface Following {
  readonly text: Partial<RequestText>;
  readonly supplement: string;
  readonly chosen: ChosenEffect;
  readonly today: LocalDate;
  readonly copyOfId: string;
}

/**
 * Gives each companion its copy of a supplement, also when its adviser has answered already. The
 * term of a companion changes only while its advice is awaited.
 */
export async function supplementCompanions(
  tx: Transaction,
  actor: Actor,
  companions: readonly AdviceProcedure[],
  { text, supplement, chosen, today, copyOfId }: Following,
): Promise<void> {
  for (const companion of companions) {
    const latest = await latestVersionOf(tx, companion.id);
    const confidential = isConfidential({ ...standing(latest), ...text });
    const effect = effectForCompanion(companion, chosen);
    const made = statusAfter("SUPPLEMENT", companion, today)
      ? await takeEffect(tx, companion, effect, today)
      : null;
    const requestVersionId = await addVersion(tx, latest, text, {
      supplement,
      setOn: made?.setOn,
      receivedOn: today,
      copyOfId,
    });
    if (made)
      await noteSupplement(tx, actor, companion.id, {
        answer: supplement,
        requestVersionId,
        confidential,
        ...made.kept,
      });
  }
}

/**
 * Adds the next version of a request: the text of the latest one, with the given changes.
 *
 * @param setOn the last day as the landlord set it; left out: that of the latest version.
 * @returns the id of the new version.
 */
export async function addVersion(
  tx: Transaction,
  latest: RequestVersion,
  text: Partial<RequestText>,
  {
    setOn = latest.adviceDueOn,
    ...made
  }: Pick<RequestVersion, "supplement" | "receivedOn"> & {
    setOn: LocalDate | null | undefined;
    copyOfId?: string;
  },
): Promise<string> {
  const {
    procedureId,
    organisationId,
    question,
    intent,
    motives,
    consequences,
    plannedExecutionOn,
    decisionForum,
    contactId,
  } = latest;
  const id = randomUUID();
  await insertRow(tx, RequestVersion, {
    procedureId,
    organisationId,
    question,
    intent,
    motives,
    consequences,
    plannedExecutionOn,
    decisionForum,
    contactId,
    ...standing(latest),
    ...text,
    ...made,
    adviceDueOn: setOn,
    id,
    number: latest.number! + 1,
    submittedAt: () => "now()",
  });
  return id;
}

/** The confidentiality that the next version inherits. A text that was lifted stays SHARED. */
const standing = ({
  confidentiality,
  embargoUntil,
  liftedAt,
}: RequestVersion): Pick<RequestText, "confidentiality" | "embargoUntil"> =>
  liftedAt ? { confidentiality: "SHARED", embargoUntil: null } : { confidentiality, embargoUntil };

/**
 * Keeps a supplement as an information request without a question, so that the adviser can contest
 * what it does to the term, as it can with an answer.
 */
async function noteSupplement(
  tx: Transaction,
  actor: Actor,
  procedureId: string,
  given: Pick<
    InformationRequest,
    "answer" | "requestVersionId" | "confidential" | "material" | "effect" | "adviceDueOn"
  >,
): Promise<void> {
  await insertRow(tx, InformationRequest, {
    ...given,
    id: randomUUID(),
    procedureId,
    organisationId: actor.organisationId,
    question: null,
    answeredAt: () => "now()",
  });
}
