import { randomUUID } from "node:crypto";
import { beneath } from "../support/given.js";
import { onDay } from "../support/day.js";
import { createWorld, type World } from "../support/world.js";

/** On this day the agreement has been in force for two years and a month. */
export const TODAY = "2024-02-01";

/** Runs a test in a world on a day. */
export async function inCollaborationWorld(
  test: (world: World) => Promise<void>,
  day = TODAY,
): Promise<void> {
  const world = await createWorld();
  try {
    await onDay(world, day);
    await test(world);
  } finally {
    await world.end();
  }
}

type Put = Readonly<Record<string, unknown>>;

/** Writes a row beneath every rule. @returns its id. */
export async function put(world: World, table: string, values: Put): Promise<string> {
  const given: Put = { id: randomUUID(), ...values };
  const names = Object.keys(given);
  await beneath(
    world,
    `INSERT INTO app.${table} (${names.join(", ")})
      VALUES (${names.map((_, index) => `$${index + 1}`).join(", ")})`,
    Object.values(given),
  );
  return given.id as string;
}

/** An agreement of landlord and council, since 2022; without an end. */
export const putInForce = (world: World, values: Put = {}): Promise<string> =>
  put(world, "collaboration_agreement", {
    organisation_id: world.organisations.woonbron,
    party_ids: [world.organisations.woonbron, world.organisations.cprw],
    title: "Samenwerkingsovereenkomst",
    status: "IN_FORCE",
    starts_on: "2022-01-01",
    evaluation_months: 24,
    shared_at: "2021-11-01T12:00:00Z",
    ...values,
  });

const HASH = "a".repeat(64);

/** What a text or a version says of a clause. */
const CLAUSE = {
  ...{ part: "CLAUSE", heading: "Advies", kind: "ADVICE", text: "Advies in zes weken." },
  amendment_class: "WORKBOOK",
};

/** An amendment of an agreement with a text that gives a clause this number. */
export async function putAmendment(
  world: World,
  agreementId: string,
  { number, provision, values = {} }: { number: number | null; provision: string; values?: Put },
): Promise<string> {
  const shared = number === null ? null : "2021-11-01T12:00:00Z";
  const by = { organisation_id: world.organisations.woonbron, agreement_id: agreementId };
  const amendment = await put(world, "collaboration_amendment", {
    ...by,
    ...{ number, title: "Wijziging", process: "TURNS", is_first: number === 1 },
    ...{ status: number === null ? "DRAFT" : "PROPOSED", amendment_class: "WORKBOOK" },
    shared_at: shared,
    ...values,
  });
  const text = await put(world, "collaboration_text", {
    ...by,
    ...{ amendment_id: amendment, number: number && 1, base_number: 0, sent_at: shared },
    ...(values.organisation_id ? { organisation_id: values.organisation_id } : {}),
    ...{ sent_on: shared && "2021-11-01", content_hash: shared && HASH },
    provisions: JSON.stringify([{ repealed: false, ...CLAUSE, number: provision }]),
  });
  await beneath(world, "UPDATE collaboration_amendment SET current_text_id = $2 WHERE id = $1", [
    amendment,
    text,
  ]);
  return amendment;
}

/** A version in force of an agreement, whose only clause has this number. */
export async function putVersion(
  world: World,
  agreementId: string,
  provision = "5",
): Promise<string> {
  const amendment = await putAmendment(world, agreementId, { number: 1, provision });
  const by = { organisation_id: world.organisations.woonbron, agreement_id: agreementId };
  const version = await put(world, "collaboration_version", {
    ...{ ...by, amendment_id: amendment, number: 1, status: "IN_FORCE" },
    ...{ starts_on: "2022-01-01", content_hash: HASH },
  });
  await put(world, "collaboration_provision", {
    ...{ ...by, ...CLAUSE, version_id: version, number: provision, position: 1 },
    ...{ text_number: 1, since_number: 1 },
  });
  await beneath(world, "UPDATE collaboration_agreement SET current_number = 1 WHERE id = $1", [
    agreementId,
  ]);
  return amendment;
}
