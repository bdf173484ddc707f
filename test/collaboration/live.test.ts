import { expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask } from "../support/api.js";
import { onDay } from "../support/day.js";
import { attempt } from "../support/given.js";
import { createLiveWorld, cursorFor, type Watch, watch } from "../support/live.js";
import { clause, givenCollaboration } from "./given-collaboration.js";

interface Heard {
  readonly id: string;
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
}
type Live = Watch<Record<string, { changes: Heard[] }>>;

const LIVE = `subscription ($id: ID!, $after: ChangeCursor) {
  collaborationAgreementChanged(id: $id, after: $after) {
    cursor changes { id kind subjectType subjectId } } }`;

/** What is told of versions to who does not negotiate them. */
const OF_VERSIONS = ["CollaborationAgreement", "CollaborationProvision", "CollaborationVersion"];

it("is heard live by whom it concerns, once and in one order, from the draft to the publication", async () => {
  const world = await createLiveWorld();
  try {
    await onDay(world, "2026-03-02");
    const { bestuurder, voorzitter, dordtseHuurder, delftseWethouder } = world.members;
    const given = givenCollaboration(world);
    const { agreement } = await given.inForce();
    // another one, of which a third party has not ratified the text
    const { woonbron, cprw: council, dordtseHuurders } = world.organisations;
    const other = await given.inForce({ partyIds: [woonbron, council, dordtseHuurders] });
    await world.settle();
    const id = agreement!.id;
    const lives: Live[] = [];
    for (const who of [bestuurder, voorzitter, dordtseHuurder, delftseWethouder, null])
      lives.push(
        watch(world.url, who, LIVE, { id, after: await cursorFor(world.url, who) }) as Live,
      );

    const draft = await given.perform(voorzitter, cprw.DraftCollaborationAmendmentDocument, {
      ...{ agreementId: id, title: "Vroeg" },
      provisions: [clause("5", "Woonbron betrekt CPRW vroeg.")],
    });
    let amendment = await given.proposed(voorzitter, draft);
    amendment = await given.countered(bestuurder, amendment, [
      clause("5", "Woonbron betrekt CPRW vóór een voornemen."),
    ]);
    amendment = await given.agreed(voorzitter, amendment);
    amendment = await given.ratified(bestuurder, amendment);
    amendment = await given.ratified(voorzitter, amendment);
    expect(amendment.status).toBe("EFFECTIVE");
    const current = await attempt(world, bestuurder, cprw.PublishCollaborationAgreementDocument, {
      ...{ id, expectedVersion: await versionOf() },
    });
    expect(current.codes).toEqual([]);

    // Everybody is told last that it was published.
    await world.settle();
    const { data } = await ask<{ changes: { changes: Heard[] } }>(
      world.url,
      null,
      `query ($id: ID) { changes(first: 200, filter: { subjectId: $id }) {
        changes { id kind subjectType subjectId } } }`,
      { id },
    );
    const last = data!.changes.changes.at(-1)!;
    const heard: Heard[][] = [];
    for (const live of lives) {
      await live.until(({ changes }) => changes.some((one) => one.id === last.id), "the last");
      heard.push(live.changes as unknown as Heard[]);
    }
    const ids = heard.map((changes) => changes.map((one) => one.id));
    for (const one of ids) expect(new Set(one).size).toBe(one.length);
    const [landlord, tenants, local, municipality, anybody] = ids as [
      string[],
      string[],
      string[],
      string[],
      string[],
    ];
    // The draft is the council's own; all else is heard by both, in one order.
    expect(tenants.filter((one) => landlord.includes(one))).toEqual(landlord);
    expect(tenants.length).toBeGreaterThan(landlord.length);
    for (const [index, fewer] of [local, municipality, anybody].entries()) {
      expect(landlord.filter((one) => fewer.includes(one))).toEqual(fewer);
      const types = new Set(heard[index + 2]!.map(({ subjectType }) => subjectType));
      expect([...types].sort()).toEqual(OF_VERSIONS);
    }
    expect(municipality).toEqual(anybody);
    expect(heard.flat().some(({ subjectId }) => subjectId === other.id)).toBe(false);
    for (const live of lives) await live.end();

    async function versionOf(): Promise<number> {
      const { payload } = await attempt(
        world,
        bestuurder,
        cprw.PublishCollaborationAgreementDocument,
        { id, expectedVersion: 0 },
      );
      return payload!.agreement!.version!; // as the refusal shows it
    }
  } finally {
    await world.end();
  }
});
