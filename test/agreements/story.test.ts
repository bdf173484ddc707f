import { expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import { attempt, beneath } from "../support/given.js";
import { createLiveWorld, cursorFor, logAs } from "../support/live.js";
import type { Member, World } from "../support/world.js";
import { givenConcluding } from "./given-concluding.js";
import { givenCycle, OPENED_ON, versioned } from "./given-cycle.js";
import { givenProgress } from "./given-progress.js";
import { actsHeard, heardAll, listenerIn, Script } from "./listening.js";
import { type Place, PLACES } from "./story-places.js";

it.each(Object.keys(PLACES))(
  "%s goes through a whole cycle: each of three live clients hears what is shared, once and in order",
  async (name) => {
    const world = await createLiveWorld();
    try {
      await onDay(world, OPENED_ON);
      const place = await PLACES[name]!(world);
      await world.settle();
      const listening = [world.members.bestuurder, place.tenants[0], place.alderman];
      const listeners = await Promise.all(
        listening.map((who) => listenerIn(world, place.municipalityId, who)),
      );
      const script = new Script();
      await tellStory(world, place, script);

      const heard: string[][] = [];
      for (const listener of listeners) {
        const logged = await heardAll(world, listener);
        const ids = listener.live.changes.map(({ id }) => id);
        expect(ids).toEqual(logged);
        expect(new Set(ids).size).toBe(ids.length);
        expect(await actsHeard(world, listener)).toEqual(script.heardBy(listener.who));
        expect(listener.live.messages.every(({ errors }) => errors === undefined)).toBe(true);
        heard.push(ids);
      }
      // What two of them heard, they heard in one order; what one heard alone was private.
      const [ofLandlord, ofTenants, ofAlderman] = heard.map((ids) =>
        ids.filter((id) => heard.every((others) => others.includes(id))),
      );
      expect(ofTenants).toEqual(ofLandlord);
      expect(ofAlderman).toEqual(ofLandlord);
      expect(ofLandlord!.length).toBeGreaterThan(50);
      // No row names a reader twice: the log would keep it twice for that reader.
      expect(
        await beneath(
          world,
          `SELECT act FROM change WHERE cardinality(readers) <>
            (SELECT count(DISTINCT label) FROM unnest(readers) AS label)`,
        ),
      ).toEqual([]);
      await Promise.all(listeners.map(({ live }) => live.end()));
    } finally {
      await world.end();
    }
  },
);

/** From the request for consultation to the publication. */
async function tellStory(world: World, place: Place, script: Script): Promise<void> {
  const { shared, privateTo } = script;
  const make = givenConcluding(world);
  const { landlord } = make;
  const { alderman, tenants } = place;
  const signatories = [landlord, alderman, ...tenants];
  const after = await cursorFor(world.url, null);
  const midnight = async (day: string) => {
    await onDay(world, day);
    await world.server.clock.advance();
  };

  // The landlord asks for consultation, and its bid is read by all at once.
  const cycles = givenCycle(world);
  const cycle = await cycles.opened({
    municipalityId: place.municipalityId,
    tenantPartyIds: tenants.map(({ organisationId }) => organisationId),
  });
  shared("AGREEMENT_CYCLE_OPENED");
  await onDay(world, "2022-03-15");
  await attempt(world, landlord, woonbron.AskForConsultationDocument, versioned(cycle));
  shared("AGREEMENT_CONSULTATION_ASKED");
  await onDay(world, "2022-06-20");
  const draft = await cycles.drafted(cycle);
  privateTo(landlord, "BID_DRAFTED");
  const bid = await cycles.submitted(cycle, draft);
  shared("BID_SUBMITTED");
  for (const who of [alderman, ...tenants]) {
    const reaction = { ...versioned(bid), text: "Meer nieuwbouw graag." };
    expect((await attempt(world, who, cprw.ReactToBidDocument, reaction)).codes).toEqual([]);
    shared("BID_REACTED");
  }

  // They negotiate.
  const as = (who: readonly Member[]) =>
    who.map(({ organisationId }) => ({ organisationId, capacity: "SIGNATORY" }));
  const joint = { code: "A", title: "Wonen", scope: "JOINT", parties: as(signatories) };
  const withoutTenants = {
    ...{ code: "B", title: "Grond", scope: "PER_LANDLORD", noTenantPartyReason: "DECLINED" },
    parties: as([landlord, alderman]),
  };
  const opening = (year: number, more: object) => ({
    municipalityId: place.municipalityId,
    title: `Prestatieafspraken ${place.name} ${year}`,
    startsOn: `${year}-01-01`,
    endsOn: `${year}-12-31`,
    parts: [joint],
    ...more,
  });
  const agreement = await make.opened(
    opening(2023, {
      cycleId: cycle.id,
      monitoringMonths: [4],
      parts: place.hasPartWithoutTenants ? [joint, withoutTenants] : [joint],
    }),
  );
  shared("AGREEMENT_OPENED");

  /** A text is written in private and sent; the others agree to it. */
  const send = async (
    {
      by,
      to,
      partId,
      counters,
    }: { by: Member; to: readonly Member[] } & (
      { partId: string; counters?: undefined } | { counters: string; partId?: undefined }
    ),
    text: string,
  ): Promise<string> => {
    const content = { ...make.content, text };
    const written = counters
      ? await make.counterDrafted(by, { id: counters }, content)
      : (await make.done(by, "draftCommitment", { partId, ...content })).commitment!.texts[0]!;
    privateTo(by, counters ? "COMMITMENT_TEXT_DRAFTED" : "COMMITMENT_DRAFTED");
    const { id } = await make.sent(by, written);
    shared("COMMITMENT_TEXT_SENT");
    for (const who of to.filter((one) => one !== by)) {
      await make.agreedTo(who, await versionOf(world, who, id));
      shared("COMMITMENT_AGREED_TO");
    }
    return id;
  };
  const [partA, partB] = agreement.parts;
  const homes = await send({ by: landlord, to: [], partId: partA!.id }, "100 woningen per jaar.");
  await make.done(tenants[0], "keepNegotiationPosition", {
    ...{ id: homes, expectedVersion: 0, mandate: "Minstens 120", minimum: "110", note: "" },
  });
  privateTo(tenants[0], "COMMITMENT_POSITION_KEPT");
  await make.done(alderman, "keepNegotiationPosition", {
    ...{ id: homes, expectedVersion: 0, mandate: "Bouwgrond", minimum: "", note: "" },
  });
  privateTo(alderman, "COMMITMENT_POSITION_KEPT");
  await send({ by: tenants[0], to: signatories, counters: homes }, "120 woningen per jaar.");
  const clean = await send(
    { by: alderman, to: signatories, partId: partA!.id },
    "De straten zijn schoon.",
  );
  if (partB)
    await send({ by: landlord, to: [landlord, alderman], partId: partB.id }, "Grond voor 46.");

  const fix = async (id: string, who: readonly Member[]) => {
    await make.propose(landlord, id, "FINAL_CONCEPT");
    shared("AGREEMENT_PROPOSED");
    for (const one of who.filter((member) => member !== landlord)) {
      await make.answer(one, "acceptAgreementProposal", id);
      shared("AGREEMENT_PROPOSAL_ACCEPTED");
    }
  };
  const sign = async (id: string, who: Member, { part = 0, ...input }: SignInput = {}) => {
    const { parts } = await make.read(landlord, id);
    const { id: partId, contentHash } = parts[part]!;
    const signing = await make.signing(id, { partId, contentHash, ...input });
    await make.done(who, "signAgreement", signing, "agreement { id }");
    shared("AGREEMENT_SIGNED");
  };
  await fix(agreement.id, signatories);

  // The tenants sign a part of it; the municipality reopens, and all that was signed is void.
  await sign(agreement.id, landlord);
  await sign(agreement.id, tenants[0], { excludedCommitmentIds: [clean] });
  const reopened = await make.act(alderman, "reopenAgreement", agreement.id, {
    reason: "De huursom klopt niet.",
  });
  shared("AGREEMENT_REOPENED");
  expect(reopened.parts[0]!.signatures.map(({ status }) => status)).toEqual(["VOIDED", "VOIDED"]);
  await send({ by: landlord, to: signatories, counters: homes }, "110 woningen per jaar.");
  await fix(agreement.id, signatories);

  // They sign again, after the target of 15 December; midnight brings it into force.
  await onDay(world, "2022-12-10");
  const { version } = (await cycles.read(landlord, cycle.id))!;
  const overview = {
    id: cycle.id,
    expectedVersion: version,
    url: "https://woonbron.example/o.pdf",
  };
  expect((await attempt(world, landlord, woonbron.SendOverviewDocument, overview)).codes).toEqual(
    [],
  );
  shared("AGREEMENT_OVERVIEW_SENT");
  await midnight("2022-12-16");
  shared("AGREEMENT_TARGET_PASSED");
  await onDay(world, "2022-12-22");
  for (const who of signatories) await sign(agreement.id, who);
  if (partB) for (const who of [landlord, alderman]) await sign(agreement.id, who, { part: 1 });
  expect((await make.read(landlord, agreement.id)).status).toBe("SIGNED");
  await midnight("2023-01-02");
  shared("AGREEMENT_CAME_INTO_FORCE"); // and no impasse: all have signed

  // Somebody accedes.
  const { newcomer } = place;
  const isOnPaper = typeof newcomer === "string";
  const organisationId = isOnPaper ? newcomer : newcomer.organisationId;
  const accession = await make.act(landlord, "openAccession", agreement.id, {
    parties: [{ organisationId, capacity: "SIGNATORY" }],
    startsOn: "2023-01-02",
  });
  shared("AGREEMENT_ACCESSION_OPENED");
  const all = isOnPaper ? signatories : [...signatories, newcomer];
  await send({ by: landlord, to: all, partId: accession.parts[0]!.id }, "Wij doen mee.");
  await fix(accession.id, all);
  for (const who of [...all].reverse()) await sign(accession.id, who);
  if (isOnPaper) {
    const { parts } = await make.read(landlord, accession.id);
    const { id: partyId } = parts[0]!.parties.find(
      ({ organisation }) => organisation.id === newcomer,
    )!;
    const paper = { evidenceUrl: "https://woonbron.example/p.pdf", evidenceSha256: "a".repeat(64) };
    await make.act(landlord, "recordPaperSignature", accession.id, {
      ...(await make.signing(accession.id, { partyId, ...paper })),
    });
    shared("AGREEMENT_PAPER_SIGNATURE_RECORDED");
    const signature = (await make.read(alderman, accession.id)).parts[0]!.signatures.at(-1)!;
    await make.done(alderman, "confirmPaperSignature", versioned(signature), "signature { id }");
    shared("AGREEMENT_PAPER_SIGNATURE_CONFIRMED");
  }
  expect((await make.read(landlord, accession.id)).status).toBe("IN_FORCE");

  // Of the next year's the tenants want nothing, and their dispute stands beside it.
  const next = await make.opened(opening(2024, {}));
  shared("AGREEMENT_OPENED");
  await send({ by: landlord, to: signatories, partId: next.parts[0]!.id }, "Minder woningen.");
  await fix(next.id, signatories);
  for (const who of signatories.filter((one) => one !== tenants[0])) await sign(next.id, who);
  await make.act(tenants[0], "refuseToSign", next.id, {
    partId: next.parts[0]!.id,
    reason: "Te weinig.",
  });
  shared("AGREEMENT_SIGNING_REFUSED");
  const before = await make.read(landlord, next.id);
  expect(before.status).toBe("SIGNED_BY_SOME");
  const { payload } = await attempt(world, tenants[0], cprw.DeclareAgreementDisputeDocument, {
    ...{ agreementId: next.id, kind: "SUBSTANTIVE", ground: "Geen huurafspraak." },
    aroseOn: "2023-01-02",
  });
  shared("AGREEMENT_DISPUTE_DECLARED");
  const filing = { ...versioned(payload!.dispute!), filedOn: "2023-01-02" };
  await attempt(world, tenants[0], cprw.FileAgreementDisputeDocument, filing);
  shared("AGREEMENT_DISPUTE_FILED");
  expect(await make.read(landlord, next.id)).toEqual(before);

  // April passes: midnight says that reports are due, and one is made and confirmed.
  const progress = givenProgress(world);
  await midnight("2023-05-01");
  // the minister's twelve weeks ended on 27 March
  shared("AGREEMENT_MONITORING_PASSED", "AGREEMENT_MINISTER_OVERDUE");
  const report = { year: 2023, period: "Q1", light: "AT_RISK", explanation: "Een maand later." };
  const made = await progress.drafted({ id: homes }, { by: landlord, ...report });
  privateTo(landlord, "COMMITMENT_PROGRESS_DRAFTED");
  const { progress: submitted } = await progress.done(
    landlord,
    woonbron.SubmitProgressDocument,
    versioned(made),
  );
  shared("COMMITMENT_PROGRESS_SUBMITTED");
  for (const who of all.filter((one) => one !== landlord)) {
    await progress.confirmed(who, submitted as never);
    shared("COMMITMENT_PROGRESS_CONFIRMED");
  }

  // The landlord publishes, and only then the public hears of it.
  await world.settle();
  expect(await logAs(world.url, null, { after })).toEqual([]);
  await make.act(landlord, "publishAgreement", agreement.id, {
    url: "https://woonbron.example/afspraken.pdf",
  });
  shared("AGREEMENT_PUBLISHED");
  await world.settle();
  expect((await logAs(world.url, null, { after })).map(({ subjectId }) => subjectId)).toContain(
    agreement.id,
  );
}

type SignInput = { readonly part?: number } & Readonly<Record<string, unknown>>;

/** A commitment in the version that it has now. */
const versionOf = async (world: World, who: Member, id: string) =>
  (
    await dataOf<{ commitment: { id: string; version: number } }, object>(
      world.url,
      who,
      "query ($id: ID!) { commitment(id: $id) { id version } }",
      { id },
    )
  ).commitment;
