import { type Words, wordsOf } from "../../graphql/enums.js";
import type { ProvisionPart } from "../collaboration.enums.js";
import type { Reference } from "./provision-of.js";
import { ParameterCodeEnum } from "./provision.enums.js";

const PARTS: Readonly<Record<ProvisionPart, Words>> = {
  VISION: { nl: "visie", en: "vision" },
  CLAUSE: { nl: "artikel", en: "clause" },
  ANNEX: { nl: "bijlage", en: "annex" },
};

/** A provision as a sentence names it: "artikel 5", "clause 5". */
export const provisionWords = ({ part, number }: Reference): Words => ({
  nl: `${PARTS[part].nl} ${number}`,
  en: `${PARTS[part].en} ${number}`,
});

/** A parameter as a sentence names it: "adviestermijn". */
export const parameterWords = (code: string): Words => wordsOf(ParameterCodeEnum, code);
