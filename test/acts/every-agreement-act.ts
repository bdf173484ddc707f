import {
  givenAgreement,
  type ReadAgreement,
  type ReadCommitment,
} from "../agreements/given-agreement.js";
import { givenConcluding, givenOther } from "../agreements/given-concluding.js";
import { given, YEAR } from "../support/given.js";
import type { Member } from "../support/world.js";
import type { Context } from "./every-act.js";

const on = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });
const FILE = { url: "https://woonbron.example/stuk.pdf", sha256: "a".repeat(64) };
const REASON = { reason: "Omdat" };
const REPORT = { year: YEAR, period: "Q1", light: "ON_TRACK", explanation: "Volgens plan" };
const INDICATOR = {
  ...{ name: "Woningen", unit: "woningen", direction: "UP", source: "Jaarverslag" },
  ...{ definition: "Label A", definedFrom: `${YEAR}-01-01` },
} as const;
const FIGURE = { year: YEAR, period: "YEAR", kind: "TARGET", value: 100 } as const;
const TODAY = `${YEAR}-03-02`,
  AROSE = `${YEAR}-02-20`,
  /** Within four weeks after the minister's last day. */
  EXTENDED = `${YEAR}-06-10`;

/** Agreements of Delft in the state that each act needs: none has the period of another. */
function make({ world, inPrivate, shared }: Context) {
  const concluding = givenConcluding(world);
  const {
    bestuurder: landlord,
    voorzitter: council,
    delftseHuurder: tenants,
    delftseWethouder: alderman,
  } = world.members;
  let day = 0;
  const period = () => {
    day += 1;
    return {
      startsOn: `${YEAR}-01-${String(day).padStart(2, "0")}`,
      endsOn: `${YEAR + 3}-12-31`,
    };
  };
  const adviser = { organisationId: world.organisations.cprw, capacity: "ADVISER" };
  const parts = (more: object = adviser) => [
    { ...concluding.part, parties: [...concluding.signatories, more] },
  ];
  return {
    ...concluding,
    ...{ world, inPrivate, shared, landlord, council, tenants, alderman, period, parts },
    parties: [landlord, alderman, tenants] as const,
    /** Whoever signs can do most acts: two of them show who waits for whom. */
    both: [landlord, tenants] as const,
    commitments: givenAgreement(world),
    opened: (input: object = {}) =>
      concluding.opened({ ...period(), parts: parts(), ...input }) as Promise<ReadAgreement>,
    fixed: (input: object = {}) => concluding.fixed({ ...period(), parts: parts(), ...input }),
    /** An agreement in force, and its commitment. */
    async concluded() {
      const opened = await concluding.opened(period());
      const commitment = await concluding.agreed(opened);
      await concluding.decided(opened.id, "FINAL_CONCEPT");
      for (const who of [landlord, alderman]) await concluding.signed(who, opened.id);
      return { agreement: await concluding.signed(tenants, opened.id), commitment };
    },
  };
}
type Make = ReturnType<typeof make>;

/** Acts on agreements, from their opening to disputes about them. */
export async function ofPerformanceAgreements(context: Context): Promise<void> {
  const of = make(context);
  const negotiated = await ofNegotiation(of);
  await ofCommitments(of, negotiated);
  await ofConcluding(of);
  await ofPaper(of);
  await ofPaperStatements(of);
  await ofProgress(of, await ofForce(of));
  await ofDisputes(of, negotiated.id);
}

async function ofNegotiation(of: Make): Promise<ReadAgreement> {
  const { shared, both, council } = of;
  const agreement = await of.opened();
  const { id, version } = await of.act(of.landlord, "addAgreementPart", agreement.id, {
    ...of.part,
    ...{ code: "B", title: "Nieuwbouw" },
  });
  const read = await of.read(of.landlord, id);
  const [, empty] = read.parts;
  const reference = { title: "Woondeal", kind: "WOONDEAL", precedence: "BESIDE", url: FILE.url };
  for (const who of both) {
    shared(who, "openAgreement", {
      ...of.period(),
      municipalityId: of.world.municipalities.delft,
      title: "Nieuwe afspraken",
      parts: [of.part],
      refersTo: [reference],
    });
    shared(who, "reviseAgreement", { id, expectedVersion: version, refersTo: [reference] });
    shared(who, "addAgreementPart", {
      ...{ id, expectedVersion: version, ...of.part },
      ...{ code: "C", title: "Leefbaarheid" },
    });
    shared(who, "reviseAgreementPart", { ...on(empty!), ...of.part, code: "D", title: "Bouw" });
    shared(who, "dropAgreementPart", on(empty!));
    shared(who, "proposeToParties", { ...on(read), kind: "TERMINATION", ...REASON, ...fileOf() });
  }
  shared(council, "adviseOnAgreement", { ...on(read), partId: read.parts[0]!.id, advice: "Goed" });
  return read;
}
const fileOf = () => ({ fileUrl: FILE.url, fileSha256: FILE.sha256 });

async function ofCommitments(of: Make, { parts }: ReadAgreement): Promise<void> {
  const { inPrivate, shared, both, landlord, alderman, tenants, content } = of;
  const make = of.commitments;
  const partId = parts[0]!.id;
  const reservations = [{ kind: "MARKET", note: "Onder voorbehoud" }];
  const terms = { ...content, reservations, complexes: ["De Linde"] };
  const item = await given(of.world).agreed("LANDLORD");
  const proposed = await make.proposed({ parts });
  const others = await make.proposed({ parts }, { by: alderman });
  const reserved = await make.agreed({ parts }, { reservations });
  for (const who of both) {
    inPrivate(who, "draftCommitment", { partId, ...terms });
    const draft = await make.drafted({ parts }, { by: who });
    const first = draft.texts[0]!;
    inPrivate(who, "reviseCommitmentText", { ...on(first), ...terms });
    inPrivate(who, "discardCommitmentText", on(first));
    shared(who, "sendCommitmentText", on(first));
    inPrivate(who, "draftCommitmentText", { commitmentId: proposed.id, ...terms });
    const counter = await make.counterDrafted(who, others);
    inPrivate(who, "reviseCommitmentText", { ...on(counter), ...terms }, "of another's");
    inPrivate(who, "discardCommitmentText", on(counter), "of another's");
    shared(who, "sendCommitmentText", on(counter), "of another's");
    inPrivate(who, "keepNegotiationPosition", { id: proposed.id, expectedVersion: 0, note: "Ja" });
    shared(who, "addIndicator", { commitmentId: reserved.id, ...INDICATOR });
  }
  shared(landlord, "withdrawCommitment", on(proposed));
  // what its own supervisory board said
  shared(landlord, "settleReservation", { ...on(reserved.reservations[0]!), outcome: "LIFTED" });
  shared(landlord, "linkCommitment", { ...on(reserved), calendarItemIds: [item.id] });
  for (const who of [alderman, tenants]) {
    shared(who, "agreeToCommitment", on(proposed));
    shared(who, "rejectCommitment", { ...on(proposed), ...REASON });
  }
}

async function ofConcluding(of: Make): Promise<void> {
  const { shared, both, landlord, alderman, tenants } = of;
  const open = await of.opened();
  await of.commitments.agreed(open);
  for (const who of both)
    shared(who, "proposeToParties", { ...on(open), kind: "FINAL_CONCEPT", ...fileOf() }, "final");
  const concept = await of.opened();
  await of.commitments.agreed(concept);
  await of.propose(landlord, concept.id, "FINAL_CONCEPT");
  const half = await of.answer(alderman, "acceptAgreementProposal", concept.id);
  shared(tenants, "acceptAgreementProposal", on(half.proposals[0]!));
  shared(tenants, "rejectAgreementProposal", { ...on(half.proposals[0]!), ...REASON });
  shared(landlord, "withdrawAgreementProposal", on(half.proposals[0]!));
  const final = await of.fixed();
  for (const who of both) {
    const { partId } = await of.signing(final.id);
    shared(who, "reopenAgreement", { ...on(final), ...REASON });
    shared(who, "signAgreement", { ...(await of.signing(final.id)) });
    shared(who, "refuseToSign", { ...on(final), partId, ...REASON });
  }
  const signing = await of.fixed();
  for (const who of [landlord, alderman]) await of.signed(who, signing.id);
  shared(tenants, "signAgreement", await of.signing(signing.id), "as the last one");
  for (const who of both)
    shared(who, "holdStanding", {
      ...on(await of.read(landlord, signing.id)),
      standing: "NOT_CONCLUDED",
      ground: "Niet allen",
    });
}

/** Somebody without a log-in signs on paper. */
async function ofPaper(of: Make): Promise<void> {
  const { shared, landlord, both, alderman, tenants } = of;
  const id = "5a1e0000-0000-4000-8000-000000000077";
  await givenOther(of.world, { id, name: "Stichting Wonen", kind: "OTHER_LANDLORD" });
  const withPaper = async () => {
    const fixed = await of.fixed({
      parts: of.parts({ organisationId: id, capacity: "SIGNATORY" }),
    });
    const partyId = fixed.parts[0]!.parties.find(({ organisation }) => organisation.id === id)!.id;
    return {
      fixed,
      paper: {
        ...(await of.signing(fixed.id)),
        ...{ partyId, evidenceUrl: FILE.url, evidenceSha256: FILE.sha256 },
      },
    };
  };
  const { paper } = await withPaper();
  for (const who of both) shared(who, "recordPaperSignature", paper);
  const waiting = await withPaper();
  for (const who of of.parties) await of.signed(who, waiting.fixed.id);
  await of.act(landlord, "recordPaperSignature", waiting.fixed.id, {
    ...waiting.paper,
    expectedVersion: (await of.read(landlord, waiting.fixed.id)).version,
  });
  const { signatures } = (await of.read(landlord, waiting.fixed.id)).parts[0]!;
  const unconfirmed = signatures.find(({ onPaper }) => onPaper)!;
  for (const who of [alderman, tenants]) {
    shared(who, "confirmPaperSignature", on(unconfirmed));
    shared(who, "rejectPaperSignature", { ...on(unconfirmed), ...REASON });
  }
  shared(landlord, "withdrawPaperSignature", on(unconfirmed));
}

/** Somebody without a log-in answers a proposal, and holds its own view, on paper. */
async function ofPaperStatements(of: Make): Promise<void> {
  const { shared, landlord, both, alderman, tenants } = of;
  const memberId = "5a1e0000-0000-4000-8000-000000000077";
  const parts = of.parts({ organisationId: memberId, capacity: "SIGNATORY" });
  const said = { memberId, evidenceUrl: FILE.url, evidenceSha256: FILE.sha256 };
  const refuses = { ...said, accepted: false, ...REASON };
  const denies = { ...said, standing: "NOT_CONCLUDED", ground: "Niet allen" };
  const asked = async () => {
    const { id } = await of.opened({ parts });
    return { id, proposal: (await of.decided(id, "TERMINATION", REASON)).proposals[0]! };
  };
  const { proposal } = await asked();
  for (const who of both) shared(who, "recordPaperConsent", { ...on(proposal), ...refuses });
  const signing = await of.fixed({ parts });
  await of.signed(landlord, signing.id);
  const read = await of.read(landlord, signing.id);
  const refusesToSign = { ...said, partId: read.parts[0]!.id, ...REASON };
  for (const who of both) {
    shared(who, "recordPaperStanding", { ...on(read), ...denies });
    shared(who, "recordPaperRefusal", { ...on(read), ...refusesToSign });
  }
  const answered = async (accepted: boolean) => {
    const { id, proposal } = await asked();
    const input = { ...on(proposal), ...refuses, accepted };
    await of.done(landlord, "recordPaperConsent", input, "proposal { id }");
    return (await of.read(landlord, id)).statementsOnPaper[0]!;
  };
  const held = await of.fixed({ parts });
  await of.signed(landlord, held.id);
  await of.act(landlord, "recordPaperStanding", held.id, denies);
  const refused = await of.fixed({ parts });
  const refusing = { ...said, partId: refused.parts[0]!.id, ...REASON };
  await of.act(landlord, "recordPaperRefusal", refused.id, refusing);
  const statements = {
    "of a refusal to sign": (await of.read(landlord, refused.id)).statementsOnPaper[0]!,
    "of a refusal": await answered(false),
    "of a consent": await answered(true),
    "of a standing": (await of.read(landlord, held.id)).statementsOnPaper[0]!,
  };
  for (const [about, statement] of Object.entries(statements)) {
    shared(landlord, "withdrawPaperStatement", on(statement), about);
    for (const who of [alderman, tenants]) {
      shared(who, "confirmPaperStatement", on(statement), about);
      shared(who, "rejectPaperStatement", { ...on(statement), ...REASON }, about);
    }
  }
}

/** An agreement in force: it is published, judged, amended, and others accede to it. */
async function ofForce(of: Make): Promise<ReadCommitment> {
  const { shared, both, landlord, alderman, tenants } = of;
  const { agreement, commitment } = await of.concluded();
  const newcomer = { organisationId: of.world.organisations.cprw, capacity: "SIGNATORY" };
  const judgement = { year: YEAR, outcome: "KEPT", text: "Gehaald" };
  shared(landlord, "publishAgreement", { ...on(agreement), ...FILE });
  for (const who of both) {
    shared(who, "judgeAgreement", { ...on(agreement), ...judgement });
    shared(who, "openAccession", { ...on(agreement), parties: [newcomer], title: "Toetreding" });
    shared(who, "holdStanding", { ...on(agreement), standing: "IN_FORCE" }, "in force");
  }
  const amended = async () => {
    const { id } = (await of.concluded()).agreement;
    return of.decided(id, "AMENDMENT", REASON);
  };
  const toAmend = await amended();
  for (const who of both) shared(who, "amendAgreement", on(toAmend));
  const next = await of.act(landlord, "amendAgreement", (await amended()).id);
  await of.decided(next.id, "FINAL_CONCEPT");
  for (const who of [landlord, alderman]) await of.signed(who, next.id);
  shared(tenants, "signAgreement", await of.signing(next.id), "of an amendment");
  return commitment;
}

/** What is measured, and reported on, of a commitment in force. */
async function ofProgress(of: Make, { id: commitmentId }: ReadCommitment): Promise<void> {
  const { inPrivate, shared, landlord, alderman, tenants } = of;
  const done = async (name: string, input: object, shows: "indicator" | "progress") => {
    const payload = await of.done(landlord, name, input, `${shows} { id version }`);
    return (payload as unknown as Record<string, { id: string; version: number }>)[shows]!;
  };
  const indicator = await done("addIndicator", { commitmentId, ...INDICATOR }, "indicator");
  const definition = { definition: "Label A+", definedFrom: TODAY };
  shared(landlord, "addIndicator", { commitmentId, ...INDICATOR, name: "Anders" }, "in force");
  shared(landlord, "redefineIndicator", { ...on(indicator), ...definition });
  shared(landlord, "recordFigures", { id: indicator.id, figures: [FIGURE] });
  const drafted = (period: string) =>
    done("draftProgress", { commitmentId, ...REPORT, period }, "progress");
  const submitted = await done("submitProgress", on(await drafted("Q1")), "progress");
  for (const who of [alderman, tenants]) {
    shared(who, "confirmProgress", { ...on(submitted), note: "Klopt" });
    shared(who, "contestProgress", { ...on(submitted), note: "Klopt niet" });
  }
  const another = (await of.concluded()).commitment;
  inPrivate(landlord, "draftProgress", { commitmentId: another.id, ...REPORT });
  const draft = await drafted("H1");
  inPrivate(landlord, "reviseProgress", { ...on(draft), explanation: "Herzien" });
  inPrivate(landlord, "discardProgress", on(draft));
  shared(landlord, "submitProgress", on(draft));
}

/** Disputes about an agreement that is negotiated. */
async function ofDisputes(of: Make, agreementId: string): Promise<void> {
  const { shared, both, landlord, tenants } = of;
  const declaring = { agreementId, kind: "SUBSTANTIVE", ground: "Geen huren", aroseOn: AROSE };
  const done = async (who: Member, name: string, input: object) => {
    const payload = await of.done(who, name, input, "dispute { id version }");
    return (payload as unknown as { dispute: { id: string; version: number } }).dispute;
  };
  const declared = () => done(tenants, "declareAgreementDispute", declaring);
  for (const who of both) shared(who, "declareAgreementDispute", declaring);
  const open = await declared();
  shared(landlord, "contestAgreementDisputeDay", { ...on(open), aroseOn: TODAY, note: "Later" });
  shared(tenants, "fileAgreementDispute", on(open));
  shared(tenants, "withdrawAgreementDispute", { ...on(open), ...REASON });
  const contested = await done(landlord, "contestAgreementDisputeDay", {
    ...on(await declared()),
    ...{ aroseOn: TODAY, note: "Later" },
  });
  shared(tenants, "reviseAgreementDisputeDay", on(contested));
  const filed = await done(tenants, "fileAgreementDispute", on(await declared()));
  for (const who of both) {
    shared(who, "extendAgreementDispute", { ...on(filed), until: EXTENDED });
    shared(who, "recordAgreementDisputeAdvice", { ...on(filed), advice: "Praat verder" });
    shared(who, "recordAgreementDisputeRuling", { ...on(filed), ruling: "Zo is het" });
  }
}
