import type { ClassType } from "type-graphql";
import { VersionedInput } from "../acts/act-input.js";
import { declareMutation, type PayloadSubject } from "../acts/declare-mutation.js";
import type { Actor } from "../acts/perform-act.js";
import { RuleRefusal } from "../acts/user-error.js";
import { type Audience, PARTIES } from "../authorisation/audience.js";
import type { ChangeActName } from "../changes/change-acts.js";
import type { Transaction } from "../persistence/transaction.js";
import { findAdviceProcedures } from "./advice.queries.js";
import { discardAdviceProcedure, draftAdviceRequest, reviseAdviceRequest } from "./draft-advice-request.js";
import { AdviceProcedureType } from "./procedure.type.js";
import { DraftAdviceRequestInput, ReviseAdviceRequestInput } from "./request.input.js";
import { submitAdviceRequest } from "./submit-advice-request.js";

const procedure: PayloadSubject = { field: "procedure", type: () => AdviceProcedureType, find: findAdviceProcedures, description: "The procedure as it now stands (adviesprocedure)." };
const LANDLORD = ["LANDLORD"] as const;

/** What the landlord asks, and what both sides do about its term: the mutations. */
export const requestActs: ClassType[] = [
  act(procedure, LANDLORD, "draftAdviceRequest", "ADVICE_REQUEST_DRAFTED", DraftAdviceRequestInput, draftAdviceRequest, "Draft a request for advice or consent; the other side does not see it (aanvraag opstellen)."),
  act(procedure, LANDLORD, "reviseAdviceRequest", "ADVICE_REQUEST_REVISED", ReviseAdviceRequestInput, reviseAdviceRequest, "Correct a draft request (aanvraag herzien)."),
  act(procedure, PARTIES, "discardAdviceProcedure", "ADVICE_PROCEDURE_DISCARDED", VersionedInput, discardAdviceProcedure, "Throw a draft of your side away: a request, or unsolicited advice (concept weggooien)."),
  act(procedure, LANDLORD, "submitAdviceRequest", "ADVICE_REQUEST_SUBMITTED", VersionedInput, submitAdviceRequest, "Send a request to the tenants' organisations concerned, who see it from now on (aanvraag indienen)."),
].flat();

/** A refusal by a rule shows what the input names. */
function act<Input extends { id?: string; requestId?: string | null }>(
  shows: PayloadSubject, audiences: readonly Audience[], name: string, records: ChangeActName, input: ClassType<Input>,
  perform: (tx: Transaction, actor: Actor, input: Input) => Promise<string>, description: string,
): ClassType[] {
  return declareMutation({
    name, description, records, audiences, input, shows,
    async perform(tx, actor, given) {
      try {
        return await perform(tx, actor, given);
      } catch (error) {
        if (error instanceof RuleRefusal) error.subjectId ??= given.id;
        throw error;
      }
    },
  });
}
