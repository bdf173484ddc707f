import { describe, expect, it } from "@jest/globals";
import { ask } from "../support/api.js";
import { beneath } from "../support/given.js";
import { inAgreementWorld, versioned } from "./given-cycle.js";
import { givenAgreement, tryAct } from "./given-agreement.js";

const FIRST = "Woonbron verbetert 100 woningen per jaar.";
const SECOND = "Woonbron verbetert 150 woningen per jaar, te beginnen in Tanthof.";

describe("a commitment", () => {
  it("is drafted, proposed, countered and agreed by three parties, and every text is kept", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const { landlord, alderman, tenants } = make;
      const draft = await make.drafted(await make.opened());
      expect(draft).toMatchObject({ number: null, status: "DRAFT", text: FIRST });
      expect(draft.allowedActs).toEqual([
        "REVISE_TEXT",
        "DISCARD_TEXT",
        "SEND_TEXT",
        "KEEP_POSITION",
      ]);
      expect(await make.read(alderman, draft.id)).toBeNull();

      const proposed = await make.sent(landlord, draft.texts[0]!);
      expect(proposed).toMatchObject({ number: 1, status: "PROPOSED", version: 1_000_000 });
      expect(proposed.awaiting.map(({ name }) => name)).toEqual([
        "Gemeente Delft",
        "Huurders Delft",
      ]);
      const first = await make.agreedTo(alderman, proposed);
      expect(first).toMatchObject({ status: "PROPOSED", version: proposed.version });

      const countered = await make.countered(tenants, proposed, { text: SECOND, reason: "Meer" });
      expect(countered).toMatchObject({ number: 1, status: "COUNTERED", text: SECOND });
      expect(countered.answers).toEqual([]);
      expect(countered.awaiting.map(({ name }) => name)).toEqual(["Woonbron", "Gemeente Delft"]);

      expect(await make.agreedTo(landlord, countered)).toMatchObject({ status: "COUNTERED" });
      const agreed = await make.agreedTo(alderman, countered);
      expect(agreed).toMatchObject({ status: "AGREED", text: SECOND, awaiting: [] });
      for (const who of [landlord, alderman, tenants, world.members.voorzitter])
        expect((await make.read(who, agreed.id))!.texts).toMatchObject([
          { number: 1, text: FIRST, by: { name: "Woonbron" }, sentOn: "2022-02-01" },
          { number: 2, text: SECOND, by: { name: "Huurders Delft" }, reason: "Meer" },
        ]);
    }));

  it("keeps each text that was sent, whoever tries to edit it", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const { texts } = await make.proposed(await make.opened());
      await expect(
        beneath(world, "UPDATE agreement_commitment_text SET text = 'Anders' WHERE id = $1", [
          texts[0]!.id,
        ]),
      ).rejects.toThrow("never edited");
      const revised = await tryAct(world, make.landlord, {
        name: "reviseCommitmentText",
        input: { ...versioned(texts[0]!), ...make.content, text: "Anders" },
      });
      expect(revised.codes).toEqual(["NO_TEXT_DRAFT"]);
    }));

  it("tells in a counter-proposal what it changes, word by word", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const proposed = await make.proposed(await make.opened());
      const { texts } = await make.countered(make.tenants, proposed, { text: SECOND });
      expect(texts[0]!.changes).toEqual([{ kind: "ADDED", text: FIRST }]);
      expect(texts[1]!.changes).toEqual([
        { kind: "KEPT", text: "Woonbron verbetert " },
        { kind: "REMOVED", text: "100" },
        { kind: "ADDED", text: "150" },
        { kind: "KEPT", text: " woningen per jaar" },
        { kind: "ADDED", text: ", te beginnen in Tanthof" },
        { kind: "KEPT", text: "." },
      ]);
    }));

  it("is not countered over a text that its author has not seen", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const commitment = await make.proposed(await make.opened());
      const text = await make.counterDrafted(make.tenants, commitment, { text: "Wij vragen 200." });
      await make.countered(make.alderman, commitment, { text: "De gemeente vraagt 150." });
      const sending = async (version: number) =>
        (
          await tryAct(world, make.tenants, {
            name: "sendCommitmentText",
            input: { id: text.id, expectedVersion: version },
          })
        ).codes;
      expect(await sending(text.version)).toEqual(["COMMITMENT_TEXT_OVERTAKEN"]);
      const revised = await make.done(make.tenants, "reviseCommitmentText", {
        ...make.content,
        id: text.id,
        expectedVersion: text.version,
        text: "Wij vragen 175.",
      });
      expect(await sending(revised.text!.version)).toEqual([]);
    }));

  it("gets its number when it is sent, and no gap tells of a draft", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const agreement = await make.opened();
      const early = await make.drafted(agreement, { by: make.tenants });
      await make.drafted(agreement);
      expect((await make.proposed(agreement)).number).toBe(1);
      expect((await make.proposed(agreement, { by: make.alderman })).number).toBe(2);
      expect((await make.sent(make.tenants, early.texts[0]!)).number).toBe(3);
    }));

  it("is read, once it is sent, by a party that came after it was drafted", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const { organisations, members } = world;
      const council = { organisationId: organisations.cprw, capacity: "SIGNATORY" };
      const [landlord, municipality, tenants] = make.signatories;
      const agreement = await make.opened({
        parts: [{ ...make.part, parties: [landlord, municipality, council] }],
      });
      const draft = await make.drafted(agreement);
      const { parts } = await make
        .done(
          make.alderman,
          "addAgreementPart",
          {
            ...versioned(agreement),
            ...make.part,
            code: "B",
            parties: [landlord, municipality, tenants],
          },
          "agreement { id version status allowedActs parts { id code } }",
        )
        .then(({ agreement: now }) => now!);
      expect(parts.map(({ code }) => code)).toEqual(["A", "B"]);
      const sent = await make.sent(make.landlord, draft.texts[0]!);
      for (const who of [members.delftseHuurder, members.voorzitter]) {
        const read = await make.read(who, sent.id);
        expect(read).toMatchObject({ number: 1, texts: [{ number: 1 }] });
      }
    }));

  it("is discarded with its first text, and then shows nobody anything", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const draft = await make.drafted(await make.opened());
      const { text } = await make.done(
        make.landlord,
        "discardCommitmentText",
        versioned(draft.texts[0]!),
      );
      expect(text!.commitment).toMatchObject({ status: "DISCARDED", number: null, texts: [] });
      expect(text!.commitment.allowedActs).toEqual([]);
      expect(await make.read(make.tenants, draft.id)).toBeNull();
    }));

  it("is rejected with a reason, countered after that, or taken back by who proposed it", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const proposed = await make.proposed(await make.opened());
      const without = await tryAct(world, make.alderman, {
        name: "rejectCommitment",
        input: { ...versioned(proposed), reason: " " },
      });
      expect(without.codes).toEqual(["REASON_REQUIRED"]);
      const { commitment: rejected } = await make.done(make.alderman, "rejectCommitment", {
        ...versioned(proposed),
        reason: "Geen geld.",
      });
      expect(rejected).toMatchObject({
        status: "REJECTED",
        awaiting: [],
        answers: [{ decision: "REJECTED", reason: "Geen geld.", by: { name: "Gemeente Delft" } }],
      });
      const countered = await make.countered(make.tenants, rejected!, { text: SECOND });
      expect(countered.status).toBe("COUNTERED");
      const notTheirs = await tryAct(world, make.tenants, {
        name: "withdrawCommitment",
        input: versioned(countered),
      });
      expect(notTheirs.codes).toEqual(["FORBIDDEN"]);
      const { commitment: withdrawn } = await make.done(
        make.landlord,
        "withdrawCommitment",
        versioned(countered),
      );
      expect(withdrawn).toMatchObject({ status: "WITHDRAWN", allowedActs: [] });
    }));

  it("is agreed at once when nobody else has to agree", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const [landlord, municipality, tenants] = make.signatories;
      const parties = [
        landlord,
        ...[municipality, tenants].map((one) => ({ ...one, capacity: "ADVISER" })),
      ];
      const agreement = await make.opened({ parts: [{ ...make.part, parties }] });
      expect(await make.proposed(agreement)).toMatchObject({ status: "AGREED", awaiting: [] });
    }));
});

describe("what a commitment says", () => {
  it.each<[string, object, string, string]>([
    ["an unknown theme", { theme: "X" }, "UNKNOWN_THEME", "theme"],
    ["a text that is too long", { text: "x".repeat(10_001) }, "TEXT_TOO_LONG", "text"],
    [
      "a year outside the agreement",
      { priorityYear: 2024 },
      "PRIORITY_YEAR_INVALID",
      "priorityYear",
    ],
    [
      "a goal without edition",
      { nationalGoal: "Gasvrij" },
      "NATIONAL_GOAL_INCOMPLETE",
      "nationalGoalEdition",
    ],
    [
      "an edition alone",
      { nationalGoalEdition: "NPA" },
      "NATIONAL_GOAL_INCOMPLETE",
      "nationalGoal",
    ],
    [
      "an effect without value",
      { legalEffect: "RENT_SUM_54_1", legalYear: 2023 },
      "LEGAL_EFFECT_INCOMPLETE",
      "legalEffect",
    ],
    [
      "an effect without year",
      { legalEffect: "INVESTMENT_54_2D", legalAmountEuros: 5 },
      "LEGAL_EFFECT_INCOMPLETE",
      "legalYear",
    ],
    ["a value without effect", { legalPercentage: 2.3 }, "LEGAL_EFFECT_INCOMPLETE", "legalEffect"],
    [
      "a negative percentage",
      { legalEffect: "RENT_SUM_54_1", legalYear: 2023, legalPercentage: -1 },
      "LEGAL_EFFECT_INCOMPLETE",
      "legalPercentage",
    ],
    [
      "too many reservations",
      { reservations: Array.from({ length: 21 }, () => ({ kind: "RVC" })) },
      "TOO_MANY",
      "reservations",
    ],
    [
      "too many complexes",
      { complexes: Array.from({ length: 101 }, (_, place) => `${place}`) },
      "TOO_MANY",
      "complexes",
    ],
  ])("refuses %s", (_, input, code, path) =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const { parts } = await make.opened();
      const refused = await tryAct(world, make.landlord, {
        name: "draftCommitment",
        input: { partId: parts[0]!.id, ...make.content, ...input },
      });
      expect([refused.codes, refused.path]).toEqual([[code], path]);
    }),
  );

  it("names parties of the part, each once, and says something when it is sent", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const agreement = await make.opened();
      const { woonbron, cprw, gemeenteDelft } = world.organisations;
      const tried = async (input: object) => {
        const { codes, path } = await tryAct(world, make.landlord, {
          name: "draftCommitment",
          input: { partId: agreement.parts[0]!.id, ...make.content, ...input },
        });
        return [...codes, path];
      };
      expect(await tried({ leadId: cprw })).toEqual(["NOT_PARTY_OF_PART", "leadId"]);
      expect(await tried({ otherIds: [woonbron] })).toEqual(["NOT_PARTY_OF_PART", "otherIds"]);
      expect(await tried({ appliesToIds: [gemeenteDelft, gemeenteDelft] })).toEqual([
        "NOT_PARTY_OF_PART",
        "appliesToIds",
      ]);
      const { texts } = await make.drafted(agreement, { text: " " });
      const { codes } = await tryAct(world, make.landlord, {
        name: "sendCommitmentText",
        input: versioned(texts[0]!),
      });
      expect(codes).toEqual(["COMMITMENT_TEXT_REQUIRED"]);
    }));

  it("names the article that asks for an exact value", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const { parts } = await make.opened();
      const { messages } = await tryAct(world, make.landlord, {
        name: "draftCommitment",
        input: { partId: parts[0]!.id, ...make.content, legalEffect: "RENT_SUM_54_1" },
      });
      expect(messages[0]).toContain("Woningwet art. 54(1)");
    }));
});

describe("acts on commitments", () => {
  it("are refused to who is not party to the part, in a stale version, and out of turn", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const agreement = await make.opened();
      const proposed = await make.proposed(agreement);
      const tried = async (who: { token: string } | null, name: string, input: object) =>
        (await tryAct(world, who, { name, input })).codes;
      const { voorzitter, dordtseHuurder, beleidsadviseur } = world.members;
      const content = { partId: agreement.parts[0]!.id, ...make.content };
      expect(await tried(voorzitter, "draftCommitment", content)).toEqual(["FORBIDDEN"]);
      expect(await tried(dordtseHuurder, "draftCommitment", content)).toEqual(["NOT_FOUND"]);
      expect(await tried(voorzitter, "agreeToCommitment", versioned(proposed))).toEqual([
        "FORBIDDEN",
      ]);
      expect(
        await tried(make.alderman, "agreeToCommitment", {
          ...versioned(proposed),
          expectedVersion: 7,
        }),
      ).toEqual(["CONFLICT"]);
      expect(await tried(make.landlord, "agreeToCommitment", versioned(proposed))).toEqual([
        "NOT_YOURS_TO_ANSWER",
      ]);
      const { texts } = await make.drafted(agreement);
      expect(await tried(beleidsadviseur, "sendCommitmentText", versioned(texts[0]!))).toEqual([
        "FORBIDDEN",
      ]);
      expect(await tried(make.alderman, "sendCommitmentText", versioned(texts[0]!))).toEqual([
        "NOT_FOUND",
      ]);
      expect(
        await tried(make.alderman, "sendCommitmentText", versioned(proposed.texts[0]!)),
      ).toEqual(["FORBIDDEN"]);
      await make.counterDrafted(make.tenants, proposed);
      expect(
        await tried(make.tenants, "draftCommitmentText", {
          commitmentId: proposed.id,
          ...make.content,
        }),
      ).toEqual(["TEXT_DRAFT_EXISTS"]);
    }));
});

describe("the list of commitments", () => {
  it("is filtered, ordered and counted, without the drafts of others", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const agreement = await make.opened();
      const { gemeenteDelft, delftseHuurders } = world.organisations;
      await make.proposed(agreement);
      await make.agreed(agreement, {
        theme: "LEEFBAARHEID",
        kind: "EFFORT",
        leadId: gemeenteDelft,
        priorityYear: 2023,
        appliesToIds: [gemeenteDelft],
        reservations: [{ kind: "COUNCIL_BUDGET", note: "Begroting" }],
      });
      await make.drafted(agreement);
      const list = async (who: { token: string }, variables: object) => {
        const { data, errors } = await ask(world.url, who, LIST, variables);
        expect(errors).toEqual([]);
        return (data as { commitments: { nodes: { number: number }[]; totalCount: number } })
          .commitments;
      };
      const found = async (filter: object) => {
        const { nodes, totalCount } = await list(make.alderman, { filter });
        expect(totalCount).toBe(nodes.length);
        return nodes.map(({ number }) => number);
      };
      expect(await found({})).toEqual([1, 2]);
      expect((await list(make.landlord, {})).nodes.map(({ number }) => number)).toEqual([
        1,
        2,
        null,
      ]);
      expect(await found({ status: { eq: "AGREED" } })).toEqual([2]);
      expect(await found({ theme: { eq: "DUURZAAMHEID" } })).toEqual([1]);
      expect(await found({ kind: { in: ["EFFORT"] } })).toEqual([2]);
      expect(await found({ leadId: { eq: gemeenteDelft } })).toEqual([2]);
      expect(await found({ partyIds: { contains: delftseHuurders } })).toEqual([1]);
      expect(await found({ years: { contains: 2023 } })).toEqual([1, 2]);
      expect(await found({ years: { contains: 2024 } })).toEqual([]);
      expect(await found({ hasOpenReservation: { eq: true } })).toEqual([2]);
      expect(await found({ priorityYear: { isNull: true } })).toEqual([1]);
      expect(await found({ number: { gte: 2 } })).toEqual([2]);
      expect(await found({ partId: { eq: agreement.parts[0]!.id } })).toEqual([1, 2]);
      for (const [field, expected] of Object.entries({
        NUMBER: [2, 1],
        THEME: [1, 2],
        STATUS: [2, 1],
        LEAD: [1, 2],
      })) {
        const order = [{ field, direction: "DESC" }];
        const { nodes } = await list(make.alderman, { order });
        expect([field, nodes.map(({ number }) => number)]).toEqual([field, expected]);
      }
    }));
});

const LIST = `query ($filter: CommitmentFilter, $order: [CommitmentOrder!]) {
  commitments(filter: $filter, order: $order) { totalCount nodes { number } } }`;
