import { type ClassType, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import { labelsOf, shareLabel } from "../../authorisation/labels.js";
import type { RequestContext } from "../../request-context.js";
import { agreedBetween } from "./negotiates.js";

/** Goes with the version of what is drafted, then shared. */
export const COUNTS_ON =
  " One that is shared goes on from a million, so that it does not tell how often the draft was " +
  "edited.";

/** A row of an agreement that is read by more than who negotiates it. */
interface ToldRow {
  readonly organisationId: string;
  readonly municipalityId: string;
  readonly agreementReaders: readonly string[];
  readonly version: number;
}

/**
 * Declares `version` of a type whose rows are also read by who does not negotiate: it counts what
 * was done to a row before they could read it. Its own organisation reads it in any case, as it may
 * have left the agreement and still keep drafts.
 *
 * @param remark goes with its description.
 * @returns the resolver, for the module's manifest.
 */
export function versionOf(owner: () => ClassType, remark = ""): ClassType {
  @Resolver(owner)
  class VersionResolver {
    @FieldResolver(() => Int, {
      nullable: true,
      description:
        "For `expectedVersion`; null for who does not negotiate the agreement, whom it would tell " +
        `how long others did.${remark}`,
    })
    @VisibleTo(...MEMBERS)
    version(
      @Root() { organisationId, municipalityId, agreementReaders, version }: ToldRow,
      @Ctx() { viewer }: RequestContext,
    ): number | null {
      const isTold =
        organisationId === viewer.organisationId ||
        shareLabel(labelsOf(viewer), agreedBetween(agreementReaders, municipalityId));
      return isTold ? version : null;
    }
  }
  return VersionResolver;
}
