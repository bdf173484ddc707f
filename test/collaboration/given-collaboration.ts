import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { dataOf, type TypedDocument } from "../support/api.js";
import { attempt } from "../support/given.js";
import type { Member, World } from "../support/world.js";

export type Amendment = cprw.CollaborationAmendmentDetailsFragment;
type Provision = cprw.CollaborationProvisionInput;

/** A clause with one paragraph. */
export const clause = (number: string, text: string, more: Partial<Provision> = {}): Provision => ({
  part: "CLAUSE",
  number,
  heading: `Artikel ${number}`,
  kind: "OTHER",
  paragraphs: [text],
  ...more,
});

/** The clauses of an agreement, with terms as the law has them. */
export const CLAUSES: readonly Provision[] = [
  {
    part: "VISION",
    number: "1",
    heading: "Samen",
    kind: "CONSIDERATIONS",
    paragraphs: ["Huurders en verhuurder werken samen, vroeg en in openheid."],
  },
  clause("1", "Deze overeenkomst regelt de samenwerking.", { kind: "PURPOSE" }),
  clause("2", "CPRW adviseert binnen zes weken.", {
    kind: "ADVICE",
    parameters: { adviceDays: 42, responseDays: 14 },
  }),
  clause("3", "Jaarlijks stelt Woonbron een budget beschikbaar.", {
    kind: "FINANCE",
    budget: { basis: "LUMP", amountCents: 12_500_000, carryOver: true, index: "CPI" },
  }),
  clause("4", "De overeenkomst geldt vier jaar.", {
    kind: "DURATION",
    parameters: { termMonths: 48, noticeMonths: 6, evaluationMonths: 24 },
  }),
];

/** Makes agreements and amendments for tests to begin with: through the API. */
export function givenCollaboration(world: World) {
  const { bestuurder, voorzitter } = world.members;
  const { woonbron, cprw: council } = world.organisations;

  /** Performs an act, which succeeds. */
  async function perform<Result extends object, Input>(
    who: Member,
    document: TypedDocument<Result, { input: Input }>,
    input: Input,
  ): Promise<Amendment> {
    const { payload, codes } = await attempt(world, who, document, input);
    const { amendment } = (payload ?? {}) as { amendment?: Amendment };
    if (codes.length > 0 || !amendment) throw new Error(`Refused: ${JSON.stringify(codes)}`);
    return amendment;
  }

  const drafted = (
    who: Member,
    more: Partial<cprw.DraftCollaborationAgreementInput> = {},
  ): Promise<Amendment> =>
    perform(who, cprw.DraftCollaborationAgreementDocument, {
      title: "Samenwerkingsovereenkomst",
      partyIds: [woonbron, council],
      provisions: [...CLAUSES],
      ...more,
    });
  const on = ({ id, version }: Amendment) => ({ id, expectedVersion: version });
  const proposed = async (who: Member, amendment: Amendment): Promise<Amendment> =>
    perform(who, cprw.ProposeCollaborationAmendmentDocument, on(amendment));
  const agreed = (who: Member, amendment: Amendment): Promise<Amendment> =>
    perform(who, cprw.AgreeToCollaborationAmendmentDocument, on(amendment));
  const countered = (
    who: Member,
    amendment: Amendment,
    provisions: readonly Provision[],
  ): Promise<Amendment> =>
    perform(who, cprw.CounterCollaborationAmendmentDocument, {
      ...on(amendment),
      provisions: [...provisions],
    });

  /** How an organisation ratifies the text of now, as its decider of today. */
  const ratifying = (
    who: Member,
    amendment: Amendment,
    more: Partial<cprw.RatifyCollaborationAmendmentInput> = {},
  ): cprw.RatifyCollaborationAmendmentInput => ({
    ...on(amendment),
    contentHash: amendment.currentText!.contentHash!,
    body: who.organisationId === woonbron ? "EXECUTIVE_BOARD" : "TENANTS_BOARD",
    decidedOn: amendment.currentText!.sentOn!,
    signers: [
      {
        personId: who.personId,
        capacity: who.organisationId === woonbron ? "EXECUTIVE" : "CHAIR",
      },
    ],
    ...more,
  });
  const ratified = (
    who: Member,
    amendment: Amendment,
    more?: Partial<cprw.RatifyCollaborationAmendmentInput>,
  ): Promise<Amendment> =>
    perform(who, cprw.RatifyCollaborationAmendmentDocument, ratifying(who, amendment, more));

  /** By both, from a text that the council proposed or wrote. */
  async function concluded(amendment: Amendment): Promise<Amendment> {
    const accepted = await agreed(bestuurder, amendment);
    return ratified(voorzitter, await ratified(bestuurder, accepted));
  }

  /** An agreement in force. */
  const inForce = async (
    more?: Partial<cprw.DraftCollaborationAgreementInput>,
  ): Promise<Amendment> => concluded(await proposed(voorzitter, await drafted(voorzitter, more)));

  /** An amendment of an agreement, which the council proposed. */
  const amending = async (
    agreementId: string,
    more: Partial<cprw.DraftCollaborationAmendmentInput> = {},
    who: Member = voorzitter,
  ): Promise<Amendment> =>
    proposed(
      who,
      await perform(who, cprw.DraftCollaborationAmendmentDocument, {
        agreementId,
        title: "Vroeg betrokken",
        ...more,
      }),
    );

  /** An amendment as somebody reads it. */
  const read = async (who: Member, id: string): Promise<Amendment | null> =>
    (await dataOf(world.url, who, cprw.CollaborationAmendmentDocument, { id }))
      .collaborationAmendment ?? null;

  return {
    ...{ perform, drafted, proposed, agreed, countered, ratifying, ratified, concluded },
    ...{ inForce, amending, read, on },
  };
}
