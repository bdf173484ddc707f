import { readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { type FragmentDefinitionNode, Kind, parse, print } from "graphql";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import type { TypedDocument } from "../support/api.js";
import { onDay } from "../support/day.js";
import { given } from "../support/given.js";
import { givenAdvice } from "../support/given-advice.js";
import type { World } from "../support/world.js";
import {
  askAll,
  countingActs,
  type Counts,
  createCountedWorld,
  type Question,
} from "../graphql/count-statements.js";
import { COMMITMENT_ACTS, COMMITMENT_QUERIES } from "../graphql/statement-counts.js";
import { givenAgreement, type ReadAgreement, type ReadCommitment } from "./given-agreement.js";
import { OPENED_ON, versioned } from "./given-cycle.js";

const OPERATIONS = parse(readFileSync("codegen/operations/parties/commitment.graphql", "utf8"));

/** An operation of both front ends, with the fragments of its file. */
function operation<Input = object>(name: string) {
  const named = OPERATIONS.definitions.filter(
    (one) => one.kind === Kind.OPERATION_DEFINITION && one.name?.value === name,
  );
  const fragments = OPERATIONS.definitions.filter(
    (one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION,
  );
  const used = fragments.filter(
    (one) => one.name.value === "CommitmentDetails" || /TextDetails/.test(named.map(print).join()),
  );
  return [...named, ...used].map(print).join("\n") as unknown as TypedDocument<
    Record<string, { commitment?: ReadCommitment; text?: ReadText }>,
    { input: Input }
  >;
}
interface ReadText {
  readonly id: string;
  readonly version: number;
  readonly commitment: ReadCommitment;
}

const LISTS_IN_LISTS = `{ performanceAgreements(first: 10) { nodes { allowedActs parts { code
  parties { organisation { name } } commitments { number allowedActs agreement { title }
  part { code } lead { name } others { name } appliesTo { name } awaiting { name }
  reservations { kind procedure { title commitments { number } } settledBy { name } }
  calendarItems { title commitments { number } } myPosition { mandate commitment { number } }
  answers { by { name } answered { number } } history(first: 5) { nodes { act } }
  texts { by { name } changes { kind } answers { by { name } } commitment { number }
    commitmentTerms { lead { name } others { name } reservations { procedure { title } } }
  } } } } } }`;

async function inCountedWorld(test: (world: World) => Promise<void>): Promise<void> {
  const world = await createCountedWorld();
  try {
    await onDay(world, OPENED_ON);
    await test(world);
  } finally {
    await world.end();
  }
}

/** An agreement, and what its commitments are linked to. */
async function givenSurroundings(world: World) {
  const item = await given(world).agreed("LANDLORD");
  const procedure = await givenAdvice(world).submitted();
  return { agreement: await givenAgreement(world).opened(), item, procedure };
}

/** Commitments with two texts, answers, a reservation, a link and a position each. */
async function givenCommitments(
  world: World,
  { agreement, item, procedure }: Awaited<ReturnType<typeof givenSurroundings>>,
  count: number,
): Promise<string> {
  const make = givenAgreement(world);
  const reservations = [{ kind: "ADVICE", procedureId: procedure.id }, { kind: "RVC" }];
  let id = "";
  for (let place = 0; place < count; place += 1) {
    const proposed = await make.proposed(agreement, {
      otherIds: [world.organisations.gemeenteDelft],
      appliesToIds: [world.organisations.woonbron],
    });
    await make.agreedTo(make.alderman, proposed);
    const countered = await make.countered(make.landlord, proposed, {
      text: "Beter",
      reservations,
    });
    await make.agreedTo(make.tenants, countered);
    await make.done(make.landlord, "linkCommitment", {
      ...versioned(countered),
      calendarItemIds: [item.id],
    });
    await make.done(make.landlord, "keepNegotiationPosition", {
      id: proposed.id,
      expectedVersion: 0,
      mandate: "Ja",
    });
    ({ id } = proposed);
  }
  return id;
}

it("takes as many statements for three commitments as for thirty", () =>
  inCountedWorld(async (world) => {
    const { bestuurder, voorzitter } = world.members;
    const around = await givenSurroundings(world);
    const count = async (id: string) =>
      (
        await askAll(
          world,
          [
            [bestuurder, operation("Commitments"), { first: 60 }],
            [voorzitter, operation("CommitmentPage"), { id }],
            [voorzitter, cprw.LightsAnalysisDocument, {}],
          ] as unknown as Question[],
          [bestuurder, LISTS_IN_LISTS],
        )
      ).statements;
    const id = await givenCommitments(world, around, 3);
    await count(id);
    const few = await count(id);
    await givenCommitments(world, around, 27);
    expect(await count(id)).toEqual(few);
    expect(few).toEqual(COMMITMENT_QUERIES);
  }));

it("takes as many statements for each act, beside three commitments and beside thirty", () =>
  inCountedWorld(async (world) => {
    const around = await givenSurroundings(world);
    await givenCommitments(world, around, 3);
    await countActs(world, around.agreement); // the server learns which columns each answer reads
    const few = await countActs(world, around.agreement);
    await givenCommitments(world, around, 27);
    expect(await countActs(world, around.agreement)).toEqual(few);
    expect(few).toEqual(COMMITMENT_ACTS);
  }));

async function countActs(world: World, { parts }: ReadAgreement): Promise<Counts> {
  const counts: Counts = {};
  const act = countingActs(world, counts);
  const make = givenAgreement(world);
  const { bestuurder } = world.members;
  const done = async (name: string, input: object, note?: string) => {
    const payload = await act(bestuurder, operation(name), input, note);
    return payload as { commitment?: ReadCommitment; text?: ReadText };
  };
  const content = { ...make.content, reservations: [{ kind: "RVC" }] };
  const drafted = async () =>
    (await done("DraftCommitment", { partId: parts[0]!.id, ...content })).commitment!;
  const thrown = await drafted();
  await done("DiscardCommitmentText", versioned(thrown.texts[0]!));
  const { texts } = await drafted();
  let { text } = await done("ReviseCommitmentText", { ...versioned(texts[0]!), ...content });
  ({ text } = await done("SendCommitmentText", versioned(text!)));
  const proposed = text!.commitment;
  await make.countered(make.alderman, proposed);
  const commitmentId = proposed.id;
  ({ text } = await done("DraftCommitmentText", { commitmentId, ...content }));
  await done("DiscardCommitmentText", versioned(text!), "a counter-proposal");
  const standing = (await make.read(bestuurder, commitmentId))!;
  await done("AgreeToCommitment", versioned(standing));
  await done("KeepNegotiationPosition", { id: commitmentId, expectedVersion: 0, note: "Ja" });
  await done("LinkCommitment", { ...versioned(standing), calendarItemIds: [] });
  await done("WithdrawCommitment", versioned(standing));
  const theirs = await make.proposed({ parts }, { ...content, by: make.alderman });
  await done("RejectCommitment", { ...versioned(theirs), reason: "Nee" });
  const agreed = await make.agreed({ parts }, content);
  const reservation = agreed.reservations[0]!;
  await done("SettleReservation", { ...versioned(reservation), outcome: "LIFTED" });
  return counts;
}
