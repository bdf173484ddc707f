import { Permissions } from "../acts/permissions.js";

const LANDLORD_DRAFTS = ["OPEN", "REVISE", "DRAFT_BID"] as const;
const LANDLORD_SENDS = ["ASK_CONSULTATION", "SUBMIT_BID", "SEND_OVERVIEW", "CLOSE"] as const;

/**
 * The roles (domain brief, section 3): who may sign for an organisation also speaks for it here. A
 * municipality's official prepares outside of this platform what its alderman answers.
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
  },
  reaches: {
    REGION: {
      only: "for a municipality in the region you direct",
      includes: ({ regionMunicipalityIds }, municipalityId: string) =>
        regionMunicipalityIds.includes(municipalityId),
    },
  },
  roles: {
    BESTUURDER: { everywhere: [...LANDLORD_DRAFTS, ...LANDLORD_SENDS, "AGREE_BID_DATE"] },
    BELEIDSADVISEUR: { everywhere: LANDLORD_DRAFTS },
    REGIODIRECTEUR: { everywhere: [], within: { REGION: LANDLORD_DRAFTS } },
    VOORZITTER: { everywhere: ["AGREE_BID_DATE", "REACT"] },
    SECRETARIS: { everywhere: ["REACT"] },
    BESTUURSLID_LOKAAL: { everywhere: ["AGREE_BID_DATE", "REACT"] },
    WETHOUDER: { everywhere: ["AGREE_BID_DATE", "REACT"] },
  },
});
