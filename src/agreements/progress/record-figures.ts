import { Field, Float, InputType, Int } from "type-graphql";
import { REQUEST_ID } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refusal } from "../../acts/refusal.js";
import { nothingToChange } from "../../acts/refusals.js";
import { optionalTextOf } from "../../acts/text.js";
import { insertRows, newIds } from "../../acts/versioned-rows.js";
import { MEMBERS, VisibleTo } from "../../authorisation/audience.js";
import { change } from "../../changes/change.js";
import { Forbidden } from "../../errors.js";
import { GraphQLUUID, ID } from "../../graphql/scalars.js";
import { selectRows } from "../../persistence/rows.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { FigureKind, Period } from "../agreements.enums.js";
import { takeIndicatorInHand } from "./indicator-in-hand.js";
import { FigureKindEnum, PeriodEnum } from "./indicator.type.js";
import { type AgreedDays, numberOf, refuseOtherYear, refuseToCome } from "./measured.js";
import { Figure } from "./progress.entity.js";
import { shownIndicator } from "./progress.reads.js";

@InputType("FigureInput", { description: "A figure of a period (cijfer)." })
@VisibleTo(...MEMBERS)
export class FigureInput {
  @Field(() => Int, { description: "The year, one of the agreement (jaar)." }) year!: number;
  @Field(() => PeriodEnum, { description: "The whole year, or a part of it (periode)." })
  period!: Period;
  @Field(() => FigureKindEnum, { description: "What it is (soort)." }) kind!: FigureKind;
  @Field(() => Float, {
    nullable: true,
    description: "The figure; either this or why it is unknown (waarde).",
  })
  value?: number | null;
  @Field(() => String, {
    nullable: true,
    description: "Why it is unknown, at most 10,000 characters (reden).",
  })
  unknownReason?: string | null;
}

@InputType("RecordFiguresFields")
class RecordFiguresInput {
  @Field(() => ID, { description: "The indicator (indicator)." }) id!: string;
  @Field(() => [FigureInput], {
    description: "One to a hundred figures, of each period and kind one (cijfers).",
  })
  figures!: FigureInput[];
  @Field(() => GraphQLUUID, REQUEST_ID) requestId?: string | null;
}

const sumHasNoFigures = refusal("SUM_HAS_NO_FIGURES", {
  description: "A sum has no figures of its own: record those it adds up (som).",
  nl: () => "Een som heeft geen eigen cijfers: leg de cijfers vast die ze optelt.",
  en: () => "A sum has no figures of its own: record those that it adds up.",
});

const figuresInvalid = refusal("FIGURES_INVALID", {
  description:
    "One to a hundred figures at once, of each period and kind one (te veel of dubbele cijfers).",
  nl: () => "Leg één tot honderd cijfers tegelijk vast, van elke periode en soort één.",
  en: () => "Record one to a hundred figures at once, one of each period and kind.",
});
const MAX_FIGURES = 100;

const valueOrReason = refusal("VALUE_OR_REASON", {
  description:
    "A figure is a value or a reason why it is unknown: one of the two (waarde of reden).",
  nl: () => "Geef bij elk cijfer een waarde, óf de reden dat die onbekend is.",
  en: () => "Give each figure a value, or the reason why it is unknown.",
});

const targetAgreed = refusal("TARGET_AGREED", {
  description:
    "A target is what was agreed on: from the final concept on it stays, until the agreement is " +
    "negotiated again, or an amendment holds (streefwaarde staat vast).",
  nl: () =>
    "Deze streefwaarde is afgesproken en staat vast. Leg een andere vast als er weer wordt " +
    "onderhandeld, of als een wijziging van de afspraken geldt.",
  en: () =>
    "This target was agreed on, and stays. Record another one when the agreement is negotiated " +
    "again, or when an amendment of it holds.",
});

type Content = Pick<Figure, "year" | "period" | "kind" | "value" | "unknownReason">;

/**
 * A figure that was recorded stays: a correction takes its place, and the old one stays readable.
 * Nobody replaces a target that was agreed on, which no signed text names.
 */
export const recordFigures = act({
  name: "recordFigures",
  description: "Record figures of an indicator, or correct them (cijfers vastleggen).",
  records: change(
    "COMMITMENT_FIGURES_RECORDED",
    "Figures of an indicator were recorded or corrected (cijfers vastgelegd).",
    {
      nl: "{who} legde cijfers vast bij een afspraak in {what}",
      en: "{who} recorded figures for a commitment in {what}",
    },
  ),
  by: MEMBERS,
  input: RecordFiguresInput,
  shows: shownIndicator,

  async perform(tx, actor, input) {
    const { indicator, edition } = await takeIndicatorInHand(tx, actor, {
      id: input.id,
      expectedVersion: undefined,
    });
    if (indicator.sumOfIds.length > 0) throw sumHasNoFigures();
    const today = await findToday(tx);
    const given = contentOf(input.figures, { days: edition, today });
    await replace(tx, { indicatorId: indicator.id, given, today });
    const ids = newIds(given);
    await insertRows(
      tx,
      Figure,
      given.map((content, index) => ({
        ...content,
        id: ids[index]!,
        agreementId: edition.agreementId,
        municipalityId: indicator.municipalityId,
        organisationId: actor.organisationId,
        indicatorId: indicator.id,
        recordedOn: today,
      })),
    );
    return indicator.id;
  },
});

const keyOf = ({ year, period, kind }: Pick<Content, "year" | "period" | "kind">) =>
  `${year} ${period} ${kind}`;

/**
 * @throws userErrors: FIGURES_INVALID, YEAR_OUTSIDE_AGREEMENT, DATE_IN_FUTURE, VALUE_OR_REASON,
 * NUMBER_INVALID, TEXT_TOO_LONG, TEXT_INVALID.
 */
function contentOf(
  figures: readonly FigureInput[],
  { days, today }: { readonly days: AgreedDays; readonly today: string },
): Content[] {
  if (
    figures.length === 0 ||
    figures.length > MAX_FIGURES ||
    new Set(figures.map(keyOf)).size < figures.length
  )
    throw figuresInvalid().at("figures");
  return figures.map(({ year, period, kind, value, unknownReason }, index) => {
    const within = `figures.${index}`;
    refuseOtherYear(year, days, `${within}.year`);
    if (kind === "REALISED") refuseToCome({ year, period }, today, `${within}.period`);
    const reason = optionalTextOf(unknownReason, `${within}.unknownReason`);
    if ((value == null) === (reason === null)) throw valueOrReason().at(`${within}.value`);
    return {
      year,
      period,
      kind,
      value: value == null ? null : numberOf(value, `${within}.value`),
      unknownReason: reason,
    };
  });
}

/**
 * Takes away the figures that hold in the same periods, in one statement.
 * @throws FORBIDDEN; userErrors: NOTHING_TO_CHANGE where one is given as it stands, TARGET_AGREED.
 */
async function replace(
  tx: Transaction,
  {
    indicatorId,
    given,
    today,
  }: { readonly indicatorId: string; readonly given: readonly Content[]; readonly today: string },
): Promise<void> {
  const holding = await selectRows({ source: tx, entity: Figure, alias: "figure" })
    .where("figure.indicatorId = :indicatorId AND figure.replacedOn IS NULL", { indicatorId })
    .getRawMany<Figure>();
  const byKey = new Map(holding.map((one) => [keyOf(one), one]));
  const before = given.map((one, index) => {
    const figure = byKey.get(keyOf(one));
    if (figure?.value === one.value && figure.unknownReason === one.unknownReason)
      throw nothingToChange().at(`figures.${index}`);
    return figure;
  });
  const replaced = before.flatMap((one) => (one ? [one.id] : []));
  if (replaced.length === 0) return;
  const stay = await targetsThatStay(tx, before);
  const kept = before.findIndex((one) => one && stay.has(one.id));
  if (kept >= 0) throw targetAgreed().at(`figures.${kept}`);
  const { affected } = await tx
    .createQueryBuilder()
    .update(Figure)
    .set({ replacedOn: today })
    .where("id = ANY(:ids) AND replaced_on IS NULL", { ids: replaced })
    .execute();
  // written under an agreement to which the organisation is no party
  if (affected !== replaced.length)
    throw new Forbidden("Only a party to the agreement of these figures can correct them.");
}

/** Which of these are targets that were agreed on; what is unknown can become known. */
async function targetsThatStay(
  tx: Transaction,
  figures: readonly (Figure | undefined)[],
): Promise<ReadonlySet<string>> {
  const ids = figures.flatMap((one) =>
    one?.kind === "TARGET" && one.value !== null ? [one.id] : [],
  );
  if (ids.length === 0) return new Set();
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM app.agreement_indicator_value
      WHERE id = ANY($1) AND app.is_fixed_target(agreement_id, indicator_id) IS NOT FALSE`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}
