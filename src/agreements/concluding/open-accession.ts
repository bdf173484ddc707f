import { randomUUID } from "node:crypto";
import { Field, InputType } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { MAX_TITLE, optionalTextOf } from "../../acts/text.js";
import { insertRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { organisationsAtWork } from "../../organisation/known-names.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { KnownParts } from "../agreement/agreement-facts.js";
import { takeAgreementInHand } from "../agreement/agreement-in-hand.js";
import { Agreement } from "../agreement/agreement.entity.js";
import { shownAgreement } from "../agreement/agreement.reads.js";
import { readParts } from "../agreement/arrange-parts.js";
import { refuseDaysOutside } from "../agreement/days-within.js";
import { refuseDuplicate } from "../agreement/duplicate.js";
import type { NoTenantPartyReason } from "../agreements.enums.js";
import { insertPart } from "../agreement/open-agreement.js";
import {
  AgreementPartyInput,
  type GivenParty,
  hasTenants,
  insertParties,
  newcomersOf,
} from "../agreement/parties.js";

@InputType("OpenAccessionFields")
class OpenAccessionInput extends VersionedInput {
  @Field(() => [AgreementPartyInput], {
    description: "Who accedes, one to ten that are not party to it yet (toetreders).",
  })
  parties!: AgreementPartyInput[];
  @Field(() => String, {
    nullable: true,
    description: "Title of the accession, at most 200 characters; left out: after the agreement's.",
  })
  title?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "From which day; left out: today (toetreding per).",
  })
  startsOn?: string | null;
}

/**
 * A newcomer joins by a supplementary agreement with all who are in. It may become a party from here
 * on: it reads what was concluded, as its area does, and nothing of what others negotiate there. It
 * is a party when the accession is signed by all.
 */
export const openAccession = act({
  name: "openAccession",
  description:
    "Open the accession of another party, as a supplementary agreement with all who are in; the " +
    "payload shows it (toetreding openen).",
  records: change("AGREEMENT_ACCESSION_OPENED", "An accession was opened (toetreding geopend).", {
    nl: "{who} opende een toetreding tot {what}",
    en: "{who} opened an accession to {what}",
  }),
  by: MEMBERS,
  input: OpenAccessionInput,
  shows: shownAgreement,

  async perform(tx, actor, input) {
    const { agreement, facts } = await takeAgreementInHand(tx, actor, {
      act: "OPEN_ACCESSION",
      input,
    });
    const known = await facts.known();
    const newcomers = await newcomersOf(
      tx,
      {
        municipalityId: agreement.municipalityId,
        partyIds: [...agreement.partyIds, ...(await accedingTo(tx, agreement))],
      },
      input.parties,
    );
    const joined = newcomers.map(({ organisation }) => organisation.id);
    const widened = [...new Set([...agreement.partyIds, ...joined])].sort();
    await refuseDuplicate(tx, { ...agreement, partyIds: widened });
    const startsOn = input.startsOn ?? (await findToday(tx));
    refuseDaysOutside("ACCESSION", agreement, { startsOn, endsOn: agreement.endsOn });
    const title = optionalTextOf(input.title, "title", MAX_TITLE) ?? titleAfter(agreement.title);
    const parties = [...(await signatoriesIn(tx, agreement, known)), ...newcomers];
    const partyIds = [...new Set(parties.map(({ organisation }) => organisation.id))].sort();
    const id = randomUUID();
    await insertRow(tx, Agreement, {
      id,
      organisationId: actor.organisationId,
      municipalityId: agreement.municipalityId,
      kind: "ACCESSION",
      baseId: agreement.id,
      edition: 1,
      title,
      startsOn,
      endsOn: agreement.endsOn,
      status: "NEGOTIATION",
      partyIds,
      refersTo: [],
      monitoringMonths: [],
    });
    await insertPart(tx, actor, {
      agreement: { id, municipalityId: agreement.municipalityId },
      part: {
        code: "A",
        title,
        scope: "JOINT",
        year: null,
        noTenantPartyReason: await reasonAmong(tx, agreement, parties),
        position: 1,
      },
      parties,
    });
    await nameNewcomers(tx, agreement, { newcomers, known, organisationId: actor.organisationId });
    return id;
  },
});

const titleAfter = (title: string): string => `Toetreding: ${title}`.slice(0, MAX_TITLE);

/** The signatories of an agreement, each once, as parties of the accession. */
async function signatoriesIn(
  tx: Transaction,
  { municipalityId }: Agreement,
  { parties }: KnownParts,
): Promise<GivenParty[]> {
  const ids = [
    ...new Set(
      parties.filter(({ capacity }) => capacity === "SIGNATORY").map(({ memberId }) => memberId),
    ),
  ];
  const organisations = await organisationsAtWork(tx, ids, municipalityId);
  return ids.flatMap((id) => {
    const organisation = organisations.find((one) => one.id === id);
    return organisation ? [{ organisation, capacity: "SIGNATORY" as const, succeedsId: null }] : [];
  });
}

/** Why no tenants' organisation is among the parties: as in what they accede to, if it says so. */
async function reasonAmong(
  tx: Transaction,
  { id }: Agreement,
  parties: readonly GivenParty[],
): Promise<NoTenantPartyReason | null> {
  if (hasTenants(parties.map(({ organisation }) => organisation))) return null;
  const parts = (await readParts(tx, id)).filter(({ dropped }) => !dropped);
  return parts.find((one) => one.noTenantPartyReason)?.noTenantPartyReason ?? "NOT_INVITED";
}

/** Who is party to an accession that is on its way: the newcomers among them cannot begin another. */
async function accedingTo(tx: Transaction, { id }: Agreement): Promise<string[]> {
  const under = await tx.query<{ partyIds: string[] }[]>(
    `
    SELECT party_ids AS "partyIds" FROM app.agreement
    WHERE base_id = $1 AND kind = 'ACCESSION' AND status IN ('NEGOTIATION', 'CONCEPT_PROPOSED',
      'CONCEPT_FINAL', 'SIGNING', 'SIGNED_BY_SOME', 'SIGNED')`,
    [id],
  );
  return under.flatMap(({ partyIds }) => partyIds);
}

/** Puts newcomers on the list of the joint parts, as those who may become a party. */
async function nameNewcomers(
  tx: Transaction,
  agreement: Agreement,
  {
    newcomers,
    known,
    organisationId,
  }: {
    readonly newcomers: readonly GivenParty[];
    readonly known: KnownParts;
    readonly organisationId: string;
  },
): Promise<void> {
  const parts = (await readParts(tx, agreement.id)).filter(({ dropped }) => !dropped);
  const joint = parts.filter(({ scope }) => scope === "JOINT");
  for (const part of joint.length > 0 ? joint : parts.slice(0, 1))
    await insertParties(
      tx,
      {
        id: part.id,
        agreementId: agreement.id,
        municipalityId: agreement.municipalityId,
        organisationId,
      },
      newcomers
        .filter(
          ({ organisation }) =>
            !known.parties.some(
              ({ partId, memberId }) => partId === part.id && memberId === organisation.id,
            ),
        )
        .map((one) => ({ ...one, capacity: "PROSPECTIVE" as const })),
    );
}
