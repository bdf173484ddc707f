import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { NameConsentBasis1763900071000 } from "../../migrations/1763900071000-NameConsentBasis.js";
import { DataSource } from "typeorm";
import { ownerDataSourceOptions, readMigrations } from "../../src/persistence/owner-database.js";
import { prepareDatabase } from "../../src/server/prepare-database.js";
import { ask, dataOf } from "../support/api.js";
import { attempt, beneath } from "../support/given.js";
import {
  CONSENT_REQUEST,
  givenAdvice,
  inAdviceWorld,
  onDay,
  type Procedure,
} from "../support/given-advice.js";
import { expectRefused } from "../support/refused.js";
import type { World } from "../support/world.js";

const {
  ExecuteAdviceProcedureDocument: EXECUTE,
  RecordRulingDocument: RULE,
  SubmitAdviceRequestDocument: SUBMIT,
  WithdrawAdviceProcedureDocument: WITHDRAW,
} = woonbron;
const { FailConsentConditionDocument: FAIL, FulfilConsentConditionDocument: FULFIL } = cprw;
const versioned = ({ id, version }: { id: string; version?: number | null }) => ({
  id,
  expectedVersion: version!,
});
const MISSED = { value: "61%", ground: "De peiling haalde 70% niet." };

/** Requests for consent, and what became of them. */
function givenConsent(world: World) {
  const make = givenAdvice(world);
  const now = async (id: string) => versioned((await make.read(id))!);
  async function refused(
    content: Partial<woonbron.DraftAdviceRequestInput> = {},
  ): Promise<Procedure> {
    const { id, version } = await make.submitted({ ...CONSENT_REQUEST, ...content });
    const input = {
      id,
      expectedVersion: version!,
      reason: "Te duur",
      adoption: { writtenRoundOn: "2022-02-01" },
    };
    await attempt(world, make.council, cprw.RefuseConsentDocument, input);
    return (await make.read(id))!;
  }
  async function disputed(id: string, route: woonbron.DisputeRoute = "KANTONRECHTER") {
    const given = { route, ground: "De weigering is onredelijk.", suspendsExecution: false };
    const { payload } = await attempt(world, make.landlord, woonbron.FileDisputeDocument, {
      ...(await now(id)),
      ...given,
    });
    return versioned(payload!.procedure!.disputes!.at(-1)!);
  }
  return { ...make, now, refused, disputed };
}

describe("a condition that fails", () => {
  it("takes consent away: the day, what was reached and the ground are kept, and nothing is carried out", () =>
    inAdviceWorld(async (world) => {
      const { consented, read, now, landlord, council } = givenConsent(world);
      const { id, conditions } = await consented(["70% stemt voor", "Uitleg per brief"]);
      await onDay(world, "2022-02-20");
      const vote = versioned(conditions![0]!);
      await expectRefused(
        world,
        council,
        FAIL,
        { ...vote, ...MISSED, ground: " " },
        "REASON_REQUIRED",
      );
      for (const value of [undefined, null, "", " ", "\u200F"]) {
        await expectRefused(world, council, FAIL, { ...vote, ...MISSED, value }, "VALUE_REQUIRED");
      }
      await expectRefused(
        world,
        council,
        FAIL,
        { ...vote, ...MISSED, failedOn: "2022-02-21" },
        "DATE_IN_FUTURE",
      );
      await expectRefused(
        world,
        council,
        FAIL,
        { ...vote, ...MISSED, failedOn: "2022-01-31" },
        "TOO_EARLY",
      );
      await expectRefused(
        world,
        council,
        FAIL,
        { ...vote, ...MISSED, value: "x".repeat(201) },
        "TEXT_TOO_LONG",
      );
      await expectRefused(
        world,
        council,
        FAIL,
        { ...vote, ...MISSED, expectedVersion: 9 },
        "CONFLICT",
      );
      for (const who of [world.members.secretaris, landlord, world.members.dordtseHuurder]) {
        await expectRefused(world, who, FAIL, { ...vote, ...MISSED }, "FORBIDDEN");
      }
      const failed = await attempt(world, council, FAIL, {
        ...vote,
        ...MISSED,
        failedOn: "2022-02-18",
      });
      expect(failed.payload!.condition).toMatchObject({
        failedOn: "2022-02-18",
        failureValue: "61%",
        failureGround: MISSED.ground,
        fulfilledOn: null,
      });
      for (const who of [landlord, council]) {
        expect(await read(id, who)).toMatchObject({
          status: "CONDITION_FAILED",
          conditions: [{ failedOn: "2022-02-18" }, { failedOn: null }],
          executionAllowedFrom: { date: null, ground: "CONDITION_FAILED", article: "Wohv art. 5a" },
        });
      }
      await expectRefused(
        world,
        landlord,
        EXECUTE,
        { ...(await now(id)), breachReason: "Toch" },
        "INVALID_TRANSITION",
      );
      const other = versioned((await read(id))!.conditions![1]!);
      await expectRefused(world, council, FULFIL, other, "INVALID_TRANSITION");
      await expectRefused(world, council, FAIL, { ...other, ...MISSED }, "INVALID_TRANSITION");
    }));

  it("is not one that was fulfilled", () =>
    inAdviceWorld(async (world) => {
      const { consented, read, council } = givenConsent(world);
      const { id, conditions } = await consented(["70% stemt voor"]);
      await attempt(world, council, FULFIL, versioned(conditions![0]!));
      await expectRefused(
        world,
        council,
        FAIL,
        { ...versioned((await read(id))!.conditions![0]!), ...MISSED },
        "ALREADY_FULFILLED",
      );
      expect(await read(id)).toMatchObject({ status: "CONSENTED_CONDITIONALLY" });
    }));

  it("is told to who reads the procedure as its status, and to nobody else as a condition", () =>
    inAdviceWorld(async (world) => {
      const { consented, council } = givenConsent(world);
      const { id, conditions } = await consented(["70% stemt voor"], {
        municipalityIds: [world.municipalities.dordrecht],
      });
      await attempt(world, council, FAIL, { ...versioned(conditions![0]!), ...MISSED });
      const seen = await ask(
        world.url,
        world.members.dordtseHuurder,
        `query ($id: ID!) {
      adviceProcedure(id: $id) { status consentBasis conditions { failureGround } } changes(first:
        200) { changes { subjectType } } }`,
        { id },
      );
      expect(seen.data).toMatchObject({
        adviceProcedure: { status: "CONDITION_FAILED", consentBasis: "WOHV_5A", conditions: [] },
      });
      expect(JSON.stringify(seen.data)).not.toContain("ConsentCondition");
    }));
});

describe("a request that follows one that came to nothing", () => {
  it("is linked to it, in both directions, for both sides once it is shared", () =>
    inAdviceWorld(async (world) => {
      const { consented, drafted, submitted, read, refused, now, landlord, council } =
        givenConsent(world);
      const { id, conditions } = await consented(["70% stemt voor"]);
      await attempt(world, council, FAIL, { ...versioned(conditions![0]!), ...MISSED });
      const links = async (of: string, who: { token: string }) => {
        const { follows, followedBy } = (
          await dataOf(world.url, who, cprw.AdviceProcedureDocument, { id: of })
        ).adviceProcedure!;
        return [follows?.id ?? null, followedBy!.map((one) => one.id)];
      };
      const next = await drafted({ ...CONSENT_REQUEST, followsId: id });
      expect([await links(id, landlord), await links(id, council)]).toEqual([
        [null, [next.id]],
        [null, []],
      ]);
      await attempt(world, landlord, SUBMIT, versioned(next));
      for (const who of [landlord, council]) {
        expect([await links(id, who), await links(next.id, who)]).toEqual([
          [null, [next.id]],
          [id, []],
        ]);
      }
      // Refused and withdrawn requests, of whatever kind, came to nothing as well.
      const other = await refused();
      expect((await submitted({ ...CONSENT_REQUEST, followsId: other.id })).status).toBe(
        "REQUESTED",
      );
      const withdrawn = await submitted();
      await attempt(world, landlord, WITHDRAW, {
        ...(await now(withdrawn.id)),
        reason: "Van de baan",
      });
      expect((await submitted({ followsId: withdrawn.id })).status).toBe("REQUESTED");
      expect((await read(next.id))!.conditions).toEqual([]);
    }));

  it("follows no request that runs, was agreed to, is a draft, is another's, or does not exist", () =>
    inAdviceWorld(async (world) => {
      const { drafted, consented, submitted, unsolicited, landlord } = givenConsent(world);
      const others = [
        await drafted(),
        await consented(),
        await submitted(),
        (await unsolicited()).procedure,
      ];
      const ids = [...others.map(({ id }) => id), "geen", "00000000-0000-4000-8000-000000000000"];
      for (const followsId of ids) {
        const input = { ...CONSENT_REQUEST, followsId };
        const { userErrors } = await expectRefused(
          world,
          landlord,
          woonbron.DraftAdviceRequestDocument,
          input,
          "UNKNOWN_PREDECESSOR",
        );
        expect(userErrors[0]!.path).toEqual(["input", "followsId"]);
      }
    }));
});

describe("a ruling that stands in for consent", () => {
  it("opens the execution from its day on; the court's alone, and only where consent was refused", () =>
    inAdviceWorld(async (world) => {
      const { refused, disputed, read, now, landlord, council } = givenConsent(world);
      const { id } = await refused({ consentBasis: "SOK", wohvSubject: "F" });
      const dispute = await disputed(id);
      await onDay(world, "2022-06-10");
      const ruling = {
        ruling: "De weigering is onaanvaardbaar.",
        ruledOn: "2022-06-01",
        executionForbidden: false,
        replacesConsent: true,
      };
      await expectRefused(
        world,
        landlord,
        RULE,
        { ...dispute, ...ruling, executionForbidden: true },
        "RULING_CONTRADICTORY",
      );
      await expectRefused(
        world,
        landlord,
        EXECUTE,
        { ...(await now(id)), breachReason: "Toch" },
        "INVALID_TRANSITION",
      );
      const { payload } = await attempt(world, council, RULE, { ...dispute, ...ruling });
      expect(payload!.dispute).toMatchObject({ status: "RULED", replacesConsent: true });
      expect(await read(id, council)).toMatchObject({
        status: "REPLACED_BY_RULING",
        answerReason: "Te duur",
        executionAllowedFrom: {
          date: "2022-06-01",
          ground: "REPLACED_BY_RULING",
          article: "Wohv art. 8",
        },
      });
      const early = await expectRefused(
        world,
        landlord,
        EXECUTE,
        { ...(await now(id)), executedOn: "2022-05-31" },
        "TOO_EARLY",
      );
      expect(early.userErrors[0]!.message).toBe("Dit kan pas vanaf 1 juni 2022.");
      expect(
        (await attempt(world, landlord, EXECUTE, await now(id))).payload!.procedure,
      ).toMatchObject({ status: "EXECUTED", executedOn: "2022-06-10" });
    }));

  it("is none of the Huurcommissie, none on conditions, and none on advice", () =>
    inAdviceWorld(async (world) => {
      const { refused, consented, responded, disputed, read, landlord } = givenConsent(world);
      const ruling = { ruling: "Onredelijk.", executionForbidden: false, replacesConsent: true };
      const tribunal = await refused();
      await expectRefused(
        world,
        landlord,
        RULE,
        { ...(await disputed(tribunal.id, "HUURCOMMISSIE")), ...ruling },
        "RULING_NOT_BY_COURT",
      );
      const conditional = await consented(["70% stemt voor"]),
        advice = (await responded()).procedure;
      for (const { id } of [conditional, advice]) {
        await expectRefused(
          world,
          landlord,
          RULE,
          { ...(await disputed(id)), ...ruling },
          "CONSENT_NOT_REFUSED",
        );
      }
      expect(await read(tribunal.id)).toMatchObject({ status: "REFUSED" });
    }));

  it("tells who reads the procedure where it stands, and nothing of the dispute", () =>
    inAdviceWorld(async (world) => {
      const { refused, disputed, landlord } = givenConsent(world);
      const { id } = await refused({ municipalityIds: [world.municipalities.dordrecht] });
      await attempt(world, landlord, RULE, {
        ...(await disputed(id)),
        ruling: "Onaanvaardbaar.",
        executionForbidden: false,
        replacesConsent: true,
      });
      const { data } = await ask(
        world.url,
        world.members.dordtseHuurder,
        `query ($id: ID!) {
      adviceProcedure(id: $id) { status disputes { id } } changes(first: 200) { changes { subjectType } } }`,
        { id },
      );
      expect(data).toMatchObject({
        adviceProcedure: { status: "REPLACED_BY_RULING", disputes: [] },
      });
      expect(JSON.stringify(data)).not.toContain("AdviceDispute");
    }));
});

describe("what a right to consent rests on", () => {
  it("is named before consent is asked, and nowhere else; the subject is free", () =>
    inAdviceWorld(async (world) => {
      const { drafted, submitted, landlord } = givenConsent(world);
      const unnamed = await drafted({ ...CONSENT_REQUEST, consentBasis: null });
      await expectRefused(world, landlord, SUBMIT, versioned(unnamed), "BASIS_REQUIRED");
      await expectRefused(
        world,
        landlord,
        woonbron.DraftAdviceRequestDocument,
        { kind: "REQUESTED", title: "Huur", consentBasis: "SOK" },
        "BASIS_NOT_FOR_ADVICE",
      );
      for (const [consentBasis, wohvSubject, article] of [
        ["WOHV_5A", "J", "Wohv art. 5a"],
        ["WONINGWET_53", "G", "Woningwet art. 53"],
        ["SOK", null, "samenwerkingsovereenkomst, Wohv art. 6"],
      ] as const) {
        expect(await submitted({ ...CONSENT_REQUEST, consentBasis, wohvSubject })).toMatchObject({
          consentBasis,
          wohvSubject,
          executionAllowedFrom: { ground: "CONSENT_PENDING", article },
        });
      }
    }));

  it("was the policy on service costs for all that were asked before it could be named, and nobody was told", () =>
    inAdviceWorld(async (world) => {
      const { submitted, drafted, read } = givenConsent(world);
      const ids = [(await submitted(CONSENT_REQUEST)).id, (await drafted(CONSENT_REQUEST)).id];
      const changes = () => beneath(world, "SELECT count(*)::int FROM change");
      const before = await changes();
      const owner = await new DataSource(
        ownerDataSourceOptions(world.databaseUrl, await readMigrations()),
      ).initialize();
      await new NameConsentBasis1763900071000().down(owner.createQueryRunner());
      await owner
        .query("DELETE FROM migration WHERE name LIKE 'NameConsentBasis%'")
        .finally(() => owner.destroy());
      await prepareDatabase(world.databaseUrl);
      for (const id of ids) expect(await read(id)).toMatchObject({ consentBasis: "WOHV_5A" });
      expect(await changes()).toEqual(before);
    }));
});
