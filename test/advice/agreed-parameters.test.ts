import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { type AgreedDays, agreeOnDays } from "../../src/advice/procedure/agree-on-days.js";
import { ask, dataOf } from "../support/api.js";
import { asActor } from "../support/as-actor.js";
import { attempt, beneath } from "../support/given.js";
import { givenAdvice, inAdviceWorld, onDay } from "../support/given-advice.js";
import type { World } from "../support/world.js";

const SOURCE = "Samenwerkingsovereenkomst versie 2, artikel 5";
type Code = AgreedDays["code"];

/** What the parties agree on from a day on, written by who ratified last. */
const agree = (
  world: World,
  startsOn: string,
  days: Partial<Record<Code, number | null>>,
  {
    who = "voorzitter",
    stop = null,
  }: {
    who?: "bestuurder" | "voorzitter" | "dordtseHuurder";
    stop?: AgreedDays["stop"];
  } = {},
) =>
  asActor(world, world.members[who], "ADVICE_REQUEST_SUBMITTED", (tx, actor) =>
    agreeOnDays(tx, actor, {
      agreementId: null,
      agreed: Object.entries(days).map(([code, given]) => ({
        ...{ code: code as Code, days: given, stop },
        ...{ startsOn, source: SOURCE },
      })),
    }),
  );

interface Term {
  code: string;
  article: string;
  endsOn: string;
  explanation: string;
}
const termsAs = async (
  world: World,
  who: { token: string } | null,
  id: string,
  language = "nl",
): Promise<Term[]> =>
  (
    await ask<{ p: { terms: Term[] } }>(
      world.url,
      who,
      `{ p: adviceProcedure(id: "${id}") { terms { code article endsOn explanation } } }`,
      {},
      { headers: { "accept-language": language } },
    )
  ).data!.p.terms;

const at = ({ id, version }: { id: string; version?: number | null }) => ({
  id,
  expectedVersion: version!,
});

describe("days that the parties agreed on", () => {
  it("lengthen the advice of requests from that day on; one that runs keeps its own, also anew", () =>
    inAdviceWorld(async (world) => {
      const { submitted, read, landlord, council } = givenAdvice(world);
      const running = await submitted();
      await agree(world, "2022-02-02", { ADVICE: 56 });
      const sameDay = await submitted();
      await onDay(world, "2022-02-02");
      const fresh = await submitted();
      expect([running, sameDay, fresh].map(({ adviceDueOn }) => adviceDueOn)).toEqual([
        "2022-03-15",
        "2022-03-15",
        "2022-03-30",
      ]);
      expect(await termsAs(world, council, running.id)).toMatchObject([
        {
          article: "Wohv art. 5 lid 1",
          explanation: "42 dagen vanaf 1 februari 2022 eindigt op dinsdag 15 maart",
        },
      ]);
      expect(await termsAs(world, council, fresh.id)).toEqual([
        {
          code: "ADVICE",
          article: "Wohv art. 5 lid 1, samenwerkingsovereenkomst",
          endsOn: "2022-03-30",
          explanation:
            "Wohv art. 5 lid 1: 42 dagen vanaf 2 februari 2022 eindigt op woensdag 16 maart; " +
            "samenwerkingsovereenkomst: 56 dagen eindigt later, op woensdag 30 maart (de Atw geldt niet)",
        },
      ]);
      expect(await termsAs(world, landlord, fresh.id, "en")).toMatchObject([
        {
          article: "Wohv art. 5(1), collaboration agreement",
          explanation:
            "Wohv art. 5(1): a term of 42 days from 2 February 2022 ends on Wednesday 16 March " +
            "2022; collaboration agreement: a term of 56 days ends later, on Wednesday 30 March " +
            "2022 (the Atw does not apply)",
        },
      ]);

      await onDay(world, "2022-02-03");
      for (const [{ id }, endsOn] of [
        [running, "2022-03-17"],
        [fresh, "2022-03-31"],
      ] as const) {
        await dataOf(world.url, landlord, woonbron.SupplementAdviceRequestDocument, {
          input: { ...at((await read(id))!), supplement: "Nieuwe cijfers", material: true },
        });
        expect(await read(id)).toMatchObject({ adviceDueOn: endsOn, dueOn: endsOn });
      }
    }));

  it("end an advice term at the end of their last day, whatever day that is", () =>
    inAdviceWorld(async (world) => {
      const { submitted, read } = givenAdvice(world);
      await agree(world, "2022-02-01", { ADVICE: 53 });
      const { id } = await submitted();
      expect(await read(id)).toMatchObject({ adviceDueOn: "2022-03-26" }); // a Saturday
      const status = async (day: string) => {
        await onDay(world, day);
        await world.server.clock.advance();
        return (await read(id))!.status;
      };
      expect(await status("2022-03-16")).toBe("REQUESTED"); // the law alone would have let it lapse
      expect(await status("2022-03-26")).toBe("REQUESTED");
      expect(await status("2022-03-27")).toBe("LAPSED");
    }));

  it("refuse the landlord an earlier last day, and offer no submission with one", () =>
    inAdviceWorld(async (world) => {
      const { drafted, landlord, read } = givenAdvice(world);
      await agree(world, "2022-02-01", { ADVICE: 56 });
      const draft = await drafted({ adviceDueOn: "2022-03-28" });
      expect(draft.allowedActs).not.toContain("SUBMIT");
      const { codes, userErrors } = await attempt(
        world,
        landlord,
        woonbron.SubmitAdviceRequestDocument,
        at(draft),
      );
      expect(codes).toEqual(["TERM_TOO_SHORT"]);
      expect(userErrors.map(({ message }) => message)).toEqual([
        "Deze termijn is te kort: de vroegste laatste dag is 29 maart 2022 " +
          "(Wohv art. 5 lid 1, samenwerkingsovereenkomst).",
      ]);
      const later = await drafted({ adviceDueOn: "2022-04-02" });
      expect(later.allowedActs).toContain("SUBMIT");
      await attempt(world, landlord, woonbron.SubmitAdviceRequestDocument, at(later));
      expect(await read(later.id)).toMatchObject({ adviceDueOn: "2022-04-04" }); // rounded up
    }));

  it("shorten the landlord's response, to the days of the request and not of the advice", () =>
    inAdviceWorld(async (world) => {
      const { submitted, issuedAdvice, read, council } = givenAdvice(world);
      const running = await submitted();
      await agree(world, "2022-02-02", { RESPONSE: 10 }, { who: "bestuurder" });
      await onDay(world, "2022-02-02");
      const fresh = await submitted();
      await agree(world, "2022-02-03", { RESPONSE: 5 });
      await onDay(world, "2022-02-03");
      await issuedAdvice(running.id);
      await issuedAdvice(fresh.id);
      expect(await read(running.id)).toMatchObject({ responseDueOn: "2022-02-17" });
      expect(await read(fresh.id)).toMatchObject({
        responseDueOn: "2022-02-13", // a Sunday
        dueOn: "2022-02-13",
      });
      expect((await termsAs(world, council, fresh.id))[1]).toEqual({
        code: "RESPONSE",
        article: "Wohv art. 5 lid 2, samenwerkingsovereenkomst",
        endsOn: "2022-02-13",
        explanation:
          "Wohv art. 5 lid 2: 14 dagen vanaf 3 februari 2022 eindigt op donderdag 17 februari; " +
          "samenwerkingsovereenkomst: 10 dagen eindigt eerder, op zondag 13 februari (de Atw geldt niet)",
      });
      expect((await termsAs(world, council, fresh.id, "en"))[1]!.explanation).toBe(
        "Wohv art. 5(2): a term of 14 days from 3 February 2022 ends on Thursday 17 February 2022; " +
          "collaboration agreement: a term of 10 days ends earlier, on Sunday 13 February 2022 " +
          "(the Atw does not apply)",
      );
    }));

  it("hold until others do: the latest agreed for a day, and the law where they end", () =>
    inAdviceWorld(async (world) => {
      const { submitted, unsolicited } = givenAdvice(world);
      await agree(world, "2022-02-01", { ADVICE: 56, UNSOLICITED: 20, RESPONSE: null });
      await agree(world, "2022-02-01", { ADVICE: 49, UNSOLICITED: 30 }, { who: "bestuurder" });
      const kept = await submitted();
      expect(kept.adviceDueOn).toBe("2022-03-22");
      expect((await unsolicited()).procedure.dueOn).toBe("2022-03-03");
      await agree(world, "2022-02-02", { ADVICE: null, UNSOLICITED: null });
      await onDay(world, "2022-02-02");
      expect((await submitted()).adviceDueOn).toBe("2022-03-16");
      expect((await unsolicited()).procedure.dueOn).toBe("2022-03-16");
    }));

  it("are not those of a version that lapsed before its day, but those of the one that holds", () =>
    inAdviceWorld(async (world) => {
      const { submitted } = givenAdvice(world);
      await agree(world, "2022-02-01", { ADVICE: 63 });
      await agree(world, "2022-02-02", { ADVICE: 84 });
      await world.administer(
        "UPDATE agreed_term SET ends_on = '2022-01-31' WHERE code = 'ADVICE' AND days = 84",
      );
      await onDay(world, "2022-02-03");
      expect((await submitted()).adviceDueOn).toBe("2022-04-07");
    }));

  it("give unsolicited advice the term of the day on which it is issued, not drafted", () =>
    inAdviceWorld(async (world) => {
      const { unsolicitedDraft, adopted, read, council } = givenAdvice(world);
      const draft = await unsolicitedDraft();
      const advice = await adopted(draft.advice!);
      await agree(world, "2022-02-02", { UNSOLICITED: 21 });
      await onDay(world, "2022-02-02");
      await attempt(world, council, cprw.IssueAdviceDocument, at(advice));
      expect(await read(draft.id)).toMatchObject({ responseDueOn: "2022-02-23" });
    }));
});

describe("a question to the landlord", () => {
  const TERM =
    "answerDueOn answerTerm { code article startsOn endsOn daysLeft status explanation }";
  const asked = async (world: World, id: string, language = "nl") =>
    (
      await ask<{ p: { informationRequests: Record<string, unknown>[] } }>(
        world.url,
        world.members.voorzitter,
        `{ p: adviceProcedure(id: "${id}") { informationRequests { ${TERM} id version } } }`,
        {},
        { headers: { "accept-language": language } },
      )
    ).data!.p.informationRequests;
  const askFor = (world: World, procedure: { id: string; version?: number | null }) =>
    attempt(world, world.members.voorzitter, cprw.AskForInformationDocument, {
      ...at(procedure),
      question: "Waar is de begroting?",
    });

  it("has a last day where the parties had agreed on one when the request was submitted", () =>
    inAdviceWorld(async (world) => {
      const { submitted, read, landlord } = givenAdvice(world);
      const running = await submitted();
      await agree(world, "2022-02-02", { INFORMATION: 10 });
      await onDay(world, "2022-02-02");
      const fresh = await submitted();
      await agree(world, "2022-02-03", { INFORMATION: null });
      await onDay(world, "2022-02-03");
      await askFor(world, running);
      await askFor(world, fresh);
      expect(await asked(world, running.id)).toMatchObject([
        { answerDueOn: null, answerTerm: null },
      ]);
      const term = {
        code: "INFORMATION",
        article: "samenwerkingsovereenkomst",
        startsOn: "2022-02-03",
        endsOn: "2022-02-13",
        daysLeft: 10,
        status: "RUNNING",
        explanation:
          "10 dagen vanaf 3 februari 2022 eindigt op zondag 13 februari (afgesproken termijn, de Atw geldt niet)",
      };
      expect(await asked(world, fresh.id)).toMatchObject([
        { answerDueOn: "2022-02-13", answerTerm: term },
      ]);
      expect((await asked(world, fresh.id, "en"))[0]).toMatchObject({
        answerTerm: {
          article: "collaboration agreement",
          explanation:
            "a term of 10 days from 3 February 2022 ends on Sunday 13 February 2022 (an agreed " +
            "term, to which the Atw does not apply)",
        },
      });

      await onDay(world, "2022-02-14");
      const [question] = await asked(world, fresh.id);
      expect(question).toMatchObject({ answerTerm: { status: "MISSED", daysLeft: null } });
      const { codes } = await attempt(world, landlord, woonbron.AnswerInformationRequestDocument, {
        ...at(question as { id: string; version: number }),
        answer: "Hierbij.",
        material: false,
      });
      expect(codes).toEqual([]);
      expect(await asked(world, fresh.id)).toMatchObject([{ answerTerm: { status: "MET_LATE" } }]);
      expect((await read(fresh.id))!.informationRequests![0]).toMatchObject({
        answerDueOn: "2022-02-13",
      });
    }));

  it("of another addressee has the same last day, though it does not read what was agreed on", () =>
    inAdviceWorld(async (world) => {
      const { submitted } = givenAdvice(world);
      const stop = { from: "02-03", until: "02-12" };
      await agree(world, "2022-02-01", { INFORMATION: 7, ADVICE: 42 }, { stop });
      const { dordtseHuurder } = world.members;
      const { companions } = await submitted({
        wohvSubject: "B",
        complexes: ["De Linde"],
        municipalityIds: [world.municipalities.dordrecht],
      });
      const own = await ask<{ p: { id: string; version: number } }>(
        world.url,
        dordtseHuurder,
        `{ p: adviceProcedure(id: "${companions[0]!.id}") { id version } }`,
      );
      const { data } = await ask<{ asked: { p: { informationRequests: object[] } } }>(
        world.url,
        dordtseHuurder,
        `mutation ($input: AskForInformationInput!) { asked: askForInformation(input: $input) {
          p: procedure { informationRequests { answerDueOn answerTerm { endsOn } } } } }`,
        { input: { ...at(own.data!.p), question: "Waar is de begroting?" } },
      );
      expect(data!.asked.p.informationRequests).toEqual([
        { answerDueOn: "2022-02-18", answerTerm: { endsOn: "2022-02-18" } },
      ]);
    }));

  it("waits no longer once the advice came without the answer", () =>
    inAdviceWorld(async (world) => {
      const { submitted, issuedAdvice } = givenAdvice(world);
      await agree(world, "2022-02-01", { INFORMATION: 10 });
      const procedure = await submitted();
      await askFor(world, procedure);
      await onDay(world, "2022-02-05");
      await issuedAdvice(procedure.id);
      await onDay(world, "2022-02-20");
      expect(await asked(world, procedure.id)).toMatchObject([
        { answerTerm: { status: "STOPPED", daysLeft: null } },
      ]);
    }));
});

describe("what the parties agreed on", () => {
  it("is told to nobody else by the article or the sentence of an advice term", () =>
    inAdviceWorld(async (world) => {
      const { submitted } = givenAdvice(world);
      const set = await submitted({ adviceDueOn: "2022-03-29" });
      await agree(world, "2022-02-01", { ADVICE: 56 });
      const agreed = await submitted();
      const { delftseHuurder } = world.members;
      expect(await termsAs(world, delftseHuurder, agreed.id)).toEqual([
        {
          code: "ADVICE",
          article: "Wohv art. 5 lid 1",
          endsOn: "2022-03-29",
          explanation: "ontvangen op 1 februari 2022; de laatste dag is dinsdag 29 maart",
        },
      ]);
      expect(await termsAs(world, delftseHuurder, agreed.id)).toEqual(
        await termsAs(world, delftseHuurder, set.id),
      );
    }));

  it("is written by the two parties alone, in their own name, and changed by nobody", () =>
    inAdviceWorld(async (world) => {
      await expect(
        agree(world, "2022-02-01", { ADVICE: 56 }, { who: "dordtseHuurder" }),
      ).rejects.toThrow(/row-level security/);
      await agree(world, "2022-02-01", { ADVICE: 56 }, { who: "bestuurder" });
      expect(
        await beneath(
          world,
          "SELECT organisation_id, source, starts_on::text FROM agreed_term WHERE code = 'ADVICE'",
        ),
      ).toEqual([
        {
          organisation_id: world.organisations.woonbron,
          source: SOURCE,
          starts_on: "2022-02-01",
        },
      ]);
      for (const sql of ["UPDATE app.agreed_term SET days = 60", "DELETE FROM app.agreed_term"])
        await expect(
          asActor(world, world.members.voorzitter, "ADVICE_REQUEST_SUBMITTED", (tx) =>
            tx.query(sql),
          ),
        ).rejects.toThrow(/permission denied/);
    }));

  it("never gives the tenants less than the law", () =>
    inAdviceWorld(async (world) => {
      for (const days of [{ ADVICE: 41 }, { RESPONSE: 15 }, { INFORMATION: 366 }])
        await expect(agree(world, "2022-02-01", days)).rejects.toThrow(/agreed_term_days_check/);
      const stop = { from: "07-15", until: "08-31" };
      for (const days of [{ RESPONSE: 14 }, { VOLUNTARY_RESPONSE: 14 }])
        await expect(agree(world, "2022-02-01", days, { stop })).rejects.toThrow(
          /agreed_term_summer_stop_check/,
        );
    }));
});
