import type { LocalDate } from "../../terms/calendar-days.js";
import type { CollaborationAgreement } from "./collaboration-agreement.entity.js";

/**
 * The last day of an agreement, as far as it is known; null: it goes on, because it has no end or is
 * renewed by itself until somebody gives notice.
 */
export const lastKnownDay = ({
  endsOn,
  renewalMonths,
  noticeUntil,
}: Pick<CollaborationAgreement, "endsOn" | "renewalMonths" | "noticeUntil">): LocalDate | null =>
  [noticeUntil, renewalMonths === null ? endsOn : null].filter((day) => day !== null).sort()[0] ??
  null;
