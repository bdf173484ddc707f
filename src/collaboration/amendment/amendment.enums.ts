import { PARTICIPANTS } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
import type { AmendmentAct, AmendmentProcess, AmendmentStatus } from "../collaboration.enums.js";

export const AmendmentStatusEnum = declareEnum<AmendmentStatus>({
  name: "CollaborationAmendmentStatus",
  description: "Where an amendment stands (status).",
  values: {
    DRAFT: "Only its own side sees it (concept).",
    DISCARDED: "A draft that was thrown away; only its own side sees it (weggegooid).",
    CO_CREATION: "The parties write its text together (in co-creatie).",
    PROPOSED: "The other side answers its first text (voorgesteld).",
    COUNTERED: "The side that did not write the last text answers it (tegenvoorstel).",
    AGREED_TEXT: "The text is agreed on, and waits for ratification (tekst akkoord).",
    RATIFIED_ONE:
      "Somebody ratified it; others still have to, or a reservation is open (deels bekrachtigd).",
    RATIFIED: "All parties stand by it; it begins on a later day (bekrachtigd).",
    EFFECTIVE: "It made a version of the agreement (van kracht).",
    LAPSED: "All stood by it, and its agreement ended before its day (vervallen).",
    REJECTED: "It was rejected, with a reason (afgewezen).",
    WITHDRAWN: "Who proposed it took it back (ingetrokken).",
  },
  audiences: PARTICIPANTS,
});

export const AmendmentActEnum = declareEnum<AmendmentAct>({
  name: "CollaborationAmendmentAct",
  description: "What can be done with an amendment (handeling).",
  values: {
    REVISE: "Revise the draft (herzien).",
    DISCARD: "Discard the draft (weggooien).",
    PROPOSE: "Propose it to the other parties (voorstellen).",
    WRITE: "Write on in the text that the parties make together (meeschrijven).",
    COUNTER: "Answer with another text (tegenvoorstel doen).",
    AGREE: "Agree to the text (instemmen met de tekst).",
    REJECT: "Reject it (afwijzen).",
    WITHDRAW: "Take it back (intrekken).",
    RATIFY: "Ratify it (bekrachtigen).",
    DECIDE_RESERVATION:
      "Record what the members' meeting decided (besluit ledenvergadering vastleggen).",
  },
  audiences: PARTICIPANTS,
});

export const AmendmentProcessEnum = declareEnum<AmendmentProcess>({
  name: "AmendmentProcess",
  description: "How the parties come to a text (werkwijze).",
  values: {
    TURNS: "By turns: one proposes, the other answers (om de beurt).",
    CO_CREATION: "Together: each writes on in the same text, until both agree (co-creatie).",
  },
  audiences: PARTICIPANTS,
});
