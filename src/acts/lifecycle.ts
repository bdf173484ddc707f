import { Forbidden } from "../errors.js";
import { listed, stateWordsOf, type Words, wordsOf } from "../graphql/enums.js";
import { type AnyViewer, inOrder, type Need, type Obstacle, refuseBy, unless } from "./obstacle.js";
import type { RuleRefusal } from "./refusal.js";
import { conflict, invalidTransition } from "./refusals.js";

/**
 * The facts of an act: the subject as it stands, and functions that read the rest when it is
 * needed.
 */
interface About {
  readonly subject: { readonly status: string };
}
type StatusOf<Facts extends About> = Facts["subject"]["status"];

/** One of the two sides that have to do with a subject. */
export interface Side<Subject> {
  /** The name of the side in diagrams. */
  readonly name: string;
  /** The sentence of the refusal that everybody else gets. */
  readonly refusal: string;
  readonly includes: (viewer: AnyViewer, subject: Subject) => boolean;
}

interface BroughtIn {
  /** The organisation that brought the subject in. */
  readonly organisationId: string;
}

export const ownSide: Side<BroughtIn> = {
  name: "own side",
  refusal: "Only the side that brought it in can do this.",
  includes: (viewer, { organisationId }) => viewer.organisationId === organisationId,
};
export const otherSide: Side<BroughtIn> = {
  name: "other side",
  refusal: "Only the other side can do this: nobody accepts their own proposal.",
  includes: (viewer, { organisationId }) => viewer.organisationId !== organisationId,
};
export const eitherSide: Side<unknown> = {
  name: "either side",
  refusal: "Only the two sides can do this.",
  includes: () => true,
};

/**
 * In which status an act can be done, by which side, which status it leads to, and what else it
 * needs.
 */
export interface Step<Facts extends About> {
  readonly by: Side<Facts["subject"]>;
  /** The status that the act leads to, by each status in which it can be done. */
  readonly from: Readonly<Partial<Record<StatusOf<Facts>, StatusOf<Facts>>>>;
  /** Whether the act can be done in this state, where the status alone does not tell. */
  readonly isOpen?: (subject: Facts["subject"]) => boolean;
  readonly needs?: Need<Facts>;
  /**
   * What the act needs of one of the subject's parts. The act refuses by the part that it is on; it
   * is offered when at least one part will do.
   */
  readonly needsOfParts?: Need<Facts>;
  /** What the diagram adds to the name of the side. */
  readonly drawn?: string;
}

/** The `from` of an act that keeps the status as it is, in each of these statuses. */
export const staying = <Status extends string>(...statuses: readonly Status[]) =>
  Object.fromEntries(statuses.map((status) => [status, status])) as { [S in Status]: S };

/** The `from` of an act that leads to one status, from each of these statuses. */
export const leadingTo = <To extends string, From extends string>(
  to: To,
  ...statuses: readonly From[]
) => Object.fromEntries(statuses.map((status) => [status, to])) as Record<From, To>;

/** The steps of acts, in the order in which the acts are offered. */
export type Steps<Act extends string, Facts extends About> = Readonly<Record<Act, Step<Facts>>>;

/** An arrow of the diagram, from one status to another. */
export type Arrow = readonly [from: string, to: string, label: string];

/** What a module declares of a lifecycle. */
interface Declared<Act extends string, Facts extends About> {
  readonly steps: Readonly<Partial<Steps<Act, Facts>>>;
  /** Whether the viewer's role allows an act. */
  readonly role: (viewer: AnyViewer, act: Act, facts: Facts) => Obstacle;
  /** The enums whose values have the words for acts and statuses. */
  readonly words: {
    readonly acts: { readonly [A in Act]: A };
    readonly statuses: { readonly [S in StatusOf<Facts>]: S };
  };
  /** The status that a subject begins in, and what the diagram calls its beginning. */
  readonly begins: readonly [status: StatusOf<Facts>, label: string];
  /** Arrows that no step draws: where the clock leads, or an act on another subject. */
  readonly elsewhere?: readonly Arrow[];
}

/** The version of the row that the act is on: as it is now, and as the caller read it. */
export interface Seen {
  readonly version: number;
  readonly expectedVersion: number;
}

/** Why an act cannot be done now, where the status of the subject is not the reason. */
export interface InTheWay {
  /** The status of a part. */
  readonly status?: Words;
  /** A sentence, where the reason is not a status. */
  readonly because?: Words;
}

/** @throws CONFLICT (a userError) when the row has changed since the caller read it. */
export function refuseStale({ version, expectedVersion }: Seen): void {
  if (version !== expectedVersion) throw conflict().at("expectedVersion");
}

/**
 * A lifecycle as a table. The same rows refuse acts, answer `allowedActs`, name the acts that a
 * refusal offers, and draw the diagram.
 */
export class Lifecycle<Act extends string, Facts extends About> {
  /** Every act in the table's order, with all that it needs of the subject and its parts. */
  private readonly acts: readonly (readonly [act: Act, needs: Need<Facts> | undefined])[];

  constructor(private readonly its: Declared<Act, Facts>) {
    const steps = Object.entries(its.steps) as [Act, Step<Facts>][];
    this.acts = steps.map(([act, { needs, needsOfParts }]) => [
      act,
      needsOfParts ? inOrder(needs, needsOfParts) : needs,
    ]);
  }

  /**
   * Admits an act on a subject. Its caller may know of the subject, and has locked it. Every act is
   * refused in one order, which ends with the input. A caller whose version is stale gets CONFLICT,
   * whatever has become of the subject: the state that would refuse them is one they have not seen.
   *
   * @param seen an act that begins something in the subject leaves this out.
   * @returns the status that the act leads to.
   * @throws FORBIDDEN, or one of the userErrors CONFLICT, INVALID_TRANSITION and what the act
   * needs; in this order.
   */
  async admit(
    actor: AnyViewer,
    act: Act,
    { facts, seen }: { readonly facts: Facts; readonly seen: Seen | undefined },
  ): Promise<StatusOf<Facts>> {
    this.refuseForbidden(actor, act, facts);
    if (seen) refuseStale(seen);
    const to = this.leadsTo(act, facts.subject);
    if (to === undefined) throw await this.notNow(actor, facts);
    refuseBy(await this.its.steps[act]?.needs?.(facts, actor));
    return to;
  }

  /**
   * Makes only the first check of `admit`, for acts that lock more in between. @throws FORBIDDEN.
   */
  refuseForbidden(actor: AnyViewer, act: Act, facts: Facts): void {
    refuseBy(this.forbidding(actor, act, facts));
  }

  /**
   * The acts that would be admitted now: the buttons to show. Facts are read only for the acts that
   * side and state allow.
   */
  async allowed(viewer: AnyViewer, facts: Facts): Promise<Act[]> {
    const possible = this.acts.filter(
      ([act]) =>
        this.leadsTo(act, facts.subject) !== undefined && !this.forbidding(viewer, act, facts),
    );
    const obstacles = await Promise.all(possible.map(([, needs]) => needs?.(facts, viewer)));
    return possible.filter((_, index) => !obstacles[index]).map(([act]) => act);
  }

  /**
   * Makes the refusal of an act that the subject's status does not allow. It offers the same acts
   * as `allowed`. The last argument says what stands in the way where it is not the subject's
   * status.
   */
  async notNow(
    actor: AnyViewer,
    facts: Facts,
    { status, because }: InTheWay = {},
  ): Promise<RuleRefusal> {
    const { acts, statuses } = this.its.words;
    return invalidTransition({
      status: status ?? stateWordsOf(statuses, facts.subject.status as StatusOf<Facts>),
      allowed: listed((await this.allowed(actor, facts)).map((act) => wordsOf(acts, act))),
      because,
    });
  }

  /** A Mermaid state diagram. It leaves out acts that keep the status as it is. */
  diagram(): string {
    const drawn = Object.entries<Step<Facts> | undefined>(this.its.steps).flatMap(([act, step]) => {
      const label = `${act} (${[step!.by.name, ...(step!.drawn ? [step!.drawn] : [])].join(", ")})`;
      return Object.entries<string | undefined>(step!.from)
        .filter(([from, to]) => from !== to)
        .map(([from, to]): Arrow => [from, to!, label]);
    });
    const { begins, elsewhere = [] } = this.its;
    const lines = [["[*]", ...begins] as const, ...drawn, ...elsewhere].map(
      ([from, to, label]) => `    ${from} --> ${to}: ${label}`,
    );
    return ["```mermaid", "stateDiagram-v2", ...lines, "```"].join("\n");
  }

  private leadsTo(act: Act, subject: Facts["subject"]): StatusOf<Facts> | undefined {
    const step = this.its.steps[act];
    if (!step || step.isOpen?.(subject) === false) return undefined;
    return step.from[subject.status as StatusOf<Facts>];
  }

  private forbidding(viewer: AnyViewer, act: Act, facts: Facts): Obstacle {
    const side = this.its.steps[act]?.by;
    return (
      this.its.role(viewer, act, facts) ??
      unless(!side || side.includes(viewer, facts.subject), () => new Forbidden(side!.refusal))
    );
  }
}

/** A lifecycle of any acts and facts. */
export type AnyLifecycle = Pick<Lifecycle<never, never>, "diagram">;
