import type { AgreedSubject } from "../../advice/request/agreed-right.entity.js";
import type { SummerStop } from "../../terms/summer-stop.js";
import type {
  AmendmentClass,
  BudgetBasis,
  ConsultationLevel,
  DisputeStep,
  MatrixRight,
  ProvisionKind,
  ProvisionPart,
  SignerCapacity,
} from "../collaboration.enums.js";

/** How often something is talked about on a level. Numbers of days. */
export interface Meetings {
  readonly level: ConsultationLevel;
  readonly perYear: number;
  readonly agendaDaysBefore: number | null;
  readonly minutesWithinDays: number | null;
}

/** What a provision lays down in numbers; what it says nothing of is left out. */
export interface Parameters {
  readonly adviceDays?: number;
  readonly responseDays?: number;
  readonly unsolicitedDays?: number;
  readonly informationDays?: number;
  readonly trainingDays?: number;
  readonly accountMonths?: number;
  readonly termMonths?: number;
  readonly renewalMonths?: number;
  readonly noticeMonths?: number;
  readonly evaluationMonths?: number;
  readonly meetings?: readonly Meetings[];
  readonly summerStop?: SummerStop;
  readonly disputeLadder?: readonly DisputeStep[];
  /** Who of each board has to sign a ratification. */
  readonly ratifiedBy?: readonly SignerCapacity[];
}

/** The tenants' budget (Wohv art. 7). Amounts are in cents; provisions name it by its hash. */
export interface Budget {
  /** What nobody guesses: whoever reads a hash and no amounts finds none out by trying. */
  readonly salt: string;
  readonly basis: BudgetBasis;
  readonly amountCents: number;
  readonly index: string | null;
  readonly carryOver: boolean;
  readonly committeeFixedCents: number | null;
  readonly committeePerHouseholdCents: number | null;
}

/** Which body has which right on a subject. */
export interface MatrixRow {
  readonly subject: AgreedSubject;
  readonly right: MatrixRight;
  readonly level: ConsultationLevel;
  /** The body that has it, by name. */
  readonly body: string;
  /** Whether the law gives it; else the parties agreed on it (Wohv art. 6). */
  readonly byLaw: boolean;
}

/** An organisation that is recognised, and by which article of the Wohv. */
export interface Recognised {
  readonly organisationId: string;
  readonly article: "1(1)(f)" | "2(2)(b)";
}

/** What a provision says, as an amendment gives it. */
export interface ProvisionText {
  readonly part: ProvisionPart;
  readonly number: string;
  readonly heading: string;
  readonly kind: ProvisionKind;
  readonly amendmentClass: AmendmentClass;
  /** Paragraphs, with an empty line between them. */
  readonly text: string;
  readonly parameters: Parameters;
  /** The hash of the budget, whose amounts are for the two parties alone (compose.ts). */
  readonly budget: string | null;
  readonly matrix: readonly MatrixRow[];
  readonly recognised: readonly Recognised[];
}

/** What an amendment does to a provision: gives it a text, or lets it go. */
export type ProvisionChange =
  | ({ readonly repealed: false } & ProvisionText)
  | ({ readonly repealed: true } & Pick<ProvisionText, "part" | "number">);
