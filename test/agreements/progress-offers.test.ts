import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { ProgressActEnum } from "../../src/agreements/progress/progress.type.js";
import { compareOffers, type Part, type Seen, waysOf } from "../acts/offered.js";
import { undoAtCommit } from "../acts/stalled-acts.js";
import { dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import { beneath } from "../support/given.js";
import { givenAdvice } from "../support/given-advice.js";
import { createWorld, type World } from "../support/world.js";
import { versioned } from "./given-cycle.js";
import { givenProgress, REPORTED_FROM } from "./given-progress.js";
import { DISCARD } from "./progress-documents.js";

/** Everybody who reads Delft, in each role that may do something there, and some that may not. */
const READERS = [
  "bestuurder",
  "beleidsadviseur",
  "regiodirecteur",
  "participatieadviseur",
  "voorzitter",
  "secretaris",
  "ondersteuner",
  "delftseHuurder",
  "delftseWethouder",
  "dordtseHuurder",
  "bewonerscommissie",
] as const;
type Reader = (typeof READERS)[number];

let world: World;
/** A residents' committee of the municipality: it reads what its area reads. */
let committee: { readonly id: string; readonly token: string };
const whoIs = (name: Reader) => (name === "bewonerscommissie" ? committee : world.members[name]);
const reports: Record<string, string> = {};
beforeAll(async () => {
  world = await createWorld();
  committee = await givenAdvice(world).committee("Bewonerscommissie", world.municipalities.delft);
  await onDay(world, REPORTED_FROM);
  const make = givenProgress(world);
  const { cprw, gemeenteDelft, delftseHuurders, woonbron } = world.organisations;
  const put = async (state: string, report: Promise<{ readonly id: string }>) =>
    void (reports[state] = (await report).id);
  await put("draft", make.drafted(await make.agreed()));
  await put(
    "unexplained",
    make.drafted(await make.agreed(), { light: "AT_RISK", explanation: "" }),
  );
  const reserved = await make.agreed();
  await make.reserved(reserved, "2022-07");
  await put("reserved", make.drafted(reserved));
  const failed = await make.agreed();
  await make.reserved(failed);
  await beneath(
    world,
    `UPDATE agreement_reservation
      SET status = 'FAILED', settled_on = '2022-05-01', settled_by_id = organisation_id
      WHERE commitment_id = $1`,
    [failed.id],
  );
  await put("reservation failed", make.drafted(failed));
  const ended = await make.agreed();
  await put("draft in an agreement that ended", make.drafted(ended));
  await beneath(world, "UPDATE agreement SET status = 'TERMINATED' WHERE id = $1", [
    ended.agreementId,
  ]);
  const thrown = await make.drafted(await make.agreed());
  await make.done(make.landlord, DISCARD, versioned(thrown));
  reports.discarded = thrown.id;
  await put("submitted", make.submitted(await make.agreed()));
  const council = await make.agreed({ signatories: [woonbron, gemeenteDelft, cprw] });
  await put("submitted to the council", make.submitted(council));
  const once = await make.submitted(await make.agreed());
  await put("confirmed by one", make.confirmed(make.alderman, once));
  const advised = await make.agreed({
    ...{ signatories: [woonbron, gemeenteDelft], advisers: [delftseHuurders] },
  });
  await put("with an adviser", make.submitted(advised));
  const endorsed = await make.agreed({ endorsers: [cprw] });
  await put("with an endorser", make.submitted(endorsed));
  const contested = await make.submitted(await make.agreed());
  await put("contested", make.contested(make.tenants, contested));
  const answered = await make.agreed();
  const first = await make.submitted(answered);
  await put("superseded", make.contested(make.tenants, first));
  await put("second", make.submitted(answered));
  await put("confirmed", make.settled(await make.agreed()));
  const refused = await make.agreed({ status: "SIGNED_BY_SOME" });
  await refuse(refused, delftseHuurders);
  await put("of what the tenants refused", make.submitted(refused));
  const led = await make.agreed({ status: "SIGNED_BY_SOME" });
  await put("draft of a lead that refused", make.drafted(led));
  await refuse(led, woonbron);
  await undoAtCommit(world);
});
afterAll(() => world.end());

const refuse = ({ partId }: { readonly partId: string }, organisationId: string) =>
  beneath(
    world,
    "UPDATE agreement_party SET stance = 'REFUSED' WHERE part_id = $1 AND member_id = $2",
    [partId, organisationId],
  );

async function seen(name: Reader, id: string): Promise<Seen | null> {
  const { subject } = await dataOf<{ subject: (Part & { allowedActs: string[] }) | null }, object>(
    world.url,
    whoIs(name),
    `query ($id: ID!) { subject: progress(id: $id) { id version allowedActs } }`,
    { id },
  );
  if (!subject) return null;
  const ways = waysOf(
    {
      REVISE: ["reviseProgress", { explanation: "Herzien" }],
      DISCARD: ["discardProgress"],
      SUBMIT: ["submitProgress"],
      CONFIRM: ["confirmProgress"],
      CONTEST: ["contestProgress", { note: "Dit klopt niet." }],
    },
    subject,
  );
  return { allowed: subject.allowedActs, ways };
}

it("an act on a report is offered where good input would do it, and nowhere else", async () => {
  const all = Object.entries(reports).flatMap(([state, id]) =>
    READERS.map((name) => ({ state, id, name })),
  );
  const { wrong, done } = await compareOffers(world, all, {
    read: seen,
    whoIs,
    words: ProgressActEnum,
  });
  expect(wrong).toEqual([]);
  expect([...done].sort()).toEqual(Object.keys(ProgressActEnum).sort());
});
