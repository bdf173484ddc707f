import { givenConcluding } from "../agreements/given-concluding.js";
import { givenCycle } from "../agreements/given-cycle.js";
import { describe, expect, it } from "@jest/globals";
import { type DocumentNode, execute, type GraphQLError, OperationTypeNode } from "graphql";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as dashboard from "../../codegen/generated/dashboard/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { AUDIENCES, type Audience, ORGANISATION_KINDS } from "../../src/authorisation/audience.js";
import { isRoleOf } from "../../src/authorisation/role.js";
import { PUBLIC_VIEWER, type Viewer, viewerClassOf } from "../../src/authorisation/viewer.js";
import type { ChangeFeed } from "../../src/changes/change-feed.js";
import type { LiveBatch } from "../../src/changes/live-operation.js";
import { audienceSchemasOf, buildSourceSchema } from "../../src/graphql/build-schema.js";
import { Documents, type Prepared } from "../../src/graphql/documents.js";
import { admit, finish, type FormattedResult, run } from "../../src/graphql/run-operation.js";
import type { DenialMode } from "../../src/graphql/denials.js";
import { maskError } from "../../src/graphql/mask-error.js";
import type { Variables } from "../../src/graphql/plan.js";
import { RequestContext } from "../../src/request-context.js";
import { resolvers } from "../../src/server/serve.js";
import { givenBudget } from "../collaboration/given-budget.js";
import { put, putInForce, putVersion } from "../collaboration/given-in-force.js";
import { givenCollaboration } from "../collaboration/given-collaboration.js";
import { givenNomination } from "../collaboration/given-nomination.js";
import { givenRecognition } from "../collaboration/given-recognition.js";
import { dataOf, textOf } from "../support/api.js";
import type { MemberName } from "../support/fixture.js";
import { givenAdvice, REQUEST } from "../support/given-advice.js";
import { given, type Item, YEAR } from "../support/given.js";
import { createWorld, type World } from "../support/world.js";

const schemas = audienceSchemasOf(await buildSourceSchema(resolvers));
const documents = Object.fromEntries(
  AUDIENCES.map((audience) => [audience, new Documents(schemas[audience])]),
) as Record<Audience, Documents>;

const MEMBERS: Record<Exclude<Audience, "PUBLIC">, MemberName> = {
  LANDLORD: "bestuurder",
  TENANT_COUNCIL: "voorzitter",
  LOCAL_TENANT_ORGANISATION: "dordtseHuurder",
  MUNICIPALITY: "dordtseAmbtenaar",
};

/** Who asks, as log-in would tell. */
function viewerOf(world: World, audience: Audience): Viewer {
  if (audience === "PUBLIC") return PUBLIC_VIEWER;
  const { organisationId, role, personId, membershipId } = world.members[MEMBERS[audience]];
  const { dordrecht, delft } = world.municipalities;
  const municipalityIds =
    audience === "LANDLORD" || audience === "TENANT_COUNCIL" ? [dordrecht, delft] : [dordrecht];
  const kind = ORGANISATION_KINDS.find((one) => isRoleOf(one, role))!;
  return {
    audience,
    organisationId,
    kind,
    role,
    personId,
    membershipId,
    municipalityIds,
    portfolioThemes: [],
    regionMunicipalityIds: [],
    expiresAt: Date.UTC(2100, 0, 1),
  };
}

type Engine = (
  prepared: Prepared,
  root: unknown,
  context: RequestContext,
  variables: Variables,
) => Promise<{ data?: unknown; errors?: readonly GraphQLError[] }>;
const compiled: Engine = (prepared, root, context, variables) =>
  run({ prepared, rootValue: root, context, variables });
const plain: Engine = async (
  { schema, document, operationName },
  rootValue,
  contextValue,
  variableValues,
) =>
  execute({
    schema: schema.executable,
    document,
    operationName,
    rootValue,
    contextValue,
    variableValues,
  });

/**
 * One operation as one audience through one engine: refused, or executed in a context of its
 * own, told as clients are told.
 */
async function answerBy(
  engine: Engine,
  world: World,
  audience: Audience,
  text: string,
  variables: Variables,
  mode: DenialMode,
  batch?: LiveBatch,
): Promise<FormattedResult> {
  const prepared = documents[audience].prepare(text);
  if (Array.isArray(prepared)) throw new Error(prepared.map(({ message }) => message).join("; "));
  const mask = (error: GraphQLError) => maskError(error, () => undefined);
  const refused = admit({ prepared, variables, mode, transport: batch ? "live" : "post" });
  if (refused.length > 0) return { errors: refused.map(mask) };
  const viewer = viewerOf(world, audience);
  const context = new RequestContext({
    database: world.server.database,
    hub: world.server.hub,
    viewer: batch ? viewerClassOf(viewer) : viewer,
    language: "nl",
  });
  try {
    const result = await engine(prepared, batch, context, variables);
    return withoutChance(finish(result as never, prepared, { mode, maskError: mask, variables }));
  } finally {
    await context.release();
  }
}

/**
 * As sent, but for what is never twice the same: cursors of the change log and ids of errors. The
 * order of errors means nothing.
 */
function withoutChance(result: FormattedResult): FormattedResult {
  const { errors, ...rest } = JSON.parse(
    JSON.stringify(result, (key, value: unknown) =>
      ["changeCursor", "cursor", "errorId"].includes(key) && value ? "…" : value,
    ),
  ) as FormattedResult;
  return {
    ...rest,
    ...(errors && {
      errors: errors
        .map(({ locations: _, ...error }) => error)
        .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    }),
  };
}

interface Operation {
  readonly name: string;
  readonly type: OperationTypeNode;
  readonly text: string;
}

/** Every operation of the front ends and the dashboard, each once. */
const OPERATIONS: Operation[] = [
  ...new Map(
    [cprw, woonbron, dashboard]
      .flatMap((client) => Object.values<DocumentNode>(client))
      .flatMap((document) => {
        const operation = document.definitions.find((one) => one.kind === "OperationDefinition");
        return operation?.kind === "OperationDefinition"
          ? [
              [
                operation.name!.value,
                { name: operation.name!.value, type: operation.operation, text: textOf(document) },
              ] as const,
            ]
          : [];
      }),
  ).values(),
];
const ofType = (type: OperationTypeNode): Operation[] =>
  OPERATIONS.filter((operation) => operation.type === type);

/** A published, a proposed, a drafted, a changed and a rolled-over item, annotated and owned. */
async function givenCalendar(world: World): Promise<Item> {
  const { agreed, proposed, draft, decider } = given(world);
  const {
    url,
    municipalities: { dordrecht, delft },
    members: { bestuurder, voorzitter },
  } = world;
  const published = await agreed("LANDLORD", {
    municipalityIds: [dordrecht],
    ownerId: bestuurder.personId,
  });
  const year = async () => {
    const { calendarYear } = await dataOf(url, bestuurder, woonbron.CalendarYearPageDocument, {
      year: YEAR,
    });
    return { id: calendarYear!.id, expectedVersion: calendarYear!.version! };
  };
  for (const who of [bestuurder, voorzitter])
    await dataOf(url, who, cprw.AdoptCalendarYearDocument, { input: await year() });
  await dataOf(url, voorzitter, cprw.PublishCalendarYearDocument, { input: await year() });
  await proposed("TENANT_COUNCIL", { municipalityIds: [delft], planned: null });
  await draft("TENANT_COUNCIL", {
    planned: { dates: { startsOn: "2026-04-04", endsOn: "2026-04-15" } },
  });
  await draft("LANDLORD", { planned: { month: 3 } });
  const going = await agreed("TENANT_COUNCIL", { planned: { quarters: { first: 1, last: 4 } } });
  const { rollOverCalendarItem } = await dataOf(
    url,
    decider("LANDLORD"),
    cprw.RollOverCalendarItemDocument,
    { input: { id: going.id, expectedVersion: going.version!, reason: "Later" } },
  );
  const { id, version } = rollOverCalendarItem!.item!.proposals![0]!;
  await dataOf(url, decider("TENANT_COUNCIL"), cprw.AcceptCalendarItemProposalDocument, {
    input: { id, expectedVersion: version! },
  });
  const item = (await dataOf(url, bestuurder, woonbron.CalendarItemDocument, { id: published.id }))
    .calendarItem!;
  await dataOf(url, bestuurder, cprw.ProposeCalendarItemChangeDocument, {
    input: { id: item.id, expectedVersion: item.version!, title: "Anders", themes: [] },
  });
  for (const who of [bestuurder, voorzitter])
    await dataOf(url, who, cprw.AnnotateCalendarItemDocument, {
      input: { id: item.id, expectedVersion: 0, note: "Eigen", ranking: 1 },
    });
  return item as Item;
}

/** What a mutation of advice is given: what names the waiting procedure, and what names nothing. */
async function adviceInputs(
  world: World,
  name: string,
  waiting: string,
  nobody: string,
): Promise<object[]> {
  const { version } = (await givenAdvice(world).read(waiting))!;
  const more = {
    ...(/Withdraw|Refuse|Extension/.test(name) && { reason: "Omdat" }),
    ...(/AskForExtension|OfferExtension/.test(name) && { untilOn: "2040-01-02" }),
    ...(/Information/.test(name) && { question: "Wat?" }),
  };
  if (name === "PlanBoardMeeting") return [{ heldOn: "2030-01-07" }, { heldOn: "gisteren" }, {}];
  if (name === "DraftAdviceRequest")
    return [REQUEST, { ...REQUEST, title: "" }, { title: "Zonder soort" }];
  if (name === "DraftUnsolicitedAdvice")
    return [{ title: "Ongevraagd" }, { title: " " }, { kind: "REQUESTED" }];
  if (/^(Draft|Record)/.test(name))
    return [
      { procedureId: waiting },
      { procedureId: nobody },
      {},
      ...(name === "RecordDeliberation"
        ? [{ procedureId: waiting, expectedVersion: 0, note: "Besproken" }]
        : []),
    ];
  return [
    { id: waiting, expectedVersion: version!, ...more },
    { id: nobody, expectedVersion: 1, ...more },
    { id: "x", expectedVersion: 1, ...more },
    {},
  ];
}

/**
 * A procedure that was advised on, with a draft response; one that waits for an advice that is
 * drafted; a draft on either side.
 */
async function givenProcedures(world: World): Promise<{ procedure: string; waiting: string }> {
  const { advised, draftedResponse, submitted, draftedAdvice, drafted, unsolicitedDraft } =
    givenAdvice(world);
  const {
    procedure: { id },
  } = await advised();
  await draftedResponse(id);
  const { id: waiting } = await submitted({ title: "Wacht" });
  await draftedAdvice(waiting);
  await drafted();
  await unsolicitedDraft();
  return { procedure: id, waiting };
}

/** An agreement in force that is measured and reported on, and about which there is a dispute. */
async function givenPerformanceAgreement(world: World) {
  const make = givenConcluding(world);
  const { landlord, alderman, tenants } = make;
  const done = async (name: string, input: object, field: string) => {
    const payload = await make.done(landlord, name, input, `${field} { id }`);
    return (payload as unknown as Record<string, { id: string }>)[field]!.id;
  };
  const { id, parts } = await make.opened();
  const { id: commitmentId } = await make.agreed({ parts });
  const indicator = await done(
    "addIndicator",
    {
      ...{ commitmentId, name: "Woningen", unit: "woningen", direction: "UP" },
      ...{ source: "Jaarverslag", definition: "Label A", definedFrom: "2023-01-01" },
    },
    "indicator",
  );
  await make.decided(id, "FINAL_CONCEPT");
  for (const who of [landlord, alderman, tenants]) await make.signed(who, id);
  const report = { commitmentId, year: 2023, period: "YEAR", light: "ON_TRACK" };
  const progress = await done("draftProgress", report, "progress");
  const dispute = await done(
    "declareAgreementDispute",
    { agreementId: id, kind: "SUBSTANTIVE", ground: "Geen huren", aroseOn: "2023-02-01" },
    "dispute",
  );
  return { agreement: id, commitment: commitmentId, indicator, progress, dispute };
}

/** A collaboration agreement in force with a budget, an evaluation and a comment. */
async function givenBargained(world: World) {
  const agreement = await putInForce(world);
  await putVersion(world, agreement);
  const budgets = givenBudget(world);
  const { id: budget } = await budgets.proposed({ agreementId: agreement });
  const by = { organisation_id: world.organisations.woonbron, agreement_id: agreement };
  await put(world, "collaboration_evaluation", { ...by, due_on: "2024-01-01", status: "DUE" });
  await put(world, "collaboration_comment", {
    ...{ ...by, part: "CLAUSE", provision_number: "5", text: "x" },
    shared_at: "2022-01-01T12:00:00Z",
  });
  const make = givenCollaboration(world);
  const { voorzitter } = world.members;
  const { woonbron: landlord, cprw: council, delftseHuurders } = world.organisations;
  const partyIds = [landlord, council, delftseHuurders];
  const proposed = await make.proposed(voorzitter, await make.drafted(voorzitter, { partyIds }));
  return { agreement, budget, amendment: proposed.id };
}

describe("a compiled document", () => {
  it("answers every query of the clients as graphql-js does, to every audience", async () => {
    const world = await createWorld();
    try {
      const { id } = await givenCalendar(world);
      const { procedure } = await givenProcedures(world);
      const nobody = "00000000-0000-4000-8000-000000000000",
        { woonbron: landlord, cprw: council } = world.organisations;
      const agreements = givenCycle(world);
      const { id: cycle, ...opened } = await agreements.opened();
      await agreements.submitted({ ...opened, id: cycle });
      const of = await givenPerformanceAgreement(world);
      const { id: recognition } = await givenRecognition(world).recognised();
      const { id: nomination } = await givenNomination(world).nominated();
      const bargained = await givenBargained(world);
      const page = (id: string) => [{ id }, { id: nobody }, { id: "x" }, {}];
      const asked: Record<string, Variables[]> = {
        Viewer: [{}],
        AdviceAnalysis: [{}, { filter: { late: { eq: true } } }, { filter: { nothing: 1 } }],
        CalendarAnalysis: [{}, { filter: { status: { neq: "DRAFT" } } }],
        LightsAnalysis: [{}, { filter: { light: { isNull: true } } }],
        RecommendationAnalysis: [{}, { first: 1 }, { filter: { decision: { isNull: true } } }],
        Nodes: [{ ids: [id, recognition, of.commitment, nobody, "x"] }, { ids: [] }, {}],
        AgreementDispute: page(of.dispute),
        BudgetYear: page(bargained.budget),
        BudgetYearsOfCollaboration: page(bargained.agreement),
        CollaborationAgreement: [
          ...page(bargained.agreement),
          { id: bargained.agreement, asOf: "2022-01-01" },
        ],
        CollaborationAgreements: [{}, { first: 1 }, { filter: { nothing: 1 } }],
        CollaborationAmendment: page(bargained.amendment),
        CollaborationAmendments: [{ agreementId: bargained.agreement }, { agreementId: "x" }, {}],
        CollaborationClause: [{ id: bargained.agreement, number: "5" }, { id: nobody }],
        CollaborationParameters: [{}],
        CollaborationTexts: page(bargained.amendment),
        PublishedCollaborationAgreements: [{}, { first: 1 }, { after: "x" }],
        SearchCollaborationProvisions: [{ search: "overleg" }, { search: "", first: 1 }, {}],
        CommentsOfCollaboration: page(bargained.agreement),
        EvaluationsOfCollaboration: page(bargained.agreement),
        CommissionerNomination: page(nomination),
        CommissionerNominationHistory: page(nomination),
        CommissionerNominations: [{}, { first: 1 }, { filter: { nothing: 1 } }],
        CommitmentPage: page(of.commitment),
        Commitments: [{}, { first: 1, order: [{ field: "THEME" }] }, { filter: { nothing: 1 } }],
        CommitteeRecognition: page(recognition),
        CommitteeRecognitionHistory: page(recognition),
        CommitteeRecognitions: [{}, { first: 1, order: [{ field: "STATUS" }] }, { after: "x" }],
        OwnNomination: page(nomination),
        DisputesOfAgreement: page(of.agreement),
        DisputesOfAgreementCycle: page(cycle),
        IndicatorPage: page(of.indicator),
        JudgementsOfAgreement: page(of.agreement),
        PerformanceAgreementPage: page(of.agreement),
        PerformanceAgreements: [{}, { first: 1 }, { after: "x" }],
        ProgressPage: page(of.progress),
        PublishedAgreements: [{}, { first: 1 }],
        AgreementOverviews: [
          { municipalityIds: [world.municipalities.delft], year: 2023 },
          { municipalityIds: [nobody], year: 2023 },
          { municipalityIds: [] },
        ],
        Choices: [{}],
        CalendarYears: [{}],
        Changes: [
          { first: 200 },
          { first: 3 },
          { first: 0 },
          { filter: { subjectTypes: ["CalendarItem"] } },
          { filter: { subjectTypes: ["Nothing"] } },
          { after: "x" },
          { first: null },
        ],
        AgreementCycles: [
          {},
          { first: 1, order: [{ field: "BID_DUE_ON", direction: "DESC" }] },
          { filter: { not: { status: { eq: "CLOSED" } } } },
          { after: "x" },
        ],
        AgreementCyclePage: [{ id: cycle }, { id: nobody }, { id: "x" }, {}],
        CalendarItem: [{ id }, { id: nobody }, { id: "x" }, { id: 7 }, {}],
        CalendarItemHistory: [
          { id },
          { id, first: 1 },
          { id, first: -1 },
          { id, after: nobody },
          { id, after: "x" },
        ],
        CalendarItems: [
          {},
          { first: 1 },
          { last: 2, order: [{ field: "TITLE" }, { field: "STARTS_ON", direction: "DESC" }] },
          { first: 1, last: 1 },
          { after: "x" },
          {
            filter: {
              or: [
                { status: { eq: "DRAFT" } },
                {
                  and: [
                    { themes: { contains: "LEEFBAARHEID" } },
                    { not: { priority: { eq: "HIGH" } } },
                  ],
                },
              ],
            },
          },
          { filter: { ownRanking: { isNull: false } } },
          { filter: { title: null } },
          { filter: { proposedById: { eq: "x" } } },
          { order: [{ field: "OWN_RANKING" }] },
          { order: { field: "NUMBER" } },
          { filter: { nothing: 1 } },
        ],
        CalendarYearPage: [
          { year: YEAR },
          { year: 2015 },
          { year: YEAR, first: -1 },
          { year: YEAR, filter: { levels: { isEmpty: true } } },
          { year: "2026" },
        ],
        BoardMeeting: [{ year: YEAR }, { year: YEAR, first: 1 }],
        WoonbronWorklist: [
          { year: YEAR, council, landlord },
          { year: YEAR, council: "x", landlord },
        ],
        DashboardYear: [{ year: YEAR }, { year: YEAR, first: 1 }],
        AdviceProcedure: [{ id: procedure }, { id: nobody }, { id: "x" }, {}],
        AdviceProcedureHistory: [
          { id: procedure },
          { id: procedure, first: 1 },
          { id: procedure, first: -1 },
        ],
        AdviceProcedures: [
          {},
          { first: 1 },
          {
            filter: {
              overdue: { eq: false },
              or: [{ kind: { eq: "REQUESTED" } }, { dueOn: { isNull: true } }],
            },
            order: [{ field: "DUE_ON" }],
          },
          { order: [{ field: "NUMBER" }] },
          { filter: { nothing: 1 } },
        ],
        DefaultRequestKind: [{ subject: "F" }, { subject: "BID" }],
        DraftResponseOf: [{ procedureId: procedure }, { procedureId: nobody }],
        WoonbronAdviceWorklist: [{}, { first: 1 }],
        CprwAdviceWorklist: [{ council }, { council: "x" }],
        DashboardAdvice: [{}, { first: 1 }],
      };
      expect(Object.keys(asked).sort()).toEqual(
        ofType(OperationTypeNode.QUERY)
          .map(({ name }) => name)
          .sort(),
      );
      const met = { whole: 0, withErrors: 0, denied: 0, refused: 0 };
      for (const { name, text } of ofType(OperationTypeNode.QUERY)) {
        for (const [nth, variables] of asked[name]!.entries()) {
          for (const audience of AUDIENCES) {
            for (const mode of nth === 0
              ? (["errors", "extensions", "reject"] as const)
              : (["errors"] as const)) {
              const answer = await answerBy(compiled, world, audience, text, variables, mode);
              expect({ name, variables, audience, mode, answer }).toEqual({
                name,
                variables,
                audience,
                mode,
                answer: await answerBy(plain, world, audience, text, variables, mode),
              });
              const codes = answer.errors?.map(({ extensions }) => extensions?.code) ?? [];
              if (answer.data === undefined) met.refused += 1;
              else if (answer.extensions?.denied || codes.includes("FORBIDDEN")) met.denied += 1;
              else if (codes.length > 0) met.withErrors += 1;
              else met.whole += 1;
            }
          }
        }
      }
      // All kinds of answers were among them.
      for (const [kind, times] of Object.entries(met))
        expect({ kind, often: times > 20 }).toEqual({ kind, often: true });
    } finally {
      await world.end();
    }
  });

  it("answers every mutation of the clients as graphql-js does, to its audiences and no other", async () => {
    const world = await createWorld();
    try {
      const { id } = await givenCalendar(world);
      const { waiting } = await givenProcedures(world);
      const nobody = "00000000-0000-4000-8000-000000000000";
      const done = new Set<string>();
      let number = 0;
      for (const { name, text } of ofType(OperationTypeNode.MUTATION)) {
        const content = /Change|Revise|Draft/.test(name) ? { title: `Titel van ${name}` } : {};
        const more = {
          ...(/Decline|Cancel|Postpone|RollOver|Refuse/.test(name) && { reason: "Omdat" }),
          ...(/Postpone/.test(name) && { planned: { month: 12 } }),
          ...(/Annotate/.test(name) && { note: "Nieuw" }),
          ...content,
        };
        const { calendarItem } = await dataOf(
          world.url,
          world.members.bestuurder,
          woonbron.CalendarItemDocument,
          { id },
        );
        const expectedVersion = /Annotate/.test(name)
          ? calendarItem!.annotation!.version
          : calendarItem!.version!;
        const mutation = name[0]!.toLowerCase() + name.slice(1);
        const inputs = !/Calendar/.test(name)
          ? await adviceInputs(world, name, waiting, nobody)
          : /Draft|Open/.test(name)
            ? [
                { year: YEAR + 3, ...more },
                { year: YEAR, ...more },
                { year: 1, ...more },
                { year: null },
              ]
            : [
                { id, expectedVersion, ...more },
                { id: nobody, expectedVersion: 1, ...more },
                { id: "x", expectedVersion: 1, ...more },
                { id, expectedVersion: -1, ...more },
                {},
              ];
        for (const input of inputs) {
          // By its requestId graphql-js does not act again: it answers what
          // the compiled document did.
          const requestId = `00000000-0000-4000-8000-${String(++number).padStart(12, "0")}`;
          for (const audience of AUDIENCES) {
            const variables = { input: { ...input, requestId } };
            const answer = await answerBy(compiled, world, audience, text, variables, "errors");
            expect({ name, input, audience, answer }).toEqual({
              name,
              input,
              audience,
              answer: await answerBy(plain, world, audience, text, variables, "errors"),
            });
            if (JSON.stringify(answer.data)?.includes('"userErrors":[]')) done.add(name);
            if (!schemas[audience].published.getMutationType()?.getFields()[mutation])
              expect({ name, input, audience, data: answer.data ?? undefined }).toEqual({
                name,
                input,
                audience,
                data: undefined,
              });
          }
        }
      }
      // In this state of the item; the others are refused by a rule, which is an answer too.
      expect([...done].sort()).toEqual([
        "AnnotateCalendarItem",
        "AskForExtension",
        "AskForInformation",
        "AssignCalendarItemOwner",
        "CancelCalendarItem",
        "DraftAdviceRequest",
        "DraftCalendarItem",
        "DraftUnsolicitedAdvice",
        "OpenCalendarYear",
        "PlanBoardMeeting",
        "PostponeCalendarItem",
        "RecordDeliberation",
        "WithdrawAdviceProcedure",
      ]);
    } finally {
      await world.end();
    }
  });

  it("answers every subscription of the clients as graphql-js does, to every audience", async () => {
    const world = await createWorld();
    try {
      await givenCalendar(world);
      const { procedure } = await givenProcedures(world);
      await givenCycle(world).submitted(await givenCycle(world).opened());
      const { agreement } = await givenBargained(world);
      await world.settle();
      const changes = await (world.server.hub as unknown as { feed: ChangeFeed }).feed.read(
        0n,
        500,
      );
      expect(changes.length).toBeGreaterThan(50);
      const asked: Record<string, Variables> = {
        AllChanges: {},
        CalendarChanged: { year: YEAR },
        DashboardChanges: { year: YEAR },
        AdviceProcedureChanged: { id: procedure },
        CollaborationAgreementChanged: { id: agreement },
        DashboardAdviceChanges: {},
        PerformanceAgreementChanged: { municipalityId: world.municipalities.delft },
        DashboardAgreementChanges: { municipalityId: world.municipalities.delft },
      };
      expect(Object.keys(asked).sort()).toEqual(
        ofType(OperationTypeNode.SUBSCRIPTION)
          .map(({ name }) => name)
          .sort(),
      );
      for (const { name, text } of ofType(OperationTypeNode.SUBSCRIPTION)) {
        for (const audience of AUDIENCES) {
          const batch: LiveBatch = { cursor: "een", changes, hasMore: true };
          const answer = await answerBy(
            compiled,
            world,
            audience,
            text,
            asked[name]!,
            "errors",
            batch,
          );
          expect(Boolean(answer.data)).toBe(true);
          expect({ name, audience, answer }).toEqual({
            name,
            audience,
            answer: await answerBy(plain, world, audience, text, asked[name]!, "errors", batch),
          });
        }
      }
    } finally {
      await world.end();
    }
  });
});
