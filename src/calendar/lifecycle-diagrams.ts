import { itemLifecycle, proposalEffects, proposingActs } from "./calendar-item.policy.js";
import type { CalendarItemStatus } from "./calendar.enums.js";

/** The life of an item as a Mermaid state diagram, drawn from the table that refuses acts. */
export function itemDiagram(): string {
  const arrows = Object.entries(itemLifecycle).flatMap(([act, { by, from }]) =>
    Object.entries(from).filter(([status, to]) => status !== to || act === "REVISE").map(([status, to]) => arrow(status, to, `${act} (${who[by]})`)));
  const accepted = Object.entries(proposingActs).flatMap(([act, kind]) => {
    const effect = proposalEffects[kind];
    const waiting = Object.values(itemLifecycle[act as keyof typeof itemLifecycle].from) as CalendarItemStatus[];
    return effect ? [...new Set(waiting)].map((status) => arrow(status, effect, `${kind} accepted (other side)`)) : [];
  });
  return mermaid([arrow("[*]", "DRAFT", "draft (either party)"), ...arrows, ...new Set(accepted)]);
}

/** The life of a year's calendar. Adopting twice, once by each side, is what leads to ADOPTED. */
export function yearDiagram(): string {
  return mermaid([
    arrow("[*]", "CONCEPT", "open (either party)"), arrow("CONCEPT", "ADOPTED", "ADOPT by both sides"), arrow("ADOPTED", "CONCEPT", "REOPEN (either side)"),
    arrow("ADOPTED", "ADOPTED", "PUBLISH (either side)"), arrow("ADOPTED", "CLOSED", "CLOSE (either side, after 31 December)"),
  ]);
}

const who = { OWN_SIDE: "own side", OTHER_SIDE: "other side", EITHER_SIDE: "either side" } as const;
const arrow = (from: string, to: string, label: string) => `    ${from} --> ${to}: ${label}`;
const mermaid = (lines: readonly string[]) => ["```mermaid", "stateDiagram-v2", ...lines, "```"].join("\n");
