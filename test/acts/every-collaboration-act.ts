import { givenBudget } from "../collaboration/given-budget.js";
import { put, putInForce, putVersion } from "../collaboration/given-in-force.js";
import { givenNomination } from "../collaboration/given-nomination.js";
import { givenRecognition } from "../collaboration/given-recognition.js";
import type { Context } from "./every-act.js";
import { ofAmendments } from "./every-amendment-act.js";

const on = ({ id, version }: { id: string; version: number | null }) => ({
  id,
  expectedVersion: version!,
});
const REASON = { reason: "Omdat" };

/** Collaboration agreements, and what hangs on them: recognised committees, nominations. */
export async function ofCollaboration(context: Context): Promise<void> {
  await ofAmendments(context);
  await ofCommittees(context);
  await ofNominations(context);
  await ofBudgets(context);
  await ofEvaluations(context);
  await ofComments(context);
}

async function ofCommittees({ world, shared }: Context): Promise<void> {
  const make = givenRecognition(world);
  const { landlord, council, tenants, asking } = make;
  const { participatieadviseur: adviser } = world.members;
  const { id: committeeId } = await make.committee("De Linde", world.municipalities.delft);
  for (const who of [adviser, council, tenants]) {
    shared(who, "askCommitteeRecognition", asking());
    shared(who, "withdrawCommitteeRecognition", on(await make.asked({}, who)));
  }
  const asked = on(await make.asked({ committeeId }));
  shared(landlord, "recogniseCommittee", { ...asked, recognisedUntil: "2100-12-31" });
  shared(landlord, "refuseCommitteeRecognition", { ...asked, ...REASON });
  const known = await make.recognised({ recognisedFrom: "2020-01-01" }, {}, tenants);
  const report = make.reporting(known, 2020);
  for (const who of [adviser, council, tenants]) shared(who, "reportCommitteeYear", report);
  shared(landlord, "endCommitteeRecognition", { ...on(known), ...REASON });
}

async function ofNominations({ world, inPrivate, shared }: Context): Promise<void> {
  const make = givenNomination(world);
  const { landlord, council, withCandidates } = make;
  inPrivate(council, "openNomination", { seat: "Zetel 3" });
  const vacancy = on(await make.opened());
  inPrivate(council, "agreeNominationProfile", { ...vacancy, profile: "Iemand met hart" });
  inPrivate(council, "cancelNomination", { ...vacancy, ...REASON });
  const nomination = await withCandidates("Anna Vermeer");
  const [candidate] = nomination.candidates!;
  const another = { nominationId: nomination.id, name: "Bas Kuiper", note: "Sterk" };
  inPrivate(council, "addNominationCandidate", another);
  inPrivate(council, "withdrawNominationCandidate", on(candidate!));
  const nominee = { candidateId: candidate!.id, motivation: "Zij kent de wijken" };
  shared(council, "nominateCommissioner", { ...on(nomination), ...nominee });
  const nominated = on(await make.nominated());
  shared(landlord, "recordAppointment", nominated);
  shared(landlord, "recordNonAppointment", { ...nominated, ground: "Niet geschikt" });
}

async function ofBudgets({ world, shared }: Context): Promise<void> {
  const make = givenBudget(world);
  const { landlord, council } = make;
  const agreementId = await putInForce(world);
  // its account is due today: midnight has nothing to tell
  const year = 2025;
  const committee = { name: "De Linde", households: 120, fixedCents: 100, perHouseholdCents: 10 };
  for (const who of [landlord, council])
    shared(who, "proposeBudgetYear", {
      ...make.proposing(agreementId, { committeeAmounts: [committee], note: "Scholing", year }),
    });
  for (const [who, by] of [
    [council, landlord],
    [landlord, council],
  ] as const) {
    const proposed = on(await make.proposed({ year }, by));
    shared(who, "agreeToBudgetYear", proposed);
    shared(who, "rejectBudgetYear", { ...proposed, ...REASON });
  }
  const agreed = on(await make.agreed({ year }));
  shared(landlord, "payBudgetAdvance", { ...agreed, cents: 100 });
  shared(council, "askOverspend", { ...agreed, cents: 100, ...REASON });
  const account = { url: "https://cprw.example/2025.pdf", sha256: "a".repeat(64) };
  shared(council, "accountForBudgetYear", { ...agreed, spentCents: 100, ...account });
  const asked = on(await make.asked(await make.agreed({ year })));
  shared(landlord, "answerOverspend", { ...asked, granted: true, answer: "Goed" });
}

/** An agreement in force of landlord, council and tenants of Delft, with a clause. */
async function bargained({ world }: Context): Promise<string> {
  const { woonbron, cprw, delftseHuurders } = world.organisations;
  const agreementId = await putInForce(world, { party_ids: [woonbron, cprw, delftseHuurders] });
  await putVersion(world, agreementId);
  return agreementId;
}

async function ofEvaluations(context: Context): Promise<void> {
  const { world, shared } = context;
  const { bestuurder, voorzitter, delftseHuurder } = world.members;
  const id = await put(world, "collaboration_evaluation", {
    ...{ organisation_id: bestuurder.organisationId, agreement_id: await bargained(context) },
    ...{ due_on: "2024-01-01", status: "DUE" },
  });
  for (const who of [bestuurder, voorzitter, delftseHuurder])
    shared(who, "judgeCollaboration", {
      ...{ id, expectedVersion: 1, outcome: "AMEND", text: "Meer tijd" },
    });
}

async function ofComments(context: Context): Promise<void> {
  const { world, inPrivate, shared } = context;
  const { bestuurder, voorzitter, delftseHuurder } = world.members;
  const agreementId = await bargained(context);
  const about = { part: "CLAUSE", provision_number: "5", agreement_id: agreementId, text: "Krap" };
  for (const who of [bestuurder, voorzitter, delftseHuurder]) {
    const { organisationId: organisation_id } = who;
    const comment = { agreementId, part: "CLAUSE", provisionNumber: "5", text: "Te krap" };
    inPrivate(who, "commentOnProvision", { ...comment, shared: false });
    shared(who, "commentOnProvision", { ...comment, shared: true }, "shared at once");
    const own = await put(world, "collaboration_comment", { ...about, organisation_id });
    const told = await put(world, "collaboration_comment", {
      ...{ ...about, organisation_id, shared_at: "2026-01-01T12:00:00Z" },
    });
    shared(who, "shareProvisionComment", { id: own, expectedVersion: 1 });
    inPrivate(who, "withdrawProvisionComment", { id: own, expectedVersion: 1 });
    shared(who, "withdrawProvisionComment", { id: told, expectedVersion: 1 }, "shared");
  }
}
