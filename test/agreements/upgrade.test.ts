import { expect, it } from "@jest/globals";
import type { QueryRunner } from "typeorm";
import { HashSignatures1764414088000 } from "../../migrations/1764414088000-HashSignatures.js";
import { NameWhoAdvises1764414089000 } from "../../migrations/1764414089000-NameWhoAdvises.js";
import { KeepEarlierAdvice1764500000000 } from "../../migrations/1764500000000-KeepEarlierAdvice.js";
import { ConfirmReportsByWhomTheyBind1764502000000 } from "../../migrations/1764502000000-ConfirmReportsByWhomTheyBind.js";
import { EndOvertakenProposals1764500002000 } from "../../migrations/1764500002000-EndOvertakenProposals.js";
import { beneath } from "../support/beneath.js";
import { onDay } from "../support/day.js";
import { givenAdvice } from "../support/given-advice.js";
import type { World } from "../support/world.js";
import { givenAgreement } from "./given-agreement.js";
import { inAgreementWorld } from "./given-cycle.js";
import { givenConcluding } from "./given-concluding.js";
import { givenProgress, REPORTED_FROM } from "./given-progress.js";

interface Migration {
  up(runner: QueryRunner): Promise<void>;
  down(runner: QueryRunner): Promise<void>;
}

/** Takes a migration back and makes it again; in one transaction, as a start does. */
async function again(world: World, migration: Migration): Promise<void> {
  const runner = {
    query: (sql: string, values?: unknown[]) => beneath(world, sql, values),
  } as unknown as QueryRunner;
  await beneath(world, "BEGIN");
  await migration.down(runner);
  await migration.up(runner);
  await beneath(world, "COMMIT");
}

it("a signature that was given before signatures had a hash gets the same one", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const { id, parts } = await make.opened();
    await make.agreed({ parts });
    const left = await make.agreed({ parts }, { theme: "LEEFBAARHEID" });
    await make.decided(id, "FINAL_CONCEPT");
    await make.signed(make.tenants, id, {
      excludedCommitmentIds: [left.id],
      reservation: 'Onderhoud: "later", zei het café\n— niet nu.',
    });
    await make.signed(make.landlord, id);
    const hashes = () => beneath(world, "SELECT id, hash FROM agreement_signature ORDER BY id");
    const given = await hashes();
    expect(given).toHaveLength(2);
    await again(world, new HashSignatures1764414088000());
    expect(await hashes()).toEqual(given);
    const { parts: read } = await make.read(make.landlord, id);
    expect(read[0]!.signatures.map(({ isValid }) => isValid)).toEqual([true, true]);
  }));

it("a reservation that was made before names whom its procedure asks", () =>
  inAgreementWorld(async (world) => {
    const make = givenAgreement(world);
    const procedure = await givenAdvice(world).submitted();
    const reservations = [{ kind: "ADVICE", procedureId: procedure.id }, { kind: "RVC" }];
    await make.agreed(await make.opened(), { reservations });
    const advisers = () =>
      beneath(
        world,
        "SELECT kind, procedure_adviser_id, version FROM agreement_reservation ORDER BY position",
      );
    const given = await advisers();
    expect(given).toMatchObject([
      { kind: "ADVICE", procedure_adviser_id: world.organisations.cprw },
      { kind: "RVC", procedure_adviser_id: null },
    ]);
    await again(world, new NameWhoAdvises1764414089000());
    expect(await advisers()).toEqual(given);
  }));

it("an advice from before is about the text that stood on its day, or about none that stands", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const adviser = { organisationId: world.organisations.cprw, capacity: "ADVISER" };
    const advised = async (days: object) => {
      const parties = [...make.signatories, adviser];
      const { id, parts } = await make.opened({ ...days, parts: [{ ...make.part, parties }] });
      await make.agreed({ parts });
      const advise = () =>
        make.act(world.members.voorzitter, "adviseOnAgreement", id, {
          partId: parts[0]!.id,
          advice: "Goed.",
        });
      return { fix: () => make.decided(id, "FINAL_CONCEPT"), advise };
    };
    const onText = await advised({});
    await onText.fix();
    await onText.advise();
    const before = await advised({ endsOn: "2024-12-31" });
    await before.advise();
    await onDay(world, "2022-03-04");
    await before.fix();
    const hashes = () =>
      beneath(
        world,
        `SELECT advised_hash = content_hash AS "isOnText" FROM agreement_party y
          JOIN agreement_part p ON p.id = y.part_id
          WHERE stance = 'ADVISED' ORDER BY y.created_at`,
      );
    const given = await hashes();
    expect(given).toEqual([{ isOnText: true }, { isOnText: null }]);
    await again(world, new KeepEarlierAdvice1764500000000());
    expect(await hashes()).toEqual(given);
  }));

it("a report that waited for those alone whom it does not bind is confirmed", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const { id, parts } = await make.opened();
    const commitment = await make.agreed({ parts });
    await make.decided(id, "FINAL_CONCEPT");
    for (const who of [make.landlord, make.alderman]) await make.signed(who, id);
    await make.act(make.tenants, "refuseToSign", id, { partId: parts[0]!.id, reason: "Nee." });
    await onDay(world, REPORTED_FROM);
    const progress = givenProgress(world);
    const report = { year: 2023, period: "Q1" };
    await progress.confirmed(make.alderman, await progress.submitted(commitment, report));
    await progress.submitted(commitment, { year: 2023, period: "YEAR" });
    const statuses = async () =>
      (await beneath<{ status: string }>(world, "SELECT status FROM agreement_progress")).map(
        ({ status }) => status,
      );
    expect((await statuses()).sort()).toEqual(["CONFIRMED", "SUBMITTED"]);
    await beneath(world, "UPDATE agreement_progress SET status = 'SUBMITTED'");
    await again(world, new ConfirmReportsByWhomTheyBind1764502000000());
    expect((await statuses()).sort()).toEqual(["CONFIRMED", "SUBMITTED"]);
  }));

it("a proposal that was overtaken before, and stood open, has ended", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    await onDay(world, "2023-03-04");
    const { id } = await make.concluded();
    const reason = "Meer woningen.";
    const proposing = async (kind: string) =>
      (await make.propose(make.landlord, id, kind, { reason })).proposals.at(-1)!.id;
    const ended = async (status: string) =>
      beneath(world, `UPDATE agreement SET status = '${status}' WHERE id = '${id}'`);
    const first = await proposing("AMENDMENT");
    await ended("EVALUATED");
    await ended("IN_FORCE");
    const last = await proposing("HARDSHIP");
    await ended("EVALUATED");
    const stand = () =>
      beneath(
        world,
        "SELECT id, status FROM agreement_proposal WHERE kind <> 'FINAL_CONCEPT' ORDER BY created_at",
      );
    const both = (one: string) => [
      { id: first, status: one },
      { id: last, status: "OVERTAKEN" },
    ];
    expect(await stand()).toEqual(both("OVERTAKEN"));
    // two cannot stand open: whoever proposed the second had the first rejected
    await again(world, new EndOvertakenProposals1764500002000());
    expect(await stand()).toEqual(both("REJECTED"));
  }));
