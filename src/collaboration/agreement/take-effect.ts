import type { Actor } from "../../acts/perform-act.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { CollaborationAgreement } from "./collaboration-agreement.entity.js";
import type { MadeVersion } from "./versions.js";

/** What a version of an agreement does to what is asked, answered and agreed from its day on. */
export async function takeEffect(
  _tx: Transaction,
  _actor: Actor,
  _made: { readonly agreement: CollaborationAgreement; readonly version: MadeVersion },
): Promise<void> {}
