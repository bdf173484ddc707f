import { givenNomination } from "../collaboration/given-nomination.js";
import { givenRecognition } from "../collaboration/given-recognition.js";
import type { Context } from "./every-act.js";

const on = ({ id, version }: { id: string; version: number | null }) => ({
  id,
  expectedVersion: version!,
});
const REASON = { reason: "Omdat" };

/** What hangs on collaboration agreements: recognised committees, nominations. */
export async function ofCollaboration(context: Context): Promise<void> {
  await ofCommittees(context);
  await ofNominations(context);
}

async function ofCommittees({ world, shared }: Context): Promise<void> {
  const make = givenRecognition(world);
  const { landlord, council, tenants, asking } = make;
  const { participatieadviseur: adviser } = world.members;
  const { id: committeeId } = await make.committee("De Linde", world.municipalities.delft);
  for (const who of [adviser, council, tenants]) {
    shared(who, "askCommitteeRecognition", asking({ committeeId }));
    shared(who, "withdrawCommitteeRecognition", on(await make.asked({}, who)));
  }
  const asked = on(await make.asked({ committeeId }));
  shared(landlord, "recogniseCommittee", { ...asked, recognisedUntil: "2100-12-31" });
  shared(landlord, "refuseCommitteeRecognition", { ...asked, ...REASON });
  const known = await make.recognised({ recognisedFrom: "2020-01-01" }, {}, tenants);
  const report = make.reporting(known, 2020);
  for (const who of [adviser, council, tenants]) shared(who, "reportCommitteeYear", report);
  for (const who of [landlord, council])
    shared(who, "endCommitteeRecognition", { ...on(known), ...REASON });
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
