import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import { attempt, beneath } from "../support/given.js";
import { expectRefused } from "../support/refused.js";
import type { World } from "../support/world.js";
import { givenCycle, inAgreementWorld, versioned, VISION } from "./given-cycle.js";

const {
  OpenAgreementCycleDocument: OPEN,
  ReviseAgreementCycleDocument: REVISE,
  AskForConsultationDocument: ASK,
  SendOverviewDocument: OVERVIEW,
  CloseAgreementCycleDocument: CLOSE,
} = woonbron;
const { AgreeBidDateDocument: AGREE } = cprw;

const midnight = async (world: World, day: string) => {
  await onDay(world, day);
  await world.server.clock.advance();
};

/** Makes a tenants' organisation in Delft that has no log-in. @returns its id. */
async function withoutLogIn(world: World, name = "Woonwagenbewoners"): Promise<string> {
  const [row] = await beneath<{ id: string }>(
    world,
    `INSERT INTO organisation (name, kind, municipality_ids)
      VALUES ($2, 'OTHER_TENANT_ORG', ARRAY[$1::uuid]) RETURNING id`,
    [world.municipalities.delft, name],
  );
  return row!.id;
}

describe("openAgreementCycle", () => {
  it("is seen by everybody who takes part, with the local organisation as the tenants' party", () =>
    inAgreementWorld(async (world) => {
      const { opened, read } = givenCycle(world);
      const { id } = await opened();
      const { voorzitter, delftseHuurder, delftseWethouder } = world.members;
      for (const who of [voorzitter, delftseHuurder, delftseWethouder]) {
        expect(await read(who, id)).toMatchObject({
          status: "PREPARATION",
          tenantParties: [{ name: "Huurders Delft" }],
          noTenantPartyReason: null,
          policyBasis: { kind: "WOONVISIE", title: VISION.title },
        });
      }
    }));

  it("is not known in another municipality, nor to the public", () =>
    inAgreementWorld(async (world) => {
      const { opened, read } = givenCycle(world);
      const { id } = await opened();
      const { dordtseHuurder, dordtseAmbtenaar } = world.members;
      for (const who of [dordtseHuurder, dordtseAmbtenaar]) expect(await read(who, id)).toBeNull();
    }));

  it("refuses years that are none, a policy without a title, and parties from elsewhere", () =>
    inAgreementWorld(async (world) => {
      const { landlord } = givenCycle(world);
      const good = {
        municipalityId: world.municipalities.delft,
        startsYear: 2023,
        endsYear: 2023,
        policyBasis: VISION,
      };
      const refused = (input: object, code: string) =>
        expectRefused(world, landlord, OPEN, { ...good, ...input }, code);
      await refused({ endsYear: 2022 }, "YEARS_INVALID");
      await refused({ endsYear: 2033 }, "YEARS_INVALID");
      await refused({ startsYear: 2014 }, "YEARS_INVALID");
      await refused({ municipalityId: landlord.personId }, "UNKNOWN_MUNICIPALITY");
      await refused({ policyBasis: { kind: "WOONVISIE" } }, "POLICY_BASIS_INVALID");
      await refused({ policyBasis: { kind: "NONE", title: "Woonvisie" } }, "POLICY_BASIS_INVALID");
      await refused(
        { policyBasis: { ...VISION, startsOn: "2023-01-02", endsOn: "2023-01-01" } },
        "POLICY_BASIS_INVALID",
      );
      const { dordtseHuurders, delftseHuurders, gemeenteDelft } = world.organisations;
      await refused({ tenantPartyIds: [dordtseHuurders] }, "NOT_FOR_PARTY");
      await refused({ tenantPartyIds: [gemeenteDelft] }, "NOT_FOR_PARTY");
      await refused({ tenantPartyIds: [] }, "TENANT_PARTY_OR_REASON");
      await refused(
        { tenantPartyIds: [delftseHuurders], noTenantPartyReason: "DECLINED" },
        "TENANT_PARTY_OR_REASON",
      );
      await refused({ tenantPartyIds: ["niets"] }, "NOT_FOR_PARTY");
    }));

  it("opens one cycle for the same municipality and years, also when two do so at once", () =>
    inAgreementWorld(async (world) => {
      const { landlord } = givenCycle(world);
      const input = {
        municipalityId: world.municipalities.delft,
        startsYear: 2023,
        endsYear: 2025,
        policyBasis: VISION,
      };
      const answers = await Promise.all(
        [1, 2, 3].map(() => attempt(world, landlord, OPEN, { ...input })),
      );
      expect(answers.flatMap(({ codes }) => codes)).toEqual(["CYCLE_EXISTS", "CYCLE_EXISTS"]);
      const ids = answers.map(({ payload }) => payload!.cycle!.id);
      expect(new Set(ids).size).toBe(1);
    }));

  it("is the landlord's: a director's within the region, a council's never", () =>
    inAgreementWorld(async (world) => {
      const { delft, dordrecht } = world.municipalities;
      const input = {
        municipalityId: delft,
        startsYear: 2024,
        endsYear: 2024,
        policyBasis: VISION,
      };
      const { regiodirecteur, participatieadviseur, voorzitter } = world.members;
      await expectRefused(world, regiodirecteur, OPEN, input, "FORBIDDEN");
      await expectRefused(world, participatieadviseur, OPEN, input, "FORBIDDEN");
      await expectRefused(world, voorzitter, OPEN, input, "FORBIDDEN");
      const inRegion = { ...input, municipalityId: dordrecht };
      expect((await attempt(world, regiodirecteur, OPEN, inRegion)).codes).toEqual([]);
    }));
});

describe("the days of a cycle", () => {
  it("are those of the Woningwet, each with its article and a sentence", () =>
    inAgreementWorld(async (world) => {
      const { opened, read, landlord } = givenCycle(world);
      const { id } = await opened();
      const { dueDays: days } = (await read(landlord, id))!;
      expect(days).toEqual([
        {
          code: "CONSULT_REQ",
          article: "Woningwet art. 44 lid 1",
          endsOn: "2022-04-01",
          status: "RUNNING",
          daysLeft: 59,
          explanation:
            "de verhuurder vraagt uiterlijk op vrijdag 1 april 2022 om overleg; die dag telt mee",
        },
        {
          code: "BID",
          article: "Woningwet art. 44 lid 2",
          endsOn: "2022-07-01",
          status: "RUNNING",
          daysLeft: 150,
          explanation: "het bod is er uiterlijk op vrijdag 1 juli 2022; die dag telt mee",
        },
        {
          code: "OVERVIEW_44A",
          article: "Woningwet art. 44a lid 1",
          endsOn: "2022-12-14",
          status: "RUNNING",
          daysLeft: 316,
          explanation:
            "het overzicht met de bestuursverklaring is vóór 15 december verzonden: de laatste dag " +
            "is woensdag 14 december 2022",
        },
        {
          code: "AGREE_TARGET",
          article: null,
          endsOn: "2022-12-15",
          status: "RUNNING",
          daysLeft: 317,
          explanation:
            "partijen streven ernaar op donderdag 15 december 2022 te tekenen; later tekenen kan ook",
        },
        {
          code: "IMPASSE",
          article: "Woningwet art. 44 lid 3",
          endsOn: "2023-01-01",
          status: "RUNNING",
          daysLeft: 334,
          explanation:
            "zes maanden na de datum van het bod eindigen op zondag 1 januari 2023; daarna " +
            "kan het geschil aan de minister worden voorgelegd",
        },
      ]);
      const english = (await read(landlord, id, "en"))!.dueDays;
      expect(english.map(({ article }) => article)).toEqual([
        "Woningwet art. 44(1)",
        "Woningwet art. 44(2)",
        "Woningwet art. 44a(1)",
        null,
        "Woningwet art. 44(3)",
      ]);
      expect(english[1]!.explanation).toBe(
        "the bid is there on Friday 1 July 2022 at the latest, that day included",
      );
    }));

  it("include the last day: midnight tells afterwards, once, what has passed unused", () =>
    inAgreementWorld(async (world) => {
      const { opened, read, landlord } = givenCycle(world);
      const { id } = await opened();
      const told = async () =>
        (
          await beneath<{ act: string }>(
            world,
            "SELECT act FROM change WHERE entity = 'agreement_cycle' AND person_id IS NULL ORDER BY id",
          )
        ).map(({ act }) => act);
      const statuses = async () => (await read(landlord, id))!.dueDays.map(({ status }) => status);
      await midnight(world, "2022-04-01");
      expect(await told()).toEqual([]);
      await midnight(world, "2022-04-02");
      await midnight(world, "2022-04-03");
      expect(await told()).toEqual(["AGREEMENT_CONSULTATION_OVERDUE"]);
      expect((await statuses())[0]).toBe("MISSED");
      await midnight(world, "2023-01-02");
      expect(await told()).toEqual([
        "AGREEMENT_CONSULTATION_OVERDUE",
        "BID_OVERDUE",
        "AGREEMENT_OVERVIEW_OVERDUE",
        "AGREEMENT_TARGET_PASSED",
        "AGREEMENT_IMPASSE",
      ]);
      expect(await statuses()).toEqual(["MISSED", "MISSED", "MISSED", "PASSED", "PASSED"]);
    }));

  it("are met by what was done on the last day, and met late by what came afterwards", () =>
    inAgreementWorld(async (world) => {
      const { opened, submitted, read, landlord } = givenCycle(world);
      const cycle = await opened();
      await onDay(world, "2022-04-01");
      expect((await attempt(world, landlord, ASK, versioned(cycle))).codes).toEqual([]);
      await onDay(world, "2022-07-02");
      await submitted(cycle);
      const { version } = (await read(landlord, cycle.id))!;
      await onDay(world, "2022-12-20");
      const sent = {
        id: cycle.id,
        expectedVersion: version,
        url: "https://woonbron.example/overzicht.pdf",
        sentOn: "2022-12-14",
      };
      expect((await attempt(world, landlord, OVERVIEW, sent)).codes).toEqual([]);
      const { dueDays: days } = (await read(landlord, cycle.id))!;
      expect(days.map(({ status }) => status)).toEqual([
        "MET",
        "MET_LATE",
        "MET",
        "PASSED",
        "RUNNING",
      ]);
      await midnight(world, "2022-12-21");
      expect(await beneath(world, "SELECT passed FROM agreement_cycle")).toEqual([
        { passed: ["AGREE_TARGET"] },
      ]);
    }));
});

describe("agreeBidDate", () => {
  it("holds when landlord, municipality and tenants have named the same day, and moves the impasse", () =>
    inAgreementWorld(async (world) => {
      const { opened, read, landlord, tenants, alderman } = givenCycle(world);
      const { id } = await opened();
      const agree = async (who: { token: string }, dueOn: string) => {
        const { version } = (await read(who, id))!;
        return (await attempt(world, who, AGREE, { id, expectedVersion: version, dueOn })).codes;
      };
      expect(await agree(landlord, "2022-09-01")).toEqual([]);
      expect(await agree(alderman, "2022-10-01")).toEqual([]);
      expect(await agree(tenants, "2022-09-01")).toEqual([]);
      expect((await read(landlord, id))!.agreedBidDueOn).toBeNull();
      expect(await agree(tenants, "2022-09-01")).toEqual(["NOTHING_TO_CHANGE"]);
      expect(await agree(alderman, "2022-09-01")).toEqual([]);
      const { agreedBidDueOn, dueDays: days, bidDates } = (await read(tenants, id))!;
      expect(agreedBidDueOn).toBe("2022-09-01");
      expect(bidDates).toHaveLength(3);
      expect(days[1]).toMatchObject({
        endsOn: "2022-09-01",
        explanation:
          "het bod is er uiterlijk op donderdag 1 september 2022; die dag telt mee; partijen " +
          "spraken die dag af",
      });
      expect(days[4]).toMatchObject({ code: "IMPASSE", endsOn: "2023-03-01" });
    }));

  it("makes midnight tell again, when the days that had passed lie ahead and pass once more", () =>
    inAgreementWorld(async (world) => {
      const { opened, read, landlord, tenants, alderman } = givenCycle(world);
      const { id } = await opened();
      const told = () =>
        beneath(
          world,
          `SELECT act FROM change WHERE entity = 'agreement_cycle'
            AND act IN ('BID_OVERDUE', 'AGREEMENT_IMPASSE') ORDER BY id`,
        );
      await midnight(world, "2023-01-02");
      const [bid, impasse] = [{ act: "BID_OVERDUE" }, { act: "AGREEMENT_IMPASSE" }];
      expect(await told()).toEqual([bid, impasse]);
      for (const who of [landlord, alderman, tenants]) {
        const seen = versioned((await read(who, id))!);
        expect((await attempt(world, who, AGREE, { ...seen, dueOn: "2023-02-01" })).codes).toEqual(
          [],
        );
      }
      await midnight(world, "2023-02-01");
      expect(await told()).toEqual([bid, impasse]);
      await midnight(world, "2023-02-02");
      expect(await told()).toEqual([bid, impasse, bid]);
      await midnight(world, "2023-08-02");
      expect(await told()).toEqual([bid, impasse, bid, impasse]);
    }));

  it("is no matter any more of a tenants' party that takes part no longer", () =>
    inAgreementWorld(async (world) => {
      const { opened, read, landlord, tenants, alderman } = givenCycle(world);
      const { cprw: council } = world.organisations;
      const { id } = await opened();
      const now = async () => versioned((await read(landlord, id))!);
      const agree = async (who: { token: string }, dueOn: string) =>
        (await attempt(world, who, AGREE, { ...(await now()), dueOn })).codes;
      expect(await agree(tenants, "2022-10-01")).toEqual([]);
      await attempt(world, landlord, REVISE, { ...(await now()), tenantPartyIds: [council] });
      for (const who of [landlord, alderman]) expect(await agree(who, "2022-09-01")).toEqual([]);
      expect((await read(landlord, id))!.agreedBidDueOn).toBeNull();
      expect(await agree(world.members.voorzitter, "2022-09-01")).toEqual([]);
      expect((await read(landlord, id))!.agreedBidDueOn).toBe("2022-09-01");
    }));

  it("counts a letter of who has no log-in when two have recorded the same one", () =>
    inAgreementWorld(async (world) => {
      const { opened, read, landlord, alderman } = givenCycle(world);
      const memberId = await withoutLogIn(world);
      const { id } = await opened({ tenantPartyIds: [memberId] });
      const dueOn = "2022-09-01";
      const letter = (sign: string) => ({
        memberId,
        evidenceUrl: "https://woonbron.example/brief.pdf",
        evidenceSha256: sign.repeat(64),
      });
      const now = async () => versioned((await read(landlord, id))!);
      const agree = async (who: { token: string }, onPaper?: ReturnType<typeof letter>) =>
        (await attempt(world, who, AGREE, { ...(await now()), dueOn, onPaper })).codes;
      for (const who of [landlord, alderman]) expect(await agree(who)).toEqual([]);
      expect(await agree(landlord, letter("a"))).toEqual([]);
      expect(await agree(landlord, letter("a"))).toEqual(["NOTHING_TO_CHANGE"]);
      // another letter confirms nothing
      expect(await agree(alderman, letter("b"))).toEqual([]);
      const before = (await read(landlord, id))!;
      expect(before.agreedBidDueOn).toBeNull();
      expect(before.bidDates.filter(({ isConfirmed }) => !isConfirmed)).toHaveLength(2);
      expect(await agree(alderman, letter("A"))).toEqual([]);
      const { agreedBidDueOn, bidDates } = (await read(alderman, id))!;
      expect(agreedBidDueOn).toBe(dueOn);
      expect(bidDates.every(({ isConfirmed }) => isConfirmed)).toBe(true);
      expect(bidDates.map(({ by, recordedBy }) => `${by.name}, ${recordedBy.name}`).sort()).toEqual(
        [
          "Gemeente Delft, Gemeente Delft",
          "Woonbron, Woonbron",
          "Woonwagenbewoners, Gemeente Delft",
          "Woonwagenbewoners, Woonbron",
        ],
      );
    }));

  it("takes no letter of who can log in or takes no part, nor one without its evidence", () =>
    inAgreementWorld(async (world) => {
      const { opened, landlord } = givenCycle(world);
      const { delftseHuurders, cprw: council, woonbron: lead } = world.organisations;
      const [member, other] = [await withoutLogIn(world), await withoutLogIn(world, "Elders")];
      const cycle = await opened({ tenantPartyIds: [delftseHuurders, member] });
      const letter = {
        memberId: member,
        evidenceUrl: "https://woonbron.example/brief.pdf",
        evidenceSha256: "a".repeat(64),
      };
      const input = { ...versioned(cycle), dueOn: "2022-09-01" };
      for (const memberId of [delftseHuurders, council, lead, other, "niets"]) {
        const onPaper = { ...letter, memberId };
        await expectRefused(world, landlord, AGREE, { ...input, onPaper }, "DAY_NOT_ON_PAPER");
      }
      for (const wrong of [{ evidenceSha256: "" }, { evidenceUrl: "http://woonbron.example/b" }]) {
        const onPaper = { ...letter, ...wrong };
        await expectRefused(world, landlord, AGREE, { ...input, onPaper }, "REFERENCE_INVALID");
      }
    }));

  it("is refused outside of the cycle, after the bid, and to who is no party", () =>
    inAgreementWorld(async (world) => {
      const { opened, submitted, read, landlord } = givenCycle(world);
      const cycle = await opened();
      const input = { ...versioned(cycle), dueOn: "2022-09-01" };
      const { voorzitter, dordtseHuurder, secretaris } = world.members;
      await expectRefused(
        world,
        landlord,
        AGREE,
        { ...input, dueOn: "2021-12-31" },
        "DAY_OUTSIDE_CYCLE",
      );
      await expectRefused(world, landlord, AGREE, { ...input, expectedVersion: 9 }, "CONFLICT");
      // The council reads Delft, and is no party there.
      await expectRefused(world, voorzitter, AGREE, input, "FORBIDDEN");
      await expectRefused(world, secretaris, AGREE, input, "FORBIDDEN");
      await expectRefused(world, dordtseHuurder, AGREE, input, "NOT_FOUND");
      await submitted(cycle);
      const { version } = (await read(landlord, cycle.id))!;
      await expectRefused(
        world,
        landlord,
        AGREE,
        { ...input, expectedVersion: version },
        "INVALID_TRANSITION",
      );
    }));
});

describe("a cycle", () => {
  it("records a request and an overview once, and of a day that has come", () =>
    inAgreementWorld(async (world) => {
      const { opened, landlord, read } = givenCycle(world);
      const cycle = await opened();
      await expectRefused(
        world,
        landlord,
        ASK,
        { ...versioned(cycle), askedOn: "2022-02-02" },
        "DATE_IN_FUTURE",
      );
      // no duty is met by a day on which nobody owed it yet
      const longAgo = { ...versioned(cycle), askedOn: "2020-12-31" };
      await expectRefused(world, landlord, ASK, longAgo, "TOO_EARLY");
      const url = "https://woonbron.example/overzicht.pdf";
      const ofYearBefore = { ...versioned(cycle), url, sentOn: "2021-12-14" };
      await expectRefused(world, landlord, OVERVIEW, ofYearBefore, "TOO_EARLY");
      await expectRefused(
        world,
        landlord,
        OVERVIEW,
        { ...versioned(cycle), url: "http://woonbron.example/overzicht.pdf" },
        "REFERENCE_INVALID",
      );
      await attempt(world, landlord, ASK, { ...versioned(cycle), askedOn: "2022-01-31" });
      const { version, allowedActs, consultationAskedOn } = (await read(landlord, cycle.id))!;
      expect(consultationAskedOn).toBe("2022-01-31");
      expect(allowedActs).not.toContain("ASK_CONSULTATION");
      const again = { id: cycle.id, expectedVersion: version };
      await expectRefused(world, landlord, ASK, again, "ALREADY_RECORDED");
    }));

  it("of several years has an overview for each, due before 15 December of the year before", () =>
    inAgreementWorld(async (world) => {
      const { opened, landlord, tenants, read } = givenCycle(world);
      const cycle = await opened({ startsYear: 2023, endsYear: 2024 });
      const url = "https://woonbron.example/overzicht.pdf";
      const sending = async () => {
        const { id, version } = (await read(landlord, cycle.id))!;
        return attempt(world, landlord, OVERVIEW, { id, expectedVersion: version, url });
      };
      const owed = async () => {
        const { dueDays } = (await read(tenants, cycle.id))!;
        const { endsOn, status } = dueDays.find(({ code }) => code === "OVERVIEW_44A")!;
        return `${endsOn} ${status}`;
      };
      await midnight(world, "2022-12-15");
      expect(await owed()).toBe("2022-12-14 MISSED");
      expect((await sending()).codes).toEqual([]);
      expect(await owed()).toBe("2023-12-14 RUNNING");
      expect((await sending()).codes).toEqual(["TOO_EARLY"]);
      await midnight(world, "2023-12-15");
      expect(await owed()).toBe("2023-12-14 MISSED");
      expect((await sending()).codes).toEqual([]);
      expect(await owed()).toBe("2023-12-14 MET_LATE");
      expect((await sending()).codes).toEqual(["ALREADY_RECORDED"]);
      const { agreementCycle } = await dataOf<
        { agreementCycle: { sentOverviews: { dueYear: number; sentOn: string }[] } },
        object
      >(
        world.url,
        tenants,
        "query ($id: ID!) { agreementCycle(id: $id) { sentOverviews { dueYear sentOn } } }",
        { id: cycle.id },
      );
      expect(agreementCycle.sentOverviews).toEqual([
        { dueYear: 2022, sentOn: "2022-12-15" },
        { dueYear: 2023, sentOn: "2023-12-15" },
      ]);
      const told = await beneath<{ act: string }>(
        world,
        "SELECT act FROM change WHERE act = 'AGREEMENT_OVERVIEW_OVERDUE'",
      );
      expect(told).toHaveLength(2);
    }));

  it("owes each overview that was missed, also after it was closed, and midnight tells of each", () =>
    inAgreementWorld(async (world) => {
      const { opened, landlord, tenants, read } = givenCycle(world);
      const cycle = await opened({ startsYear: 2023, endsYear: 2025 });
      expect((await attempt(world, landlord, CLOSE, versioned(cycle))).codes).toEqual([]);
      const owed = async () =>
        (await read(tenants, cycle.id))!.dueDays
          .filter(({ code }) => code === "OVERVIEW_44A")
          .map(({ endsOn, status }) => `${endsOn} ${status}`);
      const told = async () =>
        (
          await beneath<{ act: string }>(
            world,
            `SELECT act FROM change WHERE entity = 'agreement_cycle' AND at > '2022-04-01'
              AND act LIKE '%OVERDUE' ORDER BY id`,
          )
        ).map(({ act }) => act);
      const late = "AGREEMENT_OVERVIEW_OVERDUE";
      const first = ["AGREEMENT_CONSULTATION_OVERDUE", "BID_OVERDUE", late];
      await midnight(world, "2022-12-15");
      await midnight(world, "2022-12-16");
      expect(await told()).toEqual(first);
      expect(await owed()).toEqual(["2022-12-14 MISSED", "2023-12-14 RUNNING"]);
      await midnight(world, "2023-12-15");
      expect(await owed()).toEqual([
        ...["2022-12-14 MISSED", "2023-12-14 MISSED", "2024-12-14 RUNNING"],
      ]);
      expect(await told()).toEqual([...first, late]);
      const { id, version } = (await read(landlord, cycle.id))!;
      const url = "https://woonbron.example/overzicht.pdf";
      const sending = { id, expectedVersion: version, url };
      expect((await attempt(world, landlord, OVERVIEW, sending)).codes).toEqual([]);
      expect(await owed()).toEqual(["2023-12-14 MISSED", "2024-12-14 RUNNING"]);
      await midnight(world, "2024-12-15");
      await midnight(world, "2025-12-15");
      expect(await told()).toEqual([...first, late, late]);
      expect(await owed()).toEqual(["2023-12-14 MISSED", "2024-12-14 MISSED"]);
    }));

  it("is revised in who takes part and in its policy, and closed for good", () =>
    inAgreementWorld(async (world) => {
      const { opened, landlord, read } = givenCycle(world);
      const cycle = await opened();
      const { payload, codes } = await attempt(world, landlord, REVISE, {
        ...versioned(cycle),
        noTenantPartyReason: "DECLINED",
      });
      expect(codes).toEqual([]);
      const revised = payload!.cycle!;
      expect(revised).toMatchObject({ tenantParties: [], noTenantPartyReason: "DECLINED" });
      await expectRefused(
        world,
        landlord,
        REVISE,
        { ...versioned(revised), policyBasis: VISION },
        "NOTHING_TO_CHANGE",
      );
      const both = [world.organisations.cprw, world.organisations.delftseHuurders];
      const two = await attempt(world, landlord, REVISE, {
        ...versioned(revised),
        tenantPartyIds: both,
      });
      expect(two.payload!.cycle!.tenantParties.map(({ name }) => name)).toEqual([
        "CPRW",
        "Huurders Delft",
      ]);
      const closed = await attempt(world, landlord, CLOSE, versioned(two.payload!.cycle!));
      expect(closed.payload!.cycle).toMatchObject({
        status: "CLOSED",
        allowedActs: ["ASK_CONSULTATION", "SEND_OVERVIEW"],
      });
      await midnight(world, "2024-01-01");
      const later = (await read(landlord, cycle.id))!;
      expect(later.allowedActs).toEqual(["ASK_CONSULTATION", "SEND_OVERVIEW"]);
      const revising = { ...versioned(later), tenantPartyIds: [world.organisations.cprw] };
      await expectRefused(world, landlord, REVISE, revising, "INVALID_TRANSITION");
    }));

  it("keeps who received a bid, which answers it, and takes others up beside it", () =>
    inAgreementWorld(async (world) => {
      const { opened, submitted, landlord, tenants, read } = givenCycle(world);
      const { cprw: council, delftseHuurders } = world.organisations;
      const cycle = await opened();
      const bid = await submitted(cycle);
      const now = async () => versioned((await read(landlord, cycle.id))!);
      const fewer = [{ noTenantPartyReason: "DECLINED" as const }, { tenantPartyIds: [council] }];
      for (const taken of fewer) {
        const input = { ...(await now()), ...taken };
        await expectRefused(world, landlord, REVISE, input, "PARTY_RECEIVED_BID");
      }
      // also one that works here no more
      await beneath(world, "UPDATE organisation SET active = false WHERE id = $1", [
        delftseHuurders,
      ]);
      const both = { ...(await now()), tenantPartyIds: [council, delftseHuurders] };
      const { payload, codes } = await attempt(world, landlord, REVISE, both);
      expect(codes).toEqual([]);
      expect(payload!.cycle!.tenantParties.map(({ name }) => name)).toEqual([
        "CPRW",
        "Huurders Delft",
      ]);
      await beneath(world, "UPDATE organisation SET active = true WHERE id = $1", [
        delftseHuurders,
      ]);
      const text = "Meer nieuwbouw graag.";
      for (const who of [tenants, world.members.voorzitter]) {
        const answer = { ...versioned(bid), text };
        expect((await attempt(world, who, cprw.ReactToBidDocument, answer)).codes).toEqual([]);
      }
    }));

  it("says otherwise why there is no tenants' party, also after its bid, and takes one up", () =>
    inAgreementWorld(async (world) => {
      const { opened, submitted, landlord, read } = givenCycle(world);
      const cycle = await opened({ noTenantPartyReason: "NOT_INVITED" });
      await submitted(cycle);
      for (const revised of [
        { noTenantPartyReason: "DECLINED" as const },
        { tenantPartyIds: [world.organisations.delftseHuurders] },
      ]) {
        const input = { ...versioned((await read(landlord, cycle.id))!), ...revised };
        expect((await attempt(world, landlord, REVISE, input)).codes).toEqual([]);
      }
    }));

  it("is listed by years, filtered by municipality, and counted as its reader sees it", () =>
    inAgreementWorld(async (world) => {
      const { opened } = givenCycle(world);
      const { delft, dordrecht } = world.municipalities;
      await opened({ startsYear: 2024, endsYear: 2024 });
      await opened();
      await opened({ municipalityId: dordrecht });
      const list = async (who: { token: string }, filter = {}) => {
        const { agreementCycles } = await dataOf(world.url, who, cprw.AgreementCyclesDocument, {
          filter,
        });
        return {
          total: agreementCycles!.totalCount,
          years: agreementCycles!.nodes.map(({ startsYear, municipality }) => [
            startsYear,
            municipality!.name,
          ]),
        };
      };
      const { voorzitter } = world.members;
      expect((await list(voorzitter)).total).toBe(3);
      expect(await list(voorzitter, { municipalityId: { eq: delft } })).toEqual({
        total: 2,
        years: [
          [2023, "Delft"],
          [2024, "Delft"],
        ],
      });
    }));
});
