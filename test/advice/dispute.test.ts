import { describe, expect, it } from "@jest/globals";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { ask, dataOf } from "../support/api.js";
import { attempt, beneath } from "../support/given.js";
import { givenAdvice, inAdviceWorld, onDay, type Procedure } from "../support/given-advice.js";
import { expectRefused } from "../support/refused.js";

const {
  FileDisputeDocument: FILE,
  RecordRulingDocument: RULE,
  WithdrawDisputeDocument: WITHDRAW,
  DecideAdviceProcedureDocument: DECIDE,
  ExecuteAdviceProcedureDocument: EXECUTE,
} = woonbron;
const versioned = ({ id, version }: Pick<Procedure, "id" | "version">) => ({
  id,
  expectedVersion: version!,
});
const ON_RENT = {
  route: "HUURCOMMISSIE",
  ground: "De redenen deugen niet.",
  suspendsExecution: true,
} as const;

describe("bringing an advice procedure before the Huurcommissie or the court", () => {
  it("is for either side, from the advice on, with its ground, and leaves the procedure as it is", () =>
    inAdviceWorld(async (world) => {
      const { submitted, advised, read, landlord, council } = givenAdvice(world);
      await expectRefused(
        world,
        council,
        FILE,
        { ...versioned(await submitted()), ...ON_RENT },
        "INVALID_TRANSITION",
      );
      const { procedure } = await advised();
      const input = { ...versioned(procedure), ...ON_RENT };
      await expectRefused(world, council, FILE, { ...input, ground: " " }, "REASON_REQUIRED");
      await expectRefused(
        world,
        council,
        FILE,
        { ...input, filedOn: "2022-02-02" },
        "DATE_IN_FUTURE",
      );
      await expectRefused(world, council, FILE, { ...input, filedOn: "2022-01-31" }, "TOO_EARLY");
      await expectRefused(world, council, FILE, { ...input, expectedVersion: 1 }, "CONFLICT");
      for (const who of [
        world.members.secretaris,
        world.members.ondersteuner,
        world.members.beleidsadviseur,
        world.members.dordtseHuurder,
      ])
        await expectRefused(world, who, FILE, input, "FORBIDDEN");
      await expectRefused(world, world.members.dordtseAmbtenaar, FILE, input, "FORBIDDEN");

      const { payload } = await attempt(world, council, FILE, input);
      expect(payload!.procedure).toMatchObject({
        version: procedure.version,
        status: "ADVISED",
        disputes: [
          {
            by: { name: "CPRW" },
            route: "HUURCOMMISSIE",
            filedOn: "2022-02-01",
            suspendsExecution: true,
            status: "OPEN",
            ruling: null,
          },
        ],
      });
      expect(await read(procedure.id, landlord)).toMatchObject({
        disputes: [{ ground: "De redenen deugen niet." }],
        executionAllowedFrom: { date: null, ground: "SUSPENDED", article: "Wohv art. 8" },
      });
      await expectRefused(
        world,
        landlord,
        FILE,
        { ...input, ground: "Ook van ons" },
        "DISPUTE_PENDING",
      );
    }));

  it("is seen by the parties and by nobody who only reads the procedure", () =>
    inAdviceWorld(async (world) => {
      const { advised, landlord, council } = givenAdvice(world);
      const { procedure } = await advised({ municipalityIds: [world.municipalities.dordrecht] });
      const { dordtseHuurder, delftseHuurder, dordtseAmbtenaar } = world.members;
      const others = [dordtseHuurder, delftseHuurder, dordtseAmbtenaar, null];
      const seen = () =>
        Promise.all(
          others.map(
            async (who) =>
              (
                await ask(
                  world.url,
                  who,
                  `query ($id: ID!) {
      adviceProcedure(id: $id) { status version allowedActs disputes { id } history(first: 50) {
        nodes { act } } } changes(first: 200) { changes { act subjectType } } }`,
                  { id: procedure.id },
                )
              ).data,
          ),
        );
      const before = await seen();
      await attempt(world, council, FILE, { ...versioned(procedure), ...ON_RENT });
      expect(await seen()).toEqual(before);
      expect((before[0] as { adviceProcedure: { disputes: [] } }).adviceProcedure.disputes).toEqual(
        [],
      );
      const { adviceProcedure } = await dataOf(
        world.url,
        landlord,
        woonbron.AdviceProcedureHistoryDocument,
        { id: procedure.id },
      );
      expect(adviceProcedure!.history!.nodes.at(-1)).toMatchObject({
        act: "ADVICE_DISPUTE_FILED",
        subjectType: "AdviceDispute",
      });
    }));

  it("blocks execution while it suspends, whatever reason the landlord gives; never a decision", () =>
    inAdviceWorld(async (world) => {
      const { responded, read, landlord, council } = givenAdvice(world);
      const {
        procedure: { id },
      } = await responded();
      await onDay(world, "2022-02-05");
      const now = async () => versioned((await read(id))!);
      const disputed = async (suspendsExecution: boolean) =>
        (
          await attempt(world, council, FILE, { ...(await now()), ...ON_RENT, suspendsExecution })
        ).payload!.procedure!.disputes!.at(-1)!;
      const first = await disputed(true);
      expect(
        (await attempt(world, landlord, DECIDE, await now())).payload!.procedure,
      ).toMatchObject({ status: "DECIDED", breachReason: null });
      await expectRefused(
        world,
        landlord,
        EXECUTE,
        { ...(await now()), breachReason: "Haast" },
        "EXECUTION_SUSPENDED",
      );
      expect((await read(id, landlord))!.allowedActs).not.toContain("EXECUTE");
      await attempt(world, council, WITHDRAW, versioned(first));
      const mild = await disputed(false);
      expect((await read(id, landlord))!.allowedActs).toContain("EXECUTE");
      expect(await read(id)).toMatchObject({
        executionAllowedFrom: {
          date: "2022-02-05",
          explanation: expect.stringContaining("het lopende geschil schorst de uitvoering niet"),
        },
      });
      await attempt(world, council, WITHDRAW, versioned(mild));
      const again = await disputed(true);
      await expectRefused(
        world,
        landlord,
        EXECUTE,
        { ...(await now()), breachReason: "Haast" },
        "EXECUTION_SUSPENDED",
      );
      await attempt(world, council, RULE, {
        ...versioned(again),
        ruling: "Ongegrond",
        executionForbidden: false,
      });
      expect(
        (await attempt(world, landlord, EXECUTE, await now())).payload!.procedure,
      ).toMatchObject({ status: "EXECUTED", breachReason: null });
    }));

  it("keeps to the route that the first one took, on this procedure", () =>
    inAdviceWorld(async (world) => {
      const { advised, landlord, council } = givenAdvice(world);
      const [one, other] = [(await advised()).procedure, (await advised()).procedure];
      const { payload } = await attempt(world, council, FILE, { ...versioned(one), ...ON_RENT });
      await attempt(world, council, WITHDRAW, versioned(payload!.procedure!.disputes![0]!));
      const { userErrors } = await expectRefused(
        world,
        landlord,
        FILE,
        { ...versioned(one), ...ON_RENT, route: "KANTONRECHTER" },
        "ROUTE_FIXED",
      );
      expect(userErrors[0]).toMatchObject({
        message: expect.stringContaining("Huurcommissie"),
        path: ["input", "route"],
      });
      expect(
        (await attempt(world, landlord, FILE, { ...versioned(one), ...ON_RENT })).codes,
      ).toEqual([]);
      expect(
        (
          await attempt(world, council, FILE, {
            ...versioned(other),
            ...ON_RENT,
            route: "KANTONRECHTER",
          })
        ).codes,
      ).toEqual([]);
    }));

  it("is one at a time, also for two sides at once", () =>
    inAdviceWorld(async (world) => {
      const { advised, landlord, council } = givenAdvice(world);
      const { procedure } = await advised();
      const both = await Promise.all(
        [landlord, council].map((who) =>
          attempt(world, who, FILE, { ...versioned(procedure), ...ON_RENT }),
        ),
      );
      expect(both.map(({ codes }) => codes.join()).sort()).toEqual(["", "DISPUTE_PENDING"]);
      expect(await beneath(world, "SELECT count(*)::int AS count FROM advice_dispute")).toEqual([
        { count: 1 },
      ]);
    }));

  it("can also be about consent that was refused", () =>
    inAdviceWorld(async (world) => {
      const { submitted, read, landlord, council } = givenAdvice(world);
      const { id, version } = await submitted({ kind: "CONSENT", wohvSubject: "J" });
      await dataOf(
        world.url,
        council,
        "mutation ($input: RefuseConsentInput!) { refuseConsent(input: $input) { userErrors { code } } }",
        {
          input: {
            id,
            expectedVersion: version!,
            reason: "Te duur",
            adoption: { writtenRoundOn: "2022-02-01" },
          },
        },
      );
      expect(
        (
          await attempt(world, landlord, FILE, {
            ...versioned((await read(id))!),
            ...ON_RENT,
            suspendsExecution: false,
          })
        ).codes,
      ).toEqual([]);
      expect(await read(id, council)).toMatchObject({
        status: "REFUSED",
        disputes: [{ by: { name: "Woonbron" } }],
      });
    }));
});

describe("the end of a dispute", () => {
  it("is a ruling that either side records; one that forbids execution locks it for good", () =>
    inAdviceWorld(async (world) => {
      const { responded, read, landlord, council } = givenAdvice(world);
      const { procedure } = await responded();
      const { payload } = await attempt(world, council, FILE, {
        ...versioned(procedure),
        ...ON_RENT,
      });
      const dispute = payload!.procedure!.disputes![0]!;
      await onDay(world, "2022-06-01");
      const input = {
        ...versioned(dispute),
        ruling: "Het besluit is onredelijk.",
        ruledOn: "2022-05-30",
        executionForbidden: true,
      };
      await expectRefused(world, landlord, RULE, { ...input, ruling: "" }, "RESULT_REQUIRED");
      await expectRefused(world, landlord, RULE, { ...input, ruledOn: "2022-01-31" }, "TOO_EARLY");
      await expectRefused(
        world,
        landlord,
        RULE,
        { ...input, ruledOn: "2022-06-02" },
        "DATE_IN_FUTURE",
      );
      await expectRefused(world, landlord, RULE, { ...input, expectedVersion: 9 }, "CONFLICT");
      await expectRefused(world, world.members.secretaris, RULE, input, "FORBIDDEN");
      await expectRefused(world, world.members.dordtseHuurder, RULE, input, "NOT_FOUND");
      const ruled = await attempt(world, landlord, RULE, input);
      expect(ruled.payload!.dispute).toMatchObject({
        status: "RULED",
        ruling: "Het besluit is onredelijk.",
        ruledOn: "2022-05-30",
        executionForbidden: true,
      });
      for (const who of [landlord, council]) {
        expect(await read(procedure.id, who)).toMatchObject({
          status: "RESPONDED",
          endedOn: null,
          executionAllowedFrom: {
            date: null,
            ground: "FORBIDDEN",
            article: "Wohv art. 8",
            explanation:
              "De Huurcommissie of de rechter heeft de uitvoering verboden; uitvoering mag niet",
          },
        });
      }
      await attempt(world, landlord, DECIDE, versioned((await read(procedure.id))!));
      const { userErrors } = await expectRefused(
        world,
        landlord,
        EXECUTE,
        { ...versioned((await read(procedure.id))!), breachReason: "Toch" },
        "EXECUTION_FORBIDDEN",
      );
      expect(userErrors[0]!.message).toBe("Een uitspraak verbiedt de uitvoering (Wohv art. 8).");
      await expectRefused(
        world,
        council,
        WITHDRAW,
        versioned(ruled.payload!.dispute!),
        "NO_DISPUTE",
      );
      const again = await attempt(world, council, FILE, {
        ...versioned((await read(procedure.id))!),
        ...ON_RENT,
        suspendsExecution: false,
      });
      await attempt(
        world,
        council,
        WITHDRAW,
        versioned(again.payload!.procedure!.disputes!.at(-1)!),
      );
      expect(await read(procedure.id)).toMatchObject({
        executionAllowedFrom: { ground: "FORBIDDEN" },
      });
    }));

  it("locks what was decided before, and consent on conditions that are fulfilled", () =>
    inAdviceWorld(async (world) => {
      const { decided, responded, consented, read, landlord, council } = givenAdvice(world);
      const { procedure } = await responded();
      await onDay(world, "2022-02-05");
      await attempt(world, landlord, DECIDE, versioned((await read(procedure.id))!));
      const consent = await consented(["Eerst overleg"]);
      const { conditions } = (await read(consent.id))!;
      for (const { id } of [procedure, consent]) {
        const { payload } = await attempt(world, council, FILE, {
          ...versioned((await read(id))!),
          ...ON_RENT,
        });
        expect(
          (
            await attempt(world, council, RULE, {
              ...versioned(payload!.procedure!.disputes![0]!),
              ruling: "Verboden",
              executionForbidden: true,
            })
          ).codes,
        ).toEqual([]);
      }
      await dataOf(
        world.url,
        council,
        `mutation ($input: FulfilConsentConditionInput!) { fulfilConsentCondition(input: $input) {
          userErrors { code } } }`,
        { input: versioned(conditions![0]!) },
      );
      for (const { id } of [procedure, consent])
        await expectRefused(
          world,
          landlord,
          EXECUTE,
          { ...versioned((await read(id))!), breachReason: "Toch" },
          "EXECUTION_FORBIDDEN",
        );
      expect((await attempt(world, landlord, EXECUTE, versioned(await decided()))).codes).toEqual(
        [],
      );
    }));

  it("changes not one byte of what anybody but the parties and the addressees is told", () =>
    inAdviceWorld(async (world) => {
      const { responded, submitted, consented, read, landlord, council } = givenAdvice(world);
      const inDordrecht = { municipalityIds: [world.municipalities.dordrecht] };
      const { procedure: published } = await responded(inDordrecht);
      await onDay(world, "2022-02-05");
      await attempt(world, landlord, DECIDE, versioned((await read(published.id))!));
      await attempt(
        world,
        landlord,
        woonbron.PublishAdviceRequestDocument,
        versioned((await read(published.id))!),
      );
      const executed = await consented([], inDordrecht);
      await attempt(world, landlord, EXECUTE, versioned((await read(executed.id))!));
      await attempt(
        world,
        landlord,
        woonbron.PublishAdviceRequestDocument,
        versioned((await read(executed.id))!),
      );
      const refused = await submitted({ kind: "CONSENT", wohvSubject: "J", ...inDordrecht });
      await dataOf(
        world.url,
        council,
        "mutation ($input: RefuseConsentInput!) { refuseConsent(input: $input) { userErrors { code } } }",
        {
          input: {
            ...versioned(refused),
            reason: "Te duur",
            adoption: { writtenRoundOn: "2022-02-05" },
          },
        },
      );
      const ids = [
        published.id,
        (await responded(inDordrecht)).procedure.id,
        executed.id,
        refused.id,
        (await consented(["Eerst overleg"], inDordrecht)).id,
      ];
      const { dordtseHuurder, dordtseAmbtenaar } = world.members;
      const seen = async () => {
        await world.settle();
        return Promise.all(
          [dordtseHuurder, dordtseAmbtenaar, null].map(
            async (who) =>
              (
                await ask(
                  world.url,
                  who,
                  `query {
      adviceProcedures(first: 10, order: [{ field: RECEIVED_ON, direction: DESC }]) { totalCount
        nodes { id status version endedOn dueOn overdue decidedOn executedOn publishedAt
        allowedActs terms { code status endsOn } disputes { id } history(first: 5) { nodes { id }
        } } }
      changes(first: 200) { changes { id kind subjectType subjectId } } }`,
                )
              ).data as { adviceProcedures: { totalCount: number } },
          ),
        );
      };
      const rows = () => beneath(world, "SELECT xmin::text, * FROM advice_procedure ORDER BY id");
      const before = [await seen(), await rows()] as const;
      expect(before[0].map(({ adviceProcedures }) => adviceProcedures.totalCount)).toEqual([
        5, 2, 2,
      ]);
      await onDay(world, "2022-02-07");
      for (const id of ids) {
        const { payload } = await attempt(world, council, FILE, {
          ...versioned((await read(id))!),
          ...ON_RENT,
        });
        expect(
          (
            await attempt(world, landlord, RULE, {
              ...versioned(payload!.procedure!.disputes![0]!),
              ruling: "Verboden",
              executionForbidden: true,
            })
          ).codes,
        ).toEqual([]);
        expect(await read(id, council)).toMatchObject({
          executionAllowedFrom: { ground: "FORBIDDEN" },
        });
      }
      await onDay(world, "2022-02-05");
      expect([await seen(), await rows()]).toEqual(before);
    }));

  it("leaves everything as it was after any other ruling, and another can follow", () =>
    inAdviceWorld(async (world) => {
      const { responded, read, landlord, council } = givenAdvice(world);
      const { procedure } = await responded();
      const before = await read(procedure.id);
      const { payload } = await attempt(world, council, FILE, {
        ...versioned(procedure),
        ...ON_RENT,
      });
      const ruled = await attempt(world, council, RULE, {
        ...versioned(payload!.procedure!.disputes![0]!),
        ruling: "Ongegrond",
        executionForbidden: false,
      });
      expect(ruled.payload!.dispute).toMatchObject({ status: "RULED", ruledOn: "2022-02-01" });
      const after = (await read(procedure.id))!;
      // What the Huurcommissie ruled can be taken to court (Wohv art. 8a);
      // nothing else has changed.
      const allowedActs = after.allowedActs.filter((act) => act !== "TAKE_TO_COURT");
      expect(allowedActs).toHaveLength(after.allowedActs.length - 1);
      expect({ ...after, disputes: [], allowedActs }).toEqual(before);
      await expectRefused(
        world,
        landlord,
        RULE,
        { ...versioned(ruled.payload!.dispute!), ruling: "Nogmaals", executionForbidden: true },
        "NO_DISPUTE",
      );
      expect(
        (await attempt(world, council, FILE, { ...versioned(after), ...ON_RENT })).codes,
      ).toEqual([]);
    }));

  it("can be that who filed it withdraws it, and nobody else", () =>
    inAdviceWorld(async (world) => {
      const { advised, landlord, council, read } = givenAdvice(world);
      const { procedure } = await advised();
      const { payload } = await attempt(world, council, FILE, {
        ...versioned(procedure),
        ...ON_RENT,
      });
      const dispute = versioned(payload!.procedure!.disputes![0]!);
      await expectRefused(world, landlord, WITHDRAW, dispute, "FORBIDDEN");
      expect((await attempt(world, council, WITHDRAW, dispute)).payload!.dispute).toMatchObject({
        status: "WITHDRAWN",
      });
      expect(await read(procedure.id)).toMatchObject({
        executionAllowedFrom: { ground: "RESPONSE_PENDING" },
      });
    }));

  it("is recorded also after the request was withdrawn, which stays withdrawn", () =>
    inAdviceWorld(async (world) => {
      const { advised, landlord, council, read } = givenAdvice(world);
      const { procedure } = await advised();
      const { payload } = await attempt(world, council, FILE, {
        ...versioned(procedure),
        ...ON_RENT,
      });
      await attempt(world, landlord, woonbron.WithdrawAdviceProcedureDocument, {
        ...versioned(procedure),
        reason: "Plan vervalt",
      });
      expect(
        (
          await attempt(world, council, RULE, {
            ...versioned(payload!.procedure!.disputes![0]!),
            ruling: "Verboden",
            executionForbidden: true,
          })
        ).codes,
      ).toEqual([]);
      expect(await read(procedure.id)).toMatchObject({
        status: "WITHDRAWN",
        disputes: [{ status: "RULED" }],
      });
    }));
});
