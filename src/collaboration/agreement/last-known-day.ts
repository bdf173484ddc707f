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

/**
 * The same in SQL, of an agreement `a` as it stands with a version `v` that is its last one from the
 * first day of `v` on.
 */
export const LAST_KNOWN_DAY_WITH = `LEAST(
  CASE WHEN NOT v.ends_notice THEN a.notice_until END,
  CASE WHEN v.renewal_months IS NULL THEN
    CASE v.term WHEN 'NONE' THEN NULL WHEN 'NEW' THEN v.ends_on ELSE a.ends_on END END)`;
