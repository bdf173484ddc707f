import { describe, expect, it } from "@jest/globals";
import { beneath } from "../support/beneath.js";
import { onDay } from "../support/day.js";
import { tryAct } from "./given-agreement.js";
import { givenConcluding, givenOther } from "./given-concluding.js";
import { inAgreementWorld } from "./given-cycle.js";

const TWO_YEARS = { startsOn: "2023-01-01", endsOn: "2024-12-31" };
const IN_2023 = "2023-03-04";

describe("days that move away from years that are named", () => {
  it("are told by the final concept, with the slices and the numbers, until each is mended", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const slice = { ...make.part, code: "2024", scope: "SLICE", year: 2024 };
      const { id, parts } = await make.opened({ ...TWO_YEARS, parts: [make.part, slice] });
      const named = [
        {},
        { priorityYear: 2024 },
        { legalEffect: "RENT_SUM_54_1", legalPercentage: 1.5, legalYear: 2024 },
        { priorityYear: 2023, legalEffect: "NONE" },
      ];
      for (const input of named) await make.agreed({ parts }, input);
      const gone = await make.proposed({ parts }, { priorityYear: 2024 });
      const rejecting = { id: gone.id, expectedVersion: gone.version, reason: "Nee" };
      await make.done(make.alderman, "rejectCommitment", rejecting);
      const allowed = async () => (await make.read(make.landlord, id)).allowedActs;
      const propose = () =>
        make.attempt(make.landlord, "proposeToParties", id, { kind: "FINAL_CONCEPT" });
      expect(await allowed()).toContain("PROPOSE_FINAL_CONCEPT");
      await make.act(make.tenants, "reviseAgreement", id, { endsOn: "2023-12-31" });
      expect(await allowed()).not.toContain("PROPOSE_FINAL_CONCEPT");
      const { codes, messages } = await propose();
      expect(codes).toEqual(["YEARS_OUTSIDE_DAYS"]);
      expect(messages[0]).toMatch(/: onderdeel 2024; afspraak 2, 3\.$/);
      const [, ahead] = (await make.read(make.landlord, id)).parts;
      const dropped = { id: ahead!.id, expectedVersion: ahead!.version };
      await make.done(make.landlord, "dropAgreementPart", dropped, "part { id }");
      expect((await propose()).messages[0]).toMatch(/: afspraak 2, 3\.$/);
      await make.act(make.tenants, "reviseAgreement", id, { endsOn: null });
      expect(await allowed()).toContain("PROPOSE_FINAL_CONCEPT");
      // by no act: the days stand while a proposal is open
      expect((await propose()).codes).toEqual([]);
      await make.answer(make.alderman, "acceptAgreementProposal", id);
      await beneath(world, "UPDATE app.agreement SET ends_on = '2023-12-31' WHERE id = $1", [id]);
      await expect(make.answer(make.tenants, "acceptAgreementProposal", id)).rejects.toThrow(
        "YEARS_OUTSIDE_DAYS",
      );
    }));

  it("are told of a draft when it is sent, and to nobody else", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { id, parts } = await make.opened(TWO_YEARS);
      await make.agreed({ parts });
      const drafts = [
        await make.drafted({ parts }, { by: make.landlord, priorityYear: 2024 }),
        await make.drafted(
          { parts },
          { legalEffect: "INVESTMENT_54_2D", legalAmountEuros: 10, legalYear: 2024 },
        ),
      ];
      expect(
        (await make.attempt(make.tenants, "reviseAgreement", id, { endsOn: "2023-12-31" })).codes,
      ).toEqual([]);
      const sending = [];
      for (const { texts } of drafts) {
        const { id: text, version } = texts[0]!;
        const input = { id: text, expectedVersion: version };
        const shows = "text { id }";
        sending.push(
          (await tryAct(world, make.landlord, { name: "sendCommitmentText", input, shows })).codes,
        );
      }
      expect(sending).toEqual([["PRIORITY_YEAR_INVALID"], ["LEGAL_EFFECT_INCOMPLETE"]]);
      expect((await make.propose(make.landlord, id, "FINAL_CONCEPT")).status).toBe(
        "CONCEPT_PROPOSED",
      );
    }));
});

it("an accession keeps its days within those of what it accedes to", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    await onDay(world, IN_2023);
    const newcomer = await givenOther(world, {
      id: "5a1e0000-0000-4000-8000-000000000003",
      name: "Stichting Nieuw",
      kind: "OTHER_LANDLORD",
    });
    const { id } = await make.concluded();
    const accession = await make.act(make.landlord, "openAccession", id, {
      parties: [{ organisationId: newcomer, capacity: "SIGNATORY" }],
    });
    const revise = (input: object) =>
      make.attempt(make.alderman, "reviseAgreement", accession.id, input);
    for (const [input, field] of [
      [{ startsOn: "2022-12-31" }, "startsOn"],
      [{ endsOn: "2024-01-01" }, "endsOn"],
      [{ endsOn: null }, "endsOn"],
    ] as const) {
      const { codes, path } = await revise(input);
      expect([codes, path]).toEqual([["ACCESSION_OUTSIDE_AGREEMENT"], field]);
    }
    expect((await revise({ startsOn: "2023-12-31" })).codes).toEqual([]);
  }));
