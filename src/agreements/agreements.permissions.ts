import { Permissions } from "../acts/permissions.js";

const LANDLORD_DRAFTS = ["OPEN", "REVISE", "DRAFT_BID"] as const;
const LANDLORD_SENDS = ["ASK_CONSULTATION", "SUBMIT_BID", "SEND_OVERVIEW", "CLOSE"] as const;
/** What anybody prepares who works for a party. */
const PREPARES = ["DRAFT_TEXT", "DRAFT_PROGRESS"] as const;
/** What is said at the table: texts, and answers to them. */
const NEGOTIATES = [...PREPARES, "NEGOTIATE", "REPORT", "ANSWER_PROGRESS"] as const;
/** What binds a party. */
const BINDS = ["OPEN_AGREEMENT", ...NEGOTIATES, "DECIDE", "SIGN", "JUDGE", "DISPUTE"] as const;

/**
 * The roles (domain brief, section 3): who may sign for an organisation also speaks for it here. A
 * municipality's official edits and reports; its alderman signs.
 */
export const agreementPermissions = new Permissions({
  name: "agreement",
  description: "What a role may do towards performance agreements (bevoegdheid).",
  told:
    "What your role may do towards performance agreements; for a regional director only within " +
    "the region, and always subject to the state of the subject: see `allowedActs` there " +
    "(bevoegdheden bij prestatieafspraken).",
  each: {
    OPEN: "Open cycles (cyclus openen).",
    REVISE: "Revise policy basis and tenants' parties of a cycle (herzien).",
    ASK_CONSULTATION: "Record that consultation was asked for (overleg vragen).",
    AGREE_BID_DATE: "Agree on another day for the bid (datum van het bod afspreken).",
    DRAFT_BID: "Draft, revise and discard bids (bod opstellen).",
    SUBMIT_BID: "Submit bids (bod indienen).",
    REACT: "Answer bids (reageren).",
    SEND_OVERVIEW: "Record that overview and board statement were sent (overzicht verzenden).",
    CLOSE: "Close cycles (cyclus afsluiten).",
    OPEN_AGREEMENT: "Open agreements (afspraken openen).",
    DRAFT_TEXT: "Draft texts of commitments, and keep positions (tekst opstellen).",
    NEGOTIATE: "Send texts, answer those of others, arrange parts (onderhandelen).",
    DECIDE: "Propose and answer what all parties decide: final concept, change, end (besluiten).",
    SIGN: "Sign, refuse to sign, advise, hold a standing (ondertekenen).",
    PUBLISH: "Publish agreements (publiceren).",
    DRAFT_PROGRESS: "Draft reports on progress (voortgang opstellen).",
    REPORT: "Submit reports, record indicators and figures (voortgang melden).",
    ANSWER_PROGRESS: "Confirm or contest reports of others (voortgang beoordelen).",
    JUDGE: "Judge a year of an agreement (evalueren).",
    DISPUTE: "Declare disputes and record what becomes of them (geschil melden).",
  },
  reaches: {
    REGION: {
      only: "for a municipality in the region you direct",
      includes: ({ regionMunicipalityIds }, municipalityId: string) =>
        regionMunicipalityIds.includes(municipalityId),
    },
  },
  roles: {
    BESTUURDER: {
      everywhere: [...LANDLORD_DRAFTS, ...LANDLORD_SENDS, "AGREE_BID_DATE", ...BINDS, "PUBLISH"],
    },
    BELEIDSADVISEUR: { everywhere: [...LANDLORD_DRAFTS, ...PREPARES] },
    REGIODIRECTEUR: {
      everywhere: [],
      within: { REGION: [...LANDLORD_DRAFTS, "OPEN_AGREEMENT", ...NEGOTIATES] },
    },
    VOORZITTER: { everywhere: ["AGREE_BID_DATE", "REACT", ...BINDS] },
    BESTUURSLID: { everywhere: [...PREPARES, "NEGOTIATE"] },
    SECRETARIS: { everywhere: ["REACT", ...NEGOTIATES] },
    ONDERSTEUNER: { everywhere: PREPARES },
    BESTUURSLID_LOKAAL: { everywhere: ["AGREE_BID_DATE", "REACT", ...BINDS] },
    COMMISSIELID: { everywhere: ["DISPUTE"] },
    AMBTENAAR: { everywhere: ["OPEN_AGREEMENT", ...NEGOTIATES] },
    WETHOUDER: { everywhere: ["AGREE_BID_DATE", "REACT", ...BINDS] },
  },
});
