import { Permissions } from "../acts/permissions.js";

/** What anybody prepares who works for a party. */
const PREPARES = ["DRAFT", "COMMENT"] as const;
/** What is said at the table. */
const NEGOTIATES = [...PREPARES, "NEGOTIATE"] as const;
/** What binds an organisation. */
const BINDS = [...NEGOTIATES, "RATIFY", "PUBLISH", "GIVE_NOTICE", "JUDGE"] as const;

/**
 * The roles (domain brief, section 3): who may sign for an organisation ratifies for it here. A hired
 * supporter drafts and comments, and binds nobody.
 */
export const collaborationPermissions = new Permissions({
  name: "collaboration",
  description: "What a role may do towards collaboration agreements (bevoegdheid).",
  told:
    "What your role may do towards collaboration agreements, always subject to the state of the " +
    "subject: see `allowedActs` there (bevoegdheden bij samenwerkingsovereenkomsten).",
  each: {
    DRAFT: "Draft, revise and discard texts (tekst opstellen).",
    COMMENT: "Comment on provisions (opmerken).",
    NEGOTIATE: "Propose, counter, agree to a text, reject, withdraw (onderhandelen).",
    RATIFY: "Ratify, and record what a members' meeting decided (bekrachtigen).",
    PUBLISH: "Publish what is in force (publiceren).",
    GIVE_NOTICE: "Give notice (opzeggen).",
    JUDGE: "Judge how it works (evalueren).",
    AGREE_BUDGET: "Propose and agree to the budget of a year (budget afspreken).",
    PAY: "Record advances, answer what is asked beyond the budget (bevoorschotten).",
    ACCOUNT: "Account for a budget, ask for more (verantwoorden).",
    ASK_RECOGNITION: "Ask that a committee is recognised, hand in its report (erkenning vragen).",
    RECOGNISE: "Recognise committees, or refuse to (erkennen).",
    PREPARE_NOMINATION: "Prepare the nomination of a commissioner (voordracht voorbereiden).",
    NOMINATE: "Nominate a commissioner (voordragen).",
    APPOINT: "Record whether a nominee was appointed (benoemen).",
  },
  reaches: {
    REGION: {
      only: "for a municipality in the region you direct",
      includes: ({ regionMunicipalityIds }, municipalityId: string) =>
        regionMunicipalityIds.includes(municipalityId),
    },
  },
  roles: {
    BESTUURDER: { everywhere: [...BINDS, "AGREE_BUDGET", "PAY", "RECOGNISE", "APPOINT"] },
    REGIODIRECTEUR: { everywhere: NEGOTIATES, within: { REGION: ["RECOGNISE"] } },
    BELEIDSADVISEUR: { everywhere: PREPARES },
    PARTICIPATIEADVISEUR: { everywhere: [...PREPARES, "ASK_RECOGNITION"] },
    VOORZITTER: {
      everywhere: [
        ...[...BINDS, "AGREE_BUDGET", "ACCOUNT", "ASK_RECOGNITION"],
        ...["PREPARE_NOMINATION", "NOMINATE"],
      ] as const,
    },
    BESTUURSLID: { everywhere: [...NEGOTIATES, "PREPARE_NOMINATION"] },
    SECRETARIS: {
      everywhere: [...NEGOTIATES, "ACCOUNT", "ASK_RECOGNITION", "PREPARE_NOMINATION"],
    },
    ONDERSTEUNER: { everywhere: PREPARES },
    BESTUURSLID_LOKAAL: { everywhere: [...BINDS, "ASK_RECOGNITION"] },
    COMMISSIELID: { everywhere: [...BINDS, "ASK_RECOGNITION"] },
  },
});
