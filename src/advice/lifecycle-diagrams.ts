import { machines } from "./advice.policy.js";
import type { ProcedureKind, ProcedureStatus } from "./advice.enums.js";
import type { ProcedureSide } from "./procedure-machine.js";

interface Arrow { readonly from: string; readonly to: ProcedureStatus; readonly label: string }

const BEGINNERS: Record<ProcedureKind, string> = { REQUESTED: "landlord", VOLUNTARY: "landlord", CONSENT: "landlord", UNSOLICITED: "tenants' council" };
const who: Record<ProcedureSide, string> = { LANDLORD: "landlord", ADVISER: "adviser", EITHER: "either side" };

/** Where an act leads elsewhere than its table says, or time leads without an act: what the acts and the clock add to the tables. */
function besideTheTable(kind: ProcedureKind): Arrow[] {
  const waiting = (["REQUESTED", "INFO_PENDING"] as const).filter((status) => kind !== "UNSOLICITED" && kind !== "CONSENT" && Object.values(machines[kind]).some(({ from }) => from[status]));
  const lapsing = waiting.map((from) => ({ from, to: "LAPSED" as const, label: "the term passes (clock)" }));
  const conditionally = kind === "CONSENT" ? [
    { from: "REQUESTED", to: "CONSENTED_CONDITIONALLY" as const, label: "GIVE_CONSENT on conditions (adviser)" },
    { from: "REFUSED", to: "REPLACED_BY_RULING" as const, label: "RECORD_RULING of a court that stands in for consent (either side)" },
  ] : [];
  return [...lapsing, ...conditionally];
}

/** The life of a procedure of one kind as a Mermaid state diagram, drawn from the table that refuses acts. Acts that leave the status as it is are left out. */
export function procedureDiagram(kind: ProcedureKind): string {
  const arrows: Arrow[] = Object.entries(machines[kind]).flatMap(([act, { by, from }]) =>
    Object.entries(from).filter(([status, to]) => status !== to || act === "REVISE").map(([status, to]) => ({ from: status, to, label: `${act} (${who[by]})` })));
  const all: Arrow[] = [{ from: "[*]", to: "DRAFT", label: `draft (${BEGINNERS[kind]})` }, ...arrows, ...besideTheTable(kind)];
  return ["```mermaid", "stateDiagram-v2", ...all.map(({ from, to, label }) => `    ${from} --> ${to}: ${label}`), "```"].join("\n");
}
