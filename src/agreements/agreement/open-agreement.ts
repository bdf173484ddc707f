import { randomUUID } from "node:crypto";
import { Field, InputType } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import type { Actor } from "../../acts/perform-act.js";
import { refusal } from "../../acts/refusal.js";
import { findUnlocked, insertRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { GraphQLUUID, ID } from "../../graphql/scalars.js";
import { knownMunicipalities } from "../../organisation/known-names.js";
import type { Transaction } from "../../persistence/transaction.js";
import { agreementPermissions } from "../agreements.permissions.js";
import { AgreementCycle } from "../cycle/agreement-cycle.entity.js";
import { AgreementContentInput, agreementContentOf } from "./agreement-content.js";
import { Agreement, AgreementPart } from "./agreement.entity.js";
import { shownAgreement } from "./agreement.reads.js";
import { AgreementPartInput, partContentOf } from "./part-content.js";
import { insertParties, partiesOf, partyIdsOf } from "./parties.js";
import { refuseDaysOutside } from "./days-within.js";
import { refuseDuplicate } from "./duplicate.js";

@InputType("OpenAgreementFields")
class OpenAgreementInput extends AgreementContentInput {
  @Field(() => ID, { description: "The municipality (gemeente)." }) municipalityId!: string;
  @Field(() => ID, {
    nullable: true,
    description: "The cycle that led to it, of this municipality (cyclus).",
  })
  cycleId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "The framework that it is the slice of a year of (raamafspraken).",
  })
  frameworkId?: string | null;
  @Field(() => [AgreementPartInput], {
    description: "Its parts, one to fifty, with their parties (onderdelen).",
  })
  parts!: AgreementPartInput[];
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

const partsInvalid = refusal("PARTS_INVALID", {
  description: "An agreement has one to fifty parts (ongeldige onderdelen).",
  nl: () => "Afspraken hebben één tot vijftig onderdelen.",
  en: () => "An agreement has one to fifty parts.",
});

const notOfMunicipality = refusal("NOT_OF_MUNICIPALITY", {
  description:
    "There is no such cycle or framework of this municipality that you read (niet van deze gemeente).",
  nl: () => "Zo'n cyclus of raamafspraak van deze gemeente is er niet.",
  en: () => "There is no such cycle or framework of this municipality.",
});

const frameworkInvalid = refusal("FRAMEWORK_INVALID", {
  description:
    "A framework is an agreement of its own, or a new edition of one, that has not ended or been " +
    "amended: name the edition that stands (geen raamafspraken).",
  nl: () =>
    "Raamafspraken zijn zelf geen jaarschijf of toetreding, en zijn niet beëindigd of gewijzigd: " +
    "noem de editie die geldt.",
  en: () =>
    "A framework is no slice or accession itself, and has not ended or been amended: name the " +
    "edition that stands.",
});
const FRAMEWORKS: ReadonlySet<Agreement["kind"]> = new Set(["AGREEMENT", "AMENDMENT"]);
const ENDED: ReadonlySet<Agreement["status"]> = new Set(["AMENDED", "TERMINATED", "CLOSED"]);
const MAX_PARTS = 50;

/** Any party opens it, among parties; from here on all of them read and negotiate it. */
export const openAgreement = act({
  name: "openAgreement",
  description:
    "Open agreements with their parts and parties, who negotiate them from now on (afspraken openen).",
  records: change("AGREEMENT_OPENED", "An agreement was opened (afspraken geopend).", {
    nl: "{who} opende de onderhandeling over {what}",
    en: "{who} opened the negotiation of {what}",
  }),
  by: MEMBERS,
  input: OpenAgreementInput,
  shows: shownAgreement,

  async perform(tx, actor, input) {
    agreementPermissions.refuseUnless(actor, "OPEN_AGREEMENT", input.municipalityId);
    const [municipalityId] = await knownMunicipalities(tx, [input.municipalityId]);
    const content = agreementContentOf(input);
    const based = await basedOn(tx, municipalityId!, { input, content });
    const parts = await partsOf(tx, municipalityId!, { input, content });
    const partyIds = partyIdsOf(
      parts.flatMap(({ parties }) =>
        parties
          .filter(({ capacity }) => capacity !== "PROSPECTIVE")
          .map(({ organisation }) => organisation.id),
      ),
      actor,
    );
    const id = randomUUID();
    await refuseDuplicate(tx, { id, municipalityId: municipalityId!, partyIds, ...content });
    await insertRow(tx, Agreement, {
      refersTo: [],
      monitoringMonths: [],
      ...content,
      ...based,
      id,
      municipalityId: municipalityId!,
      organisationId: actor.organisationId,
      status: "NEGOTIATION",
      partyIds,
    });
    for (const [position, { content: part, parties }] of parts.entries())
      await insertPart(tx, actor, {
        agreement: { id, municipalityId: municipalityId! },
        part: { ...part, position: position + 1 },
        parties,
      });
    return id;
  },
});

/**
 * The cycle and the framework that were named.
 *
 * @throws userErrors: NOT_OF_MUNICIPALITY, FRAMEWORK_INVALID, SLICE_OUTSIDE_FRAMEWORK.
 */
async function basedOn(
  tx: Transaction,
  municipalityId: string,
  {
    input: { cycleId, frameworkId },
    content,
  }: {
    readonly input: OpenAgreementInput;
    readonly content: Pick<Agreement, "startsOn" | "endsOn">;
  },
): Promise<Pick<Agreement, "kind" | "baseId" | "cycleId">> {
  const cycle = cycleId ? await findUnlocked(tx, AgreementCycle, cycleId) : undefined;
  if (cycleId && cycle?.municipalityId !== municipalityId) throw notOfMunicipality().at("cycleId");
  const framework = frameworkId ? await findUnlocked(tx, Agreement, frameworkId) : undefined;
  if (frameworkId && framework?.municipalityId !== municipalityId)
    throw notOfMunicipality().at("frameworkId");
  if (framework) {
    if (!FRAMEWORKS.has(framework.kind) || ENDED.has(framework.status))
      throw frameworkInvalid().at("frameworkId");
    refuseDaysOutside("SLICE", framework, content);
  }
  return {
    kind: framework ? "SLICE" : "AGREEMENT",
    baseId: framework?.id ?? null,
    cycleId: cycle?.id ?? null,
  };
}

async function partsOf(
  tx: Transaction,
  municipalityId: string,
  {
    input: { parts },
    content,
  }: {
    readonly input: OpenAgreementInput;
    readonly content: Pick<Agreement, "startsOn" | "endsOn">;
  },
) {
  if (parts.length === 0 || parts.length > MAX_PARTS) throw partsInvalid().at("parts");
  const taken: string[] = [];
  const read = [];
  for (const [index, part] of parts.entries()) {
    const within = `parts.${index}`;
    const partContent = partContentOf(part, { agreement: content, taken, within });
    taken.push(partContent.code);
    const { noTenantPartyReason } = partContent;
    read.push({
      content: partContent,
      parties: await partiesOf(tx, municipalityId, {
        parties: part.parties,
        noTenantPartyReason,
        field: `${within}.parties`,
      }),
    });
  }
  return read;
}

type NewPart = Pick<
  AgreementPart,
  "code" | "title" | "scope" | "year" | "noTenantPartyReason" | "position"
>;

/** Adds a part with its parties. @returns its id. */
export async function insertPart(
  tx: Transaction,
  { organisationId }: Actor,
  {
    agreement,
    part,
    parties,
  }: {
    readonly agreement: Pick<Agreement, "id" | "municipalityId">;
    readonly part: NewPart;
    readonly parties: Parameters<typeof insertParties>[2];
  },
): Promise<string> {
  const row = {
    id: randomUUID(),
    agreementId: agreement.id,
    municipalityId: agreement.municipalityId,
    organisationId,
  };
  await insertRow(tx, AgreementPart, { ...part, ...row });
  await insertParties(tx, row, parties);
  return row.id;
}
