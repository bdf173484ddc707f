import { randomUUID } from "node:crypto";
import { InputType, Field, Int } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { nothingToChange } from "../../acts/refusals.js";
import { optionalTextOf } from "../../acts/text.js";
import { insertRow, updateRow } from "../../acts/versioned-rows.js";
import { ADVISERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { ID, GraphQLUUID } from "../../graphql/scalars.js";
import { selectRows } from "../../persistence/rows.js";
import { Deliberation } from "./advice.entity.js";
import { admitTo, holdProcedure } from "../procedure/procedure-in-hand.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

const votesInvalid = refusal("VOTES_INVALID", {
  description: "Votes are whole numbers from 0 to 1000 (ongeldige stemmen).",
  nl: () => "Stemmen zijn gehele getallen van 0 tot en met 1000.",
  en: () => "Votes are whole numbers from 0 to 1000.",
});

@InputType("RecordDeliberationFields")
export class RecordDeliberationInput {
  @Field(() => ID, {
    description: "The procedure in which your organisation is asked, or advises of its own accord.",
  })
  procedureId!: string;
  @Field(() => Int, {
    description:
      "The version of your organisation's deliberation that you read; 0 for the first. When " +
      "it has changed since: CONFLICT, and nothing is written.",
  })
  expectedVersion!: number;
  @Field(() => String, {
    nullable: true,
    description: "What was said; null takes it away (beraadslaging).",
  })
  note?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "What a minority thinks; null takes it away (minderheidsstandpunt).",
  })
  minorityView?: string | null;
  @Field(() => Int, { nullable: true, description: "Votes for, 0 to 1000 (stemmen voor)." })
  votesFor?: number | null;
  @Field(() => Int, { nullable: true, description: "Votes against, 0 to 1000 (stemmen tegen)." })
  votesAgainst?: number | null;
  @Field(() => Int, { nullable: true, description: "Abstentions, 0 to 1000 (onthoudingen)." })
  abstentions?: number | null;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

/**
 * Keeps votes, a minority view and what was said. Only the own organisation ever sees them. They
 * have a row of their own, so that the act does not write the procedure. The expected version is
 * that of this row.
 */
export const recordDeliberation = act({
  name: "recordDeliberation",
  description:
    "Keep votes, a minority view and what was said, for your own organisation only " +
    "(beraadslaging vastleggen).",
  records: change(
    "ADVICE_DELIBERATION_KEPT",
    "Votes or deliberation were kept (beraadslaging vastgelegd).",
    {
      nl: "{who} legde de beraadslaging over {what} vast",
      en: "{who} kept the deliberation on {what}",
    },
  ),
  by: ADVISERS,
  input: RecordDeliberationInput,
  shows: shownProcedure,
  names: ({ procedureId }) => procedureId,

  async perform(tx, actor, input) {
    const procedure = await holdProcedure({ tx, actor, act: "DELIBERATE", id: input.procedureId });
    const kept = await selectRows({ source: tx, entity: Deliberation, alias: "own" })
      .where("own.procedureId = :id", { id: procedure.id })
      .getRawOne<Deliberation>();
    await admitTo({
      tx,
      actor,
      act: "DELIBERATE",
      taken: {
        procedure,
        seen: { version: kept?.version ?? 0, expectedVersion: input.expectedVersion },
      },
    });
    const changes: Partial<Deliberation> = {
      ...(input.note !== undefined && { note: optionalTextOf(input.note, "note") }),
      ...(input.minorityView !== undefined && {
        minorityView: optionalTextOf(input.minorityView, "minorityView"),
      }),
      ...votesOf(input),
    };
    if (Object.keys(changes).length === 0) throw nothingToChange().showing(procedure.id);
    if (kept) await updateRow({ tx, entity: Deliberation, row: kept, changes });
    else
      await insertRow(tx, Deliberation, {
        ...changes,
        id: randomUUID(),
        procedureId: procedure.id,
        organisationId: actor.organisationId,
      });
    return procedure.id;
  },
});

/**
 * The votes that the caller gave, each from 0 to 1000 or null.
 *
 * @throws VOTES_INVALID (a userError).
 */
function votesOf(input: RecordDeliberationInput): Partial<Deliberation> {
  const given = (["votesFor", "votesAgainst", "abstentions"] as const).filter(
    (field) => input[field] !== undefined,
  );
  for (const field of given)
    if (input[field] !== null && (input[field]! < 0 || input[field]! > 1000))
      throw votesInvalid().at(field);
  return Object.fromEntries(given.map((field) => [field, input[field]]));
}
