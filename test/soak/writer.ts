import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Member } from "../support/world.js";

/** How long a client waits for an answer before it asks again, elsewhere. */
const PATIENCE_MS = 15_000;
/** One in so many acts is sent to both servers at once. */
const TO_BOTH = 10;

export type Side = "LANDLORD" | "TENANT_COUNCIL";
interface Subject {
  readonly id: string;
  readonly version: number;
}
/** A subject that the other side may answer. */
export interface Open extends Subject {
  readonly by: Side;
}

/** What somebody wanted, and whether they were told that it is done. */
export interface Act {
  readonly kind: Kind;
  readonly requestId: string;
  acknowledged: boolean;
  /** It was sent once without an answer that tells whether it was done. */
  mayBeDone: boolean;
  /** Why it was refused for good; not a reason to try again. */
  refused?: string;
}

export const YEAR = 2026;
const REQUEST = {
  kind: "REQUESTED",
  title: "Huurbeleid per 1 juli",
  wohvSubject: "E",
  question: "Wat vindt u ervan?",
  intent: "De huren gaan met 2,3% omhoog.",
  motives: "De inflatie.",
  consequences: "Een hogere huur.",
};
const ITEM = {
  year: YEAR,
  title: "Vitale wijken",
  levels: ["ADVISEREN"],
  themes: ["LEEFBAARHEID"],
  planned: { quarters: { first: 2 } },
};
const ADVICE = {
  title: "Ventilatie",
  themes: ["DUURZAAMHEID"],
  summary: "Ventileer.",
  recommendations: [{ text: "Onderzoek de klachten." }],
};

/** The acts, and what each shows of its subject. */
const ACTS = {
  draftCalendarItem: ["DraftCalendarItemInput", "item"],
  reviseCalendarItem: ["ReviseCalendarItemInput", "item"],
  proposeCalendarItem: ["ProposeCalendarItemInput", "item"],
  agreeCalendarItem: ["AgreeCalendarItemInput", "item"],
  draftAdviceRequest: ["DraftAdviceRequestInput", "procedure"],
  submitAdviceRequest: ["SubmitAdviceRequestInput", "procedure"],
  draftUnsolicitedAdvice: ["DraftUnsolicitedAdviceInput", "procedure"],
} as const;
export type Kind = keyof typeof ACTS;
export const KINDS = Object.keys(ACTS) as Kind[];

const documentOf = (kind: Kind) => {
  const [input, shows] = ACTS[kind];
  return `mutation Soak($input: ${input}!) { ${kind}(input: $input) { ${shows} { id version } userErrors { code } } }`;
};

interface Answer {
  readonly data?: Record<
    string,
    { userErrors?: { code: string }[]; item?: Subject; procedure?: Subject } | null
  > | null;
  readonly errors?: readonly Told[];
}
interface Told {
  readonly extensions?: { readonly code?: string; readonly outcome?: string };
}
const codeOf = ({ extensions }: Told): string => extensions?.code ?? "NONE";

/** Fields that are read at once, and others that follow only then. */
const LOOK = `{
  changeCursor themes { id } calendarItems { totalCount nodes { title proposals { id } history { nodes { act } } } }
  adviceProcedures { totalCount nodes { title } }
}`;

/**
 * Told only when nothing was done, or nothing is known of it: the same request may be sent again.
 */
const PASSING = new Set([
  "SERVICE_UNAVAILABLE",
  "QUERY_TIMEOUT",
  "INTERNAL_SERVER_ERROR",
  "RATE_LIMITED",
]);

/** What all writers share. */
export interface Desk {
  readonly urls: readonly string[];
  readonly acts: Act[];
  /** What was proposed and waits for the other side. */
  readonly proposed: Open[];
  /** How often each code was answered. */
  readonly codes: Map<string, number>;
  /** There are no new acts; those that were begun have to be answered. */
  isClosing: boolean;
  /** Nobody asks any more. */
  isOver: boolean;
}

/** Somebody who acts all the time for one side, and asks again until each act has an answer. */
export class Writer {
  constructor(
    private readonly who: Member,
    private readonly side: Side,
    private readonly desk: Desk,
    private readonly random: () => number,
  ) {}

  async work(): Promise<void> {
    while (!this.desk.isClosing) await this.doSomething();
  }

  /** Each kind of act that this side can do by itself, or has been proposed. */
  async once(): Promise<void> {
    await this.doSomething();
    await this.ask();
  }

  private async doSomething(): Promise<void> {
    const { proposed } = this.desk;
    const decides = this.who.role !== "SECRETARIS"; // who prepares what others agree to
    const place = decides ? proposed.findIndex(({ by }) => by !== this.side) : -1;
    if (place >= 0) {
      const [{ id, version }] = proposed.splice(place, 1) as [Open];
      await this.act("agreeCalendarItem", { id, expectedVersion: version });
      return;
    }
    if (this.random() < 0.2) return this.ask();
    if (this.random() < 0.3) return this.look();
    const drafted = await this.act("draftCalendarItem", ITEM);
    const revised =
      drafted &&
      (await this.act("reviseCalendarItem", {
        id: drafted.id,
        expectedVersion: drafted.version,
        title: "Vitale wijken, opnieuw",
      }));
    const shown =
      revised &&
      (await this.act("proposeCalendarItem", { id: revised.id, expectedVersion: revised.version }));
    if (shown) proposed.push({ ...shown, by: this.side });
  }

  private async ask(): Promise<void> {
    if (this.side === "TENANT_COUNCIL")
      return void (await this.act("draftUnsolicitedAdvice", ADVICE));
    const drafted = await this.act("draftAdviceRequest", REQUEST);
    if (drafted)
      await this.act("submitAdviceRequest", { id: drafted.id, expectedVersion: drafted.version });
  }

  /**
   * @returns its subject as it now stands; undefined where it was refused, or
   * nobody answered until the end.
   */
  async act(kind: Kind, input: object): Promise<Subject | undefined> {
    const act: Act = { kind, requestId: randomUUID(), acknowledged: false, mayBeDone: false };
    this.desk.acts.push(act);
    const body = JSON.stringify({
      query: documentOf(kind),
      variables: { input: { ...input, requestId: act.requestId } },
    });
    while (!this.desk.isOver) {
      const first = this.random() < 0.5 ? 0 : 1;
      const asked = this.random() < 1 / TO_BOTH ? [first, 1 - first] : [first];
      const answers = await Promise.all(
        asked.map((place) => this.send(this.desk.urls[place]!, body)),
      );
      answers.forEach((answer) => this.count(answer));
      for (const answer of answers) {
        const shown = this.read(act, answer);
        if (shown) return shown;
      }
      if (act.refused !== undefined) return undefined;
      await wait(20 + this.random() * 200);
    }
    return undefined;
  }

  private read(act: Act, { data, errors = [] }: Answer): Subject | undefined {
    const payload = data?.[act.kind];
    const codes = [...errors.map(codeOf), ...(payload?.userErrors ?? []).map(({ code }) => code)];
    const subject = payload?.item ?? payload?.procedure;
    // A payload without userErrors says that it was done, also where how it
    // looks now could not be read.
    if (payload && !payload.userErrors?.length) act.acknowledged = true;
    if (codes.length === 0 && subject) return subject;
    act.mayBeDone ||= errors.some(
      (error) => codeOf(error) === "NETWORK" || error.extensions?.outcome === "UNKNOWN",
    );
    const final = codes.find((code) => !PASSING.has(code) && code !== "NETWORK");
    if (final !== undefined) act.refused = final;
    return undefined;
  }

  /**
   * Asks for much at once, of what others write meanwhile: whatever the
   * answer is, there is a code for it.
   */
  private async look(): Promise<void> {
    const url = this.desk.urls[this.random() < 0.5 ? 0 : 1]!;
    this.count(await this.send(url, JSON.stringify({ query: LOOK })));
  }

  private count({ data, errors = [] }: Answer): void {
    const refusals = Object.values(data ?? {}).flatMap((payload) => payload?.userErrors ?? []);
    for (const code of [...errors.map(codeOf), ...refusals.map((refusal) => refusal.code)]) {
      this.desk.codes.set(code, (this.desk.codes.get(code) ?? 0) + 1);
    }
  }

  private async send(url: string, body: string): Promise<Answer> {
    try {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        body,
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: { "content-type": "application/json", authorization: `Bearer ${this.who.token}` },
      });
      return (await response.json()) as Answer;
    } catch {
      // nothing is known of it: asked again
      return { errors: [{ extensions: { code: "NETWORK" } }] };
    }
  }
}
