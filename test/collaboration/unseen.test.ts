import { randomUUID } from "node:crypto";
import { expect, it } from "@jest/globals";
import { getNamedType, type GraphQLObjectType, isLeafType, isObjectType } from "graphql";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import type { Audience } from "../../src/authorisation/audience.js";
import { everyOrder, filterQuestions } from "../agreements/every-filter.js";
import { hear, publishedFor } from "../authorisation/everything.js";
import { attempt, forEachOf } from "../support/given.js";
import { createLiveWorld, cursorFor, LOG_LIVE, watch } from "../support/live.js";
import type { TypedDocument } from "../support/api.js";
import { onDay } from "../support/day.js";
import type { Member, World } from "../support/world.js";
import { clause, givenCollaboration } from "./given-collaboration.js";

type Reader = readonly [who: Member | null, audience: Audience];
type Question = readonly [text: string, variables: object];
const SECRET = "geheimzinnig";

const readersIn = ({ members }: World): readonly Reader[] => [
  [members.bestuurder, "LANDLORD"],
  [members.voorzitter, "TENANT_COUNCIL"],
  [members.dordtseHuurder, "LOCAL_TENANT_ORGANISATION"],
  [members.dordtseAmbtenaar, "MUNICIPALITY"],
  [null, "PUBLIC"],
];

const BACK = [
  "agreement",
  "amendment",
  "base",
  "inVersion",
  "derived",
  "madeVersion",
  "municipalities",
];

/** All that an audience can read of a type, and of what stands in it, some levels down. */
function selectionOf(type: GraphQLObjectType, deeper: number): string {
  return Object.values(type.getFields())
    .flatMap(({ name, type: of, args }) => {
      const inner = getNamedType(of);
      const given = args.some((one) => one.name === "search") ? `(search: "${SECRET}")` : "";
      if (name === "clause") return [];
      if (isLeafType(inner)) return [name];
      if (
        !isObjectType(inner) ||
        inner.name === "Organisation" ||
        BACK.includes(name) ||
        /Connection$|History/.test(inner.name)
      )
        return [];
      return deeper > 0 ? [`${name}${given} { ${selectionOf(inner, deeper - 1)} }`] : [];
    })
    .join(" ");
}

const AGREEMENT_LIVE = `subscription ($id: ID!, $after: ChangeCursor) {
  collaborationAgreementChanged(id: $id, after: $after) {
    cursor changes { id subjectId } } }` as unknown as TypedDocument<
  { collaborationAgreementChanged: { cursor: string; changes: { subjectId: string }[] } },
  object
>;

/** Each way in which an audience can ask for collaboration agreements, and the log. */
function everyQuestion(audience: Audience, ids: Record<string, readonly string[]>): Question[] {
  const schema = publishedFor(audience);
  const fields = schema.getQueryType()!.getFields();
  const typeOf = (name: string) => schema.getType(name) as GraphQLObjectType;
  const values = {
    ID: Object.values(ids).flat(),
    LocalDate: ["2026-03-02", "2026-04-01"],
    String: ["1", "5", "9"],
    Int: [2026],
  };
  const lists = (
    [
      ["collaborationAgreements", "CollaborationAgreementFilter"],
      ["collaborationProvisions", "CollaborationProvisionFilter"],
    ] as const
  ).flatMap(([list, filter]) => filterQuestions(audience, { list, filter }, values));
  const orders = everyOrder(audience, "CollaborationAgreementOrderField").map((order): Question => [
    `query ($order: [CollaborationAgreementOrder!]) { collaborationAgreements(order: $order) {
        nodes { id } pageInfo { endCursor } } }`,
    { order },
  ]);
  const searches = [SECRET, `-${SECRET}`, "vroeg", `"${SECRET} artikel"`].flatMap((search) =>
    [null, "2026-03-02", "2027-01-01"].map((asOf): Question => [
      `query ($search: String!, $asOf: LocalDate) {
        collaborationProvisions(search: $search, asOf: $asOf) {
          totalCount nodes { id fragments(search: $search) { text isHit } } } }`,
      { search, asOf },
    ]),
  );
  const nodes = Object.keys(ids)
    .filter((name) => name in fields)
    .flatMap((name) =>
      ids[name]!.map((id): Question => [
        `query ($id: ID!) { ${name}(id: $id) {
          ${selectionOf(getNamedType(fields[name]!.type) as GraphQLObjectType, 2)} } }`,
        { id },
      ]),
    );
  const log = ["", ...Object.values(ids).flat()].map((subjectId): Question => [
    `query ($subjectId: ID) { changes(first: 200, filter: { subjectId: $subjectId }) {
      hasMore changes { id kind subjectType subjectId } } }`,
    { subjectId: subjectId || null },
  ]);
  const whole: Question = [
    `{ collaborationAgreements { nodes {
      ${selectionOf(typeOf("CollaborationAgreement"), 2)} } } }`,
    {},
  ];
  return [...lists, ...orders, ...searches, ...nodes, ...log, whole];
}

it("what one side does in private changes not one byte of what anybody else is told", async () => {
  const world = await createLiveWorld();
  try {
    await onDay(world, "2026-03-02");
    const { bestuurder, voorzitter } = world.members;
    const given = givenCollaboration(world);
    const first = await given.inForce();
    const agreementId = first.agreement!.id;
    const open = await given.amending(agreementId, { provisions: [clause("5", "Op woensdag.")] });
    const ids = {
      collaborationAgreement: [agreementId],
      collaborationAmendment: [first.id, open.id],
    };
    await world.settle();
    const asking = async ([, audience]: Reader, who: Member | null) => {
      const told = new Map<string, string>();
      await forEachOf(
        everyQuestion(audience, ids),
        async ([text, variables]) => {
          const { status, headers, body } = await hear(world.url, who, text, variables);
          if (body.includes('"errors"')) throw new Error(`${body} ${text}`);
          told.set(`${text} ${JSON.stringify(variables)}`, `${status} ${headers} ${body}`);
        },
        4,
      );
      return told;
    };
    const readers = readersIn(world);
    const before = new Map<Reader, Map<string, string>>();
    for (const reader of readers) before.set(reader, await asking(reader, reader[0]));
    const lives = await Promise.all(
      readers.map(async ([who]) => {
        const after = await cursorFor(world.url, who);
        return [
          watch(world.url, who, LOG_LIVE, { after }),
          watch(world.url, who, AGREEMENT_LIVE, { id: agreementId, after }),
        ] as const;
      }),
    );

    const secrets: string[] = [];
    for (const actor of [voorzitter, bestuurder]) {
      const draft = await given.perform(actor, cprw.DraftCollaborationAmendmentDocument, {
        ...{ agreementId, title: SECRET, rationale: SECRET },
        provisions: [clause("5", `${SECRET} artikel`, { parameters: { adviceDays: 60 } })],
      });
      const revised = await given.perform(actor, cprw.ReviseCollaborationAmendmentDocument, {
        ...given.on(draft),
        provisions: [clause("9", SECRET)],
      });
      const doomed = await given.perform(actor, cprw.DraftCollaborationAmendmentDocument, {
        ...{ agreementId, title: SECRET },
      });
      await given.perform(actor, cprw.DiscardCollaborationAmendmentDocument, given.on(doomed));
      const other = await given.drafted(actor, { title: SECRET });
      const { codes } = await attempt(world, actor, cprw.CommentOnProvisionDocument, {
        ...{ agreementId, part: "CLAUSE", provisionNumber: "1", text: SECRET, shared: false },
      });
      expect(codes).toEqual([]);
      secrets.push(revised.id, doomed.id, other.id, other.agreement!.id);

      for (const reader of readers.filter(([who]) => who !== actor)) {
        if (reader[0] !== voorzitter || actor === bestuurder) {
          const told = await asking(reader, reader[0]);
          const known = before.get(reader)!;
          const differing = [...told].filter(([asked, heard]) => known.get(asked) !== heard);
          expect([reader[1], differing.slice(0, 1)]).toEqual([reader[1], []]);
        }
        const fields = publishedFor(reader[1]).getQueryType()!.getFields();
        for (const name of Object.keys(ids).filter((one) => one in fields))
          for (const secret of secrets.slice(-4)) {
            const [one, none] = await Promise.all(
              [secret, randomUUID()].map((id) =>
                hear(world.url, reader[0], `query ($id: ID!) { ${name}(id: $id) { id } }`, { id }),
              ),
            );
            expect(one!.body).toBe(none!.body);
          }
      }
      // what it did itself it reads, from here on
      const own = readers.find(([who]) => who === actor)!;
      before.set(own, await asking(own, actor));
    }

    // What is shared next is the first that anybody else hears of.
    await given.countered(bestuurder, open, [clause("5", "Op donderdag.")]);
    for (const [index, both] of lives.entries()) {
      const [who, audience] = readers[index]!;
      const ownIds = audience === "LANDLORD" ? secrets.slice(-4) : secrets.slice(0, 4);
      for (const live of both) {
        const heard = () => live.changes.map(({ subjectId }) => subjectId);
        if (who === bestuurder || who === voorzitter) {
          await live.until(() => heard().includes(open.id));
          const ofOthers = secrets.filter((one) => !ownIds.includes(one));
          expect(heard().filter((one) => ofOthers.includes(one))).toEqual([]);
          expect(heard().filter((one) => ownIds.includes(one))).not.toEqual([]);
        } else expect([audience, heard()]).toEqual([audience, []]);
        await live.end();
      }
    }
  } finally {
    await world.end();
  }
});
