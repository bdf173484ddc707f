import type * as cprw from "../../codegen/generated/cprw/graphql.js";
import { ask } from "../support/api.js";
import type { Member, World } from "../support/world.js";
import { type Amendment, clause, CLAUSES, givenCollaboration } from "./given-collaboration.js";

/** A table of three: the landlord, the tenants' council and the local organisation of Dordrecht. */
export function givenThree(world: World) {
  const { bestuurder, voorzitter, dordtseHuurder } = world.members;
  const { woonbron, cprw: council, dordtseHuurders } = world.organisations;
  const given = givenCollaboration(world);
  const partyIds = [woonbron, council, dordtseHuurders];

  /** Performs an act on an amendment as who is no party of the calendar. @returns the codes. */
  async function act(
    who: Member,
    name: string,
    { id, version }: { id: string; version: number },
    more: object = {},
  ): Promise<string[]> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await ask<{ act: { userErrors: { code: string }[] } | null }>(
      world.url,
      who,
      `mutation ($input: ${type}!) { act: ${name}(input: $input) { userErrors { code } } }`,
      { input: { id, expectedVersion: version, ...more } },
    );
    return [
      ...errors.map(({ extensions }) => extensions.code as string),
      ...(data?.act?.userErrors ?? []).map(({ code }) => code),
    ];
  }

  /** Ratifies as the local organisation, with the version that the amendment has by then. */
  async function ratifiedLocally(amendment: Amendment): Promise<Amendment> {
    const { version, currentText } = (await given.read(voorzitter, amendment.id))!;
    const codes = await act(
      dordtseHuurder,
      "ratifyCollaborationAmendment",
      { id: amendment.id, version },
      {
        ...{ contentHash: currentText!.contentHash, body: "TENANTS_BOARD" },
        decidedOn: currentText!.sentOn,
        signers: [{ personId: dordtseHuurder.personId, capacity: "CHAIR" }],
      },
    );
    if (codes.length > 0) throw new Error(`Refused: ${codes.join()}`);
    return (await given.read(voorzitter, amendment.id))!;
  }

  /** By all three, the local organisation last, from a text that the council proposed. */
  async function concluded(amendment: Amendment): Promise<Amendment> {
    const agreed = await given.agreed(bestuurder, amendment);
    const both = await given.ratified(voorzitter, await given.ratified(bestuurder, agreed));
    return ratifiedLocally(both);
  }

  /** An agreement of the three in force; a month of notice, and no end. */
  const inForce = async (
    provisions: readonly cprw.CollaborationProvisionInput[] = [],
  ): Promise<Amendment> => {
    const drafted = await given.drafted(voorzitter, {
      ...{ partyIds, title: "Overeenkomst van drie" },
      provisions: [
        ...CLAUSES.slice(0, 2),
        clause("4", "Opzeggen kan met een maand.", {
          kind: "DURATION",
          parameters: { noticeMonths: 1 },
        }),
        ...provisions,
      ],
    });
    return concluded(await given.proposed(voorzitter, drafted));
  };

  return { ...given, act, concluded, ratifiedLocally, inForce, partyIds };
}
