import type { Acting } from "../../first-data/acting.js";
import {
  CPRW,
  DELFT_TENANTS,
  DORDRECHT_TENANTS,
  NISSEWAARD_TENANTS,
  WOONBRON,
} from "../../first-data/personas.js";
import type { Story } from "../../first-data/stories.js";
import { publishCollaborationAgreement } from "../agreement/publish-collaboration-agreement.js";
import type { MatrixRow } from "../provision/provision-content.js";
import { Amending, LANDLORD, provision } from "./acting-on-collaboration.js";

const CHAIR = "cprw-voorzitter";
const SECRETARY = "cprw-secretaris";

/** Where others find the agreement. */
export const AGREEMENT = "collaboration agreement";

/**
 * The arrangements of 2018 on cooperation and structure, in which CPRW is a partner on strategic
 * subjects and develops participation in the four municipalities (cprw.nl, "Visie en structuur van
 * huurdersparticipatie"). Their wording, days and ratification are INVENTED.
 */
export async function* arrangements2018(acting: Acting): Story {
  yield "2018-09-03";
  const first = await Amending.first(acting, CHAIR, {
    title: "Samenwerkingsovereenkomst Woonbron en CPRW",
    partyIds: [WOONBRON.organisationId, CPRW.organisationId],
    rationale: "Eerste afspraken over de samenwerking en de organisatiestructuur.",
    effectiveOn: "2018-10-01",
    provisions: [
      provision(
        ["CLAUSE", "1", "PURPOSE"],
        ["Doel", "Woonbron en CPRW leggen vast hoe zij samenwerken aan huurdersparticipatie."],
      ),
      provision(
        ["CLAUSE", "2", "CONSULTATION"],
        [
          "Gesprekspartner",
          "CPRW is op strategische onderwerpen de gesprekspartner van het bestuur van Woonbron.",
        ],
      ),
      provision(
        ["CLAUSE", "3", "RECOGNITION"],
        [
          "Lokale vertegenwoordiging",
          "CPRW faciliteert en stuurt de ontwikkeling van participatie in de vier gemeenten.",
        ],
        {
          recognised: [
            { organisationId: CPRW.organisationId, article: "1(1)(f)" },
            ...[DELFT_TENANTS, DORDRECHT_TENANTS, NISSEWAARD_TENANTS].map(({ organisationId }) => ({
              organisationId,
              article: "2(2)(b)",
            })),
          ],
        },
      ),
      provision(
        ["CLAUSE", "9", "EVALUATION"],
        ["Evaluatie", "Woonbron en CPRW evalueren deze afspraken elke twee jaar."],
        { parameters: { evaluationMonths: 24 } },
      ),
    ],
  });
  acting.remember(AGREEMENT, await first.agreementId());
  yield "2018-09-20";
  await first.agree(LANDLORD);
  await first.ratify(CHAIR, "2018-09-20");
}

const VISION = (...paragraphs: readonly string[]) =>
  provision(
    ["VISION", "1", "CONSIDERATIONS"],
    ["Gezamenlijke visie op huurdersparticipatie", ...paragraphs],
  );

/**
 * The joint vision, which CPRW's text of 2022 asks for first. Its two versions, and who wrote what,
 * are INVENTED.
 */
export async function* vision2022(acting: Acting): Story {
  yield "2022-02-07";
  const agreementId = acting.recall(AGREEMENT);
  const first = await Amending.of(acting, CHAIR, {
    agreementId,
    title: "Gezamenlijke visie op participatie",
    process: "CO_CREATION",
    provisions: [VISION("Participatie begint vroeg: vóór het voornemen vaststaat.")],
  });
  yield "2022-03-14";
  await first.write(LANDLORD, {
    provisions: [
      VISION(
        "Participatie begint vroeg: vóór het voornemen vaststaat.",
        "Woonbron en CPRW delen daarvoor hun agenda in één participatiekalender.",
      ),
    ],
  });
  yield "2022-04-11";
  await first.agree(LANDLORD, CHAIR);
  await first.ratify(CHAIR, "2022-04-11");

  yield "2022-09-05";
  const second = await Amending.of(acting, LANDLORD, {
    agreementId,
    title: "Visie, tweede versie",
    process: "CO_CREATION",
    provisions: [
      VISION(
        "Participatie begint vroeg: vóór het voornemen vaststaat.",
        "Woonbron en CPRW delen daarvoor hun agenda in één participatiekalender.",
        "Wie in een complex, straat of buurt weet wat er leeft, wordt gehoord.",
      ),
    ],
  });
  yield "2022-09-19";
  await second.agree(CHAIR, LANDLORD);
  await second.ratify(CHAIR, "2022-09-19");
}

const row = (
  subject: MatrixRow["subject"],
  right: MatrixRow["right"],
  level: MatrixRow["level"] = "CONCERN",
): MatrixRow => ({
  ...{ subject, right, level },
  body: level === "COMPLEX" ? "Bewonerscommissie" : "CPRW",
  byLaw: subject.length === 1 || subject === "MERGER" || subject === "COMMISSIONER",
});

/** The rights matrix: what the law gives on each subject, and some of the parties' own. INVENTED. */
export async function* matrix2022(acting: Acting): Story {
  yield "2022-05-09";
  const matrix = await Amending.of(acting, LANDLORD, {
    agreementId: acting.recall(AGREEMENT),
    title: "Rechtenmatrix",
    provisions: [
      provision(
        ["ANNEX", "A", "RIGHTS_MATRIX"],
        ["Rechtenmatrix", "Deze bijlage zegt wie bij welk onderwerp welk recht heeft."],
        {
          matrix: [
            ...(["A", "B", "C", "D", "E", "F", "G", "H", "I", "K"] as const).map((subject) =>
              row(subject, "ADVISE"),
            ),
            row("J", "CONSENT"),
            row("B", "ADVISE", "COMPLEX"),
            row("STRATEGY", "ADVISE"),
            row("BUDGET", "CONSULT"),
            row("BID", "CO_CREATE"),
            row("COMMISSIONER", "CONSENT"),
          ],
        },
      ),
    ],
  });
  yield "2022-06-13";
  await matrix.agree(CHAIR);
  await matrix.ratify(CHAIR, "2022-06-13");
}

/**
 * The agreement that was still to be worked out in 2022 lies on the table, and an amendment on early
 * involvement that was countered once. Both texts are INVENTED.
 */
export async function* concept2022(acting: Acting): Story {
  yield "2022-10-03";
  const agreementId = acting.recall(AGREEMENT);
  await Amending.of(acting, SECRETARY, {
    agreementId,
    title: "Samenwerkingsovereenkomst, concept 2022",
    rationale: "Vervangt de afspraken van 2018 op basis van de gezamenlijke visie.",
    provisions: [
      provision(
        ["CLAUSE", "2", "CONSULTATION"],
        ["Overleg", "CPRW en bestuur overleggen geregeld."],
        {
          parameters: {
            meetings: [
              { level: "CONCERN", perYear: 6, agendaDaysBefore: 14, minutesWithinDays: 14 },
              { level: "REGION", perYear: 4, agendaDaysBefore: 7 },
            ],
          },
        },
      ),
      provision(
        ["CLAUSE", "4", "ADVICE"],
        ["Advies", "CPRW adviseert binnen acht weken; Woonbron antwoordt binnen tien dagen."],
        {
          parameters: { adviceDays: 56, responseDays: 10, unsolicitedDays: 42, informationDays: 7 },
        },
      ),
      provision(
        ["CLAUSE", "5", "FINANCE"],
        [
          "Scholing en budget",
          "Woonbron vergoedt het werk van CPRW en vijf scholingsdagen per jaar.",
        ],
        {
          parameters: { trainingDays: 5, accountMonths: 2 },
          budget: { basis: "LUMP", amountCents: 14_000_000, index: "CPI", carryOver: false },
        },
      ),
      provision(
        ["CLAUSE", "6", "DISPUTES"],
        ["Geschillen", "Partijen praten eerst, en zoeken dan een bemiddelaar."],
        { parameters: { disputeLadder: ["TALK", "MEDIATION", "HUURCOMMISSIE"] } },
      ),
      provision(
        ["CLAUSE", "7", "DURATION"],
        [
          "Looptijd",
          "De overeenkomst geldt vier jaar en wordt, zonder opzegging, met een jaar verlengd.",
        ],
        {
          parameters: {
            ...{ termMonths: 48, renewalMonths: 12, noticeMonths: 6 },
            ratifiedBy: ["CHAIR", "SECRETARY"],
          },
        },
      ),
    ],
  });

  yield "2022-10-17";
  const early = await Amending.of(acting, SECRETARY, {
    agreementId,
    title: "Vroeg betrokken",
    provisions: [
      provision(
        ["CLAUSE", "8", "AGENDA_RIGHT"],
        [
          "Vroege betrokkenheid",
          "Woonbron bespreekt een onderwerp met CPRW voordat er een voornemen ligt.",
        ],
      ),
    ],
  });
  yield "2022-11-14";
  await early.counter(LANDLORD, {
    provisions: [
      provision(
        ["CLAUSE", "8", "AGENDA_RIGHT"],
        [
          "Vroege betrokkenheid",
          "Woonbron bespreekt een onderwerp van de participatiekalender met CPRW voordat er een " +
            "voornemen ligt.",
        ],
      ),
    ],
    note: "Wij koppelen dit aan de kalender, zodat beide kanten zien wat komt.",
  });
  yield "2022-11-21";
  await acting.on({
    who: LANDLORD,
    act: publishCollaborationAgreement,
    row: {
      sql: "SELECT id, version FROM app.collaboration_agreement WHERE id = $1",
      values: [agreementId],
    },
  });
}
