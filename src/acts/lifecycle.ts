import { Forbidden } from "../errors.js";
import { listed, stateWordsOf, type Words, wordsOf } from "../graphql/enums.js";
import { type AnyViewer, inOrder, type Need, type Obstacle, refuseBy, unless } from "./obstacle.js";
import type { RuleRefusal } from "./refusal.js";
import { conflict, invalidTransition } from "./refusals.js";

/**
 * What acts look at: the subject as it stands, and functions that read the rest when it is asked.
 */
interface About {
  readonly subject: { readonly status: string };
}
type StatusOf<Facts extends About> = Facts["subject"]["status"];

/** Who may do an act, of the two who have to do with a subject. */
export interface Side<Subject> {
  /** What a diagram calls it. */
  readonly name: string;
  /** What everybody else is told. */
  readonly refusal: string;
  readonly includes: (viewer: AnyViewer, subject: Subject) => boolean;
}

interface BroughtIn {
  /** The organisation that brought it in. */
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

/** Where an act can be done, by whom, the status it leads to, and what it needs besides. */
export interface Step<Facts extends About> {
  readonly by: Side<Facts["subject"]>;
  /** The status it leads to, from each in which it can be done. */
  readonly from: Readonly<Partial<Record<StatusOf<Facts>, StatusOf<Facts>>>>;
  /** Where the status does not tell everything: whether it can be done in this state. */
  readonly isOpen?: (subject: Facts["subject"]) => boolean;
  readonly needs?: Need<Facts>;
  /**
   * What it needs of the subject's parts. The act is on one of them, and refuses by that one
   * itself; it is offered when one of them will do.
   */
  readonly needsOfParts?: Need<Facts>;
  /** What the diagram says of it beside its side. */
  readonly drawn?: string;
}

/** An act that leaves the status as it is, in each of these. */
export const staying = <Status extends string>(...statuses: readonly Status[]) =>
  Object.fromEntries(statuses.map((status) => [status, status])) as { [S in Status]: S };

/** An act that leads to one status, from each of these. */
export const leadingTo = <To extends string, From extends string>(
  to: To,
  ...statuses: readonly From[]
) => Object.fromEntries(statuses.map((status) => [status, to])) as Record<From, To>;

/** Acts in the order in which they are offered. */
export type Steps<Act extends string, Facts extends About> = Readonly<Record<Act, Step<Facts>>>;

/** What leads from one status to another. */
export type Arrow = readonly [from: string, to: string, label: string];

/** What a module declares of a lifecycle. */
interface Declared<Act extends string, Facts extends About> {
  readonly steps: Readonly<Partial<Steps<Act, Facts>>>;
  /** Whether the viewer's role allows an act. */
  readonly role: (viewer: AnyViewer, act: Act, facts: Facts) => Obstacle;
  /** The enums that say what acts and statuses are called. */
  readonly words: {
    readonly acts: { readonly [A in Act]: A };
    readonly statuses: { readonly [S in StatusOf<Facts>]: S };
  };
  /** The status that a subject begins in, and what the diagram calls its beginning. */
  readonly begins: readonly [status: StatusOf<Facts>, label: string];
  /** Where time leads, or an act on something else. */
  readonly elsewhere?: readonly Arrow[];
}

/** The version that the caller read of the row that the act is on, and the one it has. */
export interface Seen {
  readonly version: number;
  readonly expectedVersion: number;
}

/** What an act is refused for that cannot be done now. */
export interface InTheWay {
  /** The status of a part. */
  readonly status?: Words;
  /** A sentence, where it is no status. */
  readonly because?: Words;
}

/** @throws CONFLICT (a userError) when it has changed since the caller read it. */
export function refuseStale({ version, expectedVersion }: Seen): void {
  if (version !== expectedVersion) throw conflict().at("expectedVersion");
}

/**
 * A lifecycle as a table: the same rows refuse acts, answer `allowedActs`, word what a refusal
 * offers, and draw the diagram.
 */
export class Lifecycle<Act extends string, Facts extends About> {
  /** Every act, in the table's order, with all that it needs. */
  private readonly acts: readonly (readonly [act: Act, needs: Need<Facts> | undefined])[];

  constructor(private readonly its: Declared<Act, Facts>) {
    const steps = Object.entries(its.steps) as [Act, Step<Facts>][];
    this.acts = steps.map(([act, { needs, needsOfParts }]) => [
      act,
      needsOfParts ? inOrder(needs, needsOfParts) : needs,
    ]);
  }

  /**
   * Admits an act to a subject that its caller may know of and has locked. Every act is refused in
   * one order, which ends with the input. Whoever acts on what has changed since they read it is
   * told that, whatever it has become: the state that would refuse them is one they have not seen.
   *
   * @param seen left out by an act that begins something in the subject.
   * @returns the status that the act leads to.
   * @throws FORBIDDEN; CONFLICT, INVALID_TRANSITION, what the act needs
   * (userErrors); in this order.
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

  /** The first refusal of `admit` alone, for acts that lock more in between. @throws FORBIDDEN. */
  refuseForbidden(actor: AnyViewer, act: Act, facts: Facts): void {
    refuseBy(this.forbidding(actor, act, facts));
  }

  /** The acts that would be admitted now: what buttons to show. Facts are asked for these alone. */
  async allowed(viewer: AnyViewer, facts: Facts): Promise<Act[]> {
    const possible = this.acts.filter(
      ([act]) =>
        this.leadsTo(act, facts.subject) !== undefined && !this.forbidding(viewer, act, facts),
    );
    const obstacles = await Promise.all(possible.map(([, needs]) => needs?.(facts, viewer)));
    return possible.filter((_, index) => !obstacles[index]).map(([act]) => act);
  }

  /**
   * What refuses an act where the subject stands: it offers what `allowed` would. The last argument
   * says what stands in the way where it is not the subject's status.
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

  /** A Mermaid state diagram. Acts that leave the status as it is are not drawn. */
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

/** Whatever it is of. */
export type AnyLifecycle = Pick<Lifecycle<never, never>, "diagram">;
