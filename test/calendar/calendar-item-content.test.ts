import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { dataOf } from "../support/api.js";
import { attempt, beneath, given, itemOf, YEAR } from "../support/given.js";
import { createWorld, type World } from "../support/world.js";

const writtenIn = (world: World) =>
  beneath(
    world,
    "SELECT (SELECT count(*) FROM change) AS changes, (SELECT count(*) FROM calendar_item) AS items",
  );
const draftOf = (
  world: World,
  content: object,
  who: "voorzitter" | "bestuurslid" | "regiodirecteur" = "voorzitter",
) =>
  attempt(world, world.members[who], cprw.DraftCalendarItemDocument, {
    year: YEAR,
    title: "Vitale wijken",
    ...content,
  });

describe("revising a draft", () => {
  it("keeps what is left out and what is null, and takes the planning away with null", async () => {
    const world = await createWorld();
    try {
      const { dordrecht } = world.municipalities;
      const content = {
        title: "Dienstverlening",
        description: "Gesprek en advies",
        levels: ["RAADPLEGEN", "ADVISEREN"],
        themes: ["LEEFBAARHEID", "DUURZAAMHEID"],
        priority: "HIGH",
        origin: "JOINT",
        municipalityIds: [dordrecht],
        planned: { quarters: { first: 2, last: 3 } },
      } as const;
      const draft = await given(world).draft(
        "TENANT_COUNCIL",
        content as unknown as Partial<cprw.DraftCalendarItemInput>,
      );
      const { version: _, updatedAt: __, ...asDrafted } = draft;
      const revise = async (change: object) => {
        const { calendarItem } = await dataOf(
          world.url,
          world.members.voorzitter,
          cprw.CalendarItemDocument,
          { id: draft.id },
        );
        const { version } = calendarItem as unknown as { version: number };
        const revised = itemOf(
          (
            await attempt(world, world.members.voorzitter, cprw.ReviseCalendarItemDocument, {
              id: draft.id,
              expectedVersion: version,
              ...change,
            })
          ).payload,
        );
        const { version: after, updatedAt: ___, ...rest } = revised;
        expect(after).toBe(version + 1);
        return rest;
      };
      expect(await revise({})).toEqual(asDrafted);
      expect(
        await revise({
          title: null,
          description: null,
          levels: null,
          themes: null,
          priority: null,
          origin: null,
          municipalityIds: null,
        }),
      ).toEqual(asDrafted);
      expect(await revise({ title: "  Service  " })).toEqual({ ...asDrafted, title: "Service" });
      const emptied = {
        ...asDrafted,
        title: "Service",
        description: "",
        themes: [],
        municipalities: [],
        levels: [],
        allowedActs: asDrafted.allowedActs.filter((act) => act !== "PROPOSE"), // that takes a level
      };
      expect(
        await revise({ description: "", themes: [], municipalityIds: [], levels: [] }),
      ).toEqual(emptied);
      expect(await revise({ planned: null, origin: "LANDLORD", priority: "NORMAL" })).toEqual({
        ...emptied,
        planned: null,
        origin: "LANDLORD",
        priority: "NORMAL",
      });
    } finally {
      await world.end();
    }
  });
});

describe("a planned period", () => {
  it("is one or more quarters, a month with its true last day, or dates within the year", async () => {
    const world = await createWorld();
    try {
      const good: [
        year: number,
        planned: object,
        startsOn: string,
        endsOn: string,
        precision: string,
        label: string,
      ][] = [
        [2026, { quarters: { first: 1 } }, "2026-01-01", "2026-03-31", "QUARTERS", "Q1"],
        [
          2026,
          { quarters: { first: 2, last: null } },
          "2026-04-01",
          "2026-06-30",
          "QUARTERS",
          "Q2",
        ],
        [
          2026,
          { quarters: { first: 1, last: 4 } },
          "2026-01-01",
          "2026-12-31",
          "QUARTERS",
          "Q1–Q4",
        ],
        [2026, { quarters: { first: 3, last: 3 } }, "2026-07-01", "2026-09-30", "QUARTERS", "Q3"],
        [2026, { month: 2 }, "2026-02-01", "2026-02-28", "MONTH", "februari"],
        [2028, { month: 2 }, "2028-02-01", "2028-02-29", "MONTH", "februari"],
        [2100, { month: 2 }, "2100-02-01", "2100-02-28", "MONTH", "februari"],
        [
          2026,
          { month: 12, quarters: null, dates: null },
          "2026-12-01",
          "2026-12-31",
          "MONTH",
          "december",
        ],
        [
          2026,
          { dates: { startsOn: "2026-01-01", endsOn: "2026-12-31" } },
          "2026-01-01",
          "2026-12-31",
          "DATES",
          "1 januari t/m 31 december",
        ],
        [
          2026,
          { dates: { startsOn: "2026-04-04", endsOn: "2026-04-15" } },
          "2026-04-04",
          "2026-04-15",
          "DATES",
          "4 t/m 15 april",
        ],
        [
          2028,
          { dates: { startsOn: "2028-02-29", endsOn: "2028-02-29" } },
          "2028-02-29",
          "2028-02-29",
          "DATES",
          "29 februari",
        ],
      ];
      for (const year of [2026, 2028, 2100]) await given(world).calendarYear(year);
      for (const [year, planned, startsOn, endsOn, precision, label] of good) {
        const { codes, payload } = await draftOf(world, { year, planned });
        expect([planned, codes, payload?.item]).toEqual([
          planned,
          [],
          expect.objectContaining({ planned: { precision, startsOn, endsOn, label } }),
        ]);
      }
      const bad: [planned: object, code: string, path: string[]][] = [
        [{}, "PERIOD_INVALID", ["input", "planned"]],
        [{ month: null, quarters: null, dates: null }, "PERIOD_INVALID", ["input", "planned"]],
        [{ month: 3, quarters: { first: 1 } }, "PERIOD_INVALID", ["input", "planned"]],
        [
          { month: 3, dates: { startsOn: "2026-03-01", endsOn: "2026-03-31" } },
          "PERIOD_INVALID",
          ["input", "planned"],
        ],
        [{ quarters: { first: 3, last: 2 } }, "PERIOD_INVALID", ["input", "planned", "quarters"]],
        [{ quarters: { first: 0 } }, "PERIOD_INVALID", ["input", "planned", "quarters"]],
        [{ quarters: { first: 4, last: 5 } }, "PERIOD_INVALID", ["input", "planned", "quarters"]],
        [{ month: 0 }, "PERIOD_INVALID", ["input", "planned", "month"]],
        [{ month: 13 }, "PERIOD_INVALID", ["input", "planned", "month"]],
        [
          { dates: { startsOn: "2026-05-02", endsOn: "2026-05-01" } },
          "PERIOD_INVALID",
          ["input", "planned", "dates"],
        ],
        [
          { dates: { startsOn: "2025-12-31", endsOn: "2026-01-10" } },
          "PERIOD_OUTSIDE_YEAR",
          ["input", "planned", "dates"],
        ],
        [
          { dates: { startsOn: "2026-12-20", endsOn: "2027-01-01" } },
          "PERIOD_OUTSIDE_YEAR",
          ["input", "planned", "dates"],
        ],
      ];
      const before = await writtenIn(world);
      for (const [planned, code, path] of bad) {
        const { codes, userErrors } = await draftOf(world, { planned });
        expect([planned, codes, userErrors[0]?.path]).toEqual([planned, [code], path]);
      }
      for (const day of [
        "2026-02-29",
        "2026-02-30",
        "2026-13-01",
        "26-01-01",
        "2026-1-1",
        "",
        "2026-01-01T00:00:00Z",
      ]) {
        expect([
          day,
          (await draftOf(world, { planned: { dates: { startsOn: day, endsOn: "2026-12-31" } } }))
            .codes,
        ]).toEqual([day, ["BAD_USER_INPUT"]]);
      }
      expect(await writtenIn(world)).toEqual(before);
    } finally {
      await world.end();
    }
  });
});

describe("a text", () => {
  it("is kept without white space around it, up to its limit, in any script", async () => {
    const world = await createWorld();
    try {
      await given(world).calendarYear();
      const kept: [given: string, kept: string][] = [
        ["  Wijk\n", "Wijk"],
        ["x".repeat(200), "x".repeat(200)],
        ["🏘".repeat(200), "🏘".repeat(200)],
        [` ${"x".repeat(200)} `, "x".repeat(200)],
        ["🏘️ Thuis in de wijk 👩‍👩‍👧", "🏘️ Thuis in de wijk 👩‍👩‍👧"],
        ["e\u0301\u0301", "\u00e9\u0301"],
        ["<b>'; DROP TABLE app.calendar_item; --", "<b>'; DROP TABLE app.calendar_item; --"],
      ];
      for (const [title, expected] of kept) {
        const { codes, payload } = await draftOf(world, { title, description: title });
        expect([codes, payload?.item]).toEqual([
          [],
          expect.objectContaining({ title: expected, description: expected }),
        ]);
      }
      expect((await draftOf(world, { description: "x".repeat(10_000) })).codes).toEqual([]);
      expect((await draftOf(world, { description: " \n\t " })).payload?.item).toMatchObject({
        description: "",
      });
      const before = await writtenIn(world);
      const refused: [content: object, code: string, field: string][] = [
        [{ title: "" }, "TITLE_REQUIRED", "title"],
        [{ title: " \t\n\u00a0" }, "TITLE_REQUIRED", "title"],
        [{ title: null }, "TITLE_REQUIRED", "title"],
        [{ title: "x".repeat(201) }, "TEXT_TOO_LONG", "title"],
        [{ description: "x".repeat(10_001) }, "TEXT_TOO_LONG", "description"],
        [{ title: "voor\u0000na" }, "TEXT_INVALID", "title"],
        [{ title: "\u0000" }, "TEXT_INVALID", "title"],
        [{ title: "half \ud83c" }, "TEXT_INVALID", "title"],
        [{ title: "🏘".repeat(201) }, "TEXT_TOO_LONG", "title"],
        [{ description: "\u0000" }, "TEXT_INVALID", "description"],
      ];
      for (const [content, code, field] of refused) {
        const { codes, userErrors } = await draftOf(world, content);
        expect([content, codes, userErrors[0]?.path]).toEqual([content, [code], ["input", field]]);
      }
      expect(await writtenIn(world)).toEqual(before);
    } finally {
      await world.end();
    }
  });

  it("that an act on an item takes has the same limits", async () => {
    const world = await createWorld();
    try {
      const { proposed, agreed } = given(world);
      const { bestuurder, voorzitter } = world.members;
      const waiting = await proposed("LANDLORD"),
        running = await agreed("LANDLORD");
      const started = itemOf(
        (
          await attempt(world, bestuurder, cprw.StartCalendarItemDocument, {
            id: running.id,
            expectedVersion: running.version!,
          })
        ).payload,
      );
      const at = ({ id, version }: { id: string; version?: number | null }) => ({
        id,
        expectedVersion: version!,
      });
      const before = await writtenIn(world);
      const refusals = async (reason: string | null) =>
        [
          await attempt(world, voorzitter, cprw.DeclineCalendarItemDocument, {
            ...at(waiting),
            reason,
          }),
          await attempt(world, voorzitter, cprw.CancelCalendarItemDocument, {
            ...at(started),
            reason,
          }),
          await attempt(world, voorzitter, cprw.PostponeCalendarItemDocument, {
            ...at(started),
            reason,
            planned: { month: 12 },
          }),
          await attempt(world, voorzitter, cprw.RollOverCalendarItemDocument, {
            ...at(started),
            reason,
          }),
          await attempt(world, voorzitter, cprw.CompleteCalendarItemDocument, {
            ...at(started),
            resultNote: reason,
          }),
        ].map(({ codes, userErrors }) => [...codes, userErrors[0]?.path[1]]);
      const each = (code: string, result = code) => [
        ...Array.from({ length: 4 }, () => [code, "reason"]),
        [result, "resultNote"],
      ];
      for (const nothing of [null, "", " \n "])
        expect(await refusals(nothing)).toEqual(each("REASON_REQUIRED", "RESULT_REQUIRED"));
      expect(await refusals("x".repeat(10_001))).toEqual(each("TEXT_TOO_LONG"));
      expect(await refusals("a\u0000")).toEqual(each("TEXT_INVALID"));
      expect(await writtenIn(world)).toEqual(before);
    } finally {
      await world.end();
    }
  });
});

describe("what an item names", () => {
  it("has to be there: themes, municipalities and levels, each once", async () => {
    const world = await createWorld();
    try {
      await given(world).calendarYear();
      const { delft, dordrecht } = world.municipalities;
      const { payload } = await draftOf(world, {
        themes: ["DUURZAAMHEID", "LEEFBAARHEID", "DUURZAAMHEID"],
        municipalityIds: [dordrecht, delft.toUpperCase(), delft],
        levels: ["ADVISEREN", "INFORMEREN", "ADVISEREN"],
      });
      expect(payload?.item).toMatchObject({
        themes: [{ id: "LEEFBAARHEID" }, { id: "DUURZAAMHEID" }],
        municipalities: [{ id: delft }, { id: dordrecht }],
        levels: ["ADVISEREN", "INFORMEREN"],
      });
      const before = await writtenIn(world);
      for (const theme of ["", "leefbaarheid", "GEEN", "\u0000", "LEEFBAARHEID "]) {
        const { codes, userErrors } = await draftOf(world, { themes: ["LEEFBAARHEID", theme] });
        expect([theme, codes, userErrors[0]?.path]).toEqual([
          theme,
          ["UNKNOWN_THEME"],
          ["input", "themes"],
        ]);
      }
      for (const municipality of ["", "Delft", randomUUID(), "\u0000"]) {
        const { codes, userErrors } = await draftOf(world, {
          municipalityIds: [delft, municipality],
        });
        expect([municipality, codes, userErrors[0]?.path]).toEqual([
          municipality,
          ["UNKNOWN_MUNICIPALITY"],
          ["input", "municipalityIds"],
        ]);
      }
      expect((await draftOf(world, { levels: ["BESLISSEN"] })).codes).toEqual(["BAD_USER_INPUT"]);
      expect(await writtenIn(world)).toEqual(before);
    } finally {
      await world.end();
    }
  });

  it("cannot be proposed without a level", async () => {
    const world = await createWorld();
    try {
      const { id, version } = await given(world).draft("TENANT_COUNCIL", { levels: [] });
      const before = await writtenIn(world);
      const { codes, payload } = await attempt(
        world,
        world.members.voorzitter,
        cprw.ProposeCalendarItemDocument,
        { id, expectedVersion: version! },
      );
      expect([codes, payload?.item]).toEqual([
        ["LEVEL_REQUIRED"],
        expect.objectContaining({ id, status: "DRAFT", number: null }),
      ]);
      expect(await writtenIn(world)).toEqual(before);
    } finally {
      await world.end();
    }
  });
});

describe("the owner of an item", () => {
  it("is somebody with a role today in the organisation that names them, and each side names its own", async () => {
    const world = await createWorld();
    try {
      const { agreed } = given(world);
      const { bestuurder, voorzitter, bestuurslid, beleidsadviseur } = world.members;
      const item = await agreed("LANDLORD");
      const assign = async (who: { token: string }, ownerId: string | null) => {
        const { calendarItem } = await dataOf(world.url, voorzitter, cprw.CalendarItemDocument, {
          id: item.id,
        });
        return attempt(world, who, cprw.AssignCalendarItemOwnerDocument, {
          id: item.id,
          expectedVersion: (calendarItem as unknown as { version: number }).version,
          ownerId,
        });
      };
      expect((await assign(bestuurder, beleidsadviseur.personId)).payload?.item).toMatchObject({
        landlordOwner: { id: beleidsadviseur.personId },
        councilOwner: null,
      });
      expect((await assign(voorzitter, bestuurslid.personId)).payload?.item).toMatchObject({
        landlordOwner: { id: beleidsadviseur.personId },
        councilOwner: { id: bestuurslid.personId },
      });
      const formerly = randomUUID(),
        later = randomUUID();
      await world.administer(`
        INSERT INTO person (id, name, subject)
        VALUES ('${formerly}', 'Oud-lid', 'oud'), ('${later}', 'Straks', 'straks')`);
      await world.administer(`
        INSERT INTO membership (person_id, organisation_id, role, starts_on, ends_on) VALUES
        ('${formerly}', '${world.organisations.cprw}', 'BESTUURSLID', '2020-01-01',
          (now() AT TIME ZONE 'Europe/Amsterdam')::date - 1),
          ('${later}', '${world.organisations.cprw}', 'BESTUURSLID',
            (now() AT TIME ZONE 'Europe/Amsterdam')::date + 1, NULL)`);
      const before = await writtenIn(world);
      for (const ownerId of [bestuurder.personId, formerly, later, randomUUID(), "niemand", ""]) {
        expect([ownerId, (await assign(voorzitter, ownerId)).codes]).toEqual([
          ownerId,
          ["UNKNOWN_OWNER"],
        ]);
        expect([ownerId, (await draftOf(world, { ownerId })).codes]).toEqual([
          ownerId,
          ["UNKNOWN_OWNER"],
        ]);
      }
      expect(await writtenIn(world)).toEqual(before);
      expect((await assign(voorzitter, null)).payload?.item).toMatchObject({
        landlordOwner: { id: beleidsadviseur.personId },
        councilOwner: null,
      });
      expect((await draftOf(world, { ownerId: bestuurslid.personId })).payload?.item).toMatchObject(
        { landlordOwner: null, councilOwner: { id: bestuurslid.personId } },
      );
    } finally {
      await world.end();
    }
  });
});

describe("the reach of a role", () => {
  it("of a board member is the portfolio: one of the item's themes suffices, none does not", async () => {
    const world = await createWorld();
    try {
      const { bestuurslid } = world.members;
      const tries: [themes: string[], codes: string[]][] = [
        [["LEEFBAARHEID"], []],
        [["DUURZAAMHEID", "LEEFBAARHEID"], []],
        [["DUURZAAMHEID"], ["FORBIDDEN"]],
        [[], ["FORBIDDEN"]],
      ];
      for (const [themes, expected] of tries) {
        const { id, version } = await given(world).draft("TENANT_COUNCIL", { themes });
        expect([
          themes,
          (
            await attempt(world, bestuurslid, cprw.ProposeCalendarItemDocument, {
              id,
              expectedVersion: version!,
            })
          ).codes,
        ]).toEqual([themes, expected]);
        const theirs = await given(world).proposed("LANDLORD", { themes });
        expect([
          themes,
          (
            await attempt(world, bestuurslid, cprw.AgreeCalendarItemDocument, {
              id: theirs.id,
              expectedVersion: theirs.version!,
            })
          ).codes,
        ]).toEqual([themes, expected]);
        expect(
          (
            await attempt(world, bestuurslid, cprw.AnnotateCalendarItemDocument, {
              id: theirs.id,
              expectedVersion: 0,
              note: "Voor later",
            })
          ).codes,
        ).toEqual([]);
      }
    } finally {
      await world.end();
    }
  });

  it("of a regional director is the region: each municipality of an item lies in it, and stays so", async () => {
    const world = await createWorld();
    try {
      await given(world).calendarYear();
      const { regiodirecteur, bestuurder } = world.members;
      const { dordrecht, delft } = world.municipalities;
      const tries: [municipalityIds: string[], codes: string[]][] = [
        [[dordrecht], []],
        [[dordrecht, delft], ["FORBIDDEN"]],
        [[delft], ["FORBIDDEN"]],
        [[], ["FORBIDDEN"]],
      ];
      for (const [municipalityIds, expected] of tries) {
        expect((await draftOf(world, { municipalityIds }, "regiodirecteur")).codes).toEqual(
          expected,
        );
        const { id, version } = await given(world).draft("LANDLORD", { municipalityIds });
        expect(
          (
            await attempt(world, regiodirecteur, cprw.ReviseCalendarItemDocument, {
              id,
              expectedVersion: version!,
              title: "Anders",
            })
          ).codes,
        ).toEqual(expected);
      }
      const own = itemOf(
        (await draftOf(world, { municipalityIds: [dordrecht] }, "regiodirecteur")).payload,
      );
      const before = await writtenIn(world);
      for (const municipalityIds of [[], [delft], [dordrecht, delft]]) {
        expect(
          (
            await attempt(world, regiodirecteur, cprw.ReviseCalendarItemDocument, {
              id: own.id,
              expectedVersion: own.version!,
              municipalityIds,
            })
          ).codes,
        ).toEqual(["FORBIDDEN"]);
      }
      expect(await writtenIn(world)).toEqual(before);
      expect(
        (
          await attempt(world, bestuurder, cprw.ReviseCalendarItemDocument, {
            id: own.id,
            expectedVersion: own.version!,
            municipalityIds: [],
          })
        ).codes,
      ).toEqual([]);
    } finally {
      await world.end();
    }
  });
});

describe("the number of an item", () => {
  it("is given when it is proposed, one after the other in its year, however many drafts lie between", async () => {
    const world = await createWorld();
    try {
      const { draft, proposed, agreed, decider } = given(world);
      for (let index = 0; index < 3; index += 1)
        expect((await draft(index === 1 ? "LANDLORD" : "TENANT_COUNCIL")).number).toBeNull();
      expect((await proposed("LANDLORD")).number).toBe("2026-01");
      await draft("LANDLORD");
      const discarded = await draft("TENANT_COUNCIL");
      const gone = itemOf(
        (
          await attempt(world, decider("TENANT_COUNCIL"), cprw.DiscardCalendarItemDocument, {
            id: discarded.id,
            expectedVersion: discarded.version!,
          })
        ).payload,
      );
      expect([gone.status, gone.number]).toEqual(["DISCARDED", null]);
      const second = await proposed("TENANT_COUNCIL");
      expect(second.number).toBe("2026-02");
      await attempt(world, decider("TENANT_COUNCIL"), cprw.WithdrawCalendarItemDocument, {
        id: second.id,
        expectedVersion: second.version!,
      });
      expect((await agreed("LANDLORD")).number).toBe("2026-03");
      expect((await proposed("LANDLORD", { year: 2027 })).number).toBe("2027-01");
    } finally {
      await world.end();
    }
  });
});

describe("a discarded draft", () => {
  it("is in no list or count of its own side unless a filter names its status; its id finds it", async () => {
    const world = await createWorld();
    try {
      const { draft } = given(world);
      const kept = await draft("TENANT_COUNCIL"),
        gone = await draft("TENANT_COUNCIL"),
        theirs = await draft("LANDLORD");
      for (const [who, { id, version }] of [
        ["voorzitter", gone],
        ["bestuurder", theirs],
      ] as const)
        expect(
          (
            await attempt(world, world.members[who], cprw.DiscardCalendarItemDocument, {
              id,
              expectedVersion: version!,
            })
          ).codes,
        ).toEqual([]);
      const listed = async (filter?: cprw.CalendarItemFilter) => {
        const text = `query ($filter: CalendarItemFilter) { calendarItems(filter: $filter) { ...Page }
            calendarYear(year: 2026) { items(filter: $filter) { ...Page } } } fragment Page on
            CalendarItemConnection { totalCount nodes { id } }`;
        interface Page {
          totalCount: number;
          nodes: { id: string }[];
        }
        const { calendarItems, calendarYear } = await dataOf<
          { calendarItems: Page; calendarYear: { items: Page } },
          object
        >(world.url, world.members.voorzitter, text, { filter });
        for (const { totalCount, nodes } of [calendarItems, calendarYear.items])
          expect(totalCount).toBe(nodes.length);
        expect(calendarYear.items.nodes.map(({ id }) => id).sort()).toEqual(
          calendarItems.nodes.map(({ id }) => id).sort(),
        );
        return calendarItems.nodes
          .map(({ id }) => (id === kept.id ? "kept" : id === gone.id ? "gone" : id))
          .sort();
      };
      for (const without of [
        undefined,
        {},
        { title: { eq: kept.title } },
        { status: { in: ["DRAFT", "DONE"] } },
        { not: { status: { eq: "DONE" } } },
        { not: { status: { in: ["DISCARDED"] } } },
        { and: [], not: { title: { eq: "x" } } },
        { or: [{ status: { eq: "DRAFT" } }, { year: { eq: 2026 } }] },
      ] as (cprw.CalendarItemFilter | undefined)[]) {
        expect([without, await listed(without)]).toEqual([without, ["kept"]]);
      }
      for (const named of [
        { status: { eq: "DISCARDED" } },
        { status: { in: ["DONE", "DISCARDED"] } },
        { and: [{ status: { eq: "DISCARDED" } }] },
        { or: [{ title: { eq: "x" } }, { status: { in: ["DISCARDED"] } }] },
        { not: { not: { status: { eq: "DISCARDED" } } } },
      ] as cprw.CalendarItemFilter[]) {
        expect([named, await listed(named)]).toEqual([named, ["gone"]]);
      }
      expect(
        await listed({
          or: [{ status: { in: ["DRAFT", "DISCARDED"] } }],
        } as cprw.CalendarItemFilter),
      ).toEqual(["gone", "kept"]);
      expect(
        (
          await dataOf(world.url, world.members.voorzitter, cprw.CalendarItemDocument, {
            id: gone.id,
          })
        ).calendarItem,
      ).toMatchObject({ id: gone.id, status: "DISCARDED" });
    } finally {
      await world.end();
    }
  });
});

describe("the version of an item that is proposed", () => {
  it("does not tell how often its draft was edited", async () => {
    const world = await createWorld();
    try {
      const { draft, proposed, decider } = given(world);
      const untouched = await proposed("LANDLORD");
      let { id, version } = await draft("LANDLORD");
      for (const title of ["Een", "Twee", "Drie"])
        ({ id, version } = itemOf(
          (
            await attempt(world, decider("LANDLORD"), cprw.ReviseCalendarItemDocument, {
              id,
              expectedVersion: version!,
              title,
            })
          ).payload,
        ));
      const edited = itemOf(
        (
          await attempt(world, decider("LANDLORD"), cprw.ProposeCalendarItemDocument, {
            id,
            expectedVersion: version!,
          })
        ).payload,
      );
      expect(edited.version).toBe(untouched.version);
    } finally {
      await world.end();
    }
  });
});

describe("one's own note on an item", () => {
  it("has a version of its own, and leaves the item as it is", async () => {
    const world = await createWorld();
    try {
      const item = await given(world).proposed("LANDLORD");
      const annotate = (
        who: "voorzitter" | "bestuurder",
        input: { expectedVersion: number; note?: string | null; ranking?: number | null },
      ) =>
        attempt(world, world.members[who], cprw.AnnotateCalendarItemDocument, {
          id: item.id,
          ...input,
        });
      const row = () => beneath(world, "SELECT calendar_item::text FROM calendar_item");
      const before = await row();
      expect(
        (await annotate("voorzitter", { expectedVersion: 0, note: " Let op ", ranking: 1 })).payload
          ?.item,
      ).toMatchObject({ annotation: { note: "Let op", ranking: 1, version: 1 } });
      expect(
        (await annotate("voorzitter", { expectedVersion: 0, note: "Nog eens" })).codes,
      ).toEqual(["CONFLICT"]);
      expect((await annotate("bestuurder", { expectedVersion: 1, note: "Wij ook" })).codes).toEqual(
        ["CONFLICT"],
      );
      expect(
        (await annotate("bestuurder", { expectedVersion: 0, note: "Wij ook" })).payload?.item,
      ).toMatchObject({ annotation: { note: "Wij ook", ranking: null, version: 1 } });
      expect(
        (await annotate("voorzitter", { expectedVersion: 1, ranking: 1000 })).payload?.item,
      ).toMatchObject({ annotation: { note: "Let op", ranking: 1000, version: 2 } });
      expect(
        (await annotate("voorzitter", { expectedVersion: 2, note: null })).payload?.item,
      ).toMatchObject({ annotation: { note: null, ranking: 1000, version: 3 } });
      for (const ranking of [0, -1, 1001])
        expect((await annotate("voorzitter", { expectedVersion: 3, ranking })).codes).toEqual([
          "RANKING_INVALID",
        ]);
      expect(
        (await annotate("voorzitter", { expectedVersion: 3, ranking: null, note: "  " })).payload
          ?.item,
      ).toMatchObject({ annotation: { note: null, ranking: null, version: 4 } });
      expect(await row()).toEqual(before);
    } finally {
      await world.end();
    }
  });
});
