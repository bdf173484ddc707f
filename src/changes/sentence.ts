import { isParty } from "../authorisation/audience.js";
import type { Snapshot } from "../persistence/snapshot.js";
import { nameOf } from "../reads/called.js";
import type { Words } from "../graphql/enums.js";
import type { Language } from "../terms/language.js";
import { declaredSentences } from "./change.js";
import type { ChangeType } from "./change.type.js";
import { subjectKinds } from "./subjects.js";

/** What a removal says: neither of what, nor by whom. */
const REMOVED: Words = {
  nl: "Iets is voor u niet meer te zien",
  en: "Something is no longer in your sight",
};
/** What others than the parties read of what they did not do themselves: acts are for audit. */
const CHANGED: Words = { nl: "Er veranderde iets aan {what}", en: "Something changed in {what}" };
/** Who acted, where that organisation is none that the reader knows. */
const SOMEBODY: Words = { nl: "Iemand", en: "Somebody" };

/**
 * Says what happened, in the reader's language. It tells the same reader no more than the fields of
 * the change and the subject's own title do.
 *
 * @param who the organisation that acted, as far as the reader knows it.
 */
export async function sentenceOf(
  { entity, act, ownAct, subject }: ChangeType,
  who: string | null,
  reading: { readonly snapshot: Snapshot; readonly language: Language },
): Promise<string> {
  const { snapshot, language } = reading;
  if (!subject) return REMOVED[language];
  const told = isParty(snapshot.viewer.audience) ? act : ownAct;
  const sentence = ((told && declaredSentences.get(told)) || CHANGED)[language];
  const what = await nameOf(subjectKinds.get(entity)!, subject, reading);
  return sentence.replace(PLACES, (place) =>
    place === "{who}" ? (who ?? SOMEBODY[language]) : what,
  );
}
const PLACES = /\{who\}|\{what\}/g;
