import { randomUUID } from "node:crypto";
import { Field, InputType, Int } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { MAX_TITLE, textOf } from "../../acts/text.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { PARTICIPANTS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { Forbidden } from "../../errors.js";
import { GraphQLUUID, ID } from "../../graphql/scalars.js";
import { knownMunicipalities, organisationsAtWork } from "../../organisation/known-names.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import { collaborationPermissions } from "../collaboration.permissions.js";
import { CommitteeRecognition } from "./committee-recognition.entity.js";
import { recognisedAlready } from "./committee-recognition.lifecycle.js";
import { shownRecognition } from "./committee-recognition.reads.js";
import { findOpenOrStanding } from "./same-committee.js";

const MOST_DWELLINGS = 100_000;
const MOST_MEMBERS = 1_000;

@InputType("AskCommitteeRecognitionFields")
class AskCommitteeRecognitionInput {
  @Field(() => ID, { description: "The municipality of the complex (gemeente)." })
  municipalityId!: string;
  @Field(() => ID, {
    nullable: true,
    description:
      "The committee, where it has a log-in; a residents' committee asks for itself, also when " +
      "this is left out (bewonerscommissie).",
  })
  committeeId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The committee's name, at most 200 characters; mandatory (naam).",
  })
  name?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The complex that it speaks for, at most 200 characters; mandatory (wooncomplex).",
  })
  complex?: string | null;
  @Field(() => Int, { description: "How many dwellings the complex has, 1 to 100,000 (woningen)." })
  dwellings!: number;
  @Field(() => Int, { description: "How many members it has, 0 to 1,000 (leden)." })
  members!: number;
  @Field(() => String, {
    nullable: true,
    description:
      "How it is shown that the tenants support it, at most 10,000 characters; without it the " +
      "landlord cannot recognise it (draagvlak).",
  })
  support?: string | null;
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

const incomplete = refusal("COMMITTEE_UNNAMED", {
  description: "A committee has a name, and a complex that it speaks for (naam of complex leeg).",
  nl: () => "Noem de bewonerscommissie en het wooncomplex.",
  en: () => "Name the residents' committee and the complex.",
});

const sizeInvalid = refusal<{ least: number; most: number }>("COMMITTEE_SIZE_INVALID", {
  description:
    "A complex has 1 to 100,000 dwellings, a committee 0 to 1,000 members (ongeldig aantal).",
  nl: ({ least, most }) => `Geef een aantal van ${least} tot en met ${most}.`,
  en: ({ least, most }) => `Give a number from ${least} to ${most}.`,
});

const notACommittee = refusal("COMMITTEE_UNKNOWN", {
  description:
    "This is no active residents' committee of the municipality; a committee asks for itself " +
    "alone (onbekende bewonerscommissie).",
  nl: () => "Dit is geen bewonerscommissie in deze gemeente waarvoor u erkenning kunt vragen.",
  en: () => "This is no residents' committee of this municipality that you can ask for.",
});

const askedAlready = refusal("COMMITTEE_ASKED_ALREADY", {
  description:
    "It was asked already that this committee is recognised, and the landlord has not answered (al " +
    "gevraagd).",
  nl: () =>
    "Voor deze bewonerscommissie is al erkenning gevraagd; de verhuurder moet nog antwoorden.",
  en: () => "Recognition of this committee was asked for already; the landlord has yet to answer.",
});

/**
 * Anybody at the table may bring a committee in, once, as far as it can know: nobody is told of a
 * question that somebody else asked and that it may not read. What it lacks is no reason to refuse the question:
 * the landlord answers that, and cannot recognise it.
 */
export const askCommitteeRecognition = act({
  name: "askCommitteeRecognition",
  description: "Ask that a residents' committee is recognised (erkenning vragen).",
  records: change(
    "COMMITTEE_RECOGNITION_ASKED",
    "Somebody asked that a committee is recognised (erkenning gevraagd).",
    {
      nl: "{who} vroeg om erkenning van bewonerscommissie {what}",
      en: "{who} asked to recognise residents' committee {what}",
    },
  ),
  by: PARTICIPANTS,
  input: AskCommitteeRecognitionInput,
  shows: shownRecognition,
  names: () => undefined,

  async perform(tx, actor, input) {
    collaborationPermissions.refuseUnless(actor, "ASK_RECOGNITION");
    const isLocal = actor.audience === "LOCAL_TENANT_ORGANISATION";
    if (isLocal && !actor.municipalityIds.includes(input.municipalityId))
      throw new Forbidden("Your organisation asks this only where it works.");
    const [municipalityId] = await knownMunicipalities(tx, [input.municipalityId]);
    const committee = {
      ...{ committeeId: await committeeOf(tx, actor, input), municipalityId: municipalityId! },
      ...{ name: namedIn(input, "name"), complex: namedIn(input, "complex") },
    };
    const said = {
      dwellings: sizeIn(input, { field: "dwellings", least: 1, most: MOST_DWELLINGS }),
      members: sizeIn(input, { field: "members", least: 0, most: MOST_MEMBERS }),
      support: textOf(input.support ?? "", "support"),
    };
    const earlier = await findOpenOrStanding(tx, actor, committee);
    if (earlier)
      throw (earlier.status === "RECOGNISED" ? recognisedAlready : askedAlready)()
        .at("name")
        .showing(earlier.id);
    const id = randomUUID();
    await insertRow(tx, CommitteeRecognition, {
      ...{ id, organisationId: actor.organisationId },
      ...committee,
      ...said,
      status: "REQUESTED",
      requestedOn: await findToday(tx),
      reportOverdue: false,
      reports: [],
    });
    return id;
  },
});

/** @throws COMMITTEE_UNKNOWN (a userError). */
async function committeeOf(
  tx: Transaction,
  { kind, organisationId }: Actor,
  { committeeId, municipalityId }: AskCommitteeRecognitionInput,
): Promise<string | null> {
  const own = kind === "RESIDENTS_COMMITTEE" ? organisationId : null;
  const named = committeeId ?? own;
  if (named === null) return null;
  const [committee] = await organisationsAtWork(tx, [named], municipalityId);
  const isOne = committee?.active && committee.kind === "RESIDENTS_COMMITTEE";
  if (!isOne || (own !== null && named !== own)) throw notACommittee().at("committeeId");
  return committee.id;
}

/** @throws COMMITTEE_UNNAMED, TEXT_TOO_LONG, TEXT_INVALID. */
function namedIn(input: AskCommitteeRecognitionInput, field: "name" | "complex"): string {
  const text = textOf(input[field] ?? "", field, MAX_TITLE);
  if (!text) throw incomplete().at(field);
  return text;
}

/** @throws COMMITTEE_SIZE_INVALID. */
function sizeIn(
  input: AskCommitteeRecognitionInput,
  { field, ...range }: { field: "dwellings" | "members"; least: number; most: number },
): number {
  const size = input[field];
  if (size < range.least || size > range.most) throw sizeInvalid(range).at(field);
  return size;
}
