import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { ask, codesOf, dataOf } from "../support/api.js";
import { attempt, beneath, given } from "../support/given.js";
import {
  CONSENT_REQUEST,
  everythingWritten,
  givenAdvice,
  inAdviceWorld,
  onDay,
  type Procedure,
  procedureOf,
  refusalOf,
  type RequestContent,
} from "../support/given-advice.js";
import type { World } from "../support/world.js";

const at = ({ id, version }: Procedure) => ({ id, expectedVersion: version! });
const submit = (world: World, procedure: Procedure) =>
  attempt(world, world.members.bestuurder, woonbron.SubmitAdviceRequestDocument, at(procedure));

describe("drafting a request", () => {
  it("keeps everything it is about and says, for the tenants' council", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const { dordrecht, delft } = world.municipalities;
      const linde = await make.committee();
      const item = await given(world).agreed("LANDLORD");
      const drafted = await make.drafted({
        title: "  Sloop  ",
        wohvSubject: "B",
        themes: ["DUURZAAMHEID", "LEEFBAARHEID"],
        municipalityIds: [dordrecht, delft],
        complexes: ["Lindenhof", " Lindenhof ", "", "Eikenhof"],
        alsoAddressedIds: [linde.id, linde.id],
        calendarItemId: item.id,
        adviceDueOn: "2022-05-02",
        plannedExecutionOn: "2022-07-01",
        decisionForum: "Bestuur",
        contactId: world.members.beleidsadviseur.personId,
        confidentiality: "EMBARGO",
        embargoUntil: "2022-03-01",
      });
      expect(drafted).toMatchObject({
        kind: "REQUESTED",
        status: "DRAFT",
        number: null,
        title: "Sloop",
        wohvSubject: "B",
        complexes: ["Lindenhof", "Eikenhof"],
        version: 1,
        sharedAt: null,
        receivedOn: null,
        dueOn: null,
        terms: [],
        executionAllowedFrom: null,
        adviser: { name: "CPRW" },
        themes: [{ id: "LEEFBAARHEID" }, { id: "DUURZAAMHEID" }],
        municipalities: [{ id: delft }, { id: dordrecht }],
        alsoAddressed: [{ id: linde.id }],
        calendarItem: { id: item.id, status: "AGREED" },
        companions: [],
        allowedActs: ["REVISE", "DISCARD", "SUBMIT", "ADD_DOCUMENT"],
        requestVersions: [
          {
            number: null,
            submittedAt: null,
            adviceDueOn: "2022-05-02",
            plannedExecutionOn: "2022-07-01",
            decisionForum: "Bestuur",
            contact: { id: world.members.beleidsadviseur.personId },
            confidentiality: "EMBARGO",
            embargoUntil: "2022-03-01",
          },
        ],
      });
    }));

  it("is for who drafts at the landlord, the regional director within the region", () =>
    inAdviceWorld(async (world) => {
      const { bestuurder, beleidsadviseur, regiodirecteur, participatieadviseur, voorzitter } =
        world.members;
      const { dordrecht, delft } = world.municipalities;
      const draft = (who: { token: string } | null, content: RequestContent = {}) =>
        attempt(world, who, woonbron.DraftAdviceRequestDocument, {
          kind: "VOLUNTARY",
          title: "Een idee",
          ...content,
        });
      const codes = async (...args: Parameters<typeof draft>) =>
        [...new Set((await draft(...args)).codes)].join();
      const own = await draft(regiodirecteur, { municipalityIds: [dordrecht] });
      expect([await codes(bestuurder), await codes(beleidsadviseur), own.codes.join()]).toEqual([
        "",
        "",
        "",
      ]);
      expect([
        await codes(regiodirecteur),
        await codes(regiodirecteur, { municipalityIds: [dordrecht, delft] }),
        await codes(participatieadviseur),
      ]).toEqual(["FORBIDDEN", "FORBIDDEN", "FORBIDDEN"]);
      expect([await codes(voorzitter), await codes(null)]).toEqual(["FORBIDDEN", "FORBIDDEN"]);
      const moved = await refusalOf(world, regiodirecteur, woonbron.ReviseAdviceRequestDocument, {
        ...at(procedureOf(own.payload)),
        municipalityIds: [delft],
      });
      expect(moved.code).toBe("FORBIDDEN");
    }));

  it("refuses what cannot be kept, and writes nothing", () =>
    inAdviceWorld(async (world) => {
      const other = await given(world).proposed("TENANT_COUNCIL");
      const secret = await given(world).draft("TENANT_COUNCIL");
      const { voorzitter } = world.members;
      const cases: [RequestContent, string, string][] = [
        [{ title: "  " }, "TITLE_REQUIRED", "title"],
        [{ title: "x".repeat(201) }, "TEXT_TOO_LONG", "title"],
        [{ question: "x".repeat(100_001) }, "TEXT_TOO_LONG", "question"],
        [{ motives: "a\0b" }, "TEXT_INVALID", "motives"],
        [{ themes: ["GELUK"] }, "UNKNOWN_THEME", "themes"],
        [
          { municipalityIds: [world.organisations.cprw] },
          "UNKNOWN_MUNICIPALITY",
          "municipalityIds",
        ],
        [
          { complexes: Array.from({ length: 101 }, (_, index) => `Complex ${index}`) },
          "TOO_MANY",
          "complexes",
        ],
        [
          { alsoAddressedIds: [world.organisations.dordtseHuurders] },
          "UNKNOWN_ADDRESSEE",
          "alsoAddressedIds",
        ],
        [{ calendarItemId: other.id }, "UNKNOWN_CALENDAR_ITEM", "calendarItemId"],
        [{ calendarItemId: secret.id }, "UNKNOWN_CALENDAR_ITEM", "calendarItemId"],
        [{ calendarItemId: "geen" }, "UNKNOWN_CALENDAR_ITEM", "calendarItemId"],
        [{ contactId: voorzitter.personId }, "UNKNOWN_CONTACT", "contactId"],
        [
          { confidentiality: "SHARED", embargoUntil: "2022-03-01" },
          "EMBARGO_INVALID",
          "embargoUntil",
        ],
        [
          { confidentiality: "EMBARGO", embargoUntil: "2022-01-31" },
          "EMBARGO_INVALID",
          "embargoUntil",
        ],
      ];
      for (const [content, code, field] of cases) {
        const refused = await refusalOf(
          world,
          world.members.bestuurder,
          woonbron.DraftAdviceRequestDocument,
          { kind: "REQUESTED", title: "Sloop", ...content },
        );
        expect([content, refused.code, refused.path]).toEqual([content, code, ["input", field]]);
      }
    }));
});

describe("revising a draft request", () => {
  it("changes what is given, leaves the rest, and takes away what is null", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const drafted = await make.drafted({
        adviceDueOn: "2022-05-02",
        decisionForum: "Bestuur",
        confidentiality: "EMBARGO",
        embargoUntil: "2022-03-01",
      });
      const revise = async (
        input: Partial<woonbron.ReviseAdviceRequestInput> & { id: string; expectedVersion: number },
      ) =>
        procedureOf(
          (
            await dataOf(
              world.url,
              world.members.beleidsadviseur,
              woonbron.ReviseAdviceRequestDocument,
              { input },
            )
          ).reviseAdviceRequest,
        );
      const once = await revise({
        ...at(drafted),
        question: "En nu?",
        adviceDueOn: null,
        wohvSubject: null,
      });
      expect(once).toMatchObject({
        version: 2,
        title: drafted.title,
        wohvSubject: null,
        requestVersions: [
          {
            question: "En nu?",
            motives: "De inflatie.",
            adviceDueOn: null,
            decisionForum: "Bestuur",
            embargoUntil: "2022-03-01",
          },
        ],
      });
      const twice = await revise({
        ...at(once),
        title: "Anders",
        decisionForum: null,
        confidentiality: "CONFIDENTIAL",
      });
      expect(twice).toMatchObject({
        version: 3,
        title: "Anders",
        requestVersions: [
          {
            question: "En nu?",
            decisionForum: null,
            confidentiality: "CONFIDENTIAL",
            embargoUntil: null,
          },
        ],
      });
      expect(
        (
          await refusalOf(world, make.landlord, woonbron.ReviseAdviceRequestDocument, {
            ...at(once),
            question: "Te laat",
          })
        ).code,
      ).toBe("CONFLICT");
    }));

  it("is over when it is submitted or discarded", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const discarded = await make.drafted();
      const payload = (
        await dataOf(world.url, make.landlord, cprw.DiscardAdviceProcedureDocument, {
          input: at(discarded),
        })
      ).discardAdviceProcedure;
      expect(procedureOf(payload)).toMatchObject({ status: "DISCARDED", allowedActs: [] });
      for (const procedure of [procedureOf(payload), await make.submitted()]) {
        for (const document of [
          woonbron.ReviseAdviceRequestDocument,
          woonbron.SubmitAdviceRequestDocument,
          cprw.DiscardAdviceProcedureDocument,
        ]) {
          expect(
            (
              await refusalOf(
                world,
                make.landlord,
                document as typeof cprw.DiscardAdviceProcedureDocument,
                at(procedure),
              )
            ).code,
          ).toBe("INVALID_TRANSITION");
        }
      }
      expect(
        (await dataOf(world.url, make.landlord, cprw.AdviceProceduresDocument, {}))
          .adviceProcedures,
      ).toMatchObject({ totalCount: 1 });
    }));
});

describe("submitting a request", () => {
  it("gives a number, a day of receipt and a term, as both sides read them", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const { id } = await make.submitted();
      for (const who of [make.landlord, make.council]) {
        expect(await make.read(id, who)).toMatchObject({
          status: "REQUESTED",
          number: "2022-01",
          receivedOn: "2022-02-01",
          adviceDueOn: "2022-03-15",
          dueOn: "2022-03-15",
          version: 1_000_000,
          overdue: false,
          late: false,
          companions: [],
          requestVersions: [
            {
              number: 1,
              receivedOn: "2022-02-01",
              adviceDueOn: null,
              supplement: null,
              version: 1_000_000,
            },
          ],
          terms: [
            {
              code: "ADVICE",
              article: "Wohv art. 5 lid 1",
              startsOn: "2022-02-01",
              endsOn: "2022-03-15",
              firstFreeDay: "2022-03-16",
              status: "RUNNING",
              daysLeft: 42,
              explanation: "42 dagen vanaf 1 februari 2022 eindigt op dinsdag 15 maart",
            },
          ],
          executionAllowedFrom: {
            date: null,
            ground: "ADVICE_PENDING",
            article: "Wohv art. 5 lid 1",
          },
        });
      }
      expect((await make.read(id, make.council))!.allowedActs).toEqual(
        expect.arrayContaining([
          "ASK_INFORMATION",
          "ASK_EXTENSION",
          "DRAFT_ADVICE",
          "DECLARE_NO_OBJECTION",
        ]),
      );
      expect(
        await beneath(
          world,
          `
      SELECT term_from_on, advice_days, response_days, advice_set_on, advice_extended_to
      FROM advice_procedure`,
        ),
      ).toEqual([
        {
          term_from_on: "2022-02-01",
          advice_days: 42,
          response_days: 14,
          advice_set_on: null,
          advice_extended_to: null,
        },
      ]);
    }));

  it.each([
    [
      "the term by itself ends on a holiday",
      "2022-03-04",
      null,
      "2022-04-19",
      "42 dagen vanaf 4 maart 2022 eindigt op Goede Vrijdag 15 april en schuift naar dinsdag 19 april (Atw art. 1)",
    ],
    [
      "the landlord sets Good Friday",
      "2022-02-01",
      "2022-04-15",
      "2022-04-19",
      "42 dagen vanaf 1 februari 2022 eindigt op dinsdag 15 maart; de verhuurder stelde als " +
        "laatste dag Goede Vrijdag 15 april, die schuift naar dinsdag 19 april (Atw art. 1)",
    ],
    [
      "the landlord sets a Saturday",
      "2022-02-01",
      "2022-03-26",
      "2022-03-28",
      "42 dagen vanaf 1 februari 2022 eindigt op dinsdag 15 maart; de verhuurder stelde als " +
        "laatste dag zaterdag 26 maart, die schuift naar maandag 28 maart (Atw art. 1)",
    ],
    [
      "the landlord sets the earliest day",
      "2022-02-01",
      "2022-03-15",
      "2022-03-15",
      "42 dagen vanaf 1 februari 2022 eindigt op dinsdag 15 maart",
    ],
    [
      "the landlord sets the holiday on which the shortest term would end",
      "2022-03-04",
      "2022-04-15",
      "2022-04-19",
      "42 dagen vanaf 4 maart 2022 eindigt op Goede Vrijdag 15 april en schuift naar dinsdag 19 april (Atw art. 1)",
    ],
  ])("%s: the last day is one that works", (_, today, adviceDueOn, endsOn, explanation) =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const { id } = await make.submitted({ adviceDueOn });
      expect(await make.read(id, make.council)).toMatchObject({
        adviceDueOn: endsOn,
        dueOn: endsOn,
        requestVersions: [{ adviceDueOn }],
        terms: [{ endsOn, explanation }],
      });
    }, today),
  );

  it("refuses a last day that is too early, and tells the earliest and the article", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const draft = await make.drafted({ adviceDueOn: "2022-03-14" });
      const refused = await refusalOf(
        world,
        make.landlord,
        woonbron.SubmitAdviceRequestDocument,
        at(draft),
      );
      expect(refused).toMatchObject({
        code: "TERM_TOO_SHORT",
        message:
          "Deze termijn is te kort: de vroegste laatste dag is 15 maart 2022 (Wohv art. 5 lid 1).",
        payload: { procedure: { id: draft.id, status: "DRAFT" } },
      });
      const far = await make.drafted({ adviceDueOn: "2099-03-14" });
      expect(
        (await refusalOf(world, make.landlord, woonbron.SubmitAdviceRequestDocument, at(far))).code,
      ).toBe("DATE_OUT_OF_RANGE");
    }));

  it("refuses what lacks something that law or agreement asks for, and writes nothing", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const linde = await make.committee();
      const { dordrecht } = world.municipalities;
      const cases: [RequestContent, string][] = [
        [{ wohvSubject: null }, "SUBJECT_REQUIRED"],
        [{ question: "" }, "QUESTION_REQUIRED"],
        [{ motives: " " }, "MOTIVES_REQUIRED"],
        [{ consequences: "" }, "CONSEQUENCES_REQUIRED"],
        [{ ...CONSENT_REQUEST, consentBasis: null }, "BASIS_REQUIRED"],
        [{ ...CONSENT_REQUEST, motives: "" }, "MOTIVES_REQUIRED"],
        [{ ...CONSENT_REQUEST, consequences: "" }, "CONSEQUENCES_REQUIRED"],
        [{ ...CONSENT_REQUEST, adviceDueOn: "2022-06-01" }, "NO_TERM"],
        [{ kind: "VOLUNTARY", question: "" }, "QUESTION_REQUIRED"],
        [{ kind: "VOLUNTARY", adviceDueOn: "2022-03-14" }, "TERM_TOO_SHORT"],
        ...(["B", "H", "J"] as const).map((wohvSubject): [RequestContent, string] => [
          { wohvSubject, complexes: ["Lindenhof"] },
          "MUNICIPALITY_REQUIRED",
        ]),
        [
          {
            wohvSubject: "E",
            complexes: ["Lindenhof"],
            municipalityIds: [dordrecht],
            alsoAddressedIds: [linde.id],
          },
          "ADDRESSEE_NOT_CONCERNED",
        ],
        [
          { wohvSubject: "B", municipalityIds: [dordrecht], alsoAddressedIds: [linde.id] },
          "ADDRESSEE_NOT_CONCERNED",
        ],
        [
          {
            ...CONSENT_REQUEST,
            complexes: ["Lindenhof"],
            municipalityIds: [dordrecht],
            alsoAddressedIds: [linde.id],
          },
          "ADDRESSEE_NOT_CONCERNED",
        ],
        [{ plannedExecutionOn: "2022-01-31" }, "DATE_IN_PAST"],
      ];
      for (const [content, code] of cases) {
        const refused = await refusalOf(
          world,
          make.landlord,
          woonbron.SubmitAdviceRequestDocument,
          at(await make.drafted(content)),
        );
        expect([content, refused.code]).toEqual([content, code]);
      }
    }));

  it("refuses what has become wrong since it was drafted", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const linde = await make.committee();
      const { beleidsadviseur } = world.members;
      const contact = await make.drafted({ contactId: beleidsadviseur.personId });
      const embargo = await make.drafted({
        confidentiality: "EMBARGO",
        embargoUntil: "2022-02-02",
      });
      const addressed = await make.drafted({
        wohvSubject: "B",
        complexes: ["Lindenhof"],
        municipalityIds: [world.municipalities.dordrecht],
        alsoAddressedIds: [linde.id],
      });
      await world.administer("UPDATE membership SET ends_on = '2022-02-02' WHERE person_id = $1", [
        beleidsadviseur.personId,
      ]);
      await world.administer("UPDATE organisation SET active = false WHERE id = $1", [linde.id]);
      await onDay(world, "2022-02-03");
      for (const [draft, code] of [
        [contact, "UNKNOWN_CONTACT"],
        [embargo, "EMBARGO_INVALID"],
        [addressed, "UNKNOWN_ADDRESSEE"],
      ] as const) {
        expect(
          (await refusalOf(world, make.landlord, woonbron.SubmitAdviceRequestDocument, at(draft)))
            .code,
        ).toBe(code);
      }
    }));

  it("is for who may send for the landlord, on the version that was read", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const draft = await make.drafted();
      for (const [who, version, code] of [
        [world.members.beleidsadviseur, 1, "FORBIDDEN"],
        [world.members.voorzitter, 1, "FORBIDDEN"],
        [world.members.bestuurder, 2, "CONFLICT"],
      ] as const) {
        expect([
          who.name,
          (
            await refusalOf(world, who, woonbron.SubmitAdviceRequestDocument, {
              id: draft.id,
              expectedVersion: version,
            })
          ).code,
        ]).toEqual([who.name, code]);
      }
      expect(
        (
          await refusalOf(world, make.landlord, woonbron.SubmitAdviceRequestDocument, {
            id: "geen",
            expectedVersion: 1,
          })
        ).code,
      ).toBe("NOT_FOUND");
      expect((await submit(world, draft)).codes).toEqual([]);
    }));

  it("asks for consent without a term: silence is not consent", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const { id } = await make.submitted({
        ...CONSENT_REQUEST,
        complexes: ["Lindenhof"],
        municipalityIds: [world.municipalities.dordrecht],
      });
      expect(await make.read(id, make.council)).toMatchObject({
        kind: "CONSENT",
        status: "REQUESTED",
        receivedOn: "2022-02-01",
        adviceDueOn: null,
        dueOn: null,
        terms: [],
        companions: [],
        executionAllowedFrom: { date: null, ground: "CONSENT_PENDING" },
        adviser: { name: "CPRW" },
      });
    }));

  it("asks voluntarily on the terms that were agreed that day, without motives and without the Act on terms", () =>
    inAdviceWorld(async (world) => {
      await world.administer(`
      INSERT INTO agreed_term (code, days, starts_on, source)
      VALUES ('VOLUNTARY_ADVICE', 25, '2022-02-01', 'SOK art. 4'),
        ('VOLUNTARY_RESPONSE', 10, '2022-02-01', 'SOK art. 4'),
        ('VOLUNTARY_ADVICE', 60, '2022-02-02', 'SOK art. 5')`);
      const make = givenAdvice(world);
      const { id } = await make.submitted({
        kind: "VOLUNTARY",
        wohvSubject: null,
        motives: "",
        consequences: "",
      });
      await onDay(world, "2022-02-10"); // what is agreed later changes nothing
      expect(await make.read(id, make.council)).toMatchObject({
        kind: "VOLUNTARY",
        adviceDueOn: "2022-02-26",
        dueOn: "2022-02-26",
        terms: [
          {
            code: "VOLUNTARY_ADVICE",
            daysLeft: 16,
            explanation:
              "25 dagen vanaf 1 februari 2022 eindigt op zaterdag 26 februari (afgesproken termijn, de Atw geldt niet)",
          },
        ],
      });
      expect(
        await beneath(world, "SELECT advice_days, response_days FROM advice_procedure"),
      ).toEqual([{ advice_days: 25, response_days: 10 }]);
    }));

  it("numbers requests in the year in which they are sent, and drafts not at all", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      await make.drafted();
      const first = await make.submitted();
      await make.drafted();
      const discarded = await make.drafted();
      await dataOf(world.url, make.landlord, cprw.DiscardAdviceProcedureDocument, {
        input: at(discarded),
      });
      const second = await make.submitted(CONSENT_REQUEST);
      await onDay(world, "2023-01-02");
      const third = await make.submitted();
      expect([first, second, third].map(({ number }) => number)).toEqual([
        "2022-01",
        "2022-02",
        "2023-01",
      ]);
    }));

  it("shares the draft's documents with it", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const draft = await make.drafted();
      const sha256 = "AB".repeat(32);
      for (const document of [
        { title: "Begroting", url: "https://example.org/begroting.pdf", sha256 },
        { title: "Contract", withheldGround: "Lopende aanbesteding" },
      ]) {
        procedureOf(
          (
            await dataOf(
              world.url,
              world.members.beleidsadviseur,
              woonbron.AddAdviceDocumentDocument,
              { input: { ...at(draft), ...document } },
            )
          ).addAdviceDocument,
        );
      }
      expect((await make.read(draft.id))!.documents.map(({ sharedAt }) => sharedAt)).toEqual([
        null,
        null,
      ]);
      expect((await submit(world, draft)).codes).toEqual([]);
      expect((await make.read(draft.id, make.council))!.documents).toMatchObject([
        {
          title: "Begroting",
          url: "https://example.org/begroting.pdf",
          sha256: sha256.toLowerCase(),
          withheldGround: null,
          sharedAt: expect.any(String),
          version: 1_000_000,
        },
        {
          title: "Contract",
          url: null,
          sha256: null,
          withheldGround: "Lopende aanbesteding",
          sharedAt: expect.any(String),
        },
      ]);
    }));
});

describe("a request that carries out a calendar item", () => {
  it("starts it when it goes live, and the item's history says no more than that", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const item = await given(world).agreed("TENANT_COUNCIL", {
        municipalityIds: [world.municipalities.dordrecht],
      });
      const draft = await make.drafted({ calendarItemId: item.id });
      const { version } = item;
      expect((await make.read(draft.id))!.calendarItem).toMatchObject({ status: "AGREED" });
      expect((await submit(world, draft)).codes).toEqual([]);
      expect(
        (await dataOf(world.url, make.council, cprw.CalendarItemDocument, { id: item.id }))
          .calendarItem,
      ).toMatchObject({ status: "IN_PROGRESS", version: version! + 1 });
      const { history } = (
        await dataOf(world.url, make.landlord, cprw.CalendarItemHistoryDocument, { id: item.id })
      ).calendarItem!;
      expect(history!.nodes.map(({ act }) => act)).toEqual([
        "CALENDAR_ITEM_PROPOSED",
        "CALENDAR_ITEM_AGREED",
        "CALENDAR_ITEM_STARTED",
      ]);
      // one item can take several requests
      const second = await make.submitted({ calendarItemId: item.id });
      expect(second.calendarItem).toMatchObject({ status: "IN_PROGRESS" });
      expect(
        await beneath(
          world,
          "SELECT act FROM change WHERE entity = 'advice_procedure' ORDER BY id DESC LIMIT 1",
        ),
      ).toEqual([{ act: "ADVICE_REQUEST_SUBMITTED" }]);
    }));

  it("is refused when the item is no longer agreed", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const item = await given(world).agreed("TENANT_COUNCIL");
      const draft = await make.drafted({ calendarItemId: item.id });
      await beneath(world, "UPDATE calendar_item SET status = 'CANCELLED'");
      expect(
        (await refusalOf(world, make.landlord, woonbron.SubmitAdviceRequestDocument, at(draft)))
          .code,
      ).toBe("UNKNOWN_CALENDAR_ITEM");
    }));
});

describe("a request about complexes with a subject that concerns them", () => {
  it("goes to the local organisations and named committees too, each with its own procedure", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const linde = await make.committee();
      await make.committee("Bewonerscommissie De Eik"); // not named
      const { dordrecht, delft } = world.municipalities;
      await world.administer(
        `
      INSERT INTO organisation (name, kind, municipality_ids, active)
      VALUES ('Oude Huurders', 'LOCAL_TENANT_ORG', ARRAY[$1::uuid], false)`,
        [dordrecht],
      );
      const draft = await make.drafted({
        wohvSubject: "B",
        complexes: ["Lindenhof"],
        municipalityIds: [dordrecht, delft],
        alsoAddressedIds: [linde.id],
        adviceDueOn: "2022-04-15",
      });
      await dataOf(world.url, make.landlord, woonbron.AddAdviceDocumentDocument, {
        input: { ...at(draft), title: "Plan", url: "https://example.org/plan.pdf" },
      });
      const first = procedureOf(
        (
          await dataOf(world.url, make.landlord, woonbron.SubmitAdviceRequestDocument, {
            input: at(draft),
          })
        ).submitAdviceRequest,
      );
      expect(first.companions.map(({ number, adviser }) => [number, adviser!.name])).toEqual([
        ["2022-02", "Huurders Delft"],
        ["2022-03", "Huurders Dordrecht"],
        ["2022-04", "Bewonerscommissie De Linde"],
      ]);
      for (const { id } of first.companions) {
        const companion = (await make.read(id))!;
        expect(companion).toMatchObject({
          status: "REQUESTED",
          title: first.title,
          wohvSubject: "B",
          complexes: ["Lindenhof"],
          receivedOn: "2022-02-01",
          adviceDueOn: "2022-04-19",
          dueOn: "2022-04-19",
          terms: first.terms,
          requestVersions: [
            {
              number: 1,
              question: first.requestVersions[0]!.question,
              receivedOn: "2022-02-01",
              adviceDueOn: "2022-04-15",
            },
          ],
          documents: [{ title: "Plan", url: "https://example.org/plan.pdf" }],
        });
        expect(companion.requestVersions[0]!.id).not.toBe(first.requestVersions[0]!.id);
        expect(companion.companions).toHaveLength(3);
      }
      expect((await make.read(first.id, make.council))!.companions).toHaveLength(3);
    }));

  it.each([
    ["subject E", { wohvSubject: "E", complexes: ["Lindenhof"] }],
    ["no complexes", { wohvSubject: "B" }],
    ["asked for consent", { kind: "CONSENT", wohvSubject: "J", complexes: ["Lindenhof"] }],
  ] as const)("goes to the council alone with %s", (_, content) =>
    inAdviceWorld(async (world) => {
      const { companions, number } = await givenAdvice(world).submitted({
        ...content,
        complexes: "complexes" in content ? [...content.complexes] : [],
        municipalityIds: [world.municipalities.dordrecht],
      });
      expect([number, companions]).toEqual(["2022-01", []]);
    }),
  );

  it.each(["B", "H", "J"] as const)(
    "goes to local organisation and committee too when asked beyond the law, on subject %s",
    (wohvSubject) =>
      inAdviceWorld(async (world) => {
        const make = givenAdvice(world);
        const linde = await make.committee();
        const first = await make.submitted({
          kind: "VOLUNTARY",
          wohvSubject,
          complexes: ["Lindenhof"],
          municipalityIds: [world.municipalities.dordrecht],
          alsoAddressedIds: [linde.id],
        });
        expect(first.companions.map(({ adviser }) => adviser!.name)).toEqual([
          "Huurders Dordrecht",
          "Bewonerscommissie De Linde",
        ]);
        const [local] = first.companions;
        const declare = `mutation ($input: DeclareNoObjectionInput!) { declareNoObjection(input: $input) {
            procedure { status } userErrors { code } } }`;
        await dataOf(world.url, world.members.dordtseHuurder, declare, {
          input: {
            id: local!.id,
            expectedVersion: local!.version,
            adoption: { writtenRoundOn: "2022-02-01" },
          },
        });
        expect(await make.read(local!.id)).toMatchObject({
          kind: "VOLUNTARY",
          status: "NO_OBJECTION",
          adviceDueOn: "2022-03-15",
          terms: [{ code: "VOLUNTARY_ADVICE", status: "MET" }],
        });
        expect(await make.read(first.id)).toMatchObject({
          status: "REQUESTED",
          executionAllowedFrom: { date: null, ground: "ADVICE_PENDING" },
        });
      }),
  );

  it("is acted on by each addressee for itself: one sees the other's procedure and cannot touch it", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const linde = await make.committee();
      const first = await make.submitted({
        wohvSubject: "H",
        complexes: ["Lindenhof"],
        municipalityIds: [world.municipalities.dordrecht],
        alsoAddressedIds: [linde.id],
      });
      const [ofLocal, ofCommittee] = first.companions;
      const asking = `mutation ($input: AskForInformationInput!) { askForInformation(input: $input) { procedure
          { id status informationRequests { question by { name } } } userErrors { code } } }`;
      const tell = async (
        who: { token: string },
        { id, version }: { id: string; version: number | null },
      ) => {
        const { data, errors } = await ask<{
          askForInformation: { procedure: { status: string } | null } | null;
        }>(world.url, who, asking, {
          input: { id, expectedVersion: version, question: "Wanneer?" },
        });
        return codesOf({ errors }).join() || data!.askForInformation!.procedure!.status;
      };
      const before = await everythingWritten(world);
      const { dordtseHuurder, delftseHuurder, voorzitter } = world.members;
      for (const [who, one, code] of [
        [dordtseHuurder, first, "FORBIDDEN"],
        [dordtseHuurder, ofCommittee, "FORBIDDEN"],
        [linde, ofLocal, "NOT_FOUND"],
        [linde, first, "NOT_FOUND"],
        [voorzitter, ofLocal, "FORBIDDEN"],
        [delftseHuurder, ofLocal, "NOT_FOUND"],
      ] as const) {
        expect(await tell(who, one as Procedure)).toBe(code);
      }
      expect(await everythingWritten(world)).toEqual(before);
      expect([
        await tell(dordtseHuurder, ofLocal as Procedure),
        await tell(linde, ofCommittee as Procedure),
      ]).toEqual(["INFO_PENDING", "INFO_PENDING"]);
      expect((await make.read(first.id))!).toMatchObject({
        status: "REQUESTED",
        companions: [{ status: "INFO_PENDING" }, { status: "INFO_PENDING" }],
      });
    }));
});
