import { expect, it } from "@jest/globals";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import type { Audience } from "../../src/authorisation/audience.js";
import { hear } from "../authorisation/everything.js";
import type { TypedDocument } from "../support/api.js";
import { attempt } from "../support/given.js";
import { cursorFor, watch } from "../support/live.js";
import type { Member, World } from "../support/world.js";
import { everyOrder, filterQuestions } from "./every-filter.js";
import { givenCycle, inAgreementWorld, versioned } from "./given-cycle.js";

/** What everybody who takes part can read of a cycle, of its bids and of what was answered. */
const ALL = `id status version startsYear endsYear noTenantPartyReason consultationAskedOn
  agreedBidDueOn bidSubmittedOn overviewSentOn overviewUrl overviewSha256 allowedActs
  municipality { name } landlord { name } tenantParties { name } policyBasis { kind title }
  dueDays { code endsOn status daysLeft explanation } bidDates { bidDueOn by { name } }
  bids { id status number text version submittedAt receivedOn tenantsHeardOn boardApprovedOn
    allowedActs subjects { subject text } files { url } reactions { text by { name } } }`;

/** Each way in which one can ask for cycles: whole lists, every filter, every order. */
function questionsFor(audience: Audience, ids: readonly string[]): [string, object][] {
  const filters = filterQuestions(
    audience,
    { list: "agreementCycles", filter: "AgreementCycleFilter" },
    {
      Int: [2022, 2023],
      ID: ids,
      LocalDate: ["2022-02-01", "2022-07-01"],
    },
  );
  const orders = everyOrder(audience, "AgreementCycleOrderField");
  const list = `query ($filter: AgreementCycleFilter, $order: [AgreementCycleOrder!]) {
    agreementCycles(filter: $filter, order: $order) { totalCount edges { cursor node { ${ALL} } }
      pageInfo { hasNextPage startCursor endCursor } } }`;
  return [
    ...filters,
    [list, {}],
    ...orders.map((order): [string, object] => [list, { order }]),
    ...ids.flatMap((id): [string, object][] => [
      [`query ($id: ID!) { agreementCycle(id: $id) { ${ALL} } }`, { id }],
      ["query ($id: ID!) { bid(id: $id) { id version } }", { id }],
      [
        `query ($id: ID!) { changes(first: 100, filter: { subjectId: $id }) {
          hasMore changes { kind subjectType subjectId } } }`,
        { id },
      ],
    ]),
    ["{ changes(first: 200) { hasMore changes { id kind subjectType subjectId } } }", {}],
  ];
}

const LIVE = `subscription ($municipalityId: ID!, $after: ChangeCursor) {
  performanceAgreementChanged(municipalityId: $municipalityId, after: $after) {
    cursor changes { subjectType subjectId } } }` as unknown as TypedDocument<
  { performanceAgreementChanged: { changes: { subjectType: string }[] } },
  object
>;

const readersOf = ({ members }: World): readonly (readonly [Member | null, Audience])[] => [
  [members.voorzitter, "TENANT_COUNCIL"],
  [members.delftseHuurder, "LOCAL_TENANT_ORGANISATION"],
  [members.dordtseHuurder, "LOCAL_TENANT_ORGANISATION"],
  [members.delftseWethouder, "MUNICIPALITY"],
  [members.dordtseAmbtenaar, "MUNICIPALITY"],
];

it("what the landlord does with drafts of bids changes not one byte for anybody else, nor is heard", () =>
  inAgreementWorld(async (world) => {
    const { opened, drafted, submitted, landlord } = givenCycle(world);
    const cycle = await opened();
    const other = await opened({ startsYear: 2024, endsYear: 2024 });
    const first = await submitted(other);
    const ids = [cycle.id, other.id, first.id, world.municipalities.delft];
    const asking = async (who: Member | null, audience: Audience) => {
      const told: string[] = [];
      for (const [query, variables] of questionsFor(audience, ids)) {
        const { status, headers, body } = await hear(world.url, who, query, variables);
        expect(body).not.toContain("GRAPHQL_VALIDATION_FAILED");
        told.push(`${status} ${headers} ${body}`);
      }
      return told;
    };
    const readers = readersOf(world);
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

    const draft = await drafted(cycle, { text: "Geheim" });
    const { payload } = await attempt(world, landlord, woonbron.ReviseBidDocument, {
      ...versioned(draft),
      text: "Geheimer",
    });
    await attempt(world, landlord, woonbron.DiscardBidDocument, versioned(payload!.bid!));
    await drafted(cycle, { text: "Nog geheimer" });
    await drafted(other, { text: "Een volgende versie" });
    await world.settle();
    expect(await Promise.all(readers.map((reader) => asking(...reader)))).toEqual(before);

    // A shared act is what everybody hears first.
    await attempt(world, landlord, woonbron.AskForConsultationDocument, versioned(cycle));
    for (const [index, live] of lives.entries()) {
      const isElsewhere = index === 2 || index === 4;
      if (!isElsewhere) await live.until(({ changes }) => changes.length > 0, "the shared act");
      expect(live.changes.map(({ subjectType }) => subjectType)).toEqual(
        isElsewhere ? [] : ["AgreementCycle"],
      );
      await live.end();
    }
  }));
