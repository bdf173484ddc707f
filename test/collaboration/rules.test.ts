import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { dataOf, type TypedDocument } from "../support/api.js";
import { onDay } from "../support/day.js";
import { attempt } from "../support/given.js";
import { createWorld, type Member, type World } from "../support/world.js";
import { type Amendment, CLAUSES, clause, givenCollaboration } from "./given-collaboration.js";

const TODAY = "2026-03-02";
const SAYING = { provisions: [clause("5", "Wij overleggen vroeg.")] };
const {
  DraftCollaborationAgreementDocument: BEGIN,
  DraftCollaborationAmendmentDocument: DRAFT,
  ProposeCollaborationAmendmentDocument: PROPOSE,
  RatifyCollaborationAmendmentDocument: RATIFY,
} = cprw;

interface Scene {
  readonly world: World;
  readonly make: ReturnType<typeof givenCollaboration>;
  readonly landlord: Member;
  readonly council: Member;
  /** Tries an act. @returns the codes and messages with which it was refused. */
  tries<Input>(
    who: { token: string },
    document: TypedDocument<object, { input: Input }>,
    input: Input,
  ): Promise<string[]>;
}

async function inScene(test: (scene: Scene) => Promise<void>): Promise<void> {
  const world = await createWorld();
  try {
    await onDay(world, TODAY);
    const { bestuurder: landlord, voorzitter: council } = world.members;
    const tries: Scene["tries"] = async (who, document, input) =>
      (await attempt(world, who, document, input)).codes;
    await test({ world, make: givenCollaboration(world), landlord, council, tries });
  } finally {
    await world.end();
  }
}

/** Somebody gets one more role. @returns who acts in it. */
async function withRole(
  { world }: Scene,
  who: Member,
  role: { organisationId: string; role: string; startsOn?: string; endsOn?: string },
): Promise<Member> {
  await world.administer(
    `INSERT INTO membership (person_id, organisation_id, role, starts_on, ends_on)
      VALUES ($1, $2, $3, $4, $5)`,
    [who.personId, role.organisationId, role.role, role.startsOn ?? "2020-01-01", role.endsOn],
  );
  const { organisationId } = role;
  return { ...who, organisationId, token: await world.tokenFor({ ...who, organisationId }) };
}

describe("whoever ratifies", () => {
  it("does it for one party: a person with a role in two of them is refused by the second", () =>
    inScene(async (scene) => {
      const { world, make, landlord, council, tries } = scene;
      const { woonbron, cprw: umbrella, delftseHuurders } = world.organisations;
      const { delftseHuurder: local } = world.members;
      const base = await make.inForce();
      const proposed = await make.proposed(
        council,
        await make.drafted(council, {
          partyIds: [woonbron, umbrella, delftseHuurders],
          baseId: base.agreement!.id,
          ...SAYING,
        }),
      );
      const both = await withRole(scene, council, {
        ...{ organisationId: delftseHuurders, role: "BESTUURSLID_LOKAAL" },
      });
      const agreed = await make.agreed(landlord, proposed);
      const secretary = world.members.secretaris;
      const first = await make.ratified(council, agreed);
      const ratifying = (who: Member, signer: Member) => ({
        ...make.ratifying(who, first),
        signers: [{ personId: signer.personId, capacity: "CHAIR" as const }],
      });
      // neither as a signer, nor as who brings it in, nor as the signer of another
      expect(await tries(both, RATIFY_BRIEFLY, ratifying(both, both))).toEqual([
        "RATIFIES_FOR_OTHER",
      ]);
      expect(await tries(both, RATIFY_BRIEFLY, ratifying(both, local))).toEqual([
        "RATIFIES_FOR_OTHER",
      ]);
      expect(await tries(local, RATIFY_BRIEFLY, ratifying(local, both))).toEqual([
        "RATIFIES_FOR_OTHER",
      ]);
      expect(await tries(local, RATIFY_BRIEFLY, ratifying(local, secretary))).toEqual([
        "SIGNER_UNAUTHORISED",
      ]);
      expect(await tries(local, RATIFY_BRIEFLY, ratifying(local, local))).toEqual([]);
      const half = (await make.read(council, first.id))!;
      expect(half.ratifications!.map(({ by }) => by!.id)).toEqual([umbrella, delftseHuurders]);
      expect(await make.ratified(landlord, half)).toMatchObject({ status: "EFFECTIVE" });
    }));

  it("also where the same person brought in what others signed", () =>
    inScene(async (scene) => {
      const { world, make, landlord, council, tries } = scene;
      const { woonbron, cprw: umbrella, delftseHuurders } = world.organisations;
      const partyIds = [woonbron, umbrella, delftseHuurders];
      const drafted = await make.drafted(council, { partyIds, ...SAYING });
      const both = await withRole(scene, council, {
        ...{ organisationId: delftseHuurders, role: "BESTUURSLID_LOKAAL" },
      });
      const agreed = await make.agreed(landlord, await make.proposed(council, drafted));
      const { delftseHuurder: local } = world.members;
      const input = {
        ...make.ratifying(both, agreed),
        signers: [{ personId: local.personId, capacity: "CHAIR" as const }],
      };
      expect(await tries(both, RATIFY_BRIEFLY, input)).toEqual([]);
      const half = (await make.read(council, agreed.id))!;
      expect(await tries(council, RATIFY, make.ratifying(council, half))).toEqual([
        "RATIFIES_FOR_OTHER",
      ]);
    }));

  it("had the role on the day of the decision, not on another", () =>
    inScene(async (scene) => {
      const { world, make, landlord, council, tries } = scene;
      const { cprw: organisationId } = world.organisations;
      const { secretaris, ondersteuner, bestuurslid } = world.members;
      const { agreement } = await make.inForce();
      const agreed = await make.agreed(landlord, await make.amending(agreement!.id, SAYING));
      await onDay(world, "2026-03-10");
      await world.administer(
        "UPDATE membership SET ends_on = '2026-03-05' WHERE person_id = ANY($1)",
        [[council.personId, bestuurslid.personId]],
      );
      const next = await withRole(scene, bestuurslid, {
        ...{ organisationId, role: "VOORZITTER", startsOn: "2026-03-06" },
      });
      await world.settle();
      const ratifying = (decidedOn: string, { personId }: Member) => ({
        ...make.ratifying(next, agreed),
        ...{ decidedOn, signers: [{ personId, capacity: "CHAIR" as const }] },
      });
      for (const [decidedOn, signer, code] of [
        ["2026-03-01", council, "TOO_EARLY"],
        ["2026-03-05", next, "SIGNER_UNAUTHORISED"],
        ["2026-03-06", council, "SIGNER_UNAUTHORISED"],
        ["2026-03-06", secretaris, "SIGNER_UNAUTHORISED"],
        ["2026-03-06", ondersteuner, "SIGNER_UNAUTHORISED"],
        ["2026-03-06", landlord, "SIGNER_UNAUTHORISED"],
        ["2026-03-11", next, "DATE_IN_FUTURE"],
      ] as const)
        expect([
          decidedOn,
          signer.name,
          await tries(next, RATIFY, ratifying(decidedOn, signer)),
        ]).toEqual([decidedOn, signer.name, [code]]);
      // the chair of then decided, and the chair of now brings it in
      expect(await tries(next, RATIFY, ratifying("2026-03-05", council))).toEqual([]);
      const { ratifications } = (await make.read(landlord, agreed.id))!;
      expect(ratifications).toMatchObject([{ signers: [{ name: council.name }] }]);
    }));

  it("signs with the secretary and the treasurer where a clause says so; an annex is the chair's", () =>
    inScene(async (scene) => {
      const { world, make, landlord, council, tries } = scene;
      const { secretaris, bestuurslid, ondersteuner } = world.members;
      const BOARD = clause("6", "Voorzitter, secretaris en penningmeester tekenen.", {
        ...{ kind: "AMENDMENT", parameters: { ratifiedBy: ["CHAIR", "SECRETARY", "TREASURER"] } },
      });
      const agreed = await make.agreed(
        landlord,
        await make.proposed(
          council,
          await make.drafted(council, { provisions: [...CLAUSES, BOARD] }),
        ),
      );
      const signing = (...signers: cprw.RatificationSignerInput[]) => ({
        ...make.ratifying(council, agreed),
        signers,
      });
      const as = ({ personId }: Member, capacity: cprw.SignerCapacity) => ({ personId, capacity });
      const [chair, secretary] = [as(council, "CHAIR"), as(secretaris, "SECRETARY")];
      const treasurer = as(bestuurslid, "TREASURER");
      for (const [signers, code] of [
        [[], "SIGNERS_MISSING"],
        [[chair], "SIGNERS_MISSING"],
        [[chair, secretary], "SIGNERS_MISSING"],
        [[chair, secretary, as(council, "TREASURER")], "SIGNER_TWICE"],
        [[chair, secretary, as(bestuurslid, "SECRETARY")], "SIGNER_TWICE"],
        [[chair, as(bestuurslid, "SECRETARY"), as(secretaris, "TREASURER")], "SIGNER_UNAUTHORISED"],
        [[chair, secretary, as(ondersteuner, "TREASURER")], "SIGNER_UNAUTHORISED"],
        [[chair, secretary, as(landlord, "TREASURER")], "SIGNER_UNAUTHORISED"],
        [[chair, secretary, as(bestuurslid, "EXECUTIVE")], "SIGNER_UNAUTHORISED"],
      ] as const)
        expect(await tries(council, RATIFY, signing(...signers))).toEqual([code]);
      const { userErrors } = await attempt(world, council, RATIFY, signing(chair));
      expect(userErrors[0]!.message).toContain("secretaris");
      expect(userErrors[0]!.message).toContain("penningmeester");
      const done = { ...signing(chair, secretary, treasurer) };
      const half = await make.perform(council, RATIFY, done);
      const first = await make.ratified(landlord, half);
      expect(first.status).toBe("EFFECTIVE");

      const annex = clause("B", "De verdeling van rechten.", { part: "ANNEX", kind: "OTHER" });
      const ofAnnex = await make.amending(first.agreement!.id, { provisions: [annex] });
      expect(ofAnnex.amendmentClass).toBe("ANNEX");
      const ratified = await make.ratified(council, await make.agreed(landlord, ofAnnex));
      expect(await make.ratified(landlord, ratified)).toMatchObject({ status: "EFFECTIVE" });

      const again = await make.agreed(landlord, await make.amending(first.agreement!.id, SAYING));
      expect(await tries(council, RATIFY, make.ratifying(council, again))).toEqual([
        "SIGNERS_MISSING",
      ]);
    }));

  it("ratifies the text that was read, by a body of its own organisation", () =>
    inScene(async ({ make, landlord, council, tries }) => {
      const { agreement } = await make.inForce();
      const agreed = await make.agreed(landlord, await make.amending(agreement!.id, SAYING));
      for (const [who, more, code] of [
        [council, { contentHash: "a".repeat(64) }, "OTHER_TEXT"],
        [council, { contentHash: "" }, "OTHER_TEXT"],
        [council, { body: "EXECUTIVE_BOARD" }, "RATIFYING_BODY_INVALID"],
        [landlord, { body: "TENANTS_BOARD" }, "RATIFYING_BODY_INVALID"],
        [landlord, { membersMeetingOn: "2026-03-20" }, "MEMBERS_MEETING_INVALID"],
        [council, { membersMeetingOn: TODAY }, "MEMBERS_MEETING_INVALID"],
        [
          council,
          { body: "MEMBERS_MEETING", membersMeetingOn: "2026-03-20" },
          "MEMBERS_MEETING_INVALID",
        ],
      ] as const)
        expect(await tries(who, RATIFY, { ...make.ratifying(who, agreed), ...more })).toEqual([
          code,
        ]);
      const upper = agreed.currentText!.contentHash!.toUpperCase();
      const input = { ...make.ratifying(council, agreed), contentHash: upper };
      expect(await tries(council, RATIFY, input)).toEqual([]);
    }));
});

/** For a local organisation, which reads no amounts. */
const RATIFY_BRIEFLY = `
  mutation ($input: RatifyCollaborationAmendmentInput!) {
    ratifyCollaborationAmendment(input: $input) { userErrors { code message path } }
  }` as unknown as typeof RATIFY;

describe("what a text may say", () => {
  const laying = (parameters: cprw.CollaborationParametersInput) => ({
    provisions: [clause("7", "Een termijn.", { parameters })],
  });

  it("has a dispute ladder of rising steps, each once, with somebody who decides at its end", () =>
    inScene(async ({ world, tries, council }) => {
      const { woonbron, cprw: umbrella } = world.organisations;
      const codesOf = (...disputeLadder: cprw.AgreedDisputeStep[]) =>
        tries(council, BEGIN, {
          ...{ title: "Samenwerking", partyIds: [woonbron, umbrella] },
          ...laying({ disputeLadder }),
        });
      for (const refused of [
        ["TALK"],
        ["TALK", "MEDIATION"],
        ["MEDIATION", "TALK", "COMMITTEE"],
        ["TALK", "TALK", "COMMITTEE"],
        ["TALK", "HUURCOMMISSIE", "KANTONRECHTER"],
      ] as cprw.AgreedDisputeStep[][])
        expect([refused, await codesOf(...refused)]).toEqual([refused, ["DISPUTE_LADDER_INVALID"]]);
      expect(await codesOf("TALK", "COMMITTEE")).toEqual([]);
      expect(await codesOf("KANTONRECHTER")).toEqual([]);
    }));

  it("names provisions and parameters in words, in the reader's language", () =>
    inScene(async ({ world, make, landlord, council }) => {
      const { agreement } = await make.inForce();
      const messages = async (who: Member, input: object) => {
        const { payload } = await attempt(world, who, PROPOSE, {
          ...make.on(
            await make.perform(who, DRAFT, { agreementId: agreement!.id, title: "x", ...input }),
          ),
        });
        return payload!.userErrors.map(({ message }) => message);
      };
      expect(await messages(council, laying({ adviceDays: 50 }))).toEqual([
        "Zowel artikel 2 als artikel 7 regelt ‘adviestermijn’: laat één bepaling dat doen.",
      ]);
      expect(
        await messages(landlord, { repealed: [{ part: "ANNEX" as const, number: "9" }] }),
      ).toEqual(["Er is geen bijlage 9 om te laten vervallen."]);
    }));

  it.each([
    ["adviceDays", 41, 42, "Wohv art. 5 lid 1", "ten minste 42"],
    ["responseDays", 15, 14, "Wohv art. 5 lid 2", "hoogstens 14"],
    ["trainingDays", 2, 3, "Wohv art. 5e", "ten minste 3"],
    ["accountMonths", 3, 2, "Wohv art. 7 lid 2", "2 maanden", "PARAMETER_BEYOND_LAW"],
  ])(
    "gives tenants no less than the law: %s",
    (name, below, least, article, bound, code = "PARAMETER_BELOW_LAW") =>
      inScene(async ({ world, make, council }) => {
        const { woonbron, cprw: umbrella } = world.organisations;
        const beginning = (value: number) => ({
          title: "Samenwerking",
          partyIds: [woonbron, umbrella],
          ...laying({ [name]: value }),
        });
        const { userErrors } = await attempt(world, council, BEGIN, beginning(below));
        expect(userErrors).toMatchObject([
          { code, path: ["input", "provisions", "0", "parameters", name] },
        ]);
        expect(userErrors[0]!.message).toContain(article);
        expect(userErrors[0]!.message).toContain(bound);
        await make.perform(council, BEGIN, beginning(least));
      }),
  );

  it("is laid down by one provision, and lets go only what is there", () =>
    inScene(async ({ make, council, landlord, tries }) => {
      const { agreement } = await make.inForce();
      const agreementId = agreement!.id;
      const proposing = async (more: object) => {
        const input = { agreementId, title: "Anders", ...more };
        const draft = await make.perform(council, DRAFT, input);
        return tries(council, PROPOSE, make.on(draft));
      };
      const again = laying({ adviceDays: 56 });
      expect(await proposing(again)).toEqual(["PARAMETER_TWICE"]);
      const two = { part: "CLAUSE", number: "2" } as const;
      expect(await proposing({ ...again, repealed: [two] })).toEqual([]);
      expect(await proposing({ repealed: [{ ...two, number: "12" }] })).toEqual([
        "NOTHING_TO_REPEAL",
      ]);
      expect(
        await tries(council, DRAFT, { agreementId, title: "x", ...again, leftOut: [two, two] }),
      ).toEqual(["PROVISION_TWICE"]);
      // the same in a counterproposal
      const proposed = await make.amending(agreementId, SAYING);
      const { CounterCollaborationAmendmentDocument: COUNTER } = cprw;
      const countering = { ...make.on(proposed), ...again };
      expect(await tries(landlord, COUNTER, countering)).toEqual(["PARAMETER_TWICE"]);
      expect(await tries(landlord, COUNTER, { ...make.on(proposed), ...SAYING })).toEqual([
        "NOTHING_TO_CHANGE",
      ]);
    }));
});

describe("an agreement", () => {
  it("is one for the same parties, also while they negotiate it; others are derived from it", () =>
    inScene(async ({ world, make, landlord, council, tries }) => {
      const { woonbron, cprw: umbrella, delftseHuurders } = world.organisations;
      const again = await make.drafted(landlord);
      const proposed = await make.proposed(council, await make.drafted(council));
      expect(await tries(landlord, PROPOSE, make.on(again))).toEqual(["COLLABORATION_EXISTS"]);
      const base = await make.concluded(proposed);
      expect(await tries(landlord, PROPOSE, make.on(again))).toEqual(["COLLABORATION_EXISTS"]);
      const beginning = { title: "In Delft", partyIds: [woonbron, umbrella, delftseHuurders] };
      const baseId = base.agreement!.id;
      const derived = await make.perform(council, BEGIN, { ...beginning, baseId });
      for (const [more, code] of [
        [{ baseId: derived.agreement!.id }, "COLLABORATION_BASE_INVALID"],
        [{ partyIds: [woonbron] }, "COLLABORATION_PARTIES_INVALID"],
        [{ partyIds: [umbrella, delftseHuurders] }, "COLLABORATION_PARTIES_INVALID"],
        [{ partyIds: [woonbron, delftseHuurders] }, "COLLABORATION_PARTIES_INVALID"],
        [
          { partyIds: [woonbron, umbrella, world.organisations.gemeenteDelft] },
          "COLLABORATION_PARTIES_INVALID",
        ],
      ] as const)
        expect(
          await tries(council, BEGIN, {
            ...{ ...beginning, ...more },
            partyIds: [...("partyIds" in more ? more.partyIds : beginning.partyIds)],
          }),
        ).toEqual([code]);
    }));

  it("ends by notice after its months of notice, and not sooner", () =>
    inScene(async ({ world, make, landlord, council }) => {
      const { agreement } = await make.inForce();
      const { collaborationAgreement: read } = await dataOf<
        { collaborationAgreement: { version: number } },
        object
      >(world.url, landlord, "query ($id: ID!) { collaborationAgreement(id: $id) { version } }", {
        id: agreement!.id,
      });
      const { GiveNoticeOfCollaborationDocument: NOTICE } = cprw;
      const until = (day: string) => ({
        ...{ id: agreement!.id, expectedVersion: read.version },
        until: day,
      });
      const short = await attempt(world, landlord, NOTICE, until("2026-09-01"));
      expect(short.codes).toEqual(["NOTICE_TOO_SHORT"]);
      expect(short.userErrors[0]!.message).toContain("2 september 2026");
      expect((await attempt(world, landlord, NOTICE, until("2026-09-02"))).codes).toEqual([]);
      const again = { ...until("2026-12-31"), expectedVersion: read.version + 1 };
      expect((await attempt(world, council, NOTICE, again)).codes).toEqual(["NOTICE_GIVEN"]);
    }));

  it("has a workbook that changes by agreeing, and a vision that both sides write", () =>
    inScene(async ({ make, landlord, council }) => {
      const { agreement } = await make.inForce();
      const workbook = (day: string) =>
        clause("W", `Wij vergaderen op ${day}.`, {
          ...{ part: "ANNEX", kind: "WORKBOOK", amendmentClass: "WORKBOOK" },
        });
      const proposed = await make.amending(agreement!.id, { provisions: [workbook("woensdag")] });
      expect(await make.agreed(landlord, proposed)).toMatchObject({
        ...{ status: "EFFECTIVE", amendmentClass: "WORKBOOK", ratifications: [] },
        madeVersion: { number: 2 },
      });
      // with a clause beside it, it is ratified
      const heavier = await make.amending(agreement!.id, {
        provisions: [workbook("dinsdag"), ...SAYING.provisions],
      });
      expect(await make.agreed(landlord, heavier)).toMatchObject({
        ...{ status: "AGREED_TEXT", amendmentClass: "CLAUSE" },
      });

      const vision = (text: string) => ({
        ...{ part: "VISION" as const, number: "1", heading: "Samen" },
        ...{ kind: "CONSIDERATIONS" as const, paragraphs: [text] },
      });
      let together: Amendment = await make.amending(agreement!.id, {
        provisions: [vision("Huurders praten mee.")],
        process: "CO_CREATION",
      });
      const write = async (who: Member, text: string) => {
        const { WriteCollaborationTogetherDocument: WRITE } = cprw;
        const input = { ...make.on(together), provisions: [vision(text)] };
        together = await make.perform(who, WRITE, input);
      };
      await write(landlord, "Huurders praten en beslissen mee.");
      await write(landlord, "Huurders praten en beslissen vroeg mee.");
      await write(council, "Huurders denken, praten en beslissen vroeg mee.");
      together = await make.agreed(landlord, together);
      expect(together).toMatchObject({ status: "CO_CREATION", agreedSides: ["LANDLORD"] });
      await write(council, "Huurders denken en beslissen vroeg mee.");
      expect(together).toMatchObject({ status: "CO_CREATION", agreedSides: [] });
      together = await make.agreed(landlord, await make.agreed(council, together));
      expect(together.status).toBe("AGREED_TEXT");
      together = await make.ratified(council, await make.ratified(landlord, together));
      expect(together).toMatchObject({ status: "EFFECTIVE", madeVersion: { number: 3 } });
    }));
});
