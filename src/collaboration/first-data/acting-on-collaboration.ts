import type { Act } from "../../acts/act.js";
import type { Acting, Found } from "../../first-data/acting.js";
import { agreeToCollaborationAmendment } from "../amendment/agree-to-collaboration-amendment.js";
import { counterCollaborationAmendment } from "../amendment/counter-collaboration-amendment.js";
import { draftCollaborationAmendment } from "../amendment/draft-collaboration-amendment.js";
import { draftCollaborationAgreement } from "../amendment/draft-collaboration-agreement.js";
import { proposeCollaborationAmendment } from "../amendment/propose-collaboration-amendment.js";
import { writeCollaborationTogether } from "../amendment/write-collaboration-together.js";
import { ratifyCollaborationAmendment } from "../ratification/ratify-collaboration-amendment.js";

export const LANDLORD = "woonbron-bestuurder";

type InputOf<Of> = Of extends Act<infer Input> ? Omit<Input, "requestId"> : never;
type Provision = NonNullable<InputOf<typeof draftCollaborationAmendment>["provisions"]>[number];
type Answer = Omit<InputOf<typeof counterCollaborationAmendment>, "id" | "expectedVersion">;

/** A provision with its paragraphs. */
export const provision = (
  [part, number, kind]: readonly [Provision["part"], string, Provision["kind"]],
  [heading, ...paragraphs]: readonly [string, ...string[]],
  more: Partial<Provision> = {},
): Provision => ({ part, number, kind, heading, paragraphs, ...more });

const amendment = (id: string): Found => ({
  sql: "SELECT id, version FROM app.collaboration_amendment WHERE id = $1",
  values: [id],
});
const textOf = (id: string): Found => ({
  sql: `SELECT t.content_hash AS "contentHash" FROM app.collaboration_amendment a
    JOIN app.collaboration_text t ON t.id = a.current_text_id WHERE a.id = $1`,
  values: [id],
});

/** One amendment, and what the landlord and the chair of the council do with it. */
export class Amending {
  private constructor(
    private readonly acting: Acting,
    readonly id: string,
  ) {}

  /** A first text, by which the agreement is proposed. */
  static async first(
    acting: Acting,
    who: string,
    input: InputOf<typeof draftCollaborationAgreement>,
  ): Promise<Amending> {
    return new Amending(
      acting,
      await acting.perform(who, draftCollaborationAgreement, input),
    ).propose(who);
  }

  static async of(
    acting: Acting,
    who: string,
    input: InputOf<typeof draftCollaborationAmendment>,
  ): Promise<Amending> {
    return new Amending(
      acting,
      await acting.perform(who, draftCollaborationAmendment, input),
    ).propose(who);
  }

  private async propose(who: string): Promise<this> {
    await this.acting.on({ who, act: proposeCollaborationAmendment, row: amendment(this.id) });
    return this;
  }

  counter(who: string, given: Answer): Promise<string> {
    return this.acting.on({
      who,
      act: counterCollaborationAmendment,
      row: amendment(this.id),
      given,
    });
  }

  write(who: string, given: Answer): Promise<string> {
    return this.acting.on({ who, act: writeCollaborationTogether, row: amendment(this.id), given });
  }

  async agree(...all: readonly string[]): Promise<void> {
    for (const who of all)
      await this.acting.on({ who, act: agreeToCollaborationAmendment, row: amendment(this.id) });
  }

  /** The landlord and the chair of that day ratify it, today. */
  async ratify(chair: string, decidedOn: string): Promise<void> {
    for (const who of [LANDLORD, chair]) {
      const { contentHash } = await this.acting.find<{ contentHash: string }>(
        ...([who, ratifyCollaborationAmendment, textOf(this.id)] as const),
      );
      const isLandlord = who === LANDLORD;
      await this.acting.on({
        who,
        act: ratifyCollaborationAmendment,
        row: amendment(this.id),
        given: {
          ...{ contentHash, decidedOn },
          body: isLandlord ? "EXECUTIVE_BOARD" : "TENANTS_BOARD",
          signers: [
            {
              personId: this.acting.actorOf(who).personId!,
              capacity: isLandlord ? "EXECUTIVE" : "CHAIR",
            },
          ],
        },
      });
    }
  }

  /** The agreement that it makes or amends. */
  async agreementId(): Promise<string> {
    const { id } = await this.acting.find<{ id: string }>(LANDLORD, proposeCollaborationAmendment, {
      sql: "SELECT agreement_id AS id FROM app.collaboration_amendment WHERE id = $1",
      values: [this.id],
    });
    return id;
  }
}
