import type { Acting } from "../../first-data/acting.js";
import { INVENTED_TENANTS, NISSEWAARD, WOONBRON } from "../../first-data/personas.js";
import type { Story } from "../../first-data/stories.js";
import { MUNICIPALITY_IDS } from "../../organisation/first-data/organisations.js";
import { addDays, type LocalDate } from "../../terms/calendar-days.js";
import { publishAgreement } from "../agreement/publish-agreement.js";
import { agreement, LANDLORD, Negotiation, signatories } from "./acting-on-agreements.js";

// Nothing here happened. What somebody wants to change or end is told of an organisation alone whose
// name says that it is made up.

const TENANTS = "invented-bestuurslid";
const CITY = "nissewaard-wethouder";
const TABLE = { by: TENANTS, others: [LANDLORD, CITY] };

/** One part with the three parties, of which one commitment is agreed. */
async function opened(
  acting: Acting,
  content: { title: string; startsOn: LocalDate; endsOn: LocalDate; text: string },
): Promise<Negotiation> {
  const { text, ...agreed } = content;
  const parties = signatories(WOONBRON, INVENTED_TENANTS, NISSEWAARD);
  const negotiation = await Negotiation.open(acting, TABLE, {
    ...agreed,
    municipalityId: MUNICIPALITY_IDS.nissewaard,
    parts: [{ code: "A", title: "Afspraken", scope: "JOINT", parties }],
  });
  await negotiation.agree("A", {
    theme: "LEEFBAARHEID",
    kind: "RESULT",
    leadId: WOONBRON.organisationId,
    text,
  });
  return negotiation;
}

async function concluded(negotiation: Negotiation): Promise<void> {
  await negotiation.decide("FINAL_CONCEPT");
  await negotiation.sign(TENANTS, "bestuurslid");
  await negotiation.sign(LANDLORD, "bestuurder");
  await negotiation.sign(CITY, "wethouder");
}

/**
 * INVENTED: an agreement that all amend, and whose second edition is in force. Of that edition its
 * tenants ask for a third on the ground of hardship, which the others have not answered.
 */
export async function* amended(acting: Acting, today: LocalDate): Story {
  const before = (days: number) => addDays(today, -days);
  yield before(320);
  const first = await opened(acting, {
    title: "Speelplekken Spijkenisse-Noord (verzonnen)",
    startsOn: before(300),
    endsOn: addDays(before(300), 1094),
    text: "Woonbron knapt elk jaar een speelplek op.",
  });
  yield before(305);
  await concluded(first);
  yield before(120);
  await first.decide({ kind: "AMENDMENT", reason: "Er komt een speelplek bij, van de gemeente." });
  const second = await first.amend();
  await second.agree("A", {
    theme: "LEEFBAARHEID",
    kind: "RESULT",
    leadId: NISSEWAARD.organisationId,
    text: "De gemeente legt een speelplek aan, en houdt die schoon.",
  });
  yield before(100);
  await concluded(second);
  await acting.on({
    who: LANDLORD,
    act: publishAgreement,
    row: agreement(second.id),
    given: { url: "https://woonbron.example/prestatieafspraken/speelplekken.pdf" },
  });
  yield before(12);
  await second.put({
    kind: "HARDSHIP",
    reason: "De vrijwilligers die op de speelplek letten zijn gestopt; wij kunnen dat niet alleen.",
  });
}

/** INVENTED: an agreement that all its parties ended before its last day, in writing. */
export async function* terminated(acting: Acting, today: LocalDate): Story {
  const before = (days: number) => addDays(today, -days);
  yield before(260);
  const negotiation = await opened(acting, {
    title: "Proef met een huismeester in Spijkenisse-Noord (verzonnen)",
    startsOn: before(240),
    endsOn: addDays(before(240), 730),
    text: "Woonbron stelt een huismeester aan, en kijkt elk half jaar of dat helpt.",
  });
  yield before(245);
  await concluded(negotiation);
  yield before(30);
  await negotiation.decide({
    kind: "TERMINATION",
    reason: "De huismeester blijft, in vaste dienst van Woonbron: een proef is niet meer nodig.",
  });
}
