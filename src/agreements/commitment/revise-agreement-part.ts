import { isDeepStrictEqual } from "node:util";
import { InputType } from "type-graphql";
import { versioned } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import type { Actor } from "../../acts/perform-act.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { selectRows } from "../../persistence/rows.js";
import { findToday } from "../../persistence/today.js";
import { AgreementPart, AgreementParty } from "../agreement/agreement.entity.js";
import { shownPart } from "../agreement/agreement.reads.js";
import { ownPlaceOnly } from "../agreement/agreement.refusals.js";
import { followParties, readParts } from "../agreement/arrange-parts.js";
import { AgreementPartFields, partContentOf } from "../agreement/part-content.js";
import { takePartInHand } from "../agreement/part-in-hand.js";
import { type GivenParty, insertParties, partiesOf } from "../agreement/parties.js";
import { settleAnswered } from "./settle-answered.js";
import { refuseTakingOff } from "./taken-off.js";

@InputType("ReviseAgreementPartFields")
class ReviseAgreementPartInput extends versioned(AgreementPartFields, "The part.") {}

/**
 * A part is given whole, with its list of parties: who is not on it any more leaves, which is for
 * the party itself. What only they still had to answer is agreed by those who stay. Who comes on it
 * has not answered what was agreed before: accepting the final concept and signing answers that.
 */
export const reviseAgreementPart = act({
  name: "reviseAgreementPart",
  description:
    "Revise a part and its list of parties, given whole. A party that can log in leaves by its own " +
    "act. Who comes on the list accepts what was agreed before with the final concept " +
    "(onderdeel herzien).",
  records: change("AGREEMENT_PART_REVISED", "A part was revised (onderdeel herzien).", {
    nl: "{who} werkte een onderdeel van {what} bij",
    en: "{who} revised a part of {what}",
  }),
  by: MEMBERS,
  input: ReviseAgreementPartInput,
  shows: shownPart,

  async perform(tx, actor, input) {
    const { agreement, part, signs } = await takePartInHand(tx, actor, input);
    const others = (await readParts(tx, agreement.id)).filter(
      ({ id, dropped }) => id !== part.id && !dropped,
    );
    const content = partContentOf(input, {
      agreement,
      taken: others.map(({ code }) => code),
    });
    const parties = await partiesOf(tx, agreement.municipalityId, {
      parties: input.parties,
      noTenantPartyReason: content.noTenantPartyReason,
      field: "parties",
    });
    const listed = await selectRows({ source: tx, entity: AgreementParty, alias: "party" })
      .where("party.partId = :id AND party.leftOn IS NULL", { id: part.id })
      .getRawMany<AgreementParty>();
    const givenOf = ({ memberId }: AgreementParty) =>
      parties.find(({ organisation }) => organisation.id === memberId);
    if (!signs) refuseBesideOwnPlace(actor, { part, content, listed, parties });
    await updateRow({ tx, entity: AgreementPart, row: part, changes: content });
    await refuseTakingOff(
      tx,
      actor,
      listed.filter((one) => givenOf(one)?.capacity !== one.capacity),
    );
    const leftOn = await findToday(tx);
    for (const one of listed) {
      const given = givenOf(one);
      const { capacity = one.capacity, succeedsId = one.succeedsId } = given ?? {};
      if (!given) await updateRow({ tx, entity: AgreementParty, row: one, changes: { leftOn } });
      else if (capacity !== one.capacity)
        await updateRow({
          tx,
          entity: AgreementParty,
          row: one,
          changes: { capacity, succeedsId, stance: "PENDING", stanceOn: null, stanceText: null },
        });
      // what an adviser advised stays its own
      else if (succeedsId !== one.succeedsId)
        await updateRow({ tx, entity: AgreementParty, row: one, changes: { succeedsId } });
    }
    const known = new Set(listed.map(({ memberId }) => memberId));
    const row = {
      id: part.id,
      agreementId: agreement.id,
      municipalityId: agreement.municipalityId,
      organisationId: actor.organisationId,
    };
    await insertParties(
      tx,
      row,
      parties.filter(({ organisation }) => !known.has(organisation.id)),
    );
    await followParties(tx, actor, agreement);
    await settleAnswered(tx, part.id);
    return part.id;
  },
});

interface Revised {
  readonly part: AgreementPart;
  readonly content: ReturnType<typeof partContentOf>;
  readonly listed: readonly AgreementParty[];
  readonly parties: readonly GivenParty[];
}

/**
 * Who signs nothing leaves, or takes another capacity, and changes nothing else: but for the reason
 * why no tenants take part, where it is the last of them that leaves.
 *
 * @throws OWN_PLACE_ONLY (a userError).
 */
function refuseBesideOwnPlace(
  { organisationId }: Actor,
  { part, content, listed, parties }: Revised,
): void {
  const others = (places: readonly Place[]) =>
    places
      .filter(([memberId]) => memberId !== organisationId)
      .sort(([one], [other]) => (one < other ? -1 : 1));
  const before = listed.map(({ memberId, capacity, succeedsId }): Place => [
    memberId,
    capacity,
    succeedsId,
  ]);
  const after = parties.map(({ organisation, capacity, succeedsId }): Place => [
    organisation.id,
    capacity,
    succeedsId,
  ]);
  const { noTenantPartyReason: _, ...fixed } = content;
  const isSame = Object.entries(fixed).every(
    ([name, value]) => value === part[name as keyof typeof fixed],
  );
  const isNew = after.length > before.length;
  if (isNew || !isSame || !isDeepStrictEqual(others(before), others(after))) throw ownPlaceOnly();
}
type Place = readonly [memberId: string, capacity: string, succeedsId: string | null];
