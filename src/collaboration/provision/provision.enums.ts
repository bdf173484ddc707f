import { PARTIES } from "../../authorisation/audience.js";
import { declareEnum } from "../../graphql/enums.js";
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
import { NUMBERS } from "./parameters.js";

export const ProvisionPartEnum = declareEnum<ProvisionPart>({
  name: "ProvisionPart",
  description: "The parts of a collaboration agreement (deel).",
  values: {
    VISION: "The joint vision on participation: its considerations (gezamenlijke visie).",
    CLAUSE: "A clause (artikel).",
    ANNEX: "An annex, with a text number of its own (bijlage).",
  },
});

export const ProvisionKindEnum = declareEnum<ProvisionKind>({
  name: "ProvisionKind",
  description: "What a provision is about (soort bepaling).",
  values: {
    PURPOSE: "What the parties want (doel).",
    CONSIDERATIONS: "Why they want it (overwegingen).",
    DEFINITIONS: "What words mean (begrippen).",
    RECOGNITION: "Which organisations are recognised (erkenning en representativiteit).",
    CONSULTATION: "Meetings: levels, frequency, minutes, agenda (overleg).",
    INFORMATION: "Information and confidentiality (informatie en vertrouwelijkheid).",
    TENANTS_DUTIES: "What tenants' organisations owe (plichten van de huurdersorganisatie).",
    ADVICE: "Advice: terms, response, dissenting views (advies).",
    UNSOLICITED_ADVICE: "Unsolicited advice, the right of initiative (ongevraagd advies).",
    AGENDA_RIGHT: "Putting something on the agenda (agenderingsrecht).",
    CONSENT: "Consent (instemming).",
    LIMITS: "Limits: privacy, personal interest (begrenzing).",
    FINANCE: "Finance and facilities (financiën en faciliteiten).",
    NOMINATION: "Nomination of commissioners (voordracht van commissarissen).",
    DISPUTES: "Disputes: talks, mediation, and further (geschillen).",
    DURATION: "How long it holds (looptijd).",
    EVALUATION: "When it is evaluated (evaluatie).",
    NOTICE: "How it ends by notice (opzegging).",
    AMENDMENT: "How it is amended (wijziging).",
    RIGHTS_MATRIX: "Which body has which right on which subject (rechtenmatrix).",
    WORKBOOK: "How the parties work, changed in between (werkboek).",
    OTHER: "Something else (overig).",
  },
});

export const AmendmentClassEnum = declareEnum<AmendmentClass>({
  name: "AmendmentClass",
  description: "How a provision is amended (wijzigingswijze).",
  values: {
    CLAUSE: "Each party ratifies it (bekrachtiging).",
    ANNEX: "The executives of each party agree to it (beide besturen).",
    WORKBOOK: "It is agreed in consultation, and may change in between (in overleg).",
  },
});

export const ConsultationLevelEnum = declareEnum<ConsultationLevel>({
  name: "ConsultationLevel",
  description: "On which level something is talked about (niveau).",
  values: {
    CONCERN: "The whole of the landlord (concern).",
    REGION: "A region (regio).",
    COMPLEX: "A complex (complex).",
  },
});

export const DisputeStepEnum = declareEnum<DisputeStep>({
  name: "AgreedDisputeStep",
  description: "A step in a dispute, in the order in which they are taken (trede).",
  values: {
    TALK: "The parties talk (gesprek).",
    MEDIATION: "Somebody mediates (bemiddeling).",
    COMMITTEE: "A committee of the parties' own (geschillencommissie).",
    HUURCOMMISSIE: "The Huurcommissie (Huurcommissie).",
    KANTONRECHTER: "The court (kantonrechter).",
  },
});

export const SignerCapacityEnum = declareEnum<SignerCapacity>({
  name: "SignerCapacity",
  description: "In which capacity somebody signs for an organisation (hoedanigheid).",
  values: {
    CHAIR: "As its chair (voorzitter).",
    SECRETARY: "As its secretary (secretaris).",
    TREASURER: "As its treasurer (penningmeester).",
    EXECUTIVE: "As its executive (bestuurder).",
  },
});

export const BudgetBasisEnum = declareEnum<BudgetBasis>({
  name: "BudgetBasis",
  description: "What a budget is made of (grondslag).",
  values: {
    LUMP: "One amount (vast bedrag).",
    PER_DWELLING: "An amount for each dwelling (per woning).",
    TOP_UP_TO: "What is spent is filled up to an amount (aanvulling tot).",
  },
  audiences: PARTIES,
});

export const MatrixRightEnum = declareEnum<MatrixRight>({
  name: "RightsMatrixRight",
  description: "What a body may do on a subject (recht).",
  values: {
    INFORM: "It is informed (informatie).",
    CONSULT: "It is consulted (overleg).",
    ADVISE: "It advises (advies).",
    CONSENT: "Nothing happens without its consent (instemming).",
    CO_CREATE: "It makes it together with the landlord (co-creatie).",
  },
});

export const ParameterDirectionEnum = declareEnum({
  name: "ParameterDirection",
  description: "On which side of the law's number an agreement stays (richting).",
  values: {
    AT_LEAST: "More gives tenants more: never below it (ten minste).",
    AT_MOST: "Less gives tenants more, or the law limits it: never above it (hoogstens).",
  },
});

/** The parameters by which provisions are found. */
export const ParameterCodeEnum = declareEnum({
  name: "CollaborationParameterCode",
  description: "What a provision lays down in numbers or a list (parameter).",
  values: {
    ...Object.fromEntries(
      Object.values(NUMBERS).map(({ code, description }) => [code, `${description}.`]),
    ),
    MEETINGS: "How often something is talked about (overleg).",
    SUMMER_STOP: "Days in which nothing is asked (zomerstop).",
    DISPUTE_LADDER: "The steps in a dispute (geschillenladder).",
    RATIFIED_BY: "Who signs a ratification (ondertekenaars).",
  } as Readonly<Record<string, string>>,
});
