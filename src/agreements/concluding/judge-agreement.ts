import { randomUUID } from "node:crypto";
import { Field, InputType, Int } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { textOf } from "../../acts/text.js";
import { insertRow, updateRow } from "../../acts/versioned-rows.js";
import { MEMBERS } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { findToday } from "../../persistence/today.js";
import { yearOf } from "../../terms/calendar-days.js";
import type { KnownParts } from "../agreement/agreement-facts.js";
import { takeAgreementInHand } from "../agreement/agreement-in-hand.js";
import { Agreement } from "../agreement/agreement.entity.js";
import { shownAgreement } from "../agreement/agreement.reads.js";
import { yearsBegun } from "../agreement/years-begun.js";
import type { JudgementOutcome } from "../agreements.enums.js";
import { AgreementJudgement } from "./concluding.entity.js";
import { JudgementOutcomeEnum } from "./judgement.type.js";

@InputType("JudgeAgreementFields")
class JudgeAgreementInput extends VersionedInput {
  @Field(() => Int, { description: "Which calendar year of it, one that has begun (jaar)." })
  year!: number;
  @Field(() => JudgementOutcomeEnum, { description: "What you judge (oordeel)." })
  outcome!: JudgementOutcome;
  @Field(() => String, {
    nullable: true,
    description: "In your own words, at most 10,000 characters; mandatory (toelichting).",
  })
  text?: string | null;
}

const yearNotBegun = refusal<{ years: string }>("YEAR_NOT_BEGUN", {
  description:
    "A year of the agreement is judged that has begun; the message names them (jaar niet " +
    "begonnen).",
  nl: ({ years }) => `U beoordeelt een jaar van de afspraken dat is begonnen: ${years}.`,
  en: ({ years }) => `You judge a year of the agreement that has begun: ${years}.`,
});

const yearJudged = refusal<{ year: number }>("YEAR_JUDGED", {
  description:
    "Your organisation has judged this year already; a judgement is never edited (jaar al " +
    "beoordeeld).",
  nl: ({ year }) => `Uw organisatie heeft ${year} al beoordeeld.`,
  en: ({ year }) => `Your organisation has judged ${year} already.`,
});

const judgementEmpty = refusal("JUDGEMENT_EMPTY", {
  description: "A judgement says why (oordeel zonder toelichting).",
  nl: () => "Licht uw oordeel toe.",
  en: () => "Say why you judge so.",
});

/**
 * Each party judges a year once, in its own name: the tenants' judgement is theirs. A year can be
 * judged from its first day on: that it went wrong may be clear in spring, and who waits is free
 * to. The agreement has been evaluated when every signatory who can log in has judged its last year
 * and its last day has passed: until then it can be amended. Midnight says so where all judged
 * before.
 */
export const judgeAgreement = act({
  name: "judgeAgreement",
  description: "Judge a year of an agreement, for your own organisation (evalueren).",
  records: change("AGREEMENT_JUDGED", "A party judged a year of an agreement (jaar beoordeeld).", {
    nl: "{who} beoordeelde een jaar van {what}",
    en: "{who} judged a year of {what}",
  }),
  by: MEMBERS,
  input: JudgeAgreementInput,
  shows: shownAgreement,

  async perform(tx, actor, input) {
    const { agreement, facts } = await takeAgreementInHand(tx, actor, { act: "JUDGE", input });
    const { id, municipalityId, status, endsOn } = agreement;
    const { organisationId } = actor;
    const { year, outcome } = input;
    const today = await findToday(tx);
    const years = yearsBegun(agreement, today);
    if (!years.includes(year)) throw yearNotBegun({ years: years.join(", ") }).at("year");
    const known = await facts.known();
    if (haveJudged(known, year).has(organisationId)) throw yearJudged({ year }).at("year");
    const text = textOf(input.text ?? "", "text");
    if (!text) throw judgementEmpty().at("text");
    await insertRow(tx, AgreementJudgement, {
      id: randomUUID(),
      agreementId: id,
      municipalityId,
      organisationId,
      year,
      outcome,
      text,
      givenOn: today,
    });
    const isOver = endsOn !== null && endsOn < today && year === yearOf(endsOn);
    if (isOver && status === "IN_FORCE" && isComplete(known, year, organisationId))
      await updateRow({
        tx,
        entity: Agreement,
        row: agreement,
        changes: { status: "EVALUATED" },
      });
    return id;
  },
});

const haveJudged = ({ judged }: KnownParts, year: number): Set<string> =>
  new Set(judged.filter((one) => one.year === year).map(({ organisationId }) => organisationId));

/** Whether with the actor's judgement each signatory who can log in has judged a year. */
function isComplete(known: KnownParts, year: number, organisationId: string): boolean {
  const done = haveJudged(known, year).add(organisationId);
  return known.parties
    .filter(({ capacity, hasLogin }) => capacity === "SIGNATORY" && hasLogin)
    .every(({ memberId }) => done.has(memberId));
}
