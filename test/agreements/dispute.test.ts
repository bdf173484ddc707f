import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask, dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import { attempt, beneath } from "../support/given.js";
import { cursorFor, logAs } from "../support/live.js";
import { expectRefused } from "../support/refused.js";
import type { World } from "../support/world.js";
import { inAgreementWorld, versioned } from "./given-cycle.js";
import { givenDispute } from "./given-dispute.js";

const {
  DeclareAgreementDisputeDocument: DECLARE,
  ContestAgreementDisputeDayDocument: CONTEST,
  ReviseAgreementDisputeDayDocument: REVISE,
  FileAgreementDisputeDocument: FILE,
  ExtendAgreementDisputeDocument: EXTEND,
  RecordAgreementDisputeAdviceDocument: ADVISE,
  RecordAgreementDisputeRulingDocument: RULE,
  WithdrawAgreementDisputeDocument: WITHDRAW,
} = cprw;

const midnight = async (world: World, day: string) => {
  await onDay(world, day);
  await world.server.clock.advance();
};
/** What midnight told of disputes. */
const toldAtMidnight = async (world: World) =>
  (
    await beneath<{ act: string }>(
      world,
      `SELECT act FROM change WHERE entity = 'agreement_dispute' AND person_id IS NULL ORDER BY id`,
    )
  ).map(({ act }) => act);

describe("declareAgreementDispute about a cycle", () => {
  it("is possible once a bid was submitted, also when the landlord has closed the cycle", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const { tenants, landlord } = make;
      const cycle = await make.opened();
      const input = make.declaring({ cycleId: cycle.id });
      await expectRefused(world, tenants, DECLARE, input, "INVALID_TRANSITION");
      await make.submitted(cycle);
      expect((await make.read(tenants, (await make.declared(tenants, input)).id))!).toMatchObject({
        status: "DECLARED",
        cycle: { startsYear: 2023 },
        agreement: null,
      });
      const { version } = (await make.readCycle(landlord, cycle.id))!;
      await make.closed({ id: cycle.id, version });
      expect((await make.declared(tenants, { cycleId: cycle.id })).status).toBe("DECLARED");
    }));

  it("is offered to whoever reads it, and open to them: also to the council that is no party", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const cycleId = await make.bidding();
      const { voorzitter, bestuurder, delftseHuurder, delftseWethouder } = world.members;
      for (const who of [voorzitter, bestuurder, delftseHuurder, delftseWethouder]) {
        expect((await make.readCycle(who, cycleId))!.allowedActs).toContain("DECLARE_DISPUTE");
        await make.declared(who, { cycleId });
      }
      const { agreementCycle } = await dataOf(
        world.url,
        voorzitter,
        cprw.DisputesOfAgreementCycleDocument,
        { id: cycleId },
      );
      expect(agreementCycle!.disputes.map(({ filer }) => filer!.name).sort()).toEqual([
        "CPRW",
        "Gemeente Delft",
        "Huurders Delft",
        "Woonbron",
      ]);
    }));

  it("takes somebody who may speak for the organisation", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const input = make.declaring({ cycleId: await make.bidding() });
      const { secretaris, beleidsadviseur } = world.members;
      for (const who of [secretaris, beleidsadviseur])
        await expectRefused(world, who, DECLARE, input, "FORBIDDEN");
    }));
});

describe("declareAgreementDispute about an agreement", () => {
  it("stands beside what two signed: it writes nothing of the agreement", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const agreementId = await make.agreement();
      await make.leads(agreementId, "SIGNED_BY_SOME");
      const before = await beneath(world, "SELECT * FROM agreement");
      const { voorzitter } = world.members;
      const dispute = await make.declared(voorzitter, { agreementId });
      await make.filed(dispute, voorzitter);
      expect(await beneath(world, "SELECT * FROM agreement")).toEqual(before);
      const { performanceAgreement } = await dataOf(
        world.url,
        make.landlord,
        cprw.DisputesOfAgreementDocument,
        { id: agreementId },
      );
      expect(performanceAgreement).toMatchObject({
        status: "SIGNED_BY_SOME",
        disputes: [{ id: dispute.id, status: "FILED", filer: { name: "CPRW" } }],
      });
    }));

  it("is possible in every status in which it lives, and in no other", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const agreementId = await make.agreement();
      const possible: string[] = [];
      for (const status of [
        ...["NEGOTIATION", "CONCEPT_PROPOSED", "CONCEPT_FINAL", "SIGNING", "SIGNED_BY_SOME"],
        ...["SIGNED", "IN_FORCE", "EVALUATED", "AMENDED", "TERMINATED", "CLOSED"],
      ]) {
        await make.leads(agreementId, status);
        const { codes } = await attempt(
          world,
          make.tenants,
          DECLARE,
          make.declaring({ agreementId }),
        );
        if (codes.length === 0) possible.push(status);
        else expect(codes).toEqual(["INVALID_TRANSITION"]);
      }
      expect(possible).toEqual([
        ...["NEGOTIATION", "CONCEPT_PROPOSED", "CONCEPT_FINAL", "SIGNING", "SIGNED_BY_SOME"],
        ...["SIGNED", "IN_FORCE", "EVALUATED"],
      ]);
    }));

  it("refuses what is about nothing or two things, has no ground, or arises tomorrow", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const agreementId = await make.agreement();
      const cycleId = await make.bidding();
      const refused = (input: object, code: string) =>
        expectRefused(world, make.landlord, DECLARE, make.declaring({ agreementId }, input), code);
      await refused({ agreementId: null }, "DISPUTE_ABOUT_ONE");
      await refused({ cycleId }, "DISPUTE_ABOUT_ONE");
      await refused({ agreementId: cycleId }, "NOT_FOUND");
      await refused({ ground: " " }, "REASON_REQUIRED");
      await refused({ ground: null }, "REASON_REQUIRED");
      await refused({ aroseOn: "2022-02-02" }, "DATE_IN_FUTURE");
      await refused({ aroseOn: "1999-01-01" }, "DATE_OUT_OF_RANGE");
    }));

  it("is a residents' committee's own, on an agreement that it reads", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const agreementId = await make.agreement();
      const committee = await make.committee("Bewoners Delft", world.municipalities.delft);
      const input = make.declaring({ agreementId });
      await expectRefused(world, committee, DECLARE, input, "NOT_FOUND");
      await make.leads(agreementId, "IN_FORCE");
      const dispute = await make.declared(committee, { agreementId });
      expect(dispute).toMatchObject({
        by: { name: "Bewoners Delft" },
        filer: { name: "Bewoners Delft" },
        allowedActs: ["FILE", "WITHDRAW"],
      });
      expect(await make.read(make.landlord, dispute.id)).not.toBeNull();
      await make.filed(dispute, committee);
    }));

  it("is not for who only reads a publication in another municipality", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const agreementId = await make.agreement();
      await make.published(agreementId);
      const elsewhere = await make.committee("Bewoners Dordrecht");
      const { dordtseHuurder } = world.members;
      for (const who of [elsewhere, dordtseHuurder]) {
        const input = make.declaring({ agreementId });
        await expectRefused(world, who, DECLARE, input, "FORBIDDEN");
        const { data } = await ask(
          world.url,
          who,
          "query ($id: ID!) { performanceAgreement(id: $id) { allowedActs } }",
          { id: agreementId },
        );
        expect(data).toEqual({ performanceAgreement: { allowedActs: [] } });
      }
    }));

  it("can name as its filer a committee, or who has no log-in: by somebody who takes part", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const agreementId = await make.agreement();
      const { delft, dordrecht } = world.municipalities;
      const [vbc] = await world.administer<{ id: string }>(
        `INSERT INTO organisation (name, kind, municipality_ids)
        VALUES ('Woonwagenbewoners', 'OTHER_TENANT_ORG', ARRAY[$1::uuid]) RETURNING id`,
        [delft],
      );
      const committee = await make.committee("Bewoners Delft", delft);
      const other = await make.committee("Bewoners Dordrecht", dordrecht);
      const { voorzitter, delftseHuurder } = world.members;
      const declared = await make.declared(voorzitter, { agreementId }, { filerId: vbc!.id });
      expect(declared).toMatchObject({
        by: { name: "CPRW" },
        filer: { name: "Woonwagenbewoners" },
      });
      const named = await make.declared(
        delftseHuurder,
        { agreementId },
        { filerId: committee.id.toUpperCase() },
      );
      // it does not read the agreement, and can act on its dispute
      expect(await make.read(committee, named.id)).toMatchObject({
        agreement: null,
        allowedActs: ["FILE", "WITHDRAW"],
      });
      const refused = (who: { token: string }, filerId: string) =>
        expectRefused(
          world,
          who,
          DECLARE,
          make.declaring({ agreementId }, { filerId }),
          "DISPUTE_FILER_INVALID",
        );
      await refused(voorzitter, world.organisations.delftseHuurders);
      await refused(voorzitter, other.id);
      await refused(voorzitter, "niets");
      await make.leads(agreementId, "IN_FORCE");
      await refused(committee, vbc!.id);
    }));

  it("warns, and refuses nothing, when it arose before the impasse", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const cycleId = await make.bidding();
      await onDay(world, "2023-01-20");
      const { landlord } = make;
      const arising = async (about: object, aroseOn: string) =>
        (await make.declared(landlord, about, { aroseOn })).beforeImpasse;
      expect(await arising({ cycleId }, "2023-01-01")).toBe(true);
      expect(await arising({ cycleId }, "2023-01-02")).toBe(false);
      const agreementId = await make.agreement({ cycleId });
      expect(await arising({ agreementId }, "2023-01-01")).toBe(true);
      const other = await make.agreement({ startsOn: "2023-01-01", endsOn: "2023-12-31" });
      expect(await arising({ agreementId: other }, "2023-01-01")).toBeNull();
    }));
});

describe("the terms of a dispute", () => {
  it("are counted around holidays, each with its article and a sentence", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const agreementId = await make.agreement();
      await onDay(world, "2022-03-21");
      const dispute = await make.declared(
        make.landlord,
        { agreementId },
        { aroseOn: "2022-03-18" },
      );
      expect(dispute.terms).toEqual([
        {
          code: "DISPUTE_FILE",
          article: "Woningwet art. 44 lid 3",
          startsOn: "2022-03-18",
          endsOn: "2022-04-19",
          status: "RUNNING",
          daysLeft: 29,
          explanation:
            "4 weken vanaf 18 maart 2022 eindigt op Goede Vrijdag 15 april en schuift naar " +
            "dinsdag 19 april (Atw art. 1)",
        },
      ]);
      const { terms } = await make.filed(dispute, make.landlord, "2022-03-21");
      expect(terms).toMatchObject([
        { code: "DISPUTE_FILE", status: "MET", daysLeft: null },
        {
          code: "MINISTER",
          article: "Woningwet art. 44 lid 4",
          startsOn: "2022-03-21",
          endsOn: "2022-06-13",
          status: "RUNNING",
          daysLeft: 84,
          explanation: "12 weken vanaf 21 maart 2022 eindigt op maandag 13 juni",
        },
      ]);
    }));

  it("are explained in English to who asks for that", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const agreementId = await make.agreement();
      const { id } = await make.declared(make.landlord, { agreementId });
      const { data } = await ask(
        world.url,
        make.landlord,
        "query ($id: ID!) { agreementDispute(id: $id) { terms { article explanation } } }",
        { id },
        { headers: { "accept-language": "en" } },
      );
      expect(data).toEqual({
        agreementDispute: {
          terms: [
            {
              article: "Woningwet art. 44(3)",
              explanation:
                "a term of 4 weeks from 20 January 2022 ends on Thursday 17 February 2022",
            },
          ],
        },
      });
    }));

  it("lapse at midnight after the last day, once", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const cycleId = await make.bidding();
      const { id } = await make.declared(make.tenants, { cycleId });
      await midnight(world, "2022-02-17");
      expect(await toldAtMidnight(world)).toEqual([]);
      await midnight(world, "2022-02-18");
      await midnight(world, "2022-02-19");
      expect(await toldAtMidnight(world)).toEqual(["AGREEMENT_DISPUTE_LAPSED"]);
      expect(await make.read(make.tenants, id)).toMatchObject({
        status: "LAPSED",
        endedOn: "2022-02-18",
        terms: [{ status: "LAPSED" }],
      });
    }));

  it("lapse at once for what is declared too late", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const cycleId = await make.bidding();
      const late = await make.declared(make.tenants, { cycleId }, { aroseOn: "2022-01-03" });
      expect(late).toMatchObject({
        status: "LAPSED",
        endedOn: "2022-02-01",
        terms: [{ endsOn: "2022-01-31" }],
      });
      const inTime = await make.declared(make.tenants, { cycleId }, { aroseOn: "2022-01-04" });
      expect(inTime).toMatchObject({ status: "DECLARED", terms: [{ daysLeft: 0 }] });
    }));

  it("make the minister overdue at midnight, once, also after the committee's advice", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const { landlord } = make;
      const agreementId = await make.agreement();
      const first = await make.filed(await make.declared(landlord, { agreementId }), landlord);
      const second = await make.filed(await make.declared(landlord, { agreementId }), landlord);
      const input = { ...versioned(second), advice: "Wijs het af." };
      expect((await attempt(world, landlord, ADVISE, input)).codes).toEqual([]);
      await midnight(world, "2022-04-19");
      expect(await toldAtMidnight(world)).toEqual([]);
      await midnight(world, "2022-04-20");
      await midnight(world, "2022-04-21");
      expect(await toldAtMidnight(world)).toEqual([
        "AGREEMENT_MINISTER_OVERDUE",
        "AGREEMENT_MINISTER_OVERDUE",
      ]);
      for (const { id } of [first, second])
        expect(await make.read(landlord, id)).toMatchObject({
          ministerOverdue: true,
          terms: [{ status: "MET" }, { code: "MINISTER", status: "MISSED", daysLeft: null }],
        });
    }));
});

describe("contestAgreementDisputeDay", () => {
  it("leaves both days standing, with what the four weeks would be; the declared one counts", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const { tenants, landlord } = make;
      const agreementId = await make.agreement();
      const dispute = await make.declared(tenants, { agreementId });
      const { payload, codes } = await attempt(world, landlord, CONTEST, {
        ...versioned(dispute),
        aroseOn: "2022-01-03",
        note: "Op 3 januari zeiden partijen al dat zij het niet eens zijn.",
      });
      expect(codes).toEqual([]);
      expect(payload!.dispute).toMatchObject({
        status: "DECLARED",
        aroseOn: "2022-01-20",
        terms: [{ endsOn: "2022-02-17", status: "RUNNING" }],
        contestedAroseOn: "2022-01-03",
        contestedBy: { name: "Woonbron" },
        contestNote: "Op 3 januari zeiden partijen al dat zij het niet eens zijn.",
        contestedTerm: { code: "DISPUTE_FILE", endsOn: "2022-01-31", status: "LAPSED" },
      });
      await make.filed(payload!.dispute!, tenants, "2022-02-01");
    }));

  it("is for another organisation, with a reason, of another day that has come", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const { tenants, landlord, alderman } = make;
      const agreementId = await make.agreement();
      const dispute = await make.declared(tenants, { agreementId });
      const input = { ...versioned(dispute), aroseOn: "2022-01-03", note: "Eerder." };
      await expectRefused(world, tenants, CONTEST, input, "FORBIDDEN");
      const refused = (more: object, code: string) =>
        expectRefused(world, landlord, CONTEST, { ...input, ...more }, code);
      await refused({ note: "" }, "REASON_REQUIRED");
      await refused({ aroseOn: "2022-02-02" }, "DATE_IN_FUTURE");
      await refused({ aroseOn: "2022-01-20" }, "NOTHING_TO_CHANGE");
      await refused({ aroseOn: "1999-01-01" }, "DATE_OUT_OF_RANGE");
      const { payload } = await attempt(world, landlord, CONTEST, input);
      const contested = { ...input, ...versioned(payload!.dispute!) };
      await expectRefused(world, alderman, CONTEST, contested, "DAY_CONTESTED_BY_ANOTHER");
      const again = await attempt(world, landlord, CONTEST, {
        ...contested,
        aroseOn: "2022-01-04",
      });
      expect(again.payload!.dispute!.contestedAroseOn).toBe("2022-01-04");
    }));

  it("can be taken over by who declared it, from which day the four weeks then run", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const { tenants, landlord } = make;
      const agreementId = await make.agreement();
      const dispute = await make.declared(tenants, { agreementId }, { aroseOn: "2022-01-03" });
      expect(dispute.status).toBe("LAPSED");
      await expectRefused(world, tenants, REVISE, versioned(dispute), "DAY_NOT_CONTESTED");
      const contested = await attempt(world, landlord, CONTEST, {
        ...versioned(dispute),
        aroseOn: "2022-01-20",
        note: "Pas op 20 januari.",
      });
      const input = versioned(contested.payload!.dispute!);
      await expectRefused(world, landlord, REVISE, input, "FORBIDDEN");
      const { payload } = await attempt(world, tenants, REVISE, input);
      expect(payload!.dispute).toMatchObject({
        status: "DECLARED",
        aroseOn: "2022-01-20",
        endedOn: null,
        contestedBy: { name: "Woonbron" },
        contestedTerm: null,
        terms: [{ endsOn: "2022-02-17", status: "RUNNING" }],
      });
    }));
});

describe("fileAgreementDispute", () => {
  it("includes the last day, and refuses the day after with the last day", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const { tenants } = make;
      const cycleId = await make.bidding();
      const dispute = await make.declared(tenants, { cycleId });
      await onDay(world, "2022-02-18");
      const refused = (filedOn: string | null, code: string) =>
        expectRefused(world, tenants, FILE, { ...versioned(dispute), filedOn }, code);
      const { userErrors } = await refused(null, "DISPUTE_FILED_TOO_LATE");
      expect(userErrors[0]!.message).toBe(
        "Een geschil gaat binnen vier weken na het ontstaan naar de minister: uiterlijk op " +
          "17 februari 2022 (Woningwet art. 44 lid 3).",
      );
      await refused("2022-02-19", "DATE_IN_FUTURE");
      await refused("2022-01-19", "TOO_EARLY");
      expect(await make.filed(dispute, tenants, "2022-02-17")).toMatchObject({
        status: "FILED",
        filedWithMinisterOn: "2022-02-17",
      });
    }));

  it("can be recorded after midnight let it lapse, when it was filed in time", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const { tenants } = make;
      const cycleId = await make.bidding();
      const { id } = await make.declared(tenants, { cycleId });
      await midnight(world, "2022-03-01");
      const lapsed = (await make.read(tenants, id))!;
      expect(lapsed).toMatchObject({ status: "LAPSED", allowedActs: ["FILE"] });
      await expectRefused(world, tenants, FILE, versioned(lapsed), "DISPUTE_FILED_TOO_LATE");
      expect(await make.filed(lapsed, tenants, "2022-02-17")).toMatchObject({
        status: "FILED",
        endedOn: null,
      });
    }));

  it("is for who declared it, or files it", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const cycleId = await make.bidding();
      const dispute = await make.declared(make.tenants, { cycleId });
      for (const who of [make.landlord, make.alderman, world.members.voorzitter]) {
        await expectRefused(world, who, FILE, versioned(dispute), "FORBIDDEN");
        const withdrawing = { ...versioned(dispute), reason: "Eruit gekomen." };
        await expectRefused(world, who, WITHDRAW, withdrawing, "FORBIDDEN");
      }
    }));
});

describe("extendAgreementDispute", () => {
  it("puts the minister's term off by four weeks at most each time, and keeps each", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const { landlord, alderman } = make;
      const agreementId = await make.agreement();
      let dispute = await make.filed(await make.declared(landlord, { agreementId }), landlord);
      const extend = async (who: { token: string }, until: string) => {
        const { payload, codes } = await attempt(world, who, EXTEND, {
          ...versioned(dispute),
          until,
        });
        expect(codes).toEqual([]);
        dispute = payload!.dispute!;
      };
      const refused = (until: string) =>
        expectRefused(
          world,
          landlord,
          EXTEND,
          { ...versioned(dispute), until },
          "DISPUTE_EXTENSION_INVALID",
        );
      await refused("2022-04-19");
      await refused("2022-05-18");
      await extend(alderman, "2022-05-17");
      await refused("2022-06-15");
      await onDay(world, "2022-05-10");
      await extend(landlord, "2022-06-11"); // a Saturday: nothing rounds what the minister sets
      expect(dispute.ministerExtensions).toEqual([
        { until: "2022-05-17", recordedOn: "2022-02-01" },
        { until: "2022-06-11", recordedOn: "2022-05-10" },
      ]);
      expect(dispute.terms[1]).toMatchObject({
        endsOn: "2022-06-11",
        status: "RUNNING",
        daysLeft: 32,
        explanation:
          "12 weken vanaf 21 januari 2022 eindigt op Goede Vrijdag 15 april en schuift naar " +
          "dinsdag 19 april (Atw art. 1); de termijn is verlengd tot en met dinsdag 17 mei " +
          "(Woningwet art. 44 lid 5); de termijn is verlengd tot en met zaterdag 11 juni " +
          "(Woningwet art. 44 lid 5)",
      });
    }));

  it("takes back that the minister is overdue, until the new last day has passed", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const { landlord } = make;
      const agreementId = await make.agreement();
      const { id } = await make.filed(await make.declared(landlord, { agreementId }), landlord);
      await midnight(world, "2022-04-22");
      const overdue = (await make.read(landlord, id))!;
      expect(overdue.ministerOverdue).toBe(true);
      const input = { ...versioned(overdue), until: "2022-04-29" };
      const { payload } = await attempt(world, landlord, EXTEND, input);
      expect(payload!.dispute!.ministerOverdue).toBe(false);
      await midnight(world, "2022-04-30");
      expect((await make.read(landlord, id))!.ministerOverdue).toBe(true);
    }));
});

describe("advice and ruling", () => {
  it("are recorded by whoever reads the dispute, and nothing is closed by them", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const { tenants, landlord, alderman } = make;
      const agreementId = await make.agreement();
      const filed = await make.filed(await make.declared(tenants, { agreementId }), tenants);
      const advised = await attempt(world, landlord, ADVISE, {
        ...versioned(filed),
        advice: "Praat opnieuw over de huren.",
        advisedOn: "2022-01-28",
      });
      expect(advised.payload!.dispute).toMatchObject({
        status: "ADVISED",
        committeeAdvice: "Praat opnieuw over de huren.",
        advisedOn: "2022-01-28",
      });
      const ruled = await attempt(world, alderman, RULE, {
        ...versioned(advised.payload!.dispute!),
        ruling: "De huren stijgen niet.",
        url: "https://rijksoverheid.example/uitspraak.pdf",
      });
      expect(ruled.payload!.dispute).toMatchObject({
        status: "RULED",
        ruling: "De huren stijgen niet.",
        ruledOn: "2022-02-01",
        rulingUrl: "https://rijksoverheid.example/uitspraak.pdf",
        endedOn: "2022-02-01",
        allowedActs: [],
        terms: [{ status: "MET" }, { code: "MINISTER", status: "MET" }],
      });
      expect(await beneath(world, "SELECT status, version FROM agreement")).toEqual([
        { status: "NEGOTIATION", version: 1 },
      ]);
    }));

  it("refuse what has no text, no https address, or a day before what they follow", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const { tenants } = make;
      const cycleId = await make.bidding();
      const declared = await make.declared(tenants, { cycleId });
      const ruling = { ...versioned(declared), ruling: "Zo is het." };
      await expectRefused(world, tenants, RULE, ruling, "INVALID_TRANSITION");
      const filed = versioned(await make.filed(declared, tenants));
      const advising = { ...filed, advice: "Toewijzen." };
      await expectRefused(
        world,
        tenants,
        ADVISE,
        { ...filed, advice: " " },
        "DISPUTE_ADVICE_EMPTY",
      );
      const early = { ...advising, advisedOn: "2022-01-20" };
      await expectRefused(world, tenants, ADVISE, early, "TOO_EARLY");
      const advised = await attempt(world, tenants, ADVISE, {
        ...advising,
        advisedOn: "2022-01-28",
      });
      const input = { ...versioned(advised.payload!.dispute!), ruling: "Zo is het." };
      const refused = (more: object, code: string) =>
        expectRefused(world, tenants, RULE, { ...input, ...more }, code);
      await refused({ ruling: "" }, "RESULT_REQUIRED");
      await refused({ ruledOn: "2022-01-27" }, "TOO_EARLY");
      await refused({ ruledOn: "2022-02-02" }, "DATE_IN_FUTURE");
      await refused({ url: "http://rijksoverheid.example" }, "REFERENCE_INVALID");
      await refused({ expectedVersion: 1 }, "CONFLICT");
    }));
});

describe("withdrawAgreementDispute", () => {
  it("takes a reason, and stops the terms", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const { tenants } = make;
      const cycleId = await make.bidding();
      const filed = await make.filed(await make.declared(tenants, { cycleId }), tenants);
      const input = { ...versioned(filed), reason: "Wij zijn eruit gekomen." };
      await expectRefused(world, tenants, WITHDRAW, { ...input, reason: "" }, "REASON_REQUIRED");
      const { payload } = await attempt(world, tenants, WITHDRAW, input);
      expect(payload!.dispute).toMatchObject({
        status: "WITHDRAWN",
        withdrawReason: "Wij zijn eruit gekomen.",
        endedOn: "2022-02-01",
        allowedActs: [],
        terms: [{ status: "MET" }, { code: "MINISTER", status: "STOPPED", daysLeft: null }],
      });
      await midnight(world, "2022-06-01");
      expect(await toldAtMidnight(world)).toEqual([]);
    }));
});

describe("a dispute", () => {
  it("is told to nobody else: elsewhere, in the area without being a party, or the public", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const agreementId = await make.agreement();
      await make.published(agreementId);
      const cycleId = await make.bidding();
      const bystander = await make.committee("Bewoners Delft", world.municipalities.delft);
      const { dordtseHuurder, dordtseAmbtenaar, voorzitter } = world.members;
      const others = [dordtseHuurder, dordtseAmbtenaar, bystander];
      const cursors = await Promise.all([...others, null].map((who) => cursorFor(world.url, who)));
      const asked = (ids: readonly string[]) =>
        Promise.all(
          others.map(async (who) => {
            const { data } = await ask(
              world.url,
              who,
              `query ($a: ID!, $c: ID!, $d: ID!, $e: ID!) {
                performanceAgreement(id: $a) { version disputes { id } }
                agreementCycle(id: $c) { disputes { id } }
                one: agreementDispute(id: $d) { id } other: agreementDispute(id: $e) { id } }`,
              { a: agreementId, c: cycleId, d: ids[0], e: ids[1] },
            );
            return data;
          }),
        );
      await world.settle();
      const before = await asked([cycleId, agreementId]);
      const disputes = [
        await make.declared(voorzitter, { agreementId }),
        await make.declared(voorzitter, { cycleId }),
      ];
      await make.filed(disputes[0]!, voorzitter);
      expect(await asked(disputes.map(({ id }) => id))).toEqual(before);
      expect(before).toEqual(
        others.map(() => ({
          performanceAgreement: { version: null, disputes: [] },
          agreementCycle: null,
          one: null,
          other: null,
        })),
      );
      await world.settle();
      for (const [index, who] of [...others, null].entries())
        expect(await logAs(world.url, who, { after: cursors[index]! })).toEqual([]);
      for (const who of others)
        await expectRefused(world, who, FILE, versioned(disputes[1]!), "NOT_FOUND");
    }));

  it("is told to all who negotiate, and stays with them when the agreement is concluded", () =>
    inAgreementWorld(async (world) => {
      const make = givenDispute(world);
      const { tenants, landlord, alderman } = make;
      const agreementId = await make.agreement();
      const { id } = await make.declared(tenants, { agreementId });
      await make.published(agreementId);
      for (const who of [tenants, landlord, alderman, world.members.voorzitter])
        expect(await make.read(who, id)).toMatchObject({ agreement: { id: agreementId } });
    }));
});
