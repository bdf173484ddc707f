import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { ask, codesOf, dataOf } from "../support/api.js";
import { attempt } from "../support/given.js";
import {
  ADVICE,
  givenAdvice,
  inAdviceWorld,
  onDay,
  refusalOf,
  todayIn,
} from "../support/given-advice.js";
import type { World } from "../support/world.js";

// The rules of section 8 of the domain brief that concern advice, each once and by its number.
// The others: 2, 4, 5, 6 and 18 are about performance agreements, 15 about consulting the rank
// and file, 17 about the calendar.

type Who = { token: string };
const at = ({ id, version }: { id: string; version: number | null }) => ({
  id,
  expectedVersion: version!,
});

/**
 * An act of a local organisation or a committee: its codes, and the advice or
 * procedure that the payload shows.
 */
async function perform(world: World, who: Who, mutation: string, input: object, shows: string) {
  const document = `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) {
    ${mutation}(input: $input) { ${shows} userErrors { code } } }`;
  const { data, errors } = await ask<
    Record<
      string,
      {
        userErrors: { code: string }[];
        advice?: { id: string; status: string; version: number } | null;
      } | null
    >
  >(world.url, who, document, { input });
  const payload = data?.[mutation];
  return {
    codes: [
      ...new Set([...codesOf({ errors }), ...(payload?.userErrors ?? []).map(({ code }) => code)]),
    ],
    advice: payload?.advice,
  };
}

/** From draft to issue, by whoever's token it is. */
async function advise(world: World, who: Who, procedureId: string): Promise<string[]> {
  const shows = "advice { id status version }";
  let { codes, advice } = await perform(
    world,
    who,
    "draftAdvice",
    { procedureId, ...ADVICE },
    shows,
  );
  if (advice)
    ({ codes, advice } = await perform(
      world,
      who,
      "adoptAdvice",
      { ...at(advice), adoption: { writtenRoundOn: await todayIn(world) } },
      shows,
    ));
  return advice ? (await perform(world, who, "issueAdvice", at(advice), shows)).codes : codes;
}

/** Somebody more, with these roles in these organisations. */
async function somebody(
  world: World,
  name: string,
  memberships: readonly { organisationId: string; role: string; from?: string; to?: string }[],
): Promise<{ personId: string; tokenFor: (organisationId: string) => Promise<Who> }> {
  const personId = randomUUID();
  await world.administer("INSERT INTO person (id, name, subject) VALUES ($1, $2, $2)", [
    personId,
    name,
  ]);
  for (const { organisationId, role, from = "2020-01-01", to = null } of memberships) {
    await world.administer(
      `
      INSERT INTO membership (person_id, organisation_id, role, starts_on, ends_on)
      VALUES ($1, $2, $3, $4, $5)`,
      [personId, organisationId, role, from, to],
    );
  }
  return {
    personId,
    tokenFor: async (organisationId) => ({
      token: await world.tokenFor({ subject: name, organisationId }),
    }),
  };
}

describe("the rules of the domain brief, section 8, that concern advice", () => {
  it("rule 1: what concerns a complex is asked of its own organisation too, on a clock of its own", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const about = { complexes: ["De Linde"], municipalityIds: [world.municipalities.dordrecht] };
      const first = await make.submitted({ ...about, wohvSubject: "H" });
      expect([first.adviser!.id, first.companions.map(({ adviser }) => adviser!.id)]).toEqual([
        world.organisations.cprw,
        [world.organisations.dordtseHuurders],
      ]);
      expect((await make.submitted({ ...about, wohvSubject: "A" })).companions).toEqual([]);

      const { id: localId } = first.companions[0]!;
      await onDay(world, "2022-02-08");
      const local = (await make.read(localId))!;
      await dataOf(world.url, make.landlord, woonbron.OfferExtensionDocument, {
        input: { ...at(local), untilOn: "2022-04-01", reason: "Op verzoek" },
      });
      expect(await advise(world, world.members.dordtseHuurder, first.id)).toEqual(["FORBIDDEN"]);
      expect(await advise(world, world.members.dordtseHuurder, localId)).toEqual([]);
      expect(await make.read(localId)).toMatchObject({
        status: "ADVISED",
        adviceDueOn: "2022-04-01",
        answeredOn: "2022-02-08",
        dueOn: "2022-02-22",
      });
      expect(await make.read(first.id)).toMatchObject({
        status: "REQUESTED",
        adviceDueOn: "2022-03-15",
        answeredOn: null,
        dueOn: "2022-03-15",
      });
    }));

  it("rule 3: deciding too early is refused, or recorded as a breach with a reason for both sides", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const [hasty, patient] = [await make.submitted(), await make.submitted()];
      expect(
        (await refusalOf(world, make.landlord, woonbron.DecideAdviceProcedureDocument, at(hasty)))
          .code,
      ).toBe("DECISION_NOT_ALLOWED");
      expect(
        (
          await refusalOf(world, make.landlord, woonbron.DecideAdviceProcedureDocument, {
            ...at(hasty),
            breachReason: "  ",
          })
        ).code,
      ).toBe("DECISION_NOT_ALLOWED");
      expect(
        (
          await attempt(world, make.landlord, woonbron.DecideAdviceProcedureDocument, {
            ...at(hasty),
            breachReason: "De aannemer kon niet wachten",
          })
        ).codes,
      ).toEqual([]);
      for (const who of [make.landlord, make.council])
        expect(await make.read(hasty.id, who)).toMatchObject({
          status: "DECIDED",
          decidedOn: "2022-02-01",
          breachReason: "De aannemer kon niet wachten",
        });

      await onDay(world, "2022-03-15"); // the last day belongs to the council
      expect(
        (await refusalOf(world, make.landlord, woonbron.DecideAdviceProcedureDocument, at(patient)))
          .code,
      ).toBe("DECISION_NOT_ALLOWED");
      await onDay(world, "2022-03-16");
      expect(
        (
          await attempt(
            world,
            make.landlord,
            woonbron.DecideAdviceProcedureDocument,
            at((await make.read(patient.id))!),
          )
        ).codes,
      ).toEqual([]);
      expect(await make.read(patient.id, make.council)).toMatchObject({
        status: "DECIDED",
        breachReason: null,
      });
    }));

  it("rule 7: what was submitted is never edited; a correction is a next version with its day", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const { id, version } = await make.submitted({ motives: "De inflatie." });
      expect(
        (
          await refusalOf(world, make.landlord, woonbron.ReviseAdviceRequestDocument, {
            id,
            expectedVersion: version!,
            motives: "Anders",
          })
        ).code,
      ).toBe("INVALID_TRANSITION");
      await onDay(world, "2022-02-09");
      await dataOf(world.url, make.landlord, woonbron.SupplementAdviceRequestDocument, {
        input: {
          ...at((await make.read(id))!),
          supplement: "De inflatie is hoger dan gemeld.",
          motives: "De inflatie van 8%.",
          material: false,
        },
      });
      expect((await make.read(id, make.council))!.requestVersions).toMatchObject([
        { number: 1, motives: "De inflatie.", supplement: null, receivedOn: "2022-02-01" },
        {
          number: 2,
          motives: "De inflatie van 8%.",
          supplement: "De inflatie is hoger dan gemeld.",
          receivedOn: "2022-02-09",
        },
      ]);
      const advice = await make.issuedAdvice(id);
      for (const [document, input] of [
        [cprw.ReviseAdviceDocument, { ...at(advice), summary: "Toch niet" }],
        [cprw.DiscardAdviceDocument, at(advice)],
      ] as const) {
        expect(
          (await attempt(world, make.council, document as typeof cprw.ReviseAdviceDocument, input))
            .codes,
        ).toEqual(["INVALID_TRANSITION"]);
      }
    }));

  it("rule 8: terms count from the day of sharing, not the day of writing or adopting", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const draft = await make.drafted();
      await onDay(world, "2022-02-03");
      const { submitAdviceRequest } = await dataOf(
        world.url,
        make.landlord,
        woonbron.SubmitAdviceRequestDocument,
        { input: at(draft) },
      );
      expect(submitAdviceRequest!.procedure).toMatchObject({
        receivedOn: "2022-02-03",
        sharedAt: expect.any(String),
        adviceDueOn: "2022-03-17",
        requestVersions: [{ submittedAt: expect.any(String), receivedOn: "2022-02-03" }],
      });
      const adopted = await make.adoptedAdvice(draft.id);
      await onDay(world, "2022-02-07");
      expect(await make.issued(adopted)).toMatchObject({
        adoptedOn: "2022-02-03",
        issuedAt: expect.any(String),
        receivedOn: "2022-02-07",
      });
      expect(await make.read(draft.id)).toMatchObject({
        answeredOn: "2022-02-07",
        responseDueOn: "2022-02-21",
      });
    }));

  it("rule 9: an act is judged by the membership of the moment; the chair before keeps its acts", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const { cprw: council } = world.organisations,
        { voorzitter } = world.members;
      await world.administer("UPDATE membership SET ends_on = '2022-02-10' WHERE id = $1", [
        voorzitter.membershipId,
      ]);
      const next = await somebody(world, "volgende voorzitter", [
        { organisationId: council, role: "BESTUURSLID", to: "2022-02-10" },
        { organisationId: council, role: "VOORZITTER", from: "2022-02-11" },
      ]);
      const chair = await next.tokenFor(council); // one token: the role is the day's
      const [before, after] = [await make.submitted(), await make.submitted()];
      const noObjection = (who: Who, { id, version }: typeof before) =>
        attempt(world, who, cprw.DeclareNoObjectionDocument, {
          id,
          expectedVersion: version!,
          adoption: { writtenRoundOn: "2022-02-01" },
        });

      await onDay(world, "2022-02-10");
      expect((await make.read(after.id, chair))!.allowedActs).not.toContain("DECLARE_NO_OBJECTION");
      expect((await noObjection(chair, after)).codes).toEqual(["FORBIDDEN"]);
      expect((await noObjection(voorzitter, before)).codes).toEqual([]);
      await onDay(world, "2022-02-11");
      expect((await noObjection(voorzitter, after)).codes).toEqual(["UNAUTHENTICATED"]);
      expect((await make.read(after.id, chair))!.allowedActs).toContain("DECLARE_NO_OBJECTION");
      expect((await noObjection(chair, after)).codes).toEqual([]);

      for (const [{ id }, personId, answeredOn] of [
        [before, voorzitter.personId, "2022-02-10"],
        [after, next.personId, "2022-02-11"],
      ] as const) {
        expect(await make.read(id, chair)).toMatchObject({ status: "NO_OBJECTION", answeredOn });
        const { data } = await ask<{
          adviceProcedure: { history: { nodes: { act: string; person: { id: string } | null }[] } };
        }>(
          world.url,
          chair,
          `{ adviceProcedure(id: "${id}") { history { nodes { act person { id } } } } }`,
        );
        expect(
          data!.adviceProcedure.history.nodes
            .filter(({ act }) => act === "ADVICE_NO_OBJECTION_DECLARED")
            .map(({ person }) => person?.id),
        ).toEqual([personId]);
      }
    }));

  it("rule 10: an advice is issued only after the board adopted it, and the adoption is kept", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const { secretaris } = world.members;
      const { id } = await make.submitted();
      const { planBoardMeeting } = await dataOf(
        world.url,
        secretaris,
        cprw.PlanBoardMeetingDocument,
        { input: { heldOn: "2022-02-08" } },
      );
      const meeting = planBoardMeeting!.meeting!;
      const draft = await make.draftedAdvice(id);
      expect((await refusalOf(world, make.council, cprw.IssueAdviceDocument, at(draft))).code).toBe(
        "NOT_ADOPTED",
      );
      // it has not met yet
      expect(
        (
          await refusalOf(world, secretaris, cprw.AdoptAdviceDocument, {
            ...at(draft),
            adoption: { meetingId: meeting.id },
          })
        ).code,
      ).toBe("UNKNOWN_MEETING");
      await onDay(world, "2022-02-09");
      const { adoptAdvice } = await dataOf(world.url, secretaris, cprw.AdoptAdviceDocument, {
        input: { ...at(draft), adoption: { meetingId: meeting.id } },
      });
      // is another advice
      const { reviseAdvice } = await dataOf(world.url, make.council, cprw.ReviseAdviceDocument, {
        input: { ...at(adoptAdvice!.advice!), body: "Een andere tekst." },
      });
      expect(
        (await refusalOf(world, make.council, cprw.IssueAdviceDocument, at(reviseAdvice!.advice!)))
          .code,
      ).toBe("NOT_ADOPTED");
      const again = await dataOf(world.url, secretaris, cprw.AdoptAdviceDocument, {
        input: { ...at(reviseAdvice!.advice!), adoption: { meetingId: meeting.id } },
      });
      expect(await make.issued(again.adoptAdvice!.advice!)).toMatchObject({
        status: "ISSUED",
        adoptedOn: "2022-02-08",
        meeting: { id: meeting.id, heldOn: "2022-02-08" },
        receivedOn: "2022-02-09",
      });
    }));

  it("rule 11: what is asked beyond the law runs on agreed days, which no holiday stretches", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world); // 42 days from here end on Good Friday
      expect((await make.submitted({ kind: "REQUESTED" })).adviceDueOn).toBe("2022-04-19");
      const voluntary = await make.submitted({ kind: "VOLUNTARY" });
      expect(voluntary).toMatchObject({
        adviceDueOn: "2022-04-15",
        executionAllowedFrom: { ground: expect.any(String) },
      });
      expect(voluntary.terms[0]!.explanation).toMatch(/de Atw geldt niet/);
      await onDay(world, "2022-04-01"); // 14 days later it is Good Friday
      await make.issuedAdvice(voluntary.id);
      expect(await make.read(voluntary.id)).toMatchObject({
        responseDueOn: "2022-04-15",
        dueOn: "2022-04-15",
      });
    }, "2022-03-04"));

  it("rule 12: who sits in several organisations acts and reads as the one that was chosen", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const {
        cprw: council,
        dordtseHuurders: local,
        woonbron: landlord,
        delftseHuurders,
      } = world.organisations;
      const both = await somebody(world, "zit in twee besturen", [
        { organisationId: council, role: "BESTUURSLID" },
        { organisationId: local, role: "BESTUURSLID_LOKAAL" },
        { organisationId: landlord, role: "BELEIDSADVISEUR" },
      ]);
      const [asCouncil, asLocal, asLandlord] = (await Promise.all(
        [council, local, landlord].map(both.tokenFor),
      )) as [Who, Who, Who];
      const first = await make.submitted({
        wohvSubject: "B",
        complexes: ["De Linde"],
        municipalityIds: [world.municipalities.dordrecht],
      });
      const { id: localId } = first.companions[0]!;
      const drafts = { council: await make.draftedAdvice(first.id), request: await make.drafted() };
      const adviceIn = async (who: Who, id: string) =>
        (
          await ask<{ adviceProcedure: { advice: { id: string } | null } | null }>(
            world.url,
            who,
            `{ adviceProcedure(id: "${id}") { advice { id } } }`,
          )
        ).data!.adviceProcedure;

      expect([
        await adviceIn(asCouncil, first.id),
        await adviceIn(asLocal, first.id),
        await adviceIn(asLandlord, first.id),
      ]).toEqual([{ advice: { id: drafts.council.id } }, { advice: null }, { advice: null }]);
      expect([
        await adviceIn(asCouncil, drafts.request.id),
        await adviceIn(asLocal, drafts.request.id),
        await adviceIn(asLandlord, drafts.request.id),
      ]).toEqual([null, null, { advice: null }]);
      const drafting = (who: Who, procedureId: string) =>
        perform(world, who, "draftAdvice", { procedureId, summary: "Concept" }, "advice { id }");
      expect((await drafting(asLocal, first.id)).codes).toEqual(["FORBIDDEN"]);
      expect((await drafting(asCouncil, localId)).codes).toEqual(["FORBIDDEN"]);
      expect((await drafting(asLandlord, localId)).codes).toEqual(["FORBIDDEN"]);
      const drafted = await drafting(asLocal, localId);
      expect([
        drafted.codes,
        await adviceIn(asLocal, localId),
        await adviceIn(asCouncil, localId),
        await adviceIn(asLandlord, localId),
      ]).toEqual([[], { advice: { id: drafted.advice!.id } }, { advice: null }, { advice: null }]);
      // Landlord and tenants at once is no right that two roles add up to, and a
      // role one does not have is none.
      const acts = async (who: Who, id: string) =>
        (
          await dataOf<{ adviceProcedure: { allowedActs: string[] } }, object>(
            world.url,
            who,
            `{ adviceProcedure(id: "${id}") { allowedActs } }`,
          )
        ).adviceProcedure.allowedActs;
      expect([
        await acts(asCouncil, first.id),
        await acts(asLandlord, first.id),
        await acts(asLocal, first.id),
      ]).toEqual([["DRAFT_ADVICE", "DELIBERATE"], [], []]);
      expect(
        codesOf(
          await ask(
            world.url,
            await both.tokenFor(delftseHuurders),
            "{ adviceProcedures { totalCount } }",
          ),
        ),
      ).toEqual(["UNAUTHENTICATED"]);
    }));

  it("rule 13: no list, count, order, filter, history, error or date tells what a side drafts", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const { voorzitter, bestuurder, beleidsadviseur } = world.members;
      const { procedure } = await make.advised();
      const shared = await make.submitted();
      const card = "{ totalCount edges { cursor node { id version dueOn allowedActs } } }";
      const document = `{ all: adviceProcedures ${card} drafts: adviceProcedures(filter: { status:
        { eq: DRAFT } }) ${card} titled: adviceProcedures(filter: { title: { contains: "Geheim" }
        }) ${card}
      byTitle: adviceProcedures(order: [{ field: TITLE, direction: DESC }]) ${card} shared:
        adviceProcedure(id: "${shared.id}") { version history { nodes { id act } } advice { id }
        response { id } documents { id } }
      advised: adviceProcedure(id: "${procedure.id}") { version response { id } advice { version }
        history { nodes { id act } } } changes(first: 200) { changes { id act } } }`;
      const whatReads = async (who: Who) => dataOf(world.url, who, document);
      const toldNothing = async (who: Who, work: () => Promise<string[]>, mutation: string) => {
        const before = await whatReads(who);
        const ids = await work();
        expect(await whatReads(who)).toEqual(before);
        for (const id of ids) {
          expect(await make.read(id, who)).toBeNull();
          const [hidden, none] = await Promise.all(
            [id, randomUUID()].map(async (one) => {
              const { errors, data } = await ask(
                world.url,
                who,
                `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) {
                  ${mutation}(input: $input) { userErrors { code } } }`,
                { input: { id: one, expectedVersion: 1, reason: "Nee" } },
              );
              return JSON.stringify([errors, data]).replaceAll(one, "id");
            }),
          );
          expect(hidden).toBe(none);
        }
      };
      await toldNothing(
        voorzitter,
        async () => {
          const [kept, gone] = [
            await make.drafted({ title: "Geheim plan" }),
            await make.drafted({ title: "Geheimer plan" }),
          ];
          await dataOf(world.url, beleidsadviseur, woonbron.AddAdviceDocumentDocument, {
            input: { ...at(kept), title: "Stuk", url: "https://example.org/stuk.pdf" },
          });
          await dataOf(world.url, beleidsadviseur, woonbron.ReviseAdviceRequestDocument, {
            input: { ...at((await make.read(kept.id))!), title: "Geheim plan, herzien" },
          });
          await dataOf(world.url, bestuurder, cprw.DiscardAdviceProcedureDocument, {
            input: at(gone),
          });
          const response = await make.draftedResponse(procedure.id, { letter: "Nog niet" });
          await dataOf(world.url, beleidsadviseur, woonbron.ReviseResponseDocument, {
            input: { ...at(response), letter: "Nog steeds niet" },
          });
          return [kept.id, gone.id];
        },
        "withdrawAdviceProcedure",
      );
      await toldNothing(
        bestuurder,
        async () => {
          const draft = await make.unsolicitedDraft({ title: "Geheim advies" });
          await make.adopted(draft.advice!);
          await make.adoptedAdvice(shared.id);
          await dataOf(world.url, voorzitter, cprw.RecordDeliberationDocument, {
            input: { procedureId: shared.id, expectedVersion: 0, note: "Verdeeld" },
          });
          return [draft.id];
        },
        "withdrawAdviceProcedure",
      );
    }));

  it("rule 14: what is withheld for business interest is told by its ground, to addressees only", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const { id } = await make.submitted();
      const withhold = async (more: object) =>
        attempt(world, make.landlord, woonbron.AddAdviceDocumentDocument, {
          ...at((await make.read(id))!),
          title: "Contract met de aannemer",
          confidentiality: "CONFIDENTIAL",
          ...more,
        });
      // not the content
      expect(
        (
          await withhold({
            withheldGround: "Lopende aanbesteding",
            url: "https://example.org/contract.pdf",
          })
        ).codes,
      ).toEqual(["DOCUMENT_INVALID"]);
      expect((await withhold({})).codes).toEqual(["DOCUMENT_INVALID"]); // not without its ground
      expect((await withhold({ withheldGround: "Lopende aanbesteding" })).codes).toEqual([]);
      expect((await make.read(id, make.council))!.documents).toMatchObject([
        {
          title: "Contract met de aannemer",
          withheldGround: "Lopende aanbesteding",
          url: null,
          sha256: null,
        },
      ]);
      expect(
        (
          await ask<{ adviceProcedure: { documents: unknown[] } | null }>(
            world.url,
            world.members.dordtseHuurder,
            `{ adviceProcedure(id: "${id}") { documents { title } } }`,
          )
        ).data!.adviceProcedure?.documents ?? [],
      ).toEqual([]);
    }));

  it("rule 16: agreed terms hold for new procedures; one that runs keeps those it began with", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const running = await make.submitted({ kind: "VOLUNTARY" });
      const { procedure: unanswered } = await make.unsolicited();
      await world.administer(`
      INSERT INTO agreed_term (code, days, starts_on, source)
      VALUES ('VOLUNTARY_ADVICE', 20, '2022-02-02', 'SOK'),
        ('VOLUNTARY_RESPONSE', 5, '2022-02-02', 'SOK'), ('UNSOLICITED', 10, '2022-02-02', 'SOK')`);
      const sameDay = await make.submitted({ kind: "VOLUNTARY" }); // agreed today, for tomorrow
      await onDay(world, "2022-02-02");
      const fresh = await make.submitted({ kind: "VOLUNTARY" });
      expect([running, sameDay, fresh].map(({ adviceDueOn }) => adviceDueOn)).toEqual([
        "2022-03-15",
        "2022-03-15",
        "2022-02-22",
      ]);
      expect([
        (await make.read(unanswered.id))!.dueOn,
        (await make.unsolicited()).procedure.dueOn,
      ]).toEqual(["2022-03-15", "2022-02-12"]);

      await dataOf(world.url, make.landlord, woonbron.SupplementAdviceRequestDocument, {
        input: {
          ...at((await make.read(running.id))!),
          supplement: "Nieuwe cijfers",
          material: true,
        },
      });
      expect(await make.read(running.id)).toMatchObject({
        adviceDueOn: "2022-03-16",
        terms: [{ startsOn: "2022-02-02", endsOn: "2022-03-16" }],
      });
      for (const [{ id }, dueOn] of [
        [running, "2022-02-16"],
        [fresh, "2022-02-07"],
      ] as const) {
        await make.issuedAdvice(id);
        expect(await make.read(id)).toMatchObject({ responseDueOn: dueOn, dueOn });
      }
    }));
});
