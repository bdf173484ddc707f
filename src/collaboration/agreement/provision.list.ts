import { declareGroups } from "../../reads/group-input.js";
import { type ClassType, Field, InputType } from "type-graphql";
import { EVERYONE, VisibleTo } from "../../authorisation/audience.js";
import type { Batch, Snapshot } from "../../persistence/snapshot.js";
import { named, quoted } from "../../persistence/statement.js";
import { groupBy } from "../../persistence/rows.js";
import type { CountedPage, PageArgs } from "../../reads/connection.js";
import { type FilterColumn, filterCondition } from "../../reads/filter-condition.js";
import {
  declareEnumFilter,
  declareListFilter,
  type EnumFilter,
  IdFilter,
  type ListFilter,
  StringFilter,
  IntFilter,
} from "../../reads/filter.js";
import { pageOf } from "../../reads/keyset-page.js";
import { combinedOf } from "../../reads/list-input.js";
import { totalOrder } from "../../reads/order.js";
import type { OrderKey } from "../../reads/page-cursor.js";
import { PROVISION_PARTS } from "../collaboration.enums.js";
import {
  ParameterCodeEnum,
  ProvisionKindEnum,
  ProvisionPartEnum,
  AmendmentClassEnum,
} from "../provision/provision.enums.js";
import { Provision } from "../provision/provision.entity.js";

const PartFilter = declareEnumFilter("ProvisionPart", () => ProvisionPartEnum);
const KindFilter = declareEnumFilter("ProvisionKind", () => ProvisionKindEnum);
const AmendmentClassFilter = declareEnumFilter("AmendmentClass", () => AmendmentClassEnum);
const ParameterListFilter = declareListFilter(
  "CollaborationParameterCode",
  () => ParameterCodeEnum,
) as ClassType<ListFilter<string>>;

@InputType("CollaborationProvisionFilter", {
  description:
    "Which provisions you want, among those you may see. All conditions that are given hold.",
})
@VisibleTo(...EVERYONE)
export class ProvisionFilter extends combinedOf((): ClassType => ProvisionFilter) {
  @Field(() => IdFilter, { nullable: true, description: "The agreement (overeenkomst)." })
  agreementId?: IdFilter | null;
  @Field(() => PartFilter, { nullable: true, description: "Where it stands (deel)." })
  part?: EnumFilter<unknown> | null;
  @Field(() => KindFilter, { nullable: true, description: "What it is about (soort)." })
  kind?: EnumFilter<unknown> | null;
  @Field(() => StringFilter, { nullable: true, description: "Its number (nummer)." })
  number?: StringFilter | null;
  @Field(() => StringFilter, { nullable: true, description: "Its heading (opschrift)." })
  heading?: StringFilter | null;
  @Field(() => StringFilter, { nullable: true, description: "Its paragraphs (tekst)." })
  text?: StringFilter | null;
  @Field(() => AmendmentClassFilter, {
    nullable: true,
    description: "How it is amended (wijzigingsklasse).",
  })
  amendmentClass?: EnumFilter<unknown> | null;
  @Field(() => IntFilter, { nullable: true, description: "1 for its first text (tekstnummer)." })
  textNumber?: IntFilter | null;
  @Field(() => IntFilter, {
    nullable: true,
    description: "The number of the version that brought this text (sinds versie).",
  })
  sinceNumber?: IntFilter | null;
  @Field(() => ParameterListFilter, {
    nullable: true,
    description: "What it lays down in numbers or a list (parameters).",
  })
  parameters?: ListFilter<string> | null;
}

/** By what provisions can be grouped. */
export const collaborationProvisionGroups = declareGroups({
  name: "CollaborationProvision",
  filter: ProvisionFilter,
  by: ["agreementId", "part", "kind", "amendmentClass", "sinceNumber", "parameters"],
});

const agreementTitle = (id: string) =>
  `(SELECT entitled.title FROM app.collaboration_agreement entitled WHERE entitled.id = ${id})`;

const FILTER_COLUMNS: Readonly<
  Record<Exclude<keyof ProvisionFilter, "and" | "or" | "not">, FilterColumn>
> = {
  agreementId: { sql: "provision.agreement_id", type: "uuid", names: agreementTitle },
  part: { sql: "provision.part", type: "text", names: ProvisionPartEnum },
  kind: { sql: "provision.kind", type: "text", names: ProvisionKindEnum },
  number: { sql: "provision.number", type: "text" },
  heading: { sql: "provision.heading", type: "text" },
  text: { sql: "provision.text", type: "text" },
  amendmentClass: { sql: "provision.amendment_class", type: "text", names: AmendmentClassEnum },
  textNumber: { sql: "provision.text_number", type: "integer" },
  sinceNumber: { sql: "provision.since_number", type: "integer" },
  parameters: {
    sql: "provision.parameter_codes",
    type: "text",
    list: true,
    names: ParameterCodeEnum,
  },
};

/** Agreement by agreement, each in its own order. */
const PLACE: readonly OrderKey[] = [
  { sql: "provision.agreement_id", type: "uuid" },
  { sql: `array_position(ARRAY[${quoted(PROVISION_PARTS)}], provision.part)`, type: "integer" },
  { sql: "provision.position", type: "integer" },
];

/** Which provisions are asked for, as they held on which day. */
interface ProvisionList {
  readonly filter?: ProvisionFilter | null;
  readonly search?: string | null;
  readonly day: string;
  readonly page: PageArgs;
}

/** The versions that held on a day: of each agreement one. */
const HELD = `
  EXISTS (SELECT FROM app.collaboration_version held WHERE held.id = provision.version_id
    AND held.starts_on <= :day AND (held.ended_on IS NULL OR :day < held.ended_on)
    AND NOT EXISTS (SELECT FROM app.collaboration_version later
      WHERE later.agreement_id = held.agreement_id AND later.number > held.number
        AND later.starts_on <= :day)
    AND EXISTS (SELECT FROM app.collaboration_agreement a WHERE a.id = held.agreement_id
      AND :day <= COALESCE(a.notice_until,
        CASE WHEN a.renewal_months IS NULL THEN a.ends_on END, 'infinity')))`;

/** One page of the provisions of the versions that held on a day, agreement by agreement. */
export const listProvisions = (
  snapshot: Snapshot,
  { filter, search, day, page }: ProvisionList,
): Promise<CountedPage<Provision>> =>
  pageOf(snapshot, {
    name: "collaborationProvisions",
    entity: Provision,
    alias: "provision",
    filter: { filter: filter ?? null, search: search ?? null, day },
    order: totalOrder<"PLACE">([], { PLACE }, { otherwise: "PLACE", id: "provision.id" }),
    page,
    grouping: { columns: FILTER_COLUMNS },
    select(query) {
      const { sql, parameters } = filterCondition(filter ?? {}, FILTER_COLUMNS);
      query.where(`(${sql})`, parameters).andWhere(HELD, { day });
      if (search != null) query.andWhere(`provision.search @@ ${QUERY(":search")}`, { search });
      return query;
    },
  });

const QUERY = (search: string) => `websearch_to_tsquery('dutch'::regconfig, ${search})`;

/** A provision, and what was searched for. */
interface Sought {
  readonly id: string;
  readonly search: string;
}

/** A piece of text, and whether it was searched for. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

// no text that is stored has these
const [START, STOP, BREAK] = ["\u0002", "\u0003", "\u0004"];
const FRAGMENTS = named(`
  SELECT id, ts_headline('dutch'::regconfig, heading || E'\\n' || text, ${QUERY("$2")},
    'StartSel=${START}, StopSel=${STOP}, MaxFragments=3, MinWords=8, MaxWords=24, ' ||
    'FragmentDelimiter=${BREAK}')
  FROM app.collaboration_provision
  WHERE id = ANY($1) AND search @@ ${QUERY("$2")}`);

/** Where in provisions a search is met: fragments, each in pieces; none where it is not. */
export const findFragments: Batch<Sought, Piece[][]> = async (snapshot, asked) => {
  const found = new Map<string, Piece[][]>();
  for (const [search, ofSearch] of groupBy(asked, (one) => one.search)) {
    const ids = ofSearch.map(({ id }) => id);
    for (const [id, headline] of await snapshot.read(FRAGMENTS, [ids, search]))
      found.set(`${id as string} ${search}`, piecesOf(headline as string));
  }
  return asked.map(({ id, search }) => found.get(`${id} ${search}`) ?? []);
};

const piecesOf = (headline: string): Piece[][] =>
  headline.split(BREAK!).map((fragment) =>
    fragment.split(START!).flatMap((after, index) => {
      if (index === 0) return after ? [{ text: after, isHit: false }] : [];
      const [hit, rest] = after.split(STOP!) as [string, string];
      return [{ text: hit, isHit: true }, ...(rest ? [{ text: rest, isHit: false }] : [])];
    }),
  );
