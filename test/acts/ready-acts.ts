import { randomUUID } from "node:crypto";
import { inputOf } from "../advice/act-inputs.js";
import { CASES, type Mutation, MUTATIONS, outcome } from "../advice/procedure-acts.js";
import { type Cell, putProcedures } from "../advice/put-procedures.js";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { dataOf } from "../support/api.js";
import { beneath, given } from "../support/given.js";
import type { World } from "../support/world.js";

/** An act that would be done: whose it is, on what, with which input. */
export interface ReadyAct {
  readonly mutation: string;
  readonly who: { readonly token: string };
  readonly input: Readonly<Record<string, unknown>>;
  /** The id of what the payload shows when the act is refused; null: what it makes does not exist yet. */
  readonly shows: string | null;
}

/** Every act on advice and on the calendar, each ready on a subject of its own. Today is 2022-02-01. */
export async function readyActs(world: World): Promise<ReadyAct[]> {
  return [...(await readyOnCalendar(world)), ...(await readyOnAdvice(world))];
}

/** What an act on advice is on, where that is not the subject whose id the input has. */
const NEW: Readonly<Record<string, true>> = { draftAdvice: true, draftResponse: true };
const ON_PROCEDURE: Readonly<Record<string, true>> = {
  liftAdviceConfidentiality: true, shareConfidentialText: true,
};

async function readyOnAdvice(world: World): Promise<ReadyAct[]> {
  const { bestuurder, voorzitter } = world.members;
  const cells = MUTATIONS.map(readyCell);
  await putProcedures(world, cells, "");
  const onProcedures = cells.map((cell): ReadyAct => {
    const { mutation, procedureId, partId } = cell;
    const isProcedure = mutation.on === "procedure" || mutation.name in ON_PROCEDURE;
    const input = { ...inputOf(mutation, cell), ...elementsFor(cell) };
    const who = cell.role === "commissielid" ? voorzitter : world.members[cell.role];
    return { mutation: mutation.name, who, input, shows: mutation.name in NEW ? null : isProcedure ? procedureId : partId };
  });
  const plan = { mutation: "planBoardMeeting", who: voorzitter, input: { heldOn: "2022-03-01", note: "Extra" }, shows: null };
  const { planBoardMeeting } = await dataOf(world.url, voorzitter, cprw.PlanBoardMeetingDocument, { input: { heldOn: "2022-03-08" } });
  const { id, version } = planBoardMeeting!.meeting!;
  return [
    ...onProcedures, plan,
    { mutation: "cancelBoardMeeting", who: voorzitter, input: { id, expectedVersion: version }, shows: id },
    { mutation: "draftAdviceRequest", who: bestuurder, input: { kind: "REQUESTED", title: "Huurbeleid" }, shows: null },
    { mutation: "draftUnsolicitedAdvice", who: voorzitter, input: { title: "Uithuiszetting" }, shows: null },
  ];
}

function readyCell(mutation: Mutation): Cell {
  const fitting = CASES.find((one) => one.role !== "commissielid" && "to" in outcome(mutation, one));
  if (!fitting) throw new Error(`Nobody can ever ${mutation.name}.`);
  return {
    ...fitting, mutation, procedureId: randomUUID(), partId: randomUUID(), adviceId: randomUUID(), recommendationId: randomUUID(),
  };
}

/** One element of each list of objects that an input has, so that the texts in it can be reached. */
function elementsFor({ mutation: { name }, recommendationId }: Cell): object {
  const decisions = [{ recommendationId, decision: "ADOPTED" }];
  const recommendations = [{ text: "Bevries de huren" }];
  return name === "reviseResponse" || name === "draftResponse" ? { decisions } : name === "reviseAdvice" || name === "draftAdvice" ? { recommendations } : {};
}

const YEAR = 2022;

async function readyOnCalendar(world: World): Promise<ReadyAct[]> {
  const { bestuurder, voorzitter } = world.members;
  const { calendarYear, draft, proposed, agreed } = given(world);
  await calendarYear(YEAR);
  const content = { year: YEAR, planned: { month: 3 } } as const;
  const drafted = () => draft("TENANT_COUNCIL", content), put = () => proposed("TENANT_COUNCIL", content), fixed = () => agreed("TENANT_COUNCIL", content);
  const ready: ReadyAct[] = [];
  const on = ({ id, version }: { id: string; version?: number | null }, mutation: string, who = voorzitter, more: object = {}) =>
    void ready.push({ mutation, who, input: { id, expectedVersion: version, ...more }, shows: id });

  ready.push({ mutation: "draftCalendarItem", who: voorzitter, input: { year: YEAR, title: "Ventilatie" }, shows: null });
  on(await drafted(), "reviseCalendarItem", voorzitter, { title: "Anders" });
  on(await drafted(), "discardCalendarItem");
  on(await drafted(), "proposeCalendarItem");
  on(await put(), "agreeCalendarItem", bestuurder);
  on(await put(), "declineCalendarItem", bestuurder, { reason: "Nu niet" });
  on(await put(), "withdrawCalendarItem");
  on(await fixed(), "startCalendarItem");
  const begun = await fixed();
  const started = await dataOf(world.url, voorzitter, cprw.StartCalendarItemDocument, { input: { id: begun.id, expectedVersion: begun.version! } });
  on(started.startCalendarItem!.item!, "completeCalendarItem", voorzitter, { resultNote: "Gedaan" });
  on(await fixed(), "assignCalendarItemOwner", voorzitter, { ownerId: voorzitter.personId });
  on({ ...(await fixed()), version: 0 }, "annotateCalendarItem", voorzitter, { note: "Voor onszelf" });
  on(await fixed(), "proposeCalendarItemChange", voorzitter, { title: "Anders", reason: "Duidelijker" });
  on(await fixed(), "postponeCalendarItem", voorzitter, { planned: { month: 11 }, reason: "Later" });
  on(await fixed(), "rollOverCalendarItem", voorzitter, { reason: "Volgend jaar" });
  on(await fixed(), "cancelCalendarItem", voorzitter, { reason: "Vervallen" });
  const waiting = async () => {
    const { id, version } = await fixed();
    await dataOf(world.url, voorzitter, cprw.CancelCalendarItemDocument, { input: { id, expectedVersion: version!, reason: "Vervallen" } });
    const [proposal] = await beneath<{ id: string; version: number }>(world, "SELECT id, version FROM calendar_item_proposal WHERE item_id = $1", [id]);
    return proposal!;
  };
  on(await waiting(), "acceptCalendarItemProposal", bestuurder);
  on(await waiting(), "refuseCalendarItemProposal", bestuurder, { reason: "Nee" });
  on(await waiting(), "withdrawCalendarItemProposal");

  ready.push({ mutation: "openCalendarYear", who: voorzitter, input: { year: 2031 }, shows: null });
  on(await calendarYear(2032), "adoptCalendarYear");
  for (const [mutation, year] of [["reopenCalendarYear", 2033], ["publishCalendarYear", 2034], ["closeCalendarYear", 2020]] as const) {
    const { id } = await calendarYear(year);
    for (const side of [bestuurder, voorzitter]) {
      const [{ version } = { version: 0 }] = await beneath<{ version: number }>(world, "SELECT version FROM calendar_year WHERE id = $1", [id]);
      await dataOf(world.url, side, cprw.AdoptCalendarYearDocument, { input: { id, expectedVersion: version } });
    }
    const [adopted] = await beneath<{ version: number }>(world, "SELECT version FROM calendar_year WHERE id = $1", [id]);
    on({ id, version: adopted!.version }, mutation, bestuurder);
  }
  return ready;
}
