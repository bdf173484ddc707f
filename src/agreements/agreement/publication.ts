import { landlordsAmong } from "../../organisation/names-in-sql.js";
import type { Batch } from "../../persistence/snapshot.js";
import { named } from "../../persistence/statement.js";
import { holdsInForce } from "./holds-in-force.js";

/**
 * Whether a landlord `o` holds that an agreement `a` is in force that others refused to sign, from
 * its first day on: it says so, or it signed and says nothing else.
 */
export const heldBy = (o: string, a: string): string => `
  ${a}.status = 'SIGNED_BY_SOME' AND ${a}.starts_on <= app.today() AND EXISTS (
    SELECT FROM app.agreement_party y JOIN app.agreement_part p ON p.id = y.part_id
    WHERE y.agreement_id = ${a}.id AND y.member_id = ${o}.id AND y.left_on IS NULL
      AND NOT p.dropped AND ${holdsInForce("y")})`;

const HELD = named(`
  SELECT a.id FROM app.agreement a
  WHERE a.id = ANY($1) AND EXISTS (
    SELECT FROM ${landlordsAmong("a.party_ids")} AS o WHERE ${heldBy("o", "a")})`);

/** Whether a landlord holds each of these agreements in force, that only some signed. */
export const findHeldByLandlord: Batch<string, boolean> = async (snapshot, ids) => {
  const held = new Set((await snapshot.read(HELD, [ids])).map(([id]) => id as string));
  return ids.map((id) => held.has(id));
};
