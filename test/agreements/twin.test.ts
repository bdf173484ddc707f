import { randomUUID } from "node:crypto";
import { expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import type { Audience } from "../../src/authorisation/audience.js";
import { hear } from "../authorisation/everything.js";
import { onDay } from "../support/day.js";
import { attempt, forEachOf } from "../support/given.js";
import { givenAdvice } from "../support/given-advice.js";
import { cursorFor, LOG_LIVE, watch } from "../support/live.js";
import type { Member, World } from "../support/world.js";
import { everyQuestion, nodeQuestion } from "./every-question.js";
import { givenConcluding, givenOther } from "./given-concluding.js";
import { givenCycle, inAgreementWorld, versioned } from "./given-cycle.js";
import { givenProgress } from "./given-progress.js";
import { AGREEMENTS_LIVE } from "./listening.js";

type Reader = readonly [who: Member | null, audience: Audience];

const readersIn = ({ members }: World): readonly Reader[] => [
  [members.bestuurder, "LANDLORD"],
  [members.voorzitter, "TENANT_COUNCIL"],
  [members.delftseHuurder, "LOCAL_TENANT_ORGANISATION"],
  [members.delftseWethouder, "MUNICIPALITY"],
  [members.dordtseHuurder, "LOCAL_TENANT_ORGANISATION"],
  [members.dordtseAmbtenaar, "MUNICIPALITY"],
  [null, "PUBLIC"],
];

/** Something private: the field that would answer it, and its id. */
type Secret = readonly [field: string, id: string];
const SECRET = "Dit mag niemand weten";

/** Delft has published agreements, and others on the table with a dispute; a bid was submitted. */
async function sharedWorld(world: World) {
  const make = givenConcluding(world);
  const progress = givenProgress(world);
  const { landlord, tenants, alderman } = make;
  await onDay(world, "2023-03-04");
  const cycle = await givenCycle(world).opened();
  const bid = await givenCycle(world).submitted(cycle);
  const signed = await make.opened();
  const ours = await make.agreed(signed);
  const theirs = await make.agreed(signed, { leadId: tenants.organisationId, text: "Wij doen." });
  await make.decided(signed.id, "FINAL_CONCEPT");
  for (const who of [landlord, alderman, tenants]) await make.signed(who, signed.id);
  await make.act(landlord, "publishAgreement", signed.id, { url: "https://delft.example/a.pdf" });
  const indicator = await progress.measured(ours, { definedFrom: "2023-01-01" });
  const target = { year: 2023, period: "YEAR", kind: "TARGET", value: 100 };
  await progress.recorded(indicator, [target]);
  const reporting = { year: 2023, period: "Q1", light: "AT_RISK" } as const;
  await onDay(world, "2023-04-04");
  const report = await progress.submitted(ours, reporting);
  const open = await make.opened({ title: "Op tafel", endsOn: "2024-12-31" });
  const proposed = await make.proposed(open);
  const agreed = await make.agreed(open, { reservations: [{ kind: "RVC", note: "RvC" }] });
  const { payload } = await attempt(world, tenants, cprw.DeclareAgreementDisputeDocument, {
    ...{ agreementId: open.id, kind: "SUBSTANTIVE", ground: "Geen huurafspraak." },
    aroseOn: "2023-03-01",
  });
  const dispute = payload!.dispute!;
  const nodes = {
    agreementCycle: [cycle.id],
    bid: [bid.id],
    performanceAgreement: [signed.id, open.id],
    commitment: [ours.id, theirs.id, proposed.id, agreed.id],
    agreementDispute: [dispute.id],
    agreementProposal: [],
    indicator: [indicator.id],
    progress: [report.id],
  };
  return { make, progress, nodes, cycle, ours, theirs, open, proposed, agreed };
}

it("what one party does in private changes not one byte of what anybody else is told of agreements", () =>
  inAgreementWorld(async (world) => {
    const { make, progress, nodes, ...shared } = await sharedWorld(world);
    const { landlord, tenants, alderman, done } = make;
    const readers = readersIn(world);
    const guessed = {
      municipalityIds: Object.values(world.municipalities),
      organisationIds: [landlord.organisationId, tenants.organisationId],
      years: [2022, 2023, 2024],
      days: ["2023-01-01", "2023-12-31", "2024-12-31"],
      nodes,
    };
    const asking = async ([who, audience]: Reader): Promise<Map<string, string>> => {
      const told = new Map<string, string>();
      await forEachOf(
        everyQuestion(audience, guessed),
        async ([text, variables]) => {
          const { status, headers, body } = await hear(world.url, who, text, variables);
          expect(body).not.toContain('"errors"');
          told.set(`${text} ${JSON.stringify(variables)}`, `${status} ${headers} ${body}`);
        },
        4,
      );
      return told;
    };

    const cycles = givenCycle(world);
    const position = { expectedVersion: 0, mandate: SECRET, minimum: SECRET, note: SECRET };
    const drafting = async (by: Member): Promise<Secret[]> => {
      const one = await make.drafted(shared.open, { by, text: SECRET, theme: "LEEFBAARHEID" });
      const doomed = await make.drafted(shared.open, { by, text: SECRET });
      await done(by, "discardCommitmentText", versioned(doomed.texts[0]!));
      await done(by, "keepNegotiationPosition", { id: shared.proposed.id, ...position });
      await done(by, "keepNegotiationPosition", { id: shared.ours.id, ...position });
      return [one, doomed].map(({ id }) => ["commitment", id]);
    };
    const draftReport = async (by: Member, commitment: { id: string }): Promise<Secret> => {
      const report = { year: 2023, period: "Q2", light: "OFF_TRACK", explanation: SECRET };
      return ["progress", (await progress.drafted(commitment, { by, ...report })).id];
    };
    const acts: readonly (readonly [Member, () => Promise<Secret[]>])[] = [
      [
        tenants,
        async () => {
          for (const commitment of [shared.proposed, shared.agreed])
            await make.counterDrafted(tenants, commitment, { text: SECRET });
          return [...(await drafting(tenants)), await draftReport(tenants, shared.theirs)];
        },
      ],
      [alderman, () => drafting(alderman)],
      [
        landlord,
        async () => [
          ...(await drafting(landlord)),
          ["bid", (await cycles.drafted(shared.cycle, { text: SECRET })).id],
          await draftReport(landlord, shared.ours),
        ],
      ],
    ];
    await onDay(world, "2023-07-04");
    await world.server.clock.advance(); // or it would tell of these midnights meanwhile
    await world.settle();
    const before = new Map<Reader, Map<string, string>>();
    for (const reader of readers) before.set(reader, await asking(reader));
    const lives = await Promise.all(
      readers.map(async ([who]) => {
        const after = await cursorFor(world.url, who);
        return [
          watch(world.url, who, LOG_LIVE, { after }),
          watch(world.url, who, AGREEMENTS_LIVE, {
            municipalityId: world.municipalities.delft,
            after,
          }),
        ] as const;
      }),
    );
    const refuseDifference = async (reader: Reader, acted: string, secrets: readonly Secret[]) => {
      const [who, audience] = reader;
      const told = await asking(reader);
      const differing = [...told].filter(
        ([asked, heard]) => before.get(reader)!.get(asked) !== heard,
      );
      expect([who?.name, acted, differing.slice(0, 1)]).toEqual([who?.name, acted, []]);
      // Of the id of what is private they are told as of one that nothing has.
      for (const [field, secret] of secrets) {
        const text = nodeQuestion(audience, field);
        if (!text) continue;
        const [one, none] = await Promise.all(
          [secret, randomUUID()].map((id) => hear(world.url, who, text, { id })),
        );
        expect(one!.body).toBe(none!.body);
      }
    };
    const all: Secret[] = [];
    for (const [actor, act] of acts) {
      const secrets = await act();
      all.push(...secrets);
      for (const reader of readers) {
        if (reader[0] === actor) before.set(reader, await asking(reader));
        else if (acts.some(([other]) => other === reader[0]))
          await refuseDifference(reader, actor.name, secrets);
      }
    }
    for (const reader of readers)
      if (!acts.some(([actor]) => actor === reader[0])) await refuseDifference(reader, "all", all);

    // What is shared next is the first that anybody hears of what they could not know.
    const { id } = await make.act(landlord, "reviseAgreement", shared.open.id, { title: "Anders" });
    const heardOf = [landlord, world.members.voorzitter, tenants, alderman];
    for (const [index, both] of lives.entries()) {
      const who = readers[index]![0];
      const isTold = who !== null && heardOf.includes(who);
      const isActor = acts.some(([actor]) => actor === who);
      for (const live of both) {
        if (isTold)
          await live.until(
            ({ changes }) => changes.some(({ subjectId }) => subjectId === id),
            "the shared act",
          );
        if (!isActor)
          expect(live.changes.map(({ subjectId }) => subjectId)).toEqual(isTold ? [id] : []);
        await live.end();
      }
    }
  }));

/** What negotiators said of agreements, by its kind: the ids by which it is asked for. */
type Said = Readonly<Record<"proposal" | "statement" | "judgement", readonly string[]>>;

/**
 * One agreement is published and one is negotiated, each with a proposal that somebody answered on
 * paper; of a third, which only Delft reads, there is a judgement.
 */
async function saidIn(world: World): Promise<Said> {
  const make = givenConcluding(world);
  const { landlord, alderman, tenants } = make;
  const memberId = await givenOther(world, {
    id: "0b9b5f0e-4e0c-4c7a-9a55-0d3b1f0f2c11",
    ...{ name: "Andere verhuurder", kind: "OTHER_LANDLORD" },
  });
  const evidence = { evidenceUrl: "https://delft.example/p.pdf", evidenceSha256: "a".repeat(64) };
  const parties = [...make.signatories, { organisationId: memberId, capacity: "SIGNATORY" }];
  const parts = [{ ...make.part, parties }];
  const said = { proposal: [] as string[], statement: [] as string[], judgement: [] as string[] };
  const answered = async (id: string, kind: string) => {
    await make.propose(landlord, id, kind, { reason: "Nood." });
    const open = (await make.read(landlord, id)).proposals.at(-1)!;
    const consent = { ...versioned(open), memberId, ...evidence, accepted: true };
    await make.done(landlord, "recordPaperConsent", consent, "proposal { id }");
    said.proposal.push(open.id);
    said.statement.push((await make.read(landlord, id)).statementsOnPaper.at(-1)!.id);
  };
  await onDay(world, "2023-03-04");
  const published = await make.fixed({ parts });
  for (const who of [landlord, alderman, tenants]) await make.signed(who, published.id);
  const { id: partyId } = published.parts[0]!.parties.find(
    ({ organisation }) => organisation.id === memberId,
  )!;
  const paper = { ...(await make.signing(published.id)), partyId, ...evidence };
  await make.done(landlord, "recordPaperSignature", paper, "agreement { id }");
  const signed = (await make.read(landlord, published.id)).parts[0]!.signatures.at(-1)!;
  await make.done(alderman, "confirmPaperSignature", versioned(signed), "signature { id }");
  await make.act(landlord, "publishAgreement", published.id, { url: "https://delft.example/a" });
  await answered(published.id, "HARDSHIP");
  await answered((await make.opened({ parts, endsOn: "2024-12-31" })).id, "TERMINATION");
  const ours = await make.concluded();
  await make.act(landlord, "judgeAgreement", ours.id, {
    ...{ year: 2023, outcome: "KEPT", text: SECRET },
  });
  // a judgement is read with its agreement, and has no door of its own
  said.judgement.push(ours.id);
  return said;
}

/** Each way to ask for one of them, or to act on it, by its id. */
function waysTo(kind: keyof Said, audience: Audience): [text: string, input?: object][] {
  const acting = (name: string, more: object = {}): [string, object] => [
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) {
      ${name}(input: $input) { userErrors { code message path } } }`,
    more,
  ];
  const paper = { memberId: randomUUID(), evidenceUrl: "https://delft.example/p.pdf" };
  const acts = {
    proposal: [
      acting("acceptAgreementProposal"),
      acting("rejectAgreementProposal", { reason: "Nee." }),
      acting("withdrawAgreementProposal"),
      acting("recordPaperConsent", { ...paper, evidenceSha256: "a".repeat(64), accepted: true }),
    ],
    statement: [
      acting("confirmPaperStatement"),
      acting("rejectPaperStatement", { reason: "Nee." }),
    ],
    judgement: [],
  }[kind];
  const node = {
    proposal: nodeQuestion(audience, "agreementProposal"),
    statement: undefined,
    judgement: nodeQuestion(audience, "performanceAgreement"),
  }[kind];
  return [
    ...(audience === "PUBLIC" ? [] : acts),
    ...(node ? [[node] as [string]] : []),
    [
      `query ($id: ID) { changes(first: 100, filter: { subjectId: $id }) {
        hasMore changes { id kind subjectType subjectId } } }`,
    ],
  ];
}

it("a proposal, a statement on paper and a judgement are, to who may not read them, ids of nothing", () =>
  inAgreementWorld(async (world) => {
    const said = await saidIn(world);
    await world.settle();
    const { members, municipalities } = world;
    const committee = await givenAdvice(world).committee("Commissie", municipalities.delft);
    /** How much of what is asked is answered otherwise than of an id that nothing has. */
    const differing = async (who: { token: string } | null, audience: Audience) => {
      const differs: string[] = [];
      for (const kind of ["proposal", "statement", "judgement"] as const)
        for (const id of said[kind])
          for (const [text, input] of waysTo(kind, audience)) {
            const [one, none] = await Promise.all(
              [id, randomUUID()].map(async (asked) => {
                const variables = input
                  ? { input: { id: asked, expectedVersion: 1, ...input } }
                  : { id: asked };
                const { status, headers, body } = await hear(world.url, who, text, variables);
                return `${status} ${headers} ${body}`.replaceAll(asked, "THE ID");
              }),
            );
            if (one !== none) differs.push(`${kind}: ${text.trim().slice(0, 40)}`);
          }
      return differs;
    };
    for (const [who, audience] of [
      [members.dordtseHuurder, "LOCAL_TENANT_ORGANISATION"],
      [members.dordtseAmbtenaar, "MUNICIPALITY"],
      [null, "PUBLIC"],
    ] as const)
      expect([audience, await differing(who, audience)]).toEqual([audience, []]);
    // it reads of Delft what was concluded, and that judgement with it
    const area = await differing(committee, "LOCAL_TENANT_ORGANISATION");
    expect(area.filter((one) => !one.startsWith("judgement"))).toEqual([]);
    const told = await differing(members.voorzitter, "TENANT_COUNCIL");
    expect(new Set(told.map((one) => one.split(":")[0]))).toEqual(
      new Set(["proposal", "statement", "judgement"]),
    );
  }));
