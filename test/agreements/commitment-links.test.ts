import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { dataOf } from "../support/api.js";
import { given } from "../support/given.js";
import { givenAdvice } from "../support/given-advice.js";
import { cursorFor, logAs } from "../support/live.js";
import type { World } from "../support/world.js";
import { givenAgreement, type ReadCommitment, tryAct, type Who } from "./given-agreement.js";
import { givenOther } from "./given-concluding.js";
import { inAgreementWorld, versioned } from "./given-cycle.js";

const RESERVATION = "reservation { id status settledOn settleNote settledBy { name } }";

const settling = (world: World, who: Who, input: object) =>
  tryAct(world, who, { name: "settleReservation", input, shows: RESERVATION });

describe("a reservation on a procedure", () => {
  it("tells number, subject and status to the municipality, which cannot read the procedure", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const advice = givenAdvice(world);
      const procedure = await advice.submitted();
      const { id } = await make.agreed(await make.opened(), {
        reservations: [{ kind: "ADVICE", procedureId: procedure.id }],
      });
      const asked = `query ($id: ID!) { commitment(id: $id) { reservations {
        kind status procedureNumber procedureTitle procedureStatus procedure { title } } } }`;
      const seen = async (who: Who) =>
        (
          await dataOf<{ commitment: { reservations: object[] } }, object>(world.url, who, asked, {
            id,
          })
        ).commitment.reservations[0];
      const told = {
        kind: "ADVICE",
        status: "OPEN",
        procedureNumber: "2022-1",
        procedureTitle: "Huurbeleid per 1 juli",
      };
      expect(await seen(make.alderman)).toEqual({
        ...told,
        procedureStatus: "REQUESTED",
        procedure: null,
      });
      expect(await seen(make.landlord)).toMatchObject({
        ...told,
        procedure: { title: "Huurbeleid per 1 juli" },
      });
      const after = await cursorFor(world.url, make.alderman);
      await dataOf(world.url, advice.landlord, WITHDRAW, {
        input: { ...versioned(procedure), reason: "Vervallen" },
      });
      expect(await seen(make.alderman)).toMatchObject({ procedureStatus: "WITHDRAWN" });
      await world.settle();
      expect(
        (await logAs(world.url, make.alderman, { after })).map(({ subjectType }) => subjectType),
      ).toEqual(["Reservation"]);
    }));

  it("is settled when the procedure is over, once, with a note where it failed", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const advice = givenAdvice(world);
      const procedure = await advice.submitted();
      const agreed = await make.agreed(await make.opened(), {
        reservations: [{ kind: "ADVICE", procedureId: procedure.id }, { kind: "RVC" }],
      });
      const [first, second] = agreed.reservations;
      const lifting = { ...versioned(first!), outcome: "LIFTED" };
      expect((await settling(world, make.landlord, lifting)).codes).toEqual([
        "RESERVED_PROCEDURE_PENDING",
      ]);
      const failing = { ...versioned(second!), outcome: "FAILED" };
      for (const who of [make.alderman, make.tenants])
        expect((await settling(world, who, { ...failing, note: "Nee." })).codes).toEqual([
          "NOT_YOURS_TO_SETTLE",
        ]);
      expect((await settling(world, make.landlord, failing)).codes).toEqual(["REASON_REQUIRED"]);
      const failed = await settling(world, make.landlord, {
        ...versioned(second!),
        outcome: "FAILED",
        note: "Geen goedkeuring.",
      });
      expect(failed.payload!.reservation).toMatchObject({
        status: "FAILED",
        settledOn: "2022-02-01",
        settleNote: "Geen goedkeuring.",
        settledBy: { name: "Woonbron" },
      });
      const before = (await make.read(make.landlord, agreed.id))!;
      expect(before.allowedActs).not.toContain("SETTLE_RESERVATION");
      await dataOf(world.url, advice.landlord, WITHDRAW, {
        input: { ...versioned(procedure), reason: "Vervallen" },
      });
      // who took its own request back does not free itself by that: the tenants lift it
      const now = (await make.read(make.landlord, agreed.id))!;
      expect(now.allowedActs).not.toContain("SETTLE_RESERVATION");
      const again = { ...versioned(now.reservations[0]!), outcome: "LIFTED" };
      expect((await settling(world, make.landlord, again)).codes).toEqual(["NOT_YOURS_TO_SETTLE"]);
      expect((await settling(world, make.tenants, lifting)).codes).toEqual(["CONFLICT"]);
      expect((await settling(world, make.tenants, again)).codes).toEqual([]);
      const { version } = (await make.read(make.landlord, agreed.id))!.reservations[0]!;
      expect(
        (await settling(world, make.tenants, { ...again, expectedVersion: version })).codes,
      ).toEqual(["NO_OPEN_RESERVATION"]);
    }));

  it("of consent is lifted only when consent was given", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const advice = givenAdvice(world);
      const consented = await advice.consented();
      const refused = await advice.consented(["Minstens 70% stemt voor."]);
      const agreed = await make.agreed(await make.opened(), {
        reservations: [
          { kind: "CONSENT", procedureId: consented.id },
          { kind: "CONSENT", procedureId: refused.id },
          { kind: "CONSENT" },
        ],
      });
      const lift = (place: number, more: object = {}, who: Who = make.landlord) =>
        settling(world, who, {
          ...versioned(agreed.reservations[place]!),
          outcome: "LIFTED",
          ...more,
        });
      const notFailed = { outcome: "FAILED", note: "Toch niet." };
      expect((await lift(0, notFailed)).codes).toEqual(["CONSENT_GIVEN"]);
      expect((await lift(0)).codes).toEqual([]);
      expect((await lift(1)).codes).toEqual(["RESERVED_PROCEDURE_PENDING"]);
      await dataOf(world.url, advice.landlord, WITHDRAW, {
        input: { ...versioned(refused), reason: "Vervallen" },
      });
      const { reservations } = (await make.read(make.landlord, agreed.id))!;
      const withdrawn = { expectedVersion: reservations[1]!.version };
      expect((await lift(1, withdrawn)).codes).toEqual(["NOT_YOURS_TO_SETTLE"]);
      expect((await lift(1, withdrawn, make.tenants)).codes).toEqual(["CONSENT_NOT_GIVEN"]);
      const failed = { ...withdrawn, outcome: "FAILED", note: "Ingetrokken" };
      expect((await lift(1, failed, make.tenants)).codes).toEqual([]);
      expect((await lift(2, {}, make.tenants)).codes).toEqual(["REASON_REQUIRED"]);
      const note = { note: "Ingestemd op 1 januari." };
      expect((await lift(2, note, make.tenants)).codes).toEqual([]);
    }));
});

describe("who settles a reservation", () => {
  /** With a commitment of Delft that is reserved so; who of the three may lift it, told twice. */
  async function settlersOf(
    world: World,
    {
      input,
      part = {},
    }: { readonly input: Readonly<Record<string, unknown>>; readonly part?: object },
  ): Promise<string[]> {
    const make = givenAgreement(world);
    const agreement = await make.opened({ parts: [{ ...make.part, ...part }] });
    const settlers: string[] = [];
    for (const name of ["landlord", "alderman", "tenants"] as const) {
      const { id } = await make.agreed(agreement, input);
      const seen = await make.read(make[name], id);
      if (!seen) continue;
      const { codes } = await settling(world, make[name], {
        ...versioned(seen.reservations[0]!),
        outcome: "LIFTED",
        note: "Zo is het gezegd.",
      });
      expect(codes).toEqual(
        seen.allowedActs.includes("SETTLE_RESERVATION") ? [] : ["NOT_YOURS_TO_SETTLE"],
      );
      if (codes.length === 0) settlers.push(name);
    }
    return settlers;
  }
  const reserved = (kind: string) => ({ reservations: [{ kind }] });

  it.each([
    ["RVC", ["landlord"]],
    ["COUNCIL_BUDGET", ["alderman"]],
    ["ADVICE", ["tenants"]],
    ["CONSENT", ["tenants"]],
    ["POLICY_CHANGE", ["landlord"]],
    ["MARKET", ["landlord"]],
    ["THIRD_PARTY", ["landlord"]],
  ])("of %s: %j", (kind, settlers) =>
    inAgreementWorld(async (world) => {
      expect(await settlersOf(world, { input: reserved(kind) })).toEqual(settlers);
    }),
  );

  it("is the lead for what no side knows alone, whoever wrote the text", () =>
    inAgreementWorld(async (world) => {
      const leadId = world.organisations.gemeenteDelft;
      const input = { ...reserved("THIRD_PARTY"), leadId };
      expect(await settlersOf(world, { input })).toEqual(["alderman"]);
    }));

  it("is each signatory where the lead cannot log in", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const other = { name: "Vidomes", kind: "OTHER_LANDLORD" };
      const leadId = await givenOther(world, { id: randomUUID(), ...other });
      const parties = [...make.signatories, { organisationId: leadId, capacity: "SIGNATORY" }];
      const input = { ...reserved("MARKET"), leadId };
      expect(await settlersOf(world, { input, part: { parties } })).toEqual([
        "landlord",
        "alderman",
        "tenants",
      ]);
    }));

  it("is also the landlord where a procedure here tells of the advice, and no municipality", () =>
    inAgreementWorld(async (world) => {
      const advice = givenAdvice(world);
      const { procedure } = await advice.responded();
      const input = { reservations: [{ kind: "ADVICE", procedureId: procedure.id }] };
      expect(await settlersOf(world, { input })).toEqual(["landlord", "tenants"]);
    }));

  it("is of several tenants' parties the one that the procedure asked", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const council = world.members.voorzitter;
      const { procedure } = await givenAdvice(world).responded();
      const input = { reservations: [{ kind: "ADVICE", procedureId: procedure.id }] };
      const asked = { organisationId: council.organisationId, capacity: "ADVISER" };
      const part = { parties: [...make.signatories, asked] };
      expect(await settlersOf(world, { input, part })).toEqual(["landlord"]);
      const agreement = await make.opened({
        endsOn: "2024-12-31",
        parts: [{ ...make.part, ...part }],
      });
      const { id, reservations } = await make.agreed(agreement, input);
      expect((await make.read(council, id))!.allowedActs).toContain("SETTLE_RESERVATION");
      const tasks = await dataOf<
        { agreementOverviews: { tasks: { kind: string; organisation: { name: string } }[] }[] },
        object
      >(
        world.url,
        council,
        `query ($ids: [ID!]!) { agreementOverviews(municipalityIds: $ids, year: 2023) {
          tasks { kind organisation { name } } } }`,
        { ids: [world.municipalities.delft] },
      );
      const settlers = tasks.agreementOverviews[0]!.tasks.filter(
        ({ kind }) => kind === "SETTLE_RESERVATION",
      ).map(({ organisation }) => organisation.name);
      expect([...new Set(settlers)].sort()).toEqual(["CPRW", "Woonbron"]);
      const lifting = { ...versioned(reservations[0]!), outcome: "LIFTED" };
      expect((await settling(world, council, lifting)).codes).toEqual([]);
    }));

  it("is each signatory, with a note, where no tenants' party of the part can log in", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const parties = make.signatories.slice(0, 2);
      const part = { ...make.part, parties, noTenantPartyReason: "DECLINED" };
      const agreement = await make.opened({ parts: [part] });
      const proposed = await make.proposed(agreement, reserved("ADVICE"));
      const { reservations } = await make.agreedTo(make.alderman, proposed);
      const lifting = { ...versioned(reservations[0]!), outcome: "LIFTED" };
      expect((await settling(world, make.alderman, lifting)).codes).toEqual(["REASON_REQUIRED"]);
      const note = "Huurders adviseerden positief op 1 februari.";
      expect((await settling(world, make.alderman, { ...lifting, note })).codes).toEqual([]);
    }));

  it("names a procedure of its kind that is shared and that the drafter reads", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const advice = givenAdvice(world);
      const agreement = await make.opened();
      const [draft, asked] = [await advice.drafted(), await advice.submitted()];
      const tried = async (who: Who, kind: string, procedureId: string) =>
        (
          await tryAct(world, who, {
            name: "draftCommitment",
            input: {
              partId: agreement.parts[0]!.id,
              ...make.content,
              reservations: [{ kind, procedureId }],
            },
          })
        ).codes;
      const wrong = ["PROCEDURE_NOT_RESERVED"];
      expect(await tried(make.landlord, "ADVICE", draft.id)).toEqual(wrong);
      expect(await tried(make.landlord, "CONSENT", asked.id)).toEqual(wrong);
      expect(await tried(make.landlord, "MARKET", asked.id)).toEqual(wrong);
      expect(await tried(make.alderman, "ADVICE", asked.id)).toEqual(wrong);
      expect(await tried(make.landlord, "ADVICE", "niets")).toEqual(wrong);
      expect(await tried(make.landlord, "ADVICE", asked.id.toUpperCase())).toEqual([]);
    }));

  it("shows the commitment on the procedure, as long as its text is the last one", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const procedure = await givenAdvice(world).submitted();
      const shown = async () =>
        (
          await dataOf<{ adviceProcedure: { commitments: object[] } }, object>(
            world.url,
            world.members.voorzitter,
            "query ($id: ID!) { adviceProcedure(id: $id) { commitments { number text } } }",
            { id: procedure.id },
          )
        ).adviceProcedure.commitments;
      const agreement = await make.opened();
      const proposed = await make.proposed(agreement, {
        reservations: [{ kind: "ADVICE", procedureId: procedure.id }],
      });
      expect(await shown()).toEqual([{ number: 1, text: make.content.text }]);
      await make.countered(make.tenants, proposed, { text: "Zonder voorbehoud" });
      expect(await shown()).toEqual([]);
    }));
});

describe("linkCommitment", () => {
  it("shows a commitment and the items of the calendar to each other, to the two parties alone", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const item = await given(world).agreed("LANDLORD");
      const proposed = await make.proposed(await make.opened());
      const after = await cursorFor(world.url, make.alderman);
      const input = { ...versioned(proposed), calendarItemIds: [item.id, item.id] };
      const { commitment } = await make.done(make.landlord, "linkCommitment", input);
      expect(commitment!.version).toBe(proposed.version);
      const read = async (who: Who, query: string, id: string) =>
        (await dataOf<{ it: object | null }, object>(world.url, who, query, { id })).it;
      const ofCommitment = "query ($id: ID!) { it: commitment(id: $id) { calendarItems { id } } }";
      const ofItem = "query ($id: ID!) { it: calendarItem(id: $id) { commitments { id } } }";
      for (const who of [make.landlord, world.members.voorzitter]) {
        expect(await read(who, ofCommitment, proposed.id)).toEqual({
          calendarItems: [{ id: item.id }],
        });
        expect(await read(who, ofItem, item.id)).toEqual({ commitments: [{ id: proposed.id }] });
      }
      await world.settle();
      expect(await logAs(world.url, make.alderman, { after })).toEqual([]);
    }));

  it("takes shared items only, and is no act of municipality and tenants", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const proposed = await make.proposed(await make.opened());
      const tried = async (calendarItemIds: string[]) => {
        const { codes, path } = await tryAct(world, make.landlord, {
          name: "linkCommitment",
          input: { ...versioned(proposed), calendarItemIds },
        });
        return [...codes, path];
      };
      const not = ["CALENDAR_ITEM_NOT_SHARED", "calendarItemIds"];
      expect(await tried([(await given(world).draft("LANDLORD")).id])).toEqual(not);
      expect(await tried(["niets"])).toEqual(not);
      expect(await tried(Array.from({ length: 51 }, (_, place) => `${place}`))).toEqual([
        "TOO_MANY",
        "calendarItemIds",
      ]);
      for (const who of [make.alderman, make.tenants])
        expect((await make.read(who, proposed.id))!.allowedActs).not.toContain("LINK_CALENDAR");
    }));
});

describe("keepNegotiationPosition", () => {
  it("keeps one position of each organisation, which the others never read", () =>
    inAgreementWorld(async (world) => {
      const make = givenAgreement(world);
      const proposed = await make.proposed(await make.opened());
      const keep = async (who: Who, input: object): Promise<ReadCommitment> =>
        (await make.done(who, "keepNegotiationPosition", { id: proposed.id, ...input }))
          .commitment!;
      const first = await keep(make.tenants, { expectedVersion: 0, mandate: "100", note: "Ja" });
      expect(first.myPosition).toEqual({ version: 1, mandate: "100" });
      expect(first.version).toBe(proposed.version);
      const stale = await tryAct(world, make.tenants, {
        name: "keepNegotiationPosition",
        input: { id: proposed.id, expectedVersion: 0, mandate: "200" },
      });
      expect(stale.codes).toEqual(["CONFLICT"]);
      const second = await keep(make.tenants, { expectedVersion: 1, minimum: "50" });
      expect(second.myPosition).toEqual({ version: 2, mandate: "100" });
      await keep(make.alderman, { expectedVersion: 0, mandate: "Eigen" });
      expect((await make.read(make.landlord, proposed.id))!.myPosition).toBeNull();
      expect((await make.read(make.alderman, proposed.id))!.myPosition).toMatchObject({
        mandate: "Eigen",
      });
      const empty = await tryAct(world, make.alderman, {
        name: "keepNegotiationPosition",
        input: { id: proposed.id, expectedVersion: 1 },
      });
      expect(empty.codes).toEqual(["NOTHING_TO_CHANGE"]);
    }));
});

const WITHDRAW = `mutation ($input: WithdrawAdviceProcedureInput!) {
  withdrawAdviceProcedure(input: $input) { userErrors { code } } }`;
