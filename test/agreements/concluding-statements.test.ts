import { expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { addDays } from "../../src/terms/calendar-days.js";
import {
  type Act,
  askAll,
  countingActs,
  type Counts,
  createCountedWorld,
  type Question,
} from "../graphql/count-statements.js";
import { CONCLUDING_ACTS, CONCLUDING_QUERIES } from "../graphql/statement-counts.js";
import { onDay } from "../support/day.js";
import { beneath } from "../support/given.js";
import type { World } from "../support/world.js";
import { givenConcluding, givenOther } from "./given-concluding.js";
import { versioned } from "./given-cycle.js";
import { givenDispute } from "./given-dispute.js";
import { givenProgress } from "./given-progress.js";

const TODAY = "2023-06-01";
const REASON = { reason: "Omdat" };
const FILE = { url: "https://woonbron.example/stuk.pdf", sha256: "a".repeat(64) };
const [ON_PAPER, NEWCOMER] = [
  "5a1e0000-0000-4000-8000-000000000001",
  "5a1e0000-0000-4000-8000-000000000002",
];

const LISTS_IN_LISTS = `{ performanceAgreements(first: 100) { nodes { allowedActs title
  municipality { name } basedOnIt { title } judgements { text by { name } }
  disputes { allowedActs by { name } terms { endsOn } }
  proposalsToParties { allowedActs awaiting { name } consents { by { name } } }
  statementsOnPaper { allowedActs organisation { name } recordedBy { name } confirmedBy { name } }
  parts { isIntact parties { organisation { name } succeeds { name } }
    signatures { isValid allowedActs organisation { name } recordedBy { name } } } } } }`;

async function inCountedWorld(test: (world: World) => Promise<void>): Promise<void> {
  const world = await createCountedWorld();
  try {
    await onDay(world, TODAY);
    for (const [id, name] of [
      [ON_PAPER, "Stichting Wonen"],
      [NEWCOMER, "Stichting Nieuw"],
    ] as const)
      await givenOther(world, { id, name, kind: "OTHER_LANDLORD" });
    await test(world);
  } finally {
    await world.end();
  }
}

/** Days that no other agreement of this world has. */
const periods = () => {
  let day = 0;
  return () => ({ startsOn: addDays("2023-01-01", (day += 1)), endsOn: "2025-12-31" });
};
type Period = ReturnType<typeof periods>;

/** The ids of the last of each. */
interface Given {
  readonly id: string;
  readonly dispute: string;
  readonly indicator: string;
}

/** Agreements in force that were proposed to change, judged, and disputed. */
async function givenAgreements(world: World, period: Period, count: number): Promise<Given> {
  const make = givenConcluding(world);
  const disputing = givenDispute(world);
  const given = { id: "", dispute: "", indicator: "" };
  for (let place = 0; place < count; place += 1) {
    const { id } = await make.concluded(period());
    given.id = id;
    await make.propose(make.landlord, id, "AMENDMENT", REASON);
    const judgement = { year: 2023, outcome: "KEPT", text: "Gehaald" };
    await make.act(make.alderman, "judgeAgreement", id, judgement);
    const about = { aroseOn: TODAY };
    given.dispute = (await disputing.declared(make.tenants, { agreementId: id }, about)).id;
    const [commitment] = await beneath<{ id: string }>(
      world,
      "SELECT id FROM agreement_commitment WHERE agreement_id = $1",
      [id],
    );
    given.indicator = (await givenProgress(world).measured(commitment!)).id;
  }
  return given;
}

it("takes as many statements for three agreements as for fifteen", () =>
  inCountedWorld(async (world) => {
    const { bestuurder, voorzitter } = world.members;
    const period = periods();
    const cycleId = await givenDispute(world).bidding();
    const disputed = async (times: number) => {
      for (let time = 0; time < times; time += 1)
        await givenDispute(world).declared(bestuurder, { cycleId }, { aroseOn: TODAY });
    };
    const count = async ({ id, dispute, indicator }: Given) =>
      (
        await askAll(
          world,
          [
            [bestuurder, woonbron.PerformanceAgreementPageDocument, { id }],
            [bestuurder, woonbron.PerformanceAgreementsDocument, { first: 100 }],
            [voorzitter, cprw.JudgementsOfAgreementDocument, { id }],
            [voorzitter, cprw.DisputesOfAgreementDocument, { id }],
            [voorzitter, cprw.AgreementDisputeDocument, { id: dispute }],
            [voorzitter, cprw.DisputesOfAgreementCycleDocument, { id: cycleId }],
            [voorzitter, cprw.IndicatorPageDocument, { id: indicator }],
            [voorzitter, cprw.AgreementOverviewsDocument, overviewed(world)],
          ] as unknown as Question[],
          [bestuurder, LISTS_IN_LISTS],
        )
      ).statements;
    const given = await givenAgreements(world, period, 3);
    await disputed(3);
    await count(given);
    const few = await count(given);
    await givenAgreements(world, period, 12);
    await disputed(12);
    expect(await count(given)).toEqual(few);
    expect(few).toEqual(CONCLUDING_QUERIES);
  }));

const overviewed = (world: World) => ({
  municipalityIds: [world.municipalities.delft],
  year: 2023,
});

it("takes as many statements for each act, beside two agreements and beside fifteen", () =>
  inCountedWorld(async (world) => {
    const period = periods();
    await givenAgreements(world, period, 2);
    await countActs(world, period); // the server learns which columns each answer reads
    const few = await countActs(world, period);
    await givenAgreements(world, period, 13);
    expect(await countActs(world, period)).toEqual(few);
    expect(few).toEqual(CONCLUDING_ACTS);
  }));

async function countActs(world: World, period: Period): Promise<Counts> {
  const counts: Counts = {};
  const act = countingActs(world, counts);
  const make = givenConcluding(world);
  const { landlord, alderman, tenants } = make;
  const { bestuurder, voorzitter } = world.members;
  const { cprw: council } = world.organisations;
  const on = async (id: string) => versioned(await make.read(landlord, id));
  const others = [
    { organisationId: council, capacity: "ADVISER" },
    { organisationId: ON_PAPER, capacity: "ENDORSER" },
  ] as const;
  const part = { ...make.part, parties: [...make.signatories, ...others] } as const;
  const opening = { municipalityId: world.municipalities.delft, title: "Afspraken", parts: [part] };
  const opened = async () =>
    (
      await act(bestuurder, woonbron.OpenAgreementDocument, {
        ...opening,
        ...period(),
      } as unknown as woonbron.OpenAgreementInput)
    ).agreement!.id;

  const id = await opened();
  await act(bestuurder, woonbron.ReviseAgreementDocument, { ...(await on(id)), title: "Anders" });
  const added = {
    ...(await on(id)),
    ...make.part,
    code: "B",
  } as unknown as woonbron.AddAgreementPartInput;
  await act(bestuurder, woonbron.AddAgreementPartDocument, added);
  const partB = async () => versioned((await make.read(landlord, id)).parts[1]!);
  const revised = { ...(await partB()), ...make.part, code: "C" };
  await act(
    bestuurder,
    woonbron.ReviseAgreementPartDocument,
    revised as unknown as woonbron.ReviseAgreementPartInput,
  );
  await act(bestuurder, woonbron.DropAgreementPartDocument, await partB());
  const { parts } = await make.read(landlord, id);
  await make.agreed({ parts });
  const partId = parts[0]!.id;
  await act(voorzitter, cprw.AdviseOnAgreementDocument, {
    ...(await on(id)),
    ...{ partId, advice: "Goed" },
  });
  const propose = async (note: string, kind: woonbron.ProposeToPartiesInput["kind"], of = id) => {
    const input = { ...(await on(of)), kind, ...REASON };
    await act(bestuurder, woonbron.ProposeToPartiesDocument, input, note);
    const { proposals } = await make.read(landlord, of);
    return versioned(proposals.find(({ status }) => status === "OPEN")!);
  };
  const withdrawn = await propose("", "FINAL_CONCEPT");
  await act(bestuurder, woonbron.WithdrawAgreementProposalDocument, withdrawn);
  const rejected = { ...(await propose("", "FINAL_CONCEPT")), ...REASON };
  await make.done(alderman, "rejectAgreementProposal", rejected, "proposal { id }");
  await propose("", "FINAL_CONCEPT");
  for (const who of [alderman, tenants]) await make.answer(who, "acceptAgreementProposal", id);
  const signing = async (of: string) =>
    (await make.signing(of)) as unknown as woonbron.SignAgreementInput;
  const refusing = { ...(await on(id)), partId, ...REASON };
  await act(bestuurder, woonbron.RefuseToSignDocument, refusing);
  await act(bestuurder, woonbron.SignAgreementDocument, await signing(id));
  await act(bestuurder, woonbron.ReopenAgreementDocument, { ...(await on(id)), ...REASON });
  await make.decided(id, "FINAL_CONCEPT");
  await make.signed(landlord, id);
  const [final] = (await make.read(landlord, id)).parts;
  const partyId = final!.parties.find(({ organisation }) => organisation.id === ON_PAPER)!.id;
  const evidence = { evidenceUrl: FILE.url, evidenceSha256: FILE.sha256 };
  const paper = async () => ({ ...(await signing(id)), partyId, ...evidence });
  await act(bestuurder, woonbron.RecordPaperSignatureDocument, await paper());
  const recorded = async () => {
    const [read] = (await make.read(landlord, id)).parts;
    return versioned(read!.signatures.find((one) => one.onPaper && one.status === "UNCONFIRMED")!);
  };
  await make.done(
    alderman,
    "rejectPaperSignature",
    { ...(await recorded()), ...REASON },
    "signature { id }",
  );
  await make.done(landlord, "recordPaperSignature", await paper(), "agreement { id }");
  await act(bestuurder, woonbron.WithdrawPaperSignatureDocument, await recorded());
  const recordsAgain = async () =>
    make.done(alderman, "recordPaperSignature", await paper(), "agreement { id }");
  await recordsAgain();
  await act(bestuurder, woonbron.RejectPaperSignatureDocument, {
    ...(await recorded()),
    ...REASON,
  });
  await recordsAgain();
  await act(bestuurder, woonbron.ConfirmPaperSignatureDocument, await recorded());
  for (const who of [alderman, tenants]) await make.signed(who, id);
  const standing = { ...(await on(id)), standing: "IN_FORCE" } as const;
  await act(bestuurder, woonbron.HoldStandingDocument, standing);
  const judgement = { year: 2023, outcome: "KEPT", text: "Gehaald" } as const;
  await act(bestuurder, woonbron.JudgeAgreementDocument, { ...(await on(id)), ...judgement });
  await propose("of an amendment", "AMENDMENT");
  for (const who of [alderman, tenants]) await make.answer(who, "acceptAgreementProposal", id);
  await act(bestuurder, woonbron.AmendAgreementDocument, await on(id));
  const newcomer = { organisationId: NEWCOMER, capacity: "SIGNATORY" } as const;
  const acceding = { ...(await on(id)), parties: [newcomer] };
  await act(bestuurder, woonbron.OpenAccessionDocument, acceding);
  await act(bestuurder, woonbron.PublishAgreementDocument, { ...(await on(id)), ...FILE });
  const theirs = async () => {
    const { id: of } = await make.concluded(period());
    await make.propose(alderman, of, "TERMINATION", REASON);
    return versioned(
      (await make.read(landlord, of)).proposals.find((one) => one.status === "OPEN")!,
    );
  };
  await act(bestuurder, woonbron.AcceptAgreementProposalDocument, await theirs());
  const refused = { ...(await theirs()), ...REASON };
  await act(bestuurder, woonbron.RejectAgreementProposalDocument, refused);
  await countDisputes(world, act, id);
  await countOnPaper(world, act, period);
  return counts;
}

/** What a signatory without a log-in answers to a proposal, and holds, recorded on paper. */
async function countOnPaper(world: World, act: Act, period: Period): Promise<void> {
  const make = givenConcluding(world);
  const { bestuurder } = world.members;
  const { landlord, alderman } = make;
  const said = { memberId: ON_PAPER, evidenceUrl: FILE.url, evidenceSha256: FILE.sha256 };
  const parties = [...make.signatories, { organisationId: ON_PAPER, capacity: "SIGNATORY" }];
  const input = { ...period(), parts: [{ ...make.part, parties }] };
  const { id } = await make.opened(input);
  await make.agreed(await make.read(landlord, id));
  await make.propose(alderman, id, "TERMINATION", REASON);
  const last = async () => versioned((await make.read(landlord, id)).statementsOnPaper.at(-1)!);
  const open = async () => versioned((await make.read(landlord, id)).proposals[0]!);
  const consenting = async () => ({ ...(await open()), ...said, accepted: true });
  await act(bestuurder, woonbron.RecordPaperConsentDocument, await consenting());
  const rejecting = { ...(await last()), ...REASON };
  await make.done(alderman, "rejectPaperStatement", rejecting, "statement { id }");
  await make.done(alderman, "recordPaperConsent", await consenting(), "proposal { id }");
  await act(bestuurder, woonbron.RejectPaperStatementDocument, { ...(await last()), ...REASON });
  await make.done(landlord, "recordPaperConsent", await consenting(), "proposal { id }");
  await act(bestuurder, woonbron.WithdrawPaperStatementDocument, await last());
  await make.answer(alderman, "withdrawAgreementProposal", id);
  await make.decided(id, "FINAL_CONCEPT");
  await make.signed(landlord, id);
  const { id: partId } = (await make.read(landlord, id)).parts[0]!;
  const refusing = { ...(await make.on(id)), ...said, partId, ...REASON };
  await act(bestuurder, woonbron.RecordPaperRefusalDocument, refusing);
  const holding = async () => ({ ...(await make.on(id)), ...said, standing: "IN_FORCE" }) as const;
  await act(bestuurder, woonbron.RecordPaperStandingDocument, await holding());
  const own = { ...(await last()), ...REASON };
  await make.done(alderman, "rejectPaperStatement", own, "statement { id }");
  await make.done(alderman, "recordPaperStanding", await holding(), "agreement { id }");
  await act(bestuurder, woonbron.ConfirmPaperStatementDocument, await last());
}

/** Disputes that the landlord declares, or the tenants where it acts on those of others. */
async function countDisputes(world: World, act: Act, agreementId: string): Promise<void> {
  const { bestuurder, delftseHuurder } = world.members;
  const declaring = { agreementId, kind: "SUBSTANTIVE", ground: "Geen huren" } as const;
  const aroseOn = "2023-05-20";
  const declared = async () =>
    versioned(
      (await act(bestuurder, woonbron.DeclareAgreementDisputeDocument, { ...declaring, aroseOn }))
        .dispute!,
    );
  const theirs = await givenDispute(world).declared(delftseHuurder, { agreementId }, { aroseOn });
  const contest = { aroseOn: TODAY, note: "Later" };
  const contesting = { ...versioned(theirs), ...contest };
  await act(bestuurder, woonbron.ContestAgreementDisputeDayDocument, contesting);
  const own = await declared();
  await act(delftseHuurder, cprw.ContestAgreementDisputeDayDocument, { ...own, ...contest });
  const { expectedVersion, id } = own;
  const seen = { id, expectedVersion: expectedVersion + 1 };
  await act(bestuurder, woonbron.ReviseAgreementDisputeDayDocument, seen);
  const filing = await declared();
  let { dispute } = await act(bestuurder, woonbron.FileAgreementDisputeDocument, filing);
  const { endsOn } = dispute!.terms.at(-1)!;
  ({ dispute } = await act(bestuurder, woonbron.ExtendAgreementDisputeDocument, {
    ...versioned(dispute!),
    until: addDays(endsOn as string, 7),
  }));
  const advice = { ...versioned(dispute!), advice: "Praat verder" };
  ({ dispute } = await act(bestuurder, woonbron.RecordAgreementDisputeAdviceDocument, advice));
  const ruling = { ...versioned(dispute!), ruling: "Zo is het" };
  await act(bestuurder, woonbron.RecordAgreementDisputeRulingDocument, ruling);
  const withdrawing = { ...(await declared()), ...REASON };
  await act(bestuurder, woonbron.WithdrawAgreementDisputeDocument, withdrawing);
}
