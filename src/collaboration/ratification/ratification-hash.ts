import { canonicalJson, contentHashOf } from "../../acts/content-hash.js";
import type { Ratification } from "./ratification.entity.js";

/** What a ratification says, beside what becomes of it. */
type Said = Pick<
  Ratification,
  | "organisationId"
  | "amendmentId"
  | "textId"
  | "contentHash"
  | "body"
  | "decidedOn"
  | "signers"
  | "membersMeetingOn"
>;

/** The SHA-256 of what a ratification says. README.md has the rules. */
export const ratificationHashOf = (said: Said): string =>
  contentHashOf(
    canonicalJson({
      format: "samenspraak/ratification/1",
      organisationId: said.organisationId,
      amendmentId: said.amendmentId,
      textId: said.textId,
      contentHash: said.contentHash,
      body: said.body,
      decidedOn: said.decidedOn,
      signers: said.signers.map(({ personId, name, role, capacity }) => ({
        ...{ personId, name, role, capacity },
      })),
      membersMeetingOn: said.membersMeetingOn,
    }),
  );
