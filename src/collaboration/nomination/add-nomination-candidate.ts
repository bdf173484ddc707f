import { randomUUID } from "node:crypto";
import { Field, InputType } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { MAX_TITLE, textOf } from "../../acts/text.js";
import { insertRow, updateRow } from "../../acts/versioned-rows.js";
import { COUNCIL } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLUUID, ID } from "../../graphql/scalars.js";
import { takeNominationInHand } from "./nomination-in-hand.js";
import { Nomination, NominationCandidate } from "./nomination.entity.js";
import { nominations, shownCandidate } from "./nomination.reads.js";
import { NominationType } from "./nomination.type.js";

@InputType("AddNominationCandidateFields")
class AddNominationCandidateInput {
  @Field(() => ID, { description: "The nomination (voordracht)." }) nominationId!: string;
  @Field(() => String, {
    nullable: true,
    description: "The candidate's name, at most 200 characters; mandatory (naam).",
  })
  name?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "What you note of the candidate, at most 10,000 characters (notitie).",
  })
  note?: string | null;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

const candidateNameRequired = refusal("CANDIDATE_NAME_REQUIRED", {
  description: "A candidate has a name (naam verplicht).",
  nl: () => "Noem de kandidaat.",
  en: () => "Name the candidate.",
});

/** The landlord is never told who else was a candidate, nor that there were others. */
export const addNominationCandidate = act({
  name: "addNominationCandidate",
  description: "Add a candidate; only the council ever sees it (kandidaat toevoegen).",
  records: change("NOMINATION_CANDIDATE_ADDED", "A candidate was added (kandidaat toegevoegd).", {
    nl: "{who} voegde een kandidaat toe aan de voordracht van {what}",
    en: "{who} added a candidate to the nomination of {what}",
  }),
  by: COUNCIL,
  input: AddNominationCandidateInput,
  shows: shownCandidate,
  names: () => undefined,
  within: {
    field: "nomination",
    type: () => NominationType,
    description: "The nomination as it now stands (voordracht).",
    find: nominations.find,
    keyIn: ({ nominationId }) => nominationId,
  },

  async perform(tx, actor, input) {
    const { nomination, to } = await takeNominationInHand(tx, actor, {
      act: "ADD_CANDIDATE",
      id: input.nominationId,
    });
    const name = textOf(input.name ?? "", "name", MAX_TITLE);
    if (!name) throw candidateNameRequired().at("name");
    const note = textOf(input.note ?? "", "note");
    const id = randomUUID();
    await insertRow(tx, NominationCandidate, {
      ...{ id, organisationId: actor.organisationId, nominationId: nomination.id, name, note },
    });
    if (nomination.status !== to)
      await updateRow({ tx, entity: Nomination, row: nomination, changes: { status: to } });
    return id;
  },
});
