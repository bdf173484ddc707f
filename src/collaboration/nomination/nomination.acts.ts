import { addNominationCandidate } from "./add-nomination-candidate.js";
import { agreeNominationProfile } from "./agree-nomination-profile.js";
import { cancelNomination } from "./cancel-nomination.js";
import { nominateCommissioner } from "./nominate-commissioner.js";
import { openNomination } from "./open-nomination.js";
import { recordAppointment } from "./record-appointment.js";
import { recordNonAppointment } from "./record-non-appointment.js";
import { withdrawNominationCandidate } from "./withdraw-nomination-candidate.js";

/** The acts of this room. */
export const nominationActs = [
  openNomination,
  agreeNominationProfile,
  addNominationCandidate,
  withdrawNominationCandidate,
  nominateCommissioner,
  recordAppointment,
  recordNonAppointment,
  cancelNomination,
] as const;
