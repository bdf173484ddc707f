import { expect, it } from "@jest/globals";
import type { Audience } from "../../src/authorisation/audience.js";
import { hear } from "../authorisation/everything.js";
import { dataOf, type TypedDocument } from "../support/api.js";
import { cursorFor, logAs, watch } from "../support/live.js";
import type { Member, World } from "../support/world.js";
import { everyOrder, filterQuestions } from "./every-filter.js";
import { givenAgreement, type ReadCommitment } from "./given-agreement.js";
import { givenConcluding } from "./given-concluding.js";
import { inAgreementWorld, versioned } from "./given-cycle.js";

/** What everybody who negotiates can read of a commitment. */
const ALL = `id number status text version kind theme allowedActs awaiting { name } lead { name }
  others { name } appliesTo { name } reservations { id kind note status version settledBy { name } }
  texts { id number text version reason sentOn changes { kind text } by { name }
    commitmentTerms { theme priorityYear reservations { kind note } }
    answers { decision by { name } } }
  answers { decision reason } myPosition { mandate minimum note version }`;

/** Each way in which one can ask for commitments: whole lists, every filter, every order. */
function questionsFor(
  audience: Audience,
  { ids, seen }: { readonly ids: readonly string[]; readonly seen: readonly string[] },
): [string, object][] {
  const list = `query ($filter: CommitmentFilter, $order: [CommitmentOrder!]) {
    commitments(filter: $filter, order: $order) { totalCount edges { cursor node { ${ALL} } }
      pageInfo { hasNextPage startCursor endCursor } } }`;
  const filters = filterQuestions(
    audience,
    { list: "commitments", filter: "CommitmentFilter" },
    {
      Int: [1, 2, 3, 2022, 2023],
      ID: [...ids, "DUURZAAMHEID", "LEEFBAARHEID"].filter((id) => id.includes("-")),
    },
  );
  const orders = everyOrder(audience, "CommitmentOrderField");
  return [
    ...filters,
    [list, {}],
    ...["DUURZAAMHEID", "LEEFBAARHEID"].map((eq): [string, object] => [
      list,
      { filter: { theme: { eq } } },
    ]),
    ...orders.map((order): [string, object] => [list, { order }]),
    ...ids.map((id): [string, object] => [
      `query ($id: ID!) { commitment(id: $id) { ${ALL} } }`,
      { id },
    ]),
    ...[...ids, ...seen].map((id): [string, object] => [
      `query ($id: ID!) { changes(first: 100, filter: { subjectId: $id }) {
        hasMore changes { kind subjectType subjectId } } }`,
      { id },
    ]),
    [
      `{ performanceAgreements { totalCount nodes { id version allowedActs parts { version
        commitments { ${ALL} } } } } }`,
      {},
    ],
    ["{ changes(first: 200) { hasMore changes { id kind subjectType subjectId } } }", {}],
  ];
}

const LIVE = `subscription ($municipalityId: ID!, $after: ChangeCursor) {
  performanceAgreementChanged(municipalityId: $municipalityId, after: $after) {
    cursor changes { subjectType subjectId } } }` as unknown as TypedDocument<
  { performanceAgreementChanged: { changes: { subjectType: string }[] } },
  object
>;

const readersOf = ({ members }: World): readonly (readonly [Member, Audience])[] => [
  [members.bestuurder, "LANDLORD"],
  [members.voorzitter, "TENANT_COUNCIL"],
  [members.delftseWethouder, "MUNICIPALITY"],
  [members.dordtseHuurder, "LOCAL_TENANT_ORGANISATION"],
  [members.dordtseAmbtenaar, "MUNICIPALITY"],
];

it("what the tenants draft, revise, throw away and may give away changes not one byte for others", () =>
  inAgreementWorld(async (world) => {
    const make = givenAgreement(world);
    const { tenants } = make;
    const agreement = await make.opened();
    const proposed = await make.proposed(agreement);
    const agreed = await make.agreed(agreement, {
      reservations: [{ kind: "RVC", note: "Goedkeuring" }],
    });
    const doomed = await make.drafted(agreement, { by: tenants, text: "Vooraf" });
    const ids = [
      ...[agreement.id, agreement.parts[0]!.id, proposed.id, agreed.id, doomed.id],
      ...[world.municipalities.delft, tenants.organisationId],
    ];
    const readers = readersOf(world);
    const asking = async (who: Member, audience: Audience) => {
      const told: string[] = [];
      const seen = [proposed, agreed, doomed].flatMap(({ texts }) => texts.map(({ id }) => id));
      for (const [query, variables] of questionsFor(audience, { ids, seen })) {
        const { status, headers, body } = await hear(world.url, who, query, variables);
        expect(body).not.toMatch(/GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT|INTERNAL/);
        told.push(`${status} ${headers} ${body}`);
      }
      return told;
    };
    await world.settle();
    const before = await Promise.all(readers.map((reader) => asking(...reader)));
    const lives = await Promise.all(
      readers.map(async ([who]) =>
        watch(world.url, who, LIVE, {
          municipalityId: world.municipalities.delft,
          after: await cursorFor(world.url, who),
        }),
      ),
    );

    const secret = { by: tenants, text: "Geheim", theme: "LEEFBAARHEID" };
    await make.drafted(agreement, secret);
    await make.drafted(agreement, { ...secret, reservations: [{ kind: "MARKET" }] });
    await make.done(tenants, "discardCommitmentText", versioned(doomed.texts[0]!));
    const counter = await make.counterDrafted(tenants, proposed, { text: "Geheim" });
    await make.done(tenants, "reviseCommitmentText", {
      ...versioned(counter),
      ...make.content,
      text: "Geheimer",
      reason: "Dit mag niemand weten.",
    });
    await make.counterDrafted(tenants, agreed, { text: "Nog geheimer" });
    for (const { id } of [proposed, agreed] satisfies ReadCommitment[])
      await make.done(tenants, "keepNegotiationPosition", {
        id,
        expectedVersion: 0,
        mandate: "Hoogstens 100 woningen",
        minimum: "50",
        note: "Niet toegeven",
      });
    await world.settle();
    expect(await Promise.all(readers.map((reader) => asking(...reader)))).toEqual(before);

    // A shared act is what everybody hears first.
    await make.proposed(agreement);
    for (const [index, live] of lives.entries()) {
      const isElsewhere = index > 2;
      if (!isElsewhere) await live.until(({ changes }) => changes.length > 0, "the shared act");
      expect(live.changes.map(({ subjectType }) => subjectType)).toEqual(
        // the landlord, who proposes it, drafts it first
        isElsewhere ? [] : index === 0 ? expect.anything() : ["Commitment", "CommitmentText"],
      );
      await live.end();
    }
  }));

it("who is no party reads what was agreed once it is published, and nothing that was only negotiated", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const { dordtseHuurder } = world.members;
    const agreement = await make.opened();
    const reserved = (note: string) => ({ reservations: [{ kind: "RVC", note }] });
    const first = await make.proposed(agreement, reserved("Onderhandeld"));
    const one = await make.countered(make.landlord, first, reserved("Afgesproken"));
    for (const who of [make.alderman, make.tenants]) await make.agreedTo(who, one);
    const taken = await make.proposed(agreement, reserved("Ingetrokken"));
    await make.done(make.landlord, "withdrawCommitment", versioned(taken));
    const no = await make.proposed(agreement, reserved("Afgewezen"));
    await make.done(make.alderman, "rejectCommitment", { ...versioned(no), reason: "Nee" });
    await make.decided(agreement.id, "FINAL_CONCEPT");
    for (const who of [make.landlord, make.alderman, make.tenants])
      await make.signed(who, agreement.id);
    const after = await cursorFor(world.url, dordtseHuurder);
    await make.act(make.landlord, "publishAgreement", agreement.id, {
      url: "https://delft.example/afspraken.pdf",
    });

    await world.settle();
    const log = await logAs(world.url, dordtseHuurder, { after });
    const heard = (subjectType: string) =>
      log.filter((change) => change.subjectType === subjectType).map(({ subjectId }) => subjectId);
    expect(heard("Commitment")).toEqual([one.id]);
    expect(heard("Reservation")).toEqual([one.reservations[0]!.id]);
    expect(heard("CommitmentText")).toEqual([]);
    expect(heard("CommitmentAnswer")).toEqual([]);
    for (const who of [dordtseHuurder, null])
      expect(
        await dataOf(
          world.url,
          who,
          "{ commitments { totalCount nodes { number text reservations { note } } } }",
        ),
      ).toEqual({
        commitments: {
          totalCount: 1,
          nodes: [{ number: 1, text: make.content.text, reservations: [{ note: "Afgesproken" }] }],
        },
      });
  }));
