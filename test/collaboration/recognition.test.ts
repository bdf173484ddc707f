import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { ask, dataOf } from "../support/api.js";
import { attempt, beneath } from "../support/given.js";
import { auditAs, cursorFor, LOG_LIVE, watch } from "../support/live.js";
import { expectRefused } from "../support/refused.js";
import { ASKED_ON, at, givenRecognition, inRecognitionWorld } from "./given-recognition.js";

const {
  AskCommitteeRecognitionDocument: ASK,
  WithdrawCommitteeRecognitionDocument: WITHDRAW,
  ReportCommitteeYearDocument: REPORT,
  CommitteeRecognitionsDocument: LIST,
} = cprw;
const {
  RecogniseCommitteeDocument: RECOGNISE,
  RefuseCommitteeRecognitionDocument: REFUSE,
  EndCommitteeRecognitionDocument: END,
} = woonbron;

describe("askCommitteeRecognition", () => {
  it("is possible to the participation adviser, the council, a local organisation and a committee", () =>
    inRecognitionWorld(async (world) => {
      const make = givenRecognition(world);
      const { participatieadviseur, voorzitter, secretaris, delftseHuurder } = world.members;
      const committee = await make.committee("De Linde", world.municipalities.delft);
      for (const who of [participatieadviseur, voorzitter, secretaris, delftseHuurder]) {
        expect(await make.asked({}, who)).toMatchObject({
          ...{ status: "REQUESTED", requestedOn: ASKED_ON, decidedOn: null, recognisedFrom: null },
          ...{ reportDueOn: null, reportOverdue: false, yearReports: [], version: 1 },
          ...{ by: { id: who.organisationId }, committee: null },
        });
      }
      expect((await make.asked({}, committee)).committee!.id).toBe(committee.id);
      const named = await make.asked({ committeeId: committee.id }, delftseHuurder);
      expect(named.committee!.id).toBe(committee.id);
      const { bestuurder, regiodirecteur, beleidsadviseur, bestuurslid, ondersteuner } =
        world.members;
      for (const who of [bestuurder, regiodirecteur, beleidsadviseur, bestuurslid, ondersteuner])
        await expectRefused(world, who, ASK, make.asking(), "FORBIDDEN");
    }));

  it("is answered by a regional director in the own region alone", () =>
    inRecognitionWorld(async (world) => {
      const make = givenRecognition(world);
      const { regiodirecteur } = world.members;
      const { delft, dordrecht } = world.municipalities;
      const answer = async (municipalityId: string) => {
        const { id, version } = await make.asked({ municipalityId });
        return { id, expectedVersion: version!, reason: "Te klein." };
      };
      await expectRefused(world, regiodirecteur, REFUSE, await answer(delft), "FORBIDDEN");
      expect(await make.done(regiodirecteur, REFUSE, await answer(dordrecht))).toMatchObject({
        status: "REFUSED",
      });
    }));

  it("is possible to a local organisation where it works, and to a committee for itself", () =>
    inRecognitionWorld(async (world) => {
      const { asking, committee } = givenRecognition(world);
      const { delft, dordrecht } = world.municipalities;
      const { dordtseHuurder, voorzitter } = world.members;
      const one = await committee("De Linde", delft);
      const other = await committee("De Iep", delft);
      const elsewhere = await committee("De Es", dordrecht);
      await expectRefused(world, dordtseHuurder, ASK, asking(), "FORBIDDEN");
      const unknown = async (who: { token: string }, committeeId: string) =>
        expectRefused(world, who, ASK, asking({ committeeId }), "COMMITTEE_UNKNOWN");
      await unknown(one, other.id);
      for (const id of [elsewhere.id, world.organisations.delftseHuurders, randomUUID(), "geen"])
        await unknown(voorzitter, id);
    }));

  it("refuses what a committee cannot be, and takes what the landlord will have to refuse", () =>
    inRecognitionWorld(async (world) => {
      const { asking, asked, council } = givenRecognition(world);
      const refused = (more: object, code: string) =>
        expectRefused(world, council, ASK, asking(more), code);
      await refused({ municipalityId: randomUUID() }, "UNKNOWN_MUNICIPALITY");
      for (const nothing of ["", null, "\u200B"]) {
        await refused({ name: nothing }, "COMMITTEE_UNNAMED");
        await refused({ complex: nothing }, "COMMITTEE_UNNAMED");
      }
      await refused({ name: "a".repeat(201) }, "TEXT_TOO_LONG");
      await refused({ support: "a".repeat(10_001) }, "TEXT_TOO_LONG");
      for (const dwellings of [0, -1, 100_001, 2 ** 31 - 1])
        await refused({ dwellings }, "COMMITTEE_SIZE_INVALID");
      for (const members of [-1, 1_001]) await refused({ members }, "COMMITTEE_SIZE_INVALID");
      expect(await asked({ dwellings: 1, members: 0, support: null })).toMatchObject({
        ...{ dwellings: 1, members: 0, support: "", status: "REQUESTED" },
      });
    }));
});

describe("recogniseCommittee", () => {
  it("recognises from a day on, perhaps until one, and says when the first report is due", () =>
    inRecognitionWorld(async (world) => {
      const { recognised } = givenRecognition(world);
      expect(await recognised()).toMatchObject({
        ...{
          status: "RECOGNISED",
          decidedOn: ASKED_ON,
          recognisedFrom: ASKED_ON,
          recognisedUntil: null,
        },
        ...{ reportDueOn: "2023-01-30", reportOverdue: false },
      });
      const dueOf = async (days: object) => (await recognised(days)).reportDueOn;
      expect(await dueOf({ recognisedFrom: "2019-05-01" })).toBe("2023-01-30");
      expect(await dueOf({ recognisedFrom: "2023-02-01" })).toBe("2024-01-30");
      expect(await dueOf({ recognisedUntil: "2022-12-31" })).toBeNull();
      expect(await dueOf({ recognisedUntil: "2023-01-30" })).toBe("2023-01-30");
    }));

  it("asks in January for the report of the year before, when the committee was one then", () =>
    inRecognitionWorld(async (world) => {
      const { recognised, midnight } = givenRecognition(world);
      await midnight("2022-01-30");
      expect((await recognised({ recognisedFrom: "2021-10-01" })).reportDueOn).toBe("2022-01-30");
      expect((await recognised()).reportDueOn).toBe("2023-01-30");
      await midnight("2022-01-31");
      expect((await recognised({ recognisedFrom: "2021-10-01" })).reportDueOn).toBe("2023-01-30");
    }));

  it("is refused below 25 dwellings by the article, below three members, and without support", () =>
    inRecognitionWorld(async (world) => {
      const { asked, landlord } = givenRecognition(world);
      const told = async (lacking: object, code: string) => {
        const input = at(await asked(lacking));
        return (await expectRefused(world, landlord, RECOGNISE, input, code)).userErrors[0]!
          .message;
      };
      expect(await told({ dwellings: 24 }, "COMPLEX_TOO_SMALL")).toBe(
        "Een wooncomplex telt minstens 25 woningen, dit telt er 24 (Wohv art. 1 lid 1 onder c).",
      );
      expect(await told({ members: 2 }, "COMMITTEE_TOO_FEW_MEMBERS")).toContain("minstens 3 leden");
      await told({ support: "" }, "COMMITTEE_SUPPORT_NOT_SHOWN");
      const least = at(await asked({ dwellings: 25, members: 3, support: "Handtekeningen" }));
      expect((await attempt(world, landlord, RECOGNISE, least)).codes).toEqual([]);
    }));

  it("recognises a committee once, also when two questions are answered at the same moment", () =>
    inRecognitionWorld(async (world) => {
      const { asked, landlord, tenants, committee } = givenRecognition(world);
      const { id: committeeId } = await committee("De Linde", world.municipalities.delft);
      // the local organisation may not know of the question of the council, and asks as well
      const both = [await asked({ committeeId }), await asked({ committeeId }, tenants)];
      const answers = await Promise.all(
        both.map((one) => attempt(world, landlord, RECOGNISE, at(one))),
      );
      expect(answers.map(({ codes }) => codes.join()).sort()).toEqual([
        "",
        "COMMITTEE_RECOGNISED_ALREADY",
      ]);
    }));

  it("refuses days that cannot be, and a stale version before the state", () =>
    inRecognitionWorld(async (world) => {
      const { asked, refused, landlord, council } = givenRecognition(world);
      const input = at(await asked());
      const bad = (days: object) => {
        const given = { ...input, ...days };
        return expectRefused(world, landlord, RECOGNISE, given, "RECOGNITION_DAYS_INVALID");
      };
      await bad({ recognisedFrom: "1989-12-31" });
      await bad({ recognisedFrom: "2101-01-01" });
      await bad({ recognisedUntil: "2022-03-01" });
      await bad({ recognisedFrom: "2022-06-01", recognisedUntil: "2022-05-31" });
      await bad({ recognisedUntil: "2101-01-01" });
      const { id } = await refused();
      const stale = { id, expectedVersion: 1 };
      await expectRefused(world, landlord, RECOGNISE, stale, "CONFLICT");
      await expectRefused(world, landlord, RECOGNISE, at({ id, version: 2 }), "INVALID_TRANSITION");
      for (const unknown of [randomUUID(), "geen id", world.organisations.cprw]) {
        const of = { id: unknown, expectedVersion: 1 };
        await expectRefused(world, landlord, RECOGNISE, of, "NOT_FOUND");
        await expectRefused(world, council, WITHDRAW, of, "NOT_FOUND");
      }
    }));
});

describe("refuseCommitteeRecognition and withdrawCommitteeRecognition", () => {
  it("end a question: the landlord with a reason, who asked without one", () =>
    inRecognitionWorld(async (world) => {
      const { asked, refused, withdrawn, landlord, tenants } = givenRecognition(world);
      for (const reason of [null, "", " \u2060"]) {
        const input = { ...at(await asked()), reason };
        await expectRefused(world, landlord, REFUSE, input, "REASON_REQUIRED");
      }
      expect(await refused()).toMatchObject({
        ...{ status: "REFUSED", reason: "Het complex wordt gesloopt.", decidedOn: ASKED_ON },
        ...{ recognisedFrom: null, allowedActs: [] },
      });
      expect(await withdrawn()).toMatchObject({ status: "WITHDRAWN", decidedOn: null });
      const theirs = at(await asked({}, tenants));
      await expectRefused(world, world.members.voorzitter, WITHDRAW, theirs, "FORBIDDEN");
      await expectRefused(world, world.members.bestuurslid, WITHDRAW, theirs, "FORBIDDEN");
    }));
});

describe("reportCommitteeYear", () => {
  it("keeps the report by reference, and puts the day for the next one on", () =>
    inRecognitionWorld(async (world) => {
      const { recognised, reporting, done, committee } = givenRecognition(world);
      const own = await committee("De Linde", world.municipalities.delft);
      const one = await recognised({ recognisedFrom: "2020-06-01" }, { committeeId: own.id });
      const earlier = await done(own, REPORT, reporting(one, 2020, { receivedOn: "2021-01-12" }));
      expect(earlier).toMatchObject({ reportDueOn: "2023-01-30" });
      const reported = await done(own, REPORT, reporting(earlier, 2022, { sha256: null }));
      expect(reported).toMatchObject({
        reportDueOn: "2024-01-30",
        yearReports: [
          { year: 2020, receivedOn: "2021-01-12", sha256: "a".repeat(64) },
          { year: 2022, receivedOn: ASKED_ON, sha256: null },
        ],
      });
      const last = await done(own, REPORT, reporting(reported, 2021));
      expect(last.yearReports.map(({ year }) => year)).toEqual([2020, 2021, 2022]);
      expect(last.allowedActs).not.toContain("REPORT");
    }));

  it("refuses other years, a day in the future, and what is no reference", () =>
    inRecognitionWorld(async (world) => {
      const { recognised, reporting, done, council } = givenRecognition(world);
      const one = await recognised({ recognisedFrom: "2021-06-01" });
      const bad = (year: number, more: object, code: string) =>
        expectRefused(world, council, REPORT, reporting(one, year, more), code);
      for (const year of [2020, 2023, 0, -1]) await bad(year, {}, "COMMITTEE_YEAR_NOT_OPEN");
      await bad(2022, { receivedOn: "2022-03-03" }, "DATE_IN_FUTURE");
      await bad(2022, { receivedOn: "2021-12-31" }, "TOO_EARLY");
      for (const url of ["http://delinde.example", "geen adres", "", "https://a:b@c.example"])
        await bad(2022, { url }, "REFERENCE_INVALID");
      await bad(2022, { sha256: "kort" }, "REFERENCE_INVALID");
      const twice = await done(council, REPORT, reporting(one, 2022));
      const again = reporting(twice, 2022);
      await expectRefused(world, council, REPORT, again, "COMMITTEE_YEAR_NOT_OPEN");
    }));
});

describe("endCommitteeRecognition", () => {
  it("gives a last day, today or later, with a reason; and only an earlier one afterwards", () =>
    inRecognitionWorld(async (world) => {
      const { recognised, done, landlord } = givenRecognition(world);
      const one = await recognised();
      const bad = (more: object, code: string, to = one) =>
        expectRefused(world, landlord, END, { ...at(to), reason: "Opgeheven.", ...more }, code);
      await bad({ reason: " " }, "REASON_REQUIRED");
      await bad({ recognisedUntil: "2022-03-01" }, "TOO_EARLY");
      const input = { ...at(one), reason: "Opgeheven.", recognisedUntil: "2022-09-30" };
      const ended = await done(landlord, END, input);
      expect(ended).toMatchObject({
        ...{
          status: "RECOGNISED",
          recognisedUntil: "2022-09-30",
          reason: "Opgeheven.",
          reportDueOn: null,
        },
      });
      await bad({ recognisedUntil: "2022-09-30" }, "RECOGNITION_ENDS_SOONER", ended);
      await bad({ recognisedUntil: "2023-01-01" }, "RECOGNITION_ENDS_SOONER", ended);
      const sooner = await done(landlord, END, { ...at(ended), reason: "Gesloopt." });
      expect(sooner).toMatchObject({ recognisedUntil: ASKED_ON, reason: "Gesloopt." });
      expect(sooner.allowedActs).not.toContain("END");
      const later = await recognised({ recognisedFrom: "2022-06-01" });
      await bad({ recognisedUntil: "2022-05-31" }, "TOO_EARLY", later);
      const never = await done(landlord, END, { ...at(later), reason: "Toch niet." });
      expect(never.recognisedUntil).toBe("2022-06-01");
    }));

  it("is for the landlord that recognised it, and for the committee itself", () =>
    inRecognitionWorld(async (world) => {
      const { recognised, read, done, committee, tenants, council } = givenRecognition(world);
      const { delft } = world.municipalities;
      const [own, other] = [await committee("De Linde", delft), await committee("De Iep", delft)];
      const one = await recognised({}, { committeeId: own.id }, tenants);
      const input = { ...at(one), reason: "Wij stoppen ermee." };
      for (const who of [other, tenants]) {
        expect((await read(who, one.id))!.allowedActs).not.toContain("END");
        await expectRefused(world, who, END, input, "FORBIDDEN");
      }
      expect((await read(council, one.id))!.allowedActs).not.toContain("END");
      const { errors } = await ask(world.url, council, "mutation { endCommitteeRecognition }");
      expect(errors![0]!.message).toContain("endCommitteeRecognition");
      expect((await read(own, one.id))!.allowedActs).toContain("END");
      expect(await done(own, END, input)).toMatchObject({
        ...{ recognisedUntil: ASKED_ON, reason: "Wij stoppen ermee.", status: "RECOGNISED" },
      });
    }));
});

describe("a committee", () => {
  it("is asked for once by its name in its complex, in whatever capitals and spaces", () =>
    inRecognitionWorld(async (world) => {
      const { asked, asking, done, landlord, council, tenants } = givenRecognition(world);
      const { participatieadviseur: adviser } = world.members;
      const first = await asked({ name: "De Éénhoorn", complex: "Het Hof" });
      const again = { name: " de  ÉÉN hoorn", complex: "het hof" };
      for (const who of [council, adviser]) {
        const code = "COMMITTEE_ASKED_ALREADY";
        const { payload } = await expectRefused(world, who, ASK, asking(again), code);
        expect(payload!.recognition!.id).toBe(first.id);
      }
      await asked({ ...again, complex: "Het Plein" });
      await asked({ ...again, municipalityId: world.municipalities.dordrecht });
      const theirs = await asked(again, tenants);
      await expectRefused(world, tenants, ASK, asking(again), "COMMITTEE_ASKED_ALREADY");
      await done(landlord, RECOGNISE, at(first));
      for (const who of [council, tenants, adviser])
        await expectRefused(world, who, ASK, asking(again), "COMMITTEE_RECOGNISED_ALREADY");
      const twice = at(theirs);
      await expectRefused(world, landlord, RECOGNISE, twice, "COMMITTEE_RECOGNISED_ALREADY");
    }));

  it("with a log-in is asked for once, under any name, and anew when that was answered", () =>
    inRecognitionWorld(async (world) => {
      const { asked, asking, done, landlord, council, committee } = givenRecognition(world);
      const own = await committee("De Linde", world.municipalities.delft);
      const first = await asked({ committeeId: own.id });
      const input = asking({ committeeId: own.id, name: "Anders" });
      for (const who of [council, own])
        await expectRefused(world, who, ASK, input, "COMMITTEE_ASKED_ALREADY");
      await done(council, WITHDRAW, at(first));
      const second = await asked({ committeeId: own.id, complex: first.complex });
      await done(landlord, RECOGNISE, at(second));
      await expectRefused(world, own, ASK, input, "COMMITTEE_RECOGNISED_ALREADY");
    }));

  it("is asked for once, also when the parties ask at the same moment", () =>
    inRecognitionWorld(async (world) => {
      const { asking, council } = givenRecognition(world);
      const input = asking();
      const answers = await Promise.all(
        [council, world.members.participatieadviseur].map((who) => attempt(world, who, ASK, input)),
      );
      expect(answers.map(({ codes }) => codes.join()).sort()).toEqual([
        "",
        "COMMITTEE_ASKED_ALREADY",
      ]);
    }));
});

describe("midnight", () => {
  it("lets a recognition lapse after its last day, and tells it once", () =>
    inRecognitionWorld(async (world) => {
      const { recognised, read, midnight, council } = givenRecognition(world);
      const { id } = await recognised({ recognisedUntil: "2023-02-10" });
      await midnight("2023-01-30");
      expect(await read(council, id)).toMatchObject({ status: "RECOGNISED", reportOverdue: false });
      await midnight("2023-02-10");
      expect(await read(council, id)).toMatchObject({ status: "RECOGNISED", reportOverdue: true });
      await midnight("2023-02-11");
      await midnight("2023-02-12");
      expect(await read(council, id)).toMatchObject({
        ...{
          status: "LAPSED",
          recognisedUntil: "2023-02-10",
          reportOverdue: false,
          reportDueOn: null,
        },
        ...{ allowedActs: [], version: 4 },
      });
      const told = await beneath<{ act: string }>(
        world,
        `SELECT act FROM change WHERE entity = 'committee_recognition' AND person_id IS NULL
         ORDER BY id`,
      );
      expect(told.map(({ act }) => act)).toEqual([
        "COMMITTEE_REPORT_OVERDUE",
        "COMMITTEE_RECOGNITION_LAPSED",
      ]);
    }));

  it("tells on 31 January that a report is overdue, until every year that is due came in", () =>
    inRecognitionWorld(async (world) => {
      const { recognised, read, reporting, done, midnight, tenants } = givenRecognition(world);
      const { id } = await recognised({}, {}, tenants);
      const overdue = async () => (await read(tenants, id))!.reportOverdue;
      await midnight("2023-01-30");
      expect(await overdue()).toBe(false);
      await midnight("2023-01-31");
      expect(await overdue()).toBe(true);
      await midnight("2024-02-01");
      const first = await done(tenants, REPORT, reporting((await read(tenants, id))!, 2022));
      expect(first).toMatchObject({ reportOverdue: true, reportDueOn: "2024-01-30" });
      const second = await done(tenants, REPORT, reporting(first, 2023));
      expect(second).toMatchObject({ reportOverdue: false, reportDueOn: "2025-01-30" });
    }));
});

describe("who reads a recognition", () => {
  it("is who asked, the committee and the parties; local organisations once it is recognised", () =>
    inRecognitionWorld(async (world) => {
      const { asked, recognised, refused, read, committee } = givenRecognition(world);
      const { delft } = world.municipalities;
      const [own, other] = [await committee("De Linde", delft), await committee("De Iep", delft)];
      const { bestuurder, voorzitter, delftseHuurder, dordtseHuurder } = world.members;
      const readers = [bestuurder, voorzitter, own, other, delftseHuurder, dordtseHuurder];
      const seenBy = async (id: string) =>
        Promise.all(readers.map(async (who) => (await read(who, id)) !== null));
      const question = await asked({ committeeId: own.id });
      expect(await seenBy(question.id)).toEqual([true, true, true, false, false, false]);
      const refusal = await refused();
      expect(await seenBy(refusal.id)).toEqual([true, true, false, false, false, false]);
      const known = await recognised();
      expect(await seenBy(known.id)).toEqual([true, true, true, true, true, false]);
      const counts = await Promise.all(
        readers.map(async (who) => {
          const { committeeRecognitions } = await dataOf(world.url, who, LIST, {});
          expect(committeeRecognitions!.nodes).toHaveLength(committeeRecognitions!.totalCount);
          return committeeRecognitions!.totalCount;
        }),
      );
      expect(counts).toEqual([3, 3, 2, 1, 1, 0]);
    }));

  it("writes it only when it brought it in, is the committee, or is a party", () =>
    inRecognitionWorld(async (world) => {
      const { recognised, reporting, committee } = givenRecognition(world);
      const other = await committee("De Iep", world.municipalities.delft);
      const one = await recognised();
      for (const who of [other, world.members.delftseHuurder])
        await expectRefused(world, who, REPORT, reporting(one, 2022), "FORBIDDEN");
      await expectRefused(
        world,
        world.members.dordtseHuurder,
        REPORT,
        reporting(one, 2022),
        "NOT_FOUND",
      );
    }));

  it("selects by status, municipality and overdue reports, in the order that is asked, by page", () =>
    inRecognitionWorld(async (world) => {
      const { asked, recognised, midnight, council } = givenRecognition(world);
      const { delft, dordrecht } = world.municipalities;
      await asked({ name: "Wilg" });
      await recognised({ recognisedUntil: "2022-12-31" }, { name: "Es" });
      await recognised({}, { name: "Ahorn", municipalityId: dordrecht });
      await midnight("2023-01-31");
      await recognised({}, { name: "Berk" });
      const names = async (filter: object, order?: object[], page: object = {}) => {
        const variables = { filter, order, ...page } as cprw.CommitteeRecognitionsQueryVariables;
        const { committeeRecognitions } = await dataOf(world.url, council, LIST, variables);
        return committeeRecognitions!.nodes.map(({ name }) => name);
      };
      expect(await names({})).toEqual(["Ahorn", "Berk", "Es", "Wilg"]);
      expect(await names({ status: { eq: "RECOGNISED" } })).toEqual(["Ahorn", "Berk"]);
      expect(await names({ status: { in: ["REQUESTED", "LAPSED"] } })).toEqual(["Es", "Wilg"]);
      expect(await names({ municipalityId: { eq: delft } })).toEqual(["Berk", "Es", "Wilg"]);
      expect(await names({ reportOverdue: { eq: true } })).toEqual(["Ahorn"]);
      expect(await names({ reportDueOn: { isNull: true } })).toEqual(["Es", "Wilg"]);
      expect(await names({ not: { status: { eq: "REQUESTED" } } }, [{ field: "STATUS" }])).toEqual(
        expect.arrayContaining(["Ahorn", "Berk", "Es"]),
      );
      expect(await names({}, [{ field: "REPORT_DUE_ON" }, { field: "NAME" }])).toEqual([
        ...["Ahorn", "Berk", "Es", "Wilg"],
      ]);
      expect(await names({}, [{ field: "NAME", direction: "DESC" }], { first: 2 })).toEqual([
        ...["Wilg", "Es"],
      ]);
    }));

  it("hears of it, and reads its history", () =>
    inRecognitionWorld(async (world) => {
      const { asked, done, landlord, council, tenants } = givenRecognition(world);
      const after = await cursorFor(world.url, tenants);
      const began = await cursorFor(world.url, council);
      const live = watch(world.url, tenants, LOG_LIVE, { after });
      const question = await asked();
      await done(landlord, RECOGNISE, at(question));
      await live.until(({ changes }) => changes.length > 0, "that it was recognised");
      expect(live.changes).toEqual([
        expect.objectContaining({ subjectType: "CommitteeRecognition", subjectId: question.id }),
      ]);
      await live.end();
      const acts = (await auditAs(world.url, council, { after: began })).map(({ act }) => act);
      expect(acts).toEqual(["COMMITTEE_RECOGNITION_ASKED", "COMMITTEE_RECOGNISED"]);
      const { committeeRecognition } = await dataOf(
        world.url,
        council,
        cprw.CommitteeRecognitionHistoryDocument,
        { id: question.id },
      );
      expect(committeeRecognition!.history!.nodes.map(({ act }) => act)).toEqual(acts);
    }));
});
