import { expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import { attempt } from "../support/given.js";
import { createWorld } from "../support/world.js";
import { clause, givenCollaboration } from "./given-collaboration.js";

it("is proposed, countered twice, ratified by one, edited, ratified by both, and begins on its day", async () => {
  const world = await createWorld();
  try {
    await onDay(world, "2026-03-02");
    const { bestuurder, voorzitter } = world.members;
    const given = givenCollaboration(world);
    const first = await given.inForce();
    expect(first).toMatchObject({ status: "EFFECTIVE", madeVersion: { number: 1 } });
    const agreementId = first.agreement!.id;

    let amendment = await given.amending(agreementId, {
      provisions: [
        clause("2", "CPRW adviseert binnen negen weken.", {
          kind: "ADVICE",
          parameters: { adviceDays: 63, responseDays: 14 },
        }),
      ],
      effectiveOn: "2026-04-01",
    });
    expect(amendment).toMatchObject({ status: "PROPOSED", amendmentClass: "CLAUSE" });
    const other = (weeks: string, adviceDays: number) => [
      clause("2", `CPRW adviseert binnen ${weeks} weken.`, {
        kind: "ADVICE",
        parameters: { adviceDays, responseDays: 14 },
      }),
    ];
    amendment = await given.countered(bestuurder, amendment, other("zeven", 49));
    amendment = await given.countered(voorzitter, amendment, other("acht", 56));
    expect(amendment).toMatchObject({ status: "COUNTERED", lastSide: "TENANTS" });
    amendment = await given.agreed(bestuurder, amendment);
    expect(amendment.status).toBe("AGREED_TEXT");
    amendment = await given.ratified(voorzitter, amendment);
    expect(amendment).toMatchObject({ status: "RATIFIED_ONE" });

    amendment = await given.countered(bestuurder, amendment, [
      ...other("acht", 56),
      clause("1", "Deze overeenkomst regelt de samenwerking en het vroege overleg.", {
        kind: "PURPOSE",
      }),
    ]);
    expect(amendment.ratifications).toEqual([
      expect.objectContaining({ voidReason: "TEXT_CHANGED", isIntact: true }),
    ]);
    amendment = await given.agreed(voorzitter, amendment);
    amendment = await given.ratified(voorzitter, amendment);
    amendment = await given.ratified(bestuurder, amendment);
    expect(amendment).toMatchObject({ status: "RATIFIED", effectiveOn: "2026-04-01" });

    const clauseOn = async (asOf?: string) =>
      (
        await dataOf(world.url, voorzitter, cprw.CollaborationClauseDocument, {
          ...{ id: agreementId, number: "2" },
          ...(asOf && { asOf }),
        })
      ).collaborationAgreement!.clause!;
    expect(await clauseOn()).toMatchObject({ parameters: { adviceDays: 42 }, textNumber: 1 });
    await onDay(world, "2026-04-01");
    await world.server.clock.advance();
    expect(await given.read(bestuurder, amendment.id)).toMatchObject({ status: "EFFECTIVE" });
    expect(await clauseOn()).toMatchObject({
      ...{ parameters: { adviceDays: 56 }, textNumber: 2, sinceNumber: 2 },
      inVersion: { number: 2 },
    });
    expect(await clauseOn("2026-03-31")).toMatchObject({ parameters: { adviceDays: 42 } });
    const texts = (
      await dataOf(world.url, bestuurder, cprw.CollaborationTextsDocument, { id: amendment.id })
    ).collaborationAmendment!.texts;
    expect(texts.map(({ number, isIntact }) => [number, isIntact])).toEqual([
      [1, true],
      [2, true],
      [3, true],
      [4, true],
    ]);
    expect(texts[1]!.changes[0]!.differenceFromEarlier.text).toEqual([
      { kind: "KEPT", text: "CPRW adviseert binnen " },
      { kind: "REMOVED", text: "negen" },
      { kind: "ADDED", text: "zeven" },
      { kind: "KEPT", text: " weken." },
    ]);
  } finally {
    await world.end();
  }
});

it("falls back when the members' meeting refuses what its board ratified subject to it", async () => {
  const world = await createWorld();
  try {
    await onDay(world, "2026-03-02");
    const { bestuurder, voorzitter } = world.members;
    const given = givenCollaboration(world);
    const { agreement } = await given.inForce();
    let amendment = await given.agreed(
      bestuurder,
      await given.amending(agreement!.id, {
        provisions: [clause("5", "Wij vergaderen op woensdag.")],
      }),
    );
    amendment = await given.ratified(bestuurder, amendment);
    amendment = await given.ratified(voorzitter, amendment, { membersMeetingOn: "2026-03-20" });
    expect(amendment).toMatchObject({ status: "RATIFIED_ONE", madeVersion: null });
    const meeting = { ...given.on(amendment), approved: false, decidedOn: "2026-03-20" };
    expect(
      (await attempt(world, voorzitter, cprw.RecordMembersMeetingDocument, meeting)).codes,
    ).toEqual(["DATE_IN_FUTURE"]);
    await onDay(world, "2026-03-20");
    amendment = await given.perform(voorzitter, cprw.RecordMembersMeetingDocument, meeting);
    expect(amendment).toMatchObject({ status: "RATIFIED_ONE", madeVersion: null });
    expect(amendment.ratifications!.map(({ voidReason }) => voidReason)).toEqual([
      null,
      "MEETING_REFUSED",
    ]);

    await onDay(world, "2026-04-20");
    amendment = await given.ratified(voorzitter, amendment, {
      ...{ body: "MEMBERS_MEETING", decidedOn: "2026-04-20" },
    });
    expect(amendment).toMatchObject({ status: "EFFECTIVE", madeVersion: { number: 2 } });
  } finally {
    await world.end();
  }
});

it("is amended once it is published, and its next version is published with it", async () => {
  const world = await createWorld();
  try {
    const { voorzitter } = world.members;
    const given = givenCollaboration(world);
    const { agreement } = await given.inForce();
    const publishing = async (expectedVersion: number) =>
      attempt(world, voorzitter, cprw.PublishCollaborationAgreementDocument, {
        ...{ id: agreement!.id, expectedVersion },
      });
    const { payload } = await publishing(0); // the refusal shows it as it stands
    expect((await publishing(payload!.agreement!.version!)).codes).toEqual([]);
    const provisions = [clause("5", "Wij vergaderen op woensdag.")];
    const amendment = await given.concluded(await given.amending(agreement!.id, { provisions }));
    expect(amendment).toMatchObject({ status: "EFFECTIVE", madeVersion: { number: 2 } });
    const { collaborationAgreement } = await dataOf<
      { collaborationAgreement: { versions: object[]; clause: object } },
      object
    >(
      world.url,
      null,
      `query ($id: ID!) { collaborationAgreement(id: $id) { versions { number }
        clause(number: "5") { paragraphs } } }`,
      { id: agreement!.id },
    );
    expect(collaborationAgreement).toEqual({
      versions: [{ number: 1 }, { number: 2 }],
      clause: { paragraphs: ["Wij vergaderen op woensdag."] },
    });
  } finally {
    await world.end();
  }
});

it("tells what a text brings back that the one before it let go", async () => {
  const world = await createWorld();
  try {
    const { bestuurder, voorzitter } = world.members;
    const given = givenCollaboration(world);
    const { agreement } = await given.inForce();
    const repealing = await given.amending(agreement!.id, {
      repealed: [{ part: "CLAUSE", number: "1" }],
    });
    const restored = clause("1", "Deze overeenkomst regelt de samenwerking.", { kind: "PURPOSE" });
    await given.countered(bestuurder, repealing, [restored]);
    const { collaborationAmendment } = await dataOf(
      world.url,
      voorzitter,
      cprw.CollaborationTextsDocument,
      { id: repealing.id },
    );
    const text = restored.paragraphs[0]!;
    expect(collaborationAmendment!.texts.map(({ changes }) => changes[0])).toMatchObject([
      { repealed: true, difference: { text: [{ kind: "REMOVED", text }] } },
      {
        difference: { isChanged: false, text: [{ kind: "KEPT", text }] },
        differenceFromEarlier: { isNew: true, text: [{ kind: "ADDED", text }] },
      },
    ]);
    const long = clause("1", "x", {
      paragraphs: Array.from({ length: 11 }, () => "a".repeat(9_999)),
    });
    const { codes } = await attempt(world, voorzitter, cprw.DraftCollaborationAmendmentDocument, {
      ...{ agreementId: agreement!.id, title: "Lang", provisions: [long] },
    });
    expect(codes).toEqual(["TEXT_TOO_LONG"]);
  } finally {
    await world.end();
  }
});
