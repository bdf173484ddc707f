import { expect, it } from "@jest/globals";
import type { QueryRunner } from "typeorm";
import { HashSignatures1764414088000 } from "../../migrations/1764414088000-HashSignatures.js";
import { beneath } from "../support/beneath.js";
import { inAgreementWorld } from "./given-cycle.js";
import { givenConcluding } from "./given-concluding.js";

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
    const runner = {
      query: (sql: string, values?: unknown[]) => beneath(world, sql, values),
    } as unknown as QueryRunner;
    const migration = new HashSignatures1764414088000();
    await migration.down(runner);
    await migration.up(runner);
    expect(await hashes()).toEqual(given);
    const { parts: read } = await make.read(make.landlord, id);
    expect(read[0]!.signatures.map(({ isValid }) => isValid)).toEqual([true, true]);
  }));
