import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { hear } from "../authorisation/everything.js";
import { ask, dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import { attempt, beneath } from "../support/given.js";
import { cursorFor, logAs, watch } from "../support/live.js";
import { expectRefused } from "../support/refused.js";
import type { World } from "../support/world.js";
import { givenConcluding } from "./given-concluding.js";
import { versioned } from "./given-cycle.js";
import { type Agreed, givenProgress, inForce, REPORTED_FROM } from "./given-progress.js";
import {
  CONFIRM,
  CONTEST,
  DISCARD,
  DRAFT,
  PUBLISHED,
  REVISE,
  SUBMIT,
} from "./progress-documents.js";

const REPORT = {
  year: 2022,
  period: "YEAR",
  light: "ON_TRACK",
  explanation: "Volgens plan.",
} as const;

/** What anybody reads of a commitment and of its reports. */
const SEEN = `light latestProgress { number light } progress { id status number explanation }`;
async function seen(
  world: World,
  who: { token: string } | null,
  { id }: Pick<Agreed, "id">,
): Promise<SeenCommitment | null> {
  const { commitment } = await dataOf<{ commitment: SeenCommitment | null }, object>(
    world.url,
    who,
    `query ($id: ID!) { commitment(id: $id) { ${SEEN} } }`,
    { id },
  );
  return commitment;
}
interface SeenCommitment {
  readonly light: string | null;
  readonly latestProgress: { readonly number: number; readonly light: string } | null;
  readonly progress: readonly { readonly id: string; readonly status: string }[];
}
const statusesOf = (commitment: SeenCommitment | null) =>
  commitment!.progress.map(({ status }) => status);

describe("a draft of a report", () => {
  it("is the reporter's alone: not one byte changes for anybody else, nor is heard", () =>
    inForce(async (world) => {
      const { agreed, submitted, drafted, done, landlord, tenants, alderman, council } =
        givenProgress(world);
      const commitment = await agreed({ isPublished: true });
      await submitted(commitment);
      const others = [
        [tenants, "LOCAL_TENANT_ORGANISATION"],
        [alderman, "MUNICIPALITY"],
        [council, "TENANT_COUNCIL"],
        [null, "PUBLIC"],
      ] as const;
      const ids = [commitment.id, commitment.agreementId];
      const hearing = async () => {
        const heard = [];
        for (const [who, audience] of others) {
          const own = audience === "PUBLIC" ? "" : "version allowedActs reportDue";
          const ofReports =
            audience === "PUBLIC" ? "number" : "version allowedActs awaiting { name }";
          const questions: [string, object][] = [
            [
              `query ($id: ID!) { commitment(id: $id) { ${SEEN} ${own}
                progress { ${ofReports} } indicators { name } } }`,
              { id: commitment.id },
            ],
            ...(audience === "PUBLIC"
              ? []
              : ids.map((subjectId): [string, object] => [
                  `query ($id: ID!) { changes(first: 100, filter: { subjectId: $id }) {
                    hasMore changes { kind subjectType subjectId } } }`,
                  { id: subjectId },
                ])),
          ];
          for (const [text, variables] of questions) {
            const { status, body } = await hear(world.url, who, text, variables);
            expect(body).not.toContain("errors");
            heard.push(`${status} ${body}`);
          }
        }
        return heard;
      };
      await world.settle();
      const before = await hearing();
      const members = [tenants, alderman, council];
      const cursors = await Promise.all(members.map((who) => cursorFor(world.url, who)));
      const lives = await Promise.all(
        members.map((who, index) =>
          watch(world.url, who, cprw.PerformanceAgreementChangedDocument, {
            municipalityId: world.municipalities.delft,
            after: cursors[index]!,
          }),
        ),
      );
      const draft = await drafted(commitment, { period: "Q1", year: 2023 });
      const { progress } = await done(landlord, REVISE, {
        ...versioned(draft),
        explanation: "Geheim",
      });
      await done(landlord, DISCARD, versioned(progress!));
      const next = await drafted(commitment, { period: "Q1", year: 2023 });
      await world.settle();
      expect(await hearing()).toEqual(before);
      for (const [index, who] of members.entries()) {
        expect(await logAs(world.url, who, { after: cursors[index]! })).toEqual([]);
        const asked = await ask(world.url, who, "query ($id: ID!) { progress(id: $id) { id } }", {
          id: next.id,
        });
        expect(asked).toMatchObject({ data: { progress: null }, errors: [] });
        await expectRefused(world, who, CONFIRM, versioned(next), "NOT_FOUND");
      }
      const { progress: shown } = await done(landlord, SUBMIT, versioned(next));
      expect(shown!.version).toBe(1_000_000);
      for (const live of lives) {
        await live.until(({ changes }) => changes.length > 0, "the report");
        expect(live.changes.map(({ subjectType }) => subjectType)).toEqual(["Progress"]);
        await live.end();
      }
    }));

  it("waits for nobody, and nobody waits for it", () =>
    inForce(async (world) => {
      const { agreed, landlord } = givenProgress(world);
      const commitment = await agreed();
      await beneath(world, "BEGIN");
      try {
        await beneath(world, "SELECT FROM agreement WHERE id = $1 FOR NO KEY UPDATE", [
          commitment.agreementId,
        ]);
        await beneath(world, "SELECT FROM agreement_commitment WHERE id = $1 FOR NO KEY UPDATE", [
          commitment.id,
        ]);
        const { payload, codes } = await attempt(world, landlord, DRAFT, {
          commitmentId: commitment.id,
          ...REPORT,
        });
        expect(codes).toEqual([]);
        const revised = await attempt(world, landlord, REVISE, {
          ...versioned(payload!.progress!),
          light: "AT_RISK",
        });
        expect(revised.codes).toEqual([]);
      } finally {
        await beneath(world, "ROLLBACK");
      }
    }));

  it("is one at a time, also when two are begun at once, by whichever edition", () =>
    inForce(async (world) => {
      const { agreed, landlord } = givenProgress(world);
      const commitment = await agreed();
      const amendment = await agreed({ amends: commitment, status: "SIGNED_BY_SOME" });
      const answers = await Promise.all(
        [commitment, amendment, commitment].map(({ id }) =>
          attempt(world, landlord, DRAFT, { commitmentId: id, ...REPORT }),
        ),
      );
      expect(answers.flatMap(({ codes }) => codes)).toEqual([
        "PROGRESS_DRAFT_EXISTS",
        "PROGRESS_DRAFT_EXISTS",
      ]);
      const { progress } = answers.find(({ codes }) => codes.length === 0)!.payload!;
      expect((await attempt(world, landlord, DISCARD, versioned(progress!))).codes).toEqual([]);
      const again = await attempt(world, landlord, DRAFT, {
        commitmentId: commitment.id,
        ...REPORT,
      });
      expect(again.codes).toEqual([]);
    }));

  it("is the lead's, or a signatory's where the lead has no log-in", () =>
    inForce(async (world) => {
      const { agreed, drafted, landlord, alderman, tenants, council } = givenProgress(world);
      const { delftseHuurders, gemeenteDelft } = world.organisations;
      const ofLandlord = await agreed();
      const refused = (who: { token: string }, { id }: Agreed, code: string) =>
        expectRefused(world, who, DRAFT, { commitmentId: id, ...REPORT }, code);
      await refused(alderman, ofLandlord, "NOT_THE_LEAD");
      await refused(council, ofLandlord, "NOT_THE_LEAD");
      await refused(world.members.participatieadviseur, ofLandlord, "FORBIDDEN");
      const onPaper = await agreed({ leadId: delftseHuurders, onPaper: [delftseHuurders] });
      await refused(tenants, onPaper, "NOT_THE_LEAD");
      expect((await drafted(onPaper, { by: alderman })).by!.id).toBe(gemeenteDelft);
      expect((await drafted(onPaper, { by: landlord })).by!.id).toBe(world.organisations.woonbron);
    }));

  it("is begun while the agreement binds somebody, on what was agreed", () =>
    inForce(async (world) => {
      const { agreed, drafted, landlord } = givenProgress(world);
      for (const status of ["IN_FORCE", "SIGNED_BY_SOME", "EVALUATED"])
        await drafted(await agreed({ status }));
      for (const status of ["SIGNED", "AMENDED", "TERMINATED", "CLOSED"])
        await expectRefused(
          world,
          landlord,
          DRAFT,
          { commitmentId: (await agreed({ status })).id, ...REPORT },
          "NOT_IN_FORCE",
        );
      await expectRefused(
        world,
        landlord,
        DRAFT,
        { commitmentId: (await agreed({ commitmentStatus: "REJECTED" })).id, ...REPORT },
        "INVALID_TRANSITION",
      );
    }));

  it("refuses other years, periods to come, and what is no number or text, and loses nothing", () =>
    inForce(async (world) => {
      const { agreed, drafted, landlord } = givenProgress(world);
      const commitment = await agreed();
      const draft = await drafted(commitment);
      const wrong = [
        [{ year: 2021 }, "YEAR_OUTSIDE_AGREEMENT"],
        [{ year: 2026 }, "YEAR_OUTSIDE_AGREEMENT"],
        [{ year: 2024 }, "DATE_IN_FUTURE"],
        [{ year: 2023, period: "Q3" }, "DATE_IN_FUTURE"],
        [{ value: -1e16 }, "NUMBER_INVALID"],
        [{ explanation: "x".repeat(100_001) }, "TEXT_TOO_LONG"],
        [{ explanation: "x\u0007" }, "TEXT_INVALID"],
      ] as const;
      for (const [input, code] of wrong)
        await expectRefused(world, landlord, REVISE, { ...versioned(draft), ...input }, code);
      await attempt(world, landlord, DISCARD, versioned(draft));
      for (const [input, code] of wrong)
        await expectRefused(
          world,
          landlord,
          DRAFT,
          { commitmentId: commitment.id, ...REPORT, ...input },
          code,
        );
      for (const commitmentId of ["\u0000", landlord.personId])
        await expectRefused(world, landlord, DRAFT, { commitmentId, ...REPORT }, "NOT_FOUND");
    }));

  it("keeps what a revision leaves out, and drops a value that is null", () =>
    inForce(async (world) => {
      const { agreed, drafted, done, landlord } = givenProgress(world);
      const draft = await drafted(await agreed(), { value: 12.5 });
      const { progress: once } = await done(landlord, REVISE, {
        ...versioned(draft),
        light: "AT_RISK",
      });
      expect(once).toMatchObject({ ...REPORT, light: "AT_RISK", value: 12.5, version: 2 });
      const { progress: twice } = await done(landlord, REVISE, {
        ...versioned(once!),
        value: null,
        period: "H1",
      });
      expect(twice).toMatchObject({ value: null, period: "H1", explanation: "Volgens plan." });
    }));
});

describe("a draft of who left the agreement altogether", () => {
  it("can be thrown away, and nothing more", () =>
    inForce(async (world) => {
      const { agreed, drafted, tenants } = givenProgress(world);
      const { delftseHuurders } = world.organisations;
      const commitment = await agreed({ leadId: delftseHuurders });
      const draft = await drafted(commitment, { by: tenants });
      // what only some signed is negotiated again, without the part that it was in
      await beneath(
        world,
        `UPDATE agreement SET status = 'NEGOTIATION', concluded_at = NULL,
          party_ids = array_remove(party_ids, $1)`,
        [delftseHuurders],
      );
      await beneath(world, "UPDATE agreement_part SET dropped = true");
      const read = async () =>
        (
          await dataOf<{ progress: object }, object>(
            world.url,
            tenants,
            "query ($id: ID!) { progress(id: $id) { status allowedActs commitment { id } } }",
            { id: draft.id },
          )
        ).progress;
      expect(await read()).toEqual({
        status: "DRAFT",
        allowedActs: ["DISCARD"],
        commitment: null,
      });
      const revised = { ...versioned(draft), explanation: "Toch niet." };
      await expectRefused(world, tenants, REVISE, revised, "NOT_PARTY_TO_PART");
      await expectRefused(world, tenants, SUBMIT, versioned(draft), "FORBIDDEN");
      expect((await attempt(world, tenants, DISCARD, versioned(draft))).codes).toEqual([]);
      expect(await read()).toMatchObject({ status: "DISCARDED", allowedActs: [] });
    }));
});

describe("submitProgress", () => {
  it("numbers the reports of each period, and nobody edits what was submitted", () =>
    inForce(async (world) => {
      const { agreed, submitted, landlord } = givenProgress(world);
      const commitment = await agreed();
      const first = await submitted(commitment);
      expect(first).toMatchObject({ status: "SUBMITTED", number: 1, submittedOn: REPORTED_FROM });
      expect((await submitted(commitment)).number).toBe(2);
      expect((await submitted(commitment, { period: "H1" })).number).toBe(1);
      await expectRefused(
        world,
        landlord,
        REVISE,
        { ...versioned(first), light: "AT_RISK" },
        "INVALID_TRANSITION",
      );
      await expect(
        beneath(world, "UPDATE agreement_progress SET light = 'AT_RISK' WHERE id = $1", [first.id]),
      ).rejects.toThrow("never edited");
    }));

  it("asks for an explanation unless the commitment is on track or achieved", () =>
    inForce(async (world) => {
      const { agreed, drafted, done, landlord } = givenProgress(world);
      for (const light of ["AT_RISK", "OFF_TRACK", "NOT_ACHIEVED"] as const) {
        const draft = await drafted(await agreed(), { light, explanation: " " });
        expect(draft.allowedActs).toEqual(["REVISE", "DISCARD"]);
        await expectRefused(world, landlord, SUBMIT, versioned(draft), "EXPLANATION_REQUIRED");
      }
      for (const light of ["ON_TRACK", "ACHIEVED"] as const) {
        const draft = await drafted(await agreed(), { light, explanation: null });
        expect((await done(landlord, SUBMIT, versioned(draft))).progress!.explanation).toBe("");
      }
    }));

  it("does not call a commitment on track or achieved while a reservation of it is open", () =>
    inForce(async (world) => {
      const { agreed, drafted, reserved, submitted, done, landlord } = givenProgress(world);
      const commitment = await agreed();
      await reserved(commitment, "2022-07");
      let draft = await drafted(commitment);
      expect(draft.allowedActs).toEqual(["REVISE", "DISCARD"]);
      for (const [language, words] of [
        ["nl", "Zolang een voorbehoud openstaat"],
        ["en", "While a reservation is open"],
      ] as const) {
        const { data } = await ask(
          world.url,
          landlord,
          SUBMIT,
          { input: versioned(draft) },
          { headers: { "accept-language": language } },
        );
        const [error] = (
          data as unknown as { submitProgress: { userErrors: { code: string; message: string }[] } }
        ).submitProgress.userErrors;
        expect(error!.code).toBe("STILL_RESERVED");
        expect(error!.message).toContain(words);
        expect(error!.message).toMatch(/(advies|advice of the tenants) 2022-07/);
      }
      draft = (await done(landlord, REVISE, { ...versioned(draft), light: "ACHIEVED" })).progress!;
      await expectRefused(world, landlord, SUBMIT, versioned(draft), "STILL_RESERVED");
      draft = (await done(landlord, REVISE, { ...versioned(draft), light: "AT_RISK" })).progress!;
      expect((await done(landlord, SUBMIT, versioned(draft))).progress!.status).toBe("SUBMITTED");
      await beneath(
        world,
        `UPDATE agreement_reservation
          SET status = 'LIFTED', settled_on = '2023-05-01', settled_by_id = organisation_id`,
      );
      expect((await submitted(commitment, { light: "ACHIEVED" })).number).toBe(2);
    }));

  it("is for who reports for the organisation, not for who only drafts", () =>
    inForce(async (world) => {
      const { agreed, drafted, landlord } = givenProgress(world);
      const { beleidsadviseur } = world.members;
      const draft = await drafted(await agreed(), { by: beleidsadviseur });
      await expectRefused(world, beleidsadviseur, SUBMIT, versioned(draft), "FORBIDDEN");
      const stale = { ...versioned(draft), expectedVersion: 7 };
      await expectRefused(world, landlord, SUBMIT, stale, "CONFLICT");
    }));

  it("is confirmed at once where nobody else with a log-in signed", () =>
    inForce(async (world) => {
      const { agreed, submitted } = givenProgress(world);
      const { woonbron: lead, gemeenteDelft } = world.organisations;
      const commitment = await agreed({ signatories: [lead], advisers: [gemeenteDelft] });
      expect(await submitted(commitment)).toMatchObject({ status: "CONFIRMED", awaiting: [] });
    }));
});

describe("confirmProgress", () => {
  it("makes a report confirmed when all other signatories did, each of them once", () =>
    inForce(async (world) => {
      const { agreed, submitted, confirmed, landlord, alderman, tenants, council } =
        givenProgress(world);
      const report = await submitted(await agreed());
      const namesOf = (all: typeof report.awaiting) => all!.map(({ name }) => name).sort();
      expect(namesOf(report.awaiting)).toEqual(["Gemeente Delft", "Huurders Delft"]);
      await expectRefused(world, landlord, CONFIRM, versioned(report), "FORBIDDEN");
      await expectRefused(world, council, CONFIRM, versioned(report), "FORBIDDEN");
      const once = await confirmed(alderman, report);
      expect(once).toMatchObject({ status: "SUBMITTED", version: report.version });
      expect(namesOf(once.awaiting)).toEqual(["Huurders Delft"]);
      expect(once.allowedActs).toEqual([]);
      await expectRefused(world, alderman, CONFIRM, versioned(report), "NOT_YOURS_TO_CONFIRM");
      await expectRefused(
        world,
        tenants,
        CONFIRM,
        { ...versioned(report), note: "x".repeat(10_001) },
        "TEXT_TOO_LONG",
      );
      expect(await confirmed(tenants, report)).toMatchObject({ status: "CONFIRMED", awaiting: [] });
    }));

  it("counts those who confirm at once", () =>
    inForce(async (world) => {
      const { agreed, submitted, alderman, tenants, landlord } = givenProgress(world);
      const commitment = await agreed();
      const report = await submitted(commitment);
      const answers = await Promise.all(
        [alderman, tenants].map((who) => attempt(world, who, CONFIRM, versioned(report))),
      );
      expect(answers.flatMap(({ codes }) => codes)).toEqual([]);
      expect(statusesOf(await seen(world, landlord, commitment))).toEqual(["CONFIRMED"]);
    }));

  it("is for signatories: who only advises, or signs on paper, is not waited for", () =>
    inForce(async (world) => {
      const { agreed, submitted, confirmed, alderman, tenants } = givenProgress(world);
      const { woonbron: lead, gemeenteDelft, delftseHuurders } = world.organisations;
      const report = await submitted(
        await agreed({ signatories: [lead, gemeenteDelft], advisers: [delftseHuurders] }),
      );
      await expectRefused(world, tenants, CONFIRM, versioned(report), "NOT_YOURS_TO_CONFIRM");
      expect((await confirmed(alderman, report)).status).toBe("CONFIRMED");
      const other = await submitted(await agreed({ onPaper: [delftseHuurders] }));
      expect((await confirmed(alderman, other)).status).toBe("CONFIRMED");
    }));

  it("lets the council report, and the landlord confirm it", () =>
    inForce(async (world) => {
      const { agreed, done, landlord, alderman, council } = givenProgress(world);
      const { woonbron: lead, gemeenteDelft, cprw: councils } = world.organisations;
      const { id: commitmentId } = await agreed({
        signatories: [lead, gemeenteDelft, councils],
        leadId: councils,
      });
      const { progress: draft } = await done(council, DRAFT, {
        commitmentId,
        ...REPORT,
      });
      const { progress } = await done(council, SUBMIT, versioned(draft!));
      await done(alderman, CONFIRM, versioned(progress!));
      const { progress: now } = await done(landlord, CONFIRM, versioned(progress!));
      expect(now).toMatchObject({ status: "CONFIRMED", by: { name: "CPRW" } });
    }));
});

describe("contestProgress", () => {
  it("takes a note, and is answered by a later report of the same period", () =>
    inForce(async (world) => {
      const { agreed, submitted, contested, confirmed, landlord, alderman, tenants } =
        givenProgress(world);
      const commitment = await agreed();
      const first = await submitted(commitment);
      for (const note of [undefined, null, " "])
        await expectRefused(
          world,
          tenants,
          CONTEST,
          { ...versioned(first), note },
          "REASON_REQUIRED",
        );
      const now = await contested(tenants, first);
      expect(now).toMatchObject({
        status: "CONTESTED",
        answers: [
          { decision: "CONTESTED", note: "Dit klopt niet.", by: { name: "Huurders Delft" } },
        ],
      });
      expect((await confirmed(alderman, now)).status).toBe("CONTESTED");
      const second = await submitted(commitment, { light: "AT_RISK" });
      expect(second.number).toBe(2);
      await expectRefused(world, tenants, CONFIRM, versioned(now), "PROGRESS_SUPERSEDED");
      await confirmed(tenants, second);
      expect((await confirmed(alderman, second)).status).toBe("CONFIRMED");
      expect((await seen(world, landlord, commitment))!.light).toBe("AT_RISK");
    }));
});

describe("who reads a report", () => {
  it("is who negotiated, until all have confirmed it; then who reads the agreement", () =>
    inForce(async (world) => {
      const { agreed, submitted, contested, confirmed, landlord, alderman, council, tenants } =
        givenProgress(world);
      const { woonbron: lead, gemeenteDelft } = world.organisations;
      const readers = [landlord, alderman, council, tenants, world.members.dordtseHuurder, null];
      const read = async (commitment: Agreed) =>
        Promise.all(readers.map((who) => seen(world, who, commitment)));
      const commitment = await agreed({ signatories: [lead, gemeenteDelft], isPublished: true });
      const first = await submitted(commitment, { light: "OFF_TRACK" });
      expect((await read(commitment)).map((one) => one!.light)).toEqual([
        ...["OFF_TRACK", "OFF_TRACK", "OFF_TRACK"],
        ...[null, null, null],
      ]);
      await contested(alderman, first);
      expect((await read(commitment)).map(statusesOf)).toEqual([
        ...[["CONTESTED"], ["CONTESTED"], ["CONTESTED"]],
        ...[[], [], []],
      ]);
      await confirmed(alderman, await submitted(commitment));
      const now = await read(commitment);
      expect(now.map((one) => one!.light)).toEqual(readers.map(() => "ON_TRACK"));
      expect(now.slice(3).map(statusesOf)).toEqual([["CONFIRMED"], ["CONFIRMED"], ["CONFIRMED"]]);
    }));

  it("is not the public before the agreement is published", () =>
    inForce(async (world) => {
      const { agreed, settled, tenants } = givenProgress(world);
      const commitment = await agreed();
      const { id } = await settled(commitment);
      expect(await seen(world, null, commitment)).toBeNull();
      const query = "query ($id: ID!) { progress(id: $id) { id } }";
      expect(await dataOf(world.url, null, query, { id })).toEqual({ progress: null });
      expect(await dataOf(world.url, tenants, query, { id })).toEqual({ progress: { id } });
    }));

  it("lets the public read published agreements with lights and figures, and no answers", () =>
    inForce(async (world) => {
      const { agreed, measured, recorded, settled } = givenProgress(world);
      const commitment = await agreed({ isPublished: true });
      await agreed();
      await recorded(await measured(commitment), [
        { year: 2022, period: "YEAR", kind: "REALISED", value: 88 },
      ]);
      await settled(commitment);
      const { performanceAgreements } = await dataOf(world.url, null, PUBLISHED, {});
      expect(performanceAgreements!.nodes).toHaveLength(1);
      expect(performanceAgreements!.nodes[0]!.parts[0]!.commitments).toMatchObject([
        {
          light: "ON_TRACK",
          latestProgress: { year: 2022, explanation: "Volgens plan." },
          indicators: [{ series: [{ kind: "REALISED", points: [{ value: 88, isSum: false }] }] }],
        },
      ]);
    }));
});

describe("latestProgress", () => {
  it("is of the latest period, whenever that was reported, and never a draft", () =>
    inForce(async (world) => {
      const { agreed, submitted, drafted, landlord } = givenProgress(world);
      const commitment = await agreed();
      const light = async () => (await seen(world, landlord, commitment))!.light;
      await drafted(commitment).then((draft) =>
        attempt(world, landlord, DISCARD, versioned(draft)),
      );
      expect(await light()).toBeNull();
      await submitted(commitment, { year: 2023, period: "Q1", light: "AT_RISK" });
      await submitted(commitment, { light: "ACHIEVED" });
      expect(await light()).toBe("AT_RISK");
      await submitted(commitment, { year: 2023, period: "Q1", light: "OFF_TRACK" });
      expect(await light()).toBe("OFF_TRACK");
      await submitted(commitment, { year: 2023, period: "H1", light: "ON_TRACK" });
      expect(await light()).toBe("ON_TRACK");
      await drafted(commitment, { year: 2023, period: "YEAR", light: "ACHIEVED" });
      expect(await light()).toBe("ON_TRACK");
    }));

  it("is what commitments are filtered by, for each reader by the reports that they may read", () =>
    inForce(async (world) => {
      const { agreed, submitted, settled, contested, drafted, landlord, alderman } =
        givenProgress(world);
      const periods = [
        ["YEAR", "H2", "Q4"],
        ["H2", "Q4", "Q3"],
        ["Q3", "H1", "Q2"],
        ["Q2", "Q1", "Q1"],
      ] as const;
      for (const [latest, between, first] of periods)
        for (const report of [settled, submitted]) {
          const commitment = await agreed({ isPublished: true });
          await settled(commitment, { period: latest, light: "AT_RISK" });
          await report(commitment, { period: between, light: "OFF_TRACK" });
          await settled(commitment, { period: first, light: "ACHIEVED" });
          await contested(alderman, await submitted(commitment, { period: "Q1" }));
          await drafted(commitment, { period: "Q1", year: 2023 });
        }
      const second = await agreed({ isPublished: true });
      await settled(second, { light: "AT_RISK" });
      await submitted(second, { light: "OFF_TRACK" });
      await agreed({ isPublished: true });
      const list = async (who: { token: string } | null, filter: object) =>
        (
          await dataOf<{ commitments: { nodes: { id: string; light: string | null }[] } }, object>(
            world.url,
            who,
            `query ($filter: CommitmentFilter) { commitments(first: 50, filter: $filter) {
              nodes { id light } } }`,
            { filter },
          )
        ).commitments.nodes;
      for (const who of [landlord, null]) {
        const all = await list(who, {});
        expect(new Set(all.map(({ light }) => light))).toEqual(
          new Set(who ? ["AT_RISK", "OFF_TRACK", null] : ["AT_RISK", null]),
        );
        for (const light of ["ON_TRACK", "AT_RISK", "OFF_TRACK", "ACHIEVED"]) {
          const those = all.filter((one) => one.light === light);
          expect(await list(who, { light: { eq: light } })).toEqual(those);
          expect(await list(who, { light: { in: [light] } })).toEqual(those);
          expect(await list(who, { not: { light: { eq: light } } })).toEqual(
            all.filter((one) => one.light !== light),
          );
        }
      }
    }));
});

describe("agreements", () => {
  it("are found by what is at risk or reserved of what they agreed on, as each reader reads it", () =>
    inForce(async (world) => {
      const { agreed, reserved, submitted, settled, drafted, landlord } = givenProgress(world);
      const published = (input: object = {}) => agreed({ isPublished: true, ...input });
      const [atRisk, offTrack, unconfirmed, better, drafting, free] = [
        await published(),
        await published(),
        await published(),
        await published(),
        await published(),
        await published(),
      ];
      await settled(atRisk, { light: "AT_RISK" });
      const beside = await published({ beside: offTrack });
      await settled(beside, { light: "OFF_TRACK" });
      await submitted(unconfirmed, { light: "AT_RISK" });
      await settled(better, { period: "Q1", light: "OFF_TRACK" });
      await settled(better, { period: "Q4", light: "ON_TRACK" });
      await drafted(drafting, { light: "OFF_TRACK" });
      await reserved(free);
      await reserved(await published({ commitmentStatus: "REJECTED" }));
      const found = async (who: { token: string } | null, filter: object) =>
        new Set(
          (
            await dataOf<{ performanceAgreements: { nodes: { id: string }[] } }, object>(
              world.url,
              who,
              `query ($filter: PerformanceAgreementFilter) {
                performanceAgreements(first: 50, filter: $filter) { nodes { id } } }`,
              { filter },
            )
          ).performanceAgreements.nodes.map(({ id }) => id),
        );
      const ids = (...of: readonly Agreed[]) => new Set(of.map(({ agreementId }) => agreementId));
      for (const [who, risky] of [
        [landlord, [atRisk, offTrack, unconfirmed]],
        [null, [atRisk, offTrack]],
      ] as const) {
        expect(await found(who, { isAtRisk: { eq: true } })).toEqual(ids(...risky));
        expect(await found(who, { hasOpenReservation: { eq: true } })).toEqual(
          who ? ids(free) : new Set(),
        );
        const all = await found(who, {});
        expect(await found(who, { isAtRisk: { eq: false } })).toEqual(
          new Set([...all].filter((id) => !ids(...risky).has(id))),
        );
      }
      await beneath(world, "UPDATE agreement_reservation SET agreed = true");
      expect(await found(null, { hasOpenReservation: { eq: true } })).toEqual(ids(free));
      await beneath(
        world,
        `UPDATE agreement_reservation
          SET status = 'LIFTED', settled_on = '2023-05-01', settled_by_id = organisation_id`,
      );
      expect(await found(landlord, { hasOpenReservation: { eq: true } })).toEqual(new Set());
    }));
});

describe("a month of monitoring", () => {
  const due = async (world: World, who: { token: string }, { id }: Agreed) =>
    (
      await dataOf<{ commitment: { reportDue: boolean } }, object>(
        world.url,
        who,
        "query ($id: ID!) { commitment(id: $id) { reportDue } }",
        { id },
      )
    ).commitment.reportDue;

  it("that passed makes a report due until one is submitted, while the agreement is in force", () =>
    inForce(async (world) => {
      const { agreed, submitted, alderman } = givenProgress(world);
      const months = { monitoringMonths: [4, 10] };
      const commitment = await agreed(months);
      expect(await due(world, alderman, commitment)).toBe(true);
      for (const other of [
        { ...months, inForceOn: "2023-05-01" },
        { ...months, status: "EVALUATED" },
        { ...months, commitmentStatus: "REJECTED" },
        {},
      ])
        expect(await due(world, alderman, await agreed(other))).toBe(false);
      await submitted(commitment);
      expect(await due(world, alderman, commitment)).toBe(false);
      await onDay(world, "2023-10-31");
      expect(await due(world, alderman, commitment)).toBe(false);
      await onDay(world, "2023-11-01");
      expect(await due(world, alderman, commitment)).toBe(true);
    }));

  it("that ends after the agreement makes no report due; the one before does until it comes", () =>
    inForce(async (world) => {
      const { agreed, submitted, alderman } = givenProgress(world);
      const twice = { monitoringMonths: [3, 9] };
      const reported = await agreed({ ...twice, endsOn: "2023-09-29" });
      const unreported = await agreed({ ...twice, endsOn: "2023-09-29" });
      const whole = await agreed({ ...twice, endsOn: "2023-09-30" });
      for (const one of [reported, whole]) await submitted(one);
      const dueOn = async (day: string) => {
        await onDay(world, day);
        return Promise.all([reported, unreported, whole].map((one) => due(world, alderman, one)));
      };
      expect(await dueOn("2023-09-30")).toEqual([false, true, false]);
      expect(await dueOn("2023-10-01")).toEqual([false, true, true]);
      expect(await dueOn("2027-05-01")).toEqual([false, true, true]);
    }));

  it("that ends after the agreement is not told at midnight, and none is due then", () =>
    inForce(async (world) => {
      const { agreed, landlord } = givenProgress(world);
      const { agreementId } = await agreed({
        ...{ monitoringMonths: [6, 7], monitoringDueOn: "2023-06-30" },
        endsOn: "2023-07-30",
      });
      const after = await cursorFor(world.url, landlord);
      for (const day of ["2023-07-01", "2023-08-01", "2024-07-01"]) {
        await onDay(world, day);
        await world.server.clock.advance();
        const [row] = await beneath<{ due: string | null }>(
          world,
          "SELECT monitoring_due_on::text AS due FROM agreement WHERE id = $1",
          [agreementId],
        );
        expect([row!.due, (await logAs(world.url, landlord, { after })).length]).toEqual([null, 1]);
      }
    }));

  it("that passed is told once, at midnight, and the next one is then due", () =>
    inForce(async (world) => {
      const { agreed, landlord } = givenProgress(world);
      const { agreementId } = await agreed({
        monitoringMonths: [6, 7],
        monitoringDueOn: "2023-06-30",
      });
      await agreed({ monitoringMonths: [6], monitoringDueOn: "2023-06-30", status: "EVALUATED" });
      const after = await cursorFor(world.url, landlord);
      const told = async (day: string) => {
        await onDay(world, day);
        await world.server.clock.advance();
        const [row] = await beneath<{ due: string }>(
          world,
          "SELECT monitoring_due_on::text AS due FROM agreement WHERE id = $1",
          [agreementId],
        );
        return [row!.due, (await logAs(world.url, landlord, { after })).length];
      };
      expect(await told("2023-06-30")).toEqual(["2023-06-30", 0]);
      expect(await told("2023-07-01")).toEqual(["2023-07-31", 1]);
      expect(await told("2023-07-02")).toEqual(["2023-07-31", 1]);
      expect(await told("2024-06-30")).toEqual(["2024-06-30", 2]);
      const log = await beneath<{ act: string }>(
        world,
        "SELECT act FROM change WHERE subject_id = $1 AND act LIKE 'AGREEMENT_MONITORING%'",
        [agreementId],
      );
      expect(log).toHaveLength(2);
    }));
});

describe("an amendment", () => {
  it("goes on with indicators, figures and reports, and keeps its own from who does not read it", () =>
    inForce(async (world) => {
      const { agreed, measured, recorded, settled, landlord } = givenProgress(world);
      const { woonbron: lead, gemeenteDelft, delftseHuurders } = world.organisations;
      const first = await agreed({ isPublished: true });
      const indicator = await measured(first);
      await recorded(indicator, [{ year: 2022, period: "YEAR", kind: "TARGET", value: 100 }]);
      await settled(first);
      await beneath(world, "UPDATE agreement SET status = 'AMENDED' WHERE id = $1", [
        first.agreementId,
      ]);
      const second = await agreed({
        amends: first,
        startsOn: "2023-01-01",
        endsOn: "2026-12-31",
        signatories: [lead, gemeenteDelft, delftseHuurders],
      });
      await expectRefused(
        world,
        landlord,
        DRAFT,
        { commitmentId: first.id, ...REPORT },
        "NOT_IN_FORCE",
      );
      await recorded(indicator, [
        { year: 2022, period: "YEAR", kind: "REALISED", value: 90 },
        { year: 2026, period: "YEAR", kind: "TARGET", value: 150 },
      ]);
      await settled(second, { light: "AT_RISK" });
      const read = async (who: { token: string } | null, { id }: Agreed) =>
        (
          await dataOf<{ commitment: object | null }, object>(
            world.url,
            who,
            `query ($id: ID!) { commitment(id: $id) { light progress { status }
              indicators { figures { value } } } }`,
            { id },
          )
        ).commitment;
      for (const one of [first, second])
        expect(await read(landlord, one)).toEqual({
          light: "AT_RISK",
          progress: [{ status: "CONFIRMED" }, { status: "CONFIRMED" }],
          indicators: [{ figures: [{ value: 100 }, { value: 90 }, { value: 150 }] }],
        });
      expect(await read(null, second)).toBeNull();
      expect(await read(null, first)).toEqual({
        light: "ON_TRACK",
        progress: [{ status: "CONFIRMED" }],
        indicators: [{ figures: [{ value: 100 }] }],
      });
    }));

  it("takes over a draft that was begun before it came into force", () =>
    inForce(async (world) => {
      const { agreed, drafted, done, landlord } = givenProgress(world);
      const first = await agreed({ isPublished: true });
      const draft = await drafted(first);
      await beneath(world, "UPDATE agreement SET status = 'AMENDED' WHERE id = $1", [
        first.agreementId,
      ]);
      await expectRefused(world, landlord, SUBMIT, versioned(draft), "NOT_IN_FORCE");
      const second = await agreed({ amends: first });
      await done(landlord, SUBMIT, versioned(draft));
      const [row] = await beneath<{ agreementId: string; isPublic: boolean }>(
        world,
        `SELECT agreement_id AS "agreementId", 'PUBLIC' = ANY (agreement_readers) AS "isPublic"
          FROM agreement_progress WHERE id = $1`,
        [draft.id],
      );
      expect(row).toEqual({ agreementId: second.agreementId, isPublic: false });
    }));
});

describe("through the acts of its parties", () => {
  it("a commitment is measured in negotiation, reported on in force, and so when it is amended", () =>
    inForce(async (world) => {
      const make = givenConcluding(world);
      const { measured, recorded, settled, landlord, alderman, tenants } = givenProgress(world);
      const { id, parts } = await make.opened({ monitoringMonths: [4] });
      const commitment = await make.agreed({ parts });
      const indicator = await measured(commitment);
      await recorded(indicator, [{ year: 2023, period: "YEAR", kind: "TARGET", value: 100 }]);
      const draft = { commitmentId: commitment.id, ...REPORT, year: 2023, period: "Q1" };
      await expectRefused(world, landlord, DRAFT, draft, "NOT_IN_FORCE");
      await make.decided(id, "FINAL_CONCEPT");
      for (const who of [landlord, alderman, tenants]) await make.signed(who, id);
      const { progress } = await attempt(world, landlord, DRAFT, draft).then(
        ({ payload }) => payload!,
      );
      expect(progress!.status).toBe("DRAFT");
      await make.decided(id, "AMENDMENT", { reason: "Meer woningen." });
      const next = await make.act(landlord, "amendAgreement", id);
      await make.decided(next.id, "FINAL_CONCEPT");
      for (const who of [landlord, alderman, tenants]) await make.signed(who, next.id);
      expect((await make.read(landlord, id)).status).toBe("AMENDED");
      expect((await attempt(world, landlord, SUBMIT, versioned(progress!))).codes).toEqual([]);
      const [second] = await beneath<{ id: string }>(
        world,
        "SELECT id FROM agreement_commitment WHERE agreement_id = $1",
        [next.id],
      );
      await settled(second!, { year: 2023, period: "H1", light: "ACHIEVED" });
      await recorded(indicator, [{ year: 2023, period: "Q1", kind: "REALISED", value: 20 }]);
      for (const one of [commitment, second!])
        expect(await seen(world, tenants, one)).toMatchObject({
          light: "ACHIEVED",
          progress: [{ status: "SUBMITTED" }, { status: "CONFIRMED" }],
        });
    }));
});
