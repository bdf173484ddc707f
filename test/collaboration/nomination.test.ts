import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { ask, codesOf, dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import { attempt } from "../support/given.js";
import { auditAs, cursorFor } from "../support/live.js";
import { expectRefused } from "../support/refused.js";
import { givenNomination } from "./given-nomination.js";
import { ASKED_ON, at, inRecognitionWorld } from "./given-recognition.js";

const {
  OpenNominationDocument: OPEN,
  AgreeNominationProfileDocument: PROFILE,
  AddNominationCandidateDocument: ADD,
  WithdrawNominationCandidateDocument: TAKE_OFF,
  NominateCommissionerDocument: NOMINATE,
  CancelNominationDocument: CANCEL,
} = cprw;
const { RecordAppointmentDocument: APPOINT, RecordNonAppointmentDocument: NOT_APPOINT } = woonbron;
const NOTHING = ["", null, " \u2060"];

describe("preparing a nomination", () => {
  it("goes from a vacancy by a profile to candidates, by who prepares for the council", () =>
    inRecognitionWorld(async (world) => {
      const { opened, profiled, added, withdrawn, own } = givenNomination(world);
      const { secretaris, bestuurslid, ondersteuner } = world.members;
      for (const who of [secretaris, bestuurslid])
        expect(await opened("Zetel 2", who)).toMatchObject({
          ...{ seat: "Zetel 2", status: "VACANCY", profile: "", candidates: [], version: 1 },
          by: { id: world.organisations.cprw },
        });
      await expectRefused(world, ondersteuner, OPEN, { seat: "Zetel 2" }, "FORBIDDEN");
      const nomination = await profiled();
      expect(nomination).toMatchObject({
        ...{ status: "PROFILE_AGREED", profileAgreedOn: ASKED_ON },
        profile: "Iemand met hart voor huurders.",
      });
      const one = await added(nomination.id, "Anna Vermeer");
      expect(one).toMatchObject({
        ...{ name: "Anna Vermeer", note: "Sterk.", withdrawnOn: null },
        nomination: { id: nomination.id, status: "CANDIDATES" },
      });
      expect(await withdrawn(one)).toMatchObject({ withdrawnOn: ASKED_ON });
      expect(await own(nomination.id)).toMatchObject({
        ...{ status: "CANDIDATES", candidates: [{ name: "Anna Vermeer", withdrawnOn: ASKED_ON }] },
        allowedActs: ["ADD_CANDIDATE", "CANCEL"],
      });
    }));

  it("refuses what says nothing, what is too long and days in the future", () =>
    inRecognitionWorld(async (world) => {
      const { opened, profiled, council } = givenNomination(world);
      for (const seat of NOTHING)
        await expectRefused(world, council, OPEN, { seat }, "SEAT_REQUIRED");
      await expectRefused(world, council, OPEN, { seat: "a".repeat(201) }, "TEXT_TOO_LONG");
      const vacancy = at(await opened());
      const bad = (more: object, code: string) =>
        expectRefused(world, council, PROFILE, { ...vacancy, profile: "Iemand", ...more }, code);
      for (const profile of NOTHING) await bad({ profile }, "PROFILE_REQUIRED");
      await bad({ profile: "a".repeat(10_001) }, "TEXT_TOO_LONG");
      await bad({ agreedOn: "2022-03-03" }, "DATE_IN_FUTURE");
      const { id: nominationId } = await profiled();
      const unfit = (more: object, code: string) =>
        expectRefused(world, council, ADD, { nominationId, name: "Anna", ...more }, code);
      for (const name of NOTHING) await unfit({ name }, "CANDIDATE_NAME_REQUIRED");
      await unfit({ name: "a".repeat(201) }, "TEXT_TOO_LONG");
      await unfit({ note: "a\u0001" }, "TEXT_INVALID");
      for (const reason of NOTHING)
        await expectRefused(world, council, CANCEL, { ...vacancy, reason }, "REASON_REQUIRED");
    }));

  it("refuses in the order of every act: unknown, stale, the state", () =>
    inRecognitionWorld(async (world) => {
      const { opened, withCandidates, cancelled, council } = givenNomination(world);
      for (const id of [randomUUID(), "geen id", world.organisations.cprw]) {
        const of = { id, expectedVersion: 1 };
        await expectRefused(world, council, CANCEL, { ...of, reason: "x" }, "NOT_FOUND");
        await expectRefused(world, council, TAKE_OFF, of, "NOT_FOUND");
        await expectRefused(world, council, ADD, { nominationId: id, name: "x" }, "NOT_FOUND");
      }
      const { id } = await cancelled(await opened());
      const stale = { id, expectedVersion: 1, reason: "" };
      await expectRefused(world, council, CANCEL, stale, "CONFLICT");
      const again = { id, expectedVersion: 2, reason: "" };
      await expectRefused(world, council, CANCEL, again, "INVALID_TRANSITION");
      await expectRefused(
        ...([world, council, ADD, { nominationId: id, name: "x" }, "INVALID_TRANSITION"] as const),
      );
      const [candidate] = (await withCandidates("Anna")).candidates!;
      const old = { ...at(candidate!), expectedVersion: 7 };
      await expectRefused(world, council, TAKE_OFF, old, "CONFLICT");
    }));

  it("names a candidate that stands, of this nomination", () =>
    inRecognitionWorld(async (world) => {
      const { withCandidates, added, withdrawn, own, council } = givenNomination(world);
      const other = (await withCandidates("Cor Smit")).candidates![0]!;
      const { id } = await withCandidates("Anna Vermeer");
      const gone = await withdrawn(await added(id, "Bas Kuiper"));
      await expectRefused(world, council, TAKE_OFF, at(gone), "INVALID_TRANSITION");
      const input = at(await own(id));
      for (const candidateId of [other.id, gone.id, randomUUID(), "geen id", id])
        await expectRefused(
          world,
          council,
          NOMINATE,
          { ...input, candidateId },
          "CANDIDATE_UNKNOWN",
        );
      const { secretaris } = world.members;
      const candidateId = (await own(id)).candidates![0]!.id;
      await expectRefused(world, secretaris, NOMINATE, { ...input, candidateId }, "FORBIDDEN");
    }));
});

describe("nominateCommissioner", () => {
  it("tells the landlord whom, and neither who else, nor when or how long it was prepared", () =>
    inRecognitionWorld(async (world) => {
      const { nominated, read, landlord, council } = givenNomination(world);
      await onDay(world, "2022-01-10");
      const after = await cursorFor(world.url, landlord);
      const nomination = await nominated();
      expect(nomination).toMatchObject({ status: "NOMINATED", profileAgreedOn: "2022-01-10" });
      const told = {
        ...{ seat: "Zetel 1", status: "NOMINATED", nomineeName: "Anna Vermeer" },
        ...{ profile: "Iemand met hart voor huurders.", motivation: "Zij kent de wijken." },
        ...{ nominatedOn: "2022-01-10", decidedOn: null, decisionGround: null, version: 1_000_000 },
      };
      expect(await read(landlord, nomination.id)).toMatchObject({
        ...told,
        allowedActs: ["APPOINT", "NOT_APPOINT"],
      });
      expect(await read(council, nomination.id)).toMatchObject({ ...told, allowedActs: [] });
      for (const field of ["profileAgreedOn", "candidates { id }"]) {
        const text = `{ commissionerNomination(id: "${nomination.id}") { ${field} } }`;
        const { data, errors } = await ask(world.url, landlord, text);
        expect([codesOf({ errors }), JSON.stringify(data)]).toEqual([
          ["FORBIDDEN"],
          expect.not.stringMatching(/2022|Bas/),
        ]);
      }
      expect(await auditAs(world.url, landlord, { after })).toEqual([
        expect.objectContaining({ act: "COMMISSIONER_NOMINATED", subjectId: nomination.id }),
      ]);
      const history = async (who: { token: string }) => {
        const { commissionerNomination } = await dataOf(
          ...([world.url, who, cprw.CommissionerNominationHistoryDocument] as const),
          { id: nomination.id },
        );
        return commissionerNomination!.history!.nodes.map(({ act }) => act);
      };
      expect(await history(landlord)).toEqual(["COMMISSIONER_NOMINATED"]);
      expect((await history(council))[0]).toBe("NOMINATION_OPENED");
    }));

  it("has the same version however long it was prepared", () =>
    inRecognitionWorld(async (world) => {
      const { nominated, withCandidates, added, withdrawn, own, done, council } =
        givenNomination(world);
      const quick = await nominated();
      const { id } = await withCandidates("Anna");
      for (const name of ["Bas", "Cor", "Dina"]) await withdrawn(await added(id, name));
      const candidateId = (await own(id)).candidates!.find(({ name }) => name === "Anna")!.id;
      const input = { ...at(await own(id)), candidateId };
      const slow = await done<cprw.OwnNominationDetailsFragment, typeof input>(
        ...([council, NOMINATE, input] as const),
      );
      expect(slow.version).toBe(quick.version);
    }));
});

describe("recordAppointment and recordNonAppointment", () => {
  it("end it: appointed, or not on a ground; on a day from the nomination until today", () =>
    inRecognitionWorld(async (world) => {
      const { nominated, appointed, notAppointed, landlord } = givenNomination(world);
      expect(await appointed()).toMatchObject({ status: "APPOINTED", decidedOn: ASKED_ON });
      expect(await notAppointed()).toMatchObject({
        ...{ status: "NOT_APPOINTED", decidedOn: ASKED_ON },
        decisionGround: "De autoriteit gaf een negatieve zienswijze.",
      });
      const nomination = at(await nominated());
      for (const ground of NOTHING)
        await expectRefused(
          ...([
            world,
            landlord,
            NOT_APPOINT,
            { ...nomination, ground },
            "REASON_REQUIRED",
          ] as const),
        );
      const bad = async (decidedOn: string, code: string) => {
        const input = { ...nomination, decidedOn };
        await expectRefused(world, landlord, APPOINT, input, code);
        await expectRefused(world, landlord, NOT_APPOINT, { ...input, ground: "Nee." }, code);
      };
      await bad("2022-03-01", "TOO_EARLY");
      await bad("2022-03-03", "DATE_IN_FUTURE");
      const { regiodirecteur } = world.members;
      await expectRefused(world, regiodirecteur, APPOINT, nomination, "FORBIDDEN");
      expect((await attempt(world, landlord, APPOINT, nomination)).codes).toEqual([]);
    }));
});

describe("the list of nominations", () => {
  it("selects by status and day, and is the council's alone until somebody is nominated", () =>
    inRecognitionWorld(async (world) => {
      const make = givenNomination(world);
      const { opened, nominated, appointed, cancelled, landlord, council } = make;
      await opened("Zetel 9");
      await cancelled(await opened("Zetel 8"));
      await nominated();
      await appointed();
      const statuses = async (who: { token: string }, filter = {}, order?: object[]) => {
        const variables = { filter, order } as cprw.CommissionerNominationsQueryVariables;
        const { commissionerNominations } = await dataOf(
          ...([world.url, who, cprw.CommissionerNominationsDocument, variables] as const),
        );
        expect(commissionerNominations!.nodes).toHaveLength(commissionerNominations!.totalCount);
        return commissionerNominations!.nodes.map(({ status }) => status);
      };
      const byStatus = [{ field: "STATUS" }];
      const shared = ["NOMINATED", "APPOINTED"];
      expect(await statuses(council, {}, byStatus)).toEqual(["VACANCY", ...shared, "CANCELLED"]);
      expect(await statuses(landlord, {}, byStatus)).toEqual(shared);
      expect(await statuses(landlord, { nominatedOn: { isNull: true } })).toEqual([]);
      expect(await statuses(council, { nominatedOn: { isNull: true } }, byStatus)).toEqual([
        ...["VACANCY", "CANCELLED"],
      ]);
      expect(await statuses(landlord, { not: { status: { eq: "APPOINTED" } } })).toEqual([
        "NOMINATED",
      ]);
      expect(await statuses(council, {}, [{ field: "NOMINATED_ON" }])).toHaveLength(4);
      expect(await statuses(council, { status: { in: ["VACANCY"] } })).toEqual(["VACANCY"]);
    }));
});
