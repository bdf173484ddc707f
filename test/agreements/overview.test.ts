import { randomUUID } from "node:crypto";
import { expect, it } from "@jest/globals";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { ask, codesOf, dataOf, type TypedDocument } from "../support/api.js";
import { beneath } from "../support/beneath.js";
import { onDay } from "../support/day.js";
import type { World } from "../support/world.js";
import { inAgreementWorld, givenCycle, versioned } from "./given-cycle.js";
import { givenConcluding, givenOther } from "./given-concluding.js";
import { givenProgress } from "./given-progress.js";
import type { Who } from "./given-agreement.js";

interface Lights {
  readonly nodes: readonly {
    readonly id: string;
    readonly version: number;
    readonly light: string | null;
    readonly reservations: readonly { readonly id: string; readonly version: number }[];
  }[];
}
type Overviews = woonbron.AgreementOverviewsQuery["agreementOverviews"];

async function overviewOf(world: World, who: Who, year = 2023) {
  const text = woonbron.AgreementOverviewsDocument as unknown as TypedDocument<
    { agreementOverviews: Overviews },
    object
  >;
  const { delft, dordrecht } = world.municipalities;
  const { agreementOverviews } = await dataOf(world.url, who, text, {
    municipalityIds: [delft, dordrecht],
    year,
  });
  return agreementOverviews!;
}

/** An agreement in force of two commitments, the first with an indicator and a report. */
async function givenInForce(world: World) {
  const make = givenConcluding(world);
  await onDay(world, "2023-03-04");
  const { id, parts } = await make.opened({ monitoringMonths: [4] });
  const first = await make.agreed({ parts });
  const second = await make.agreed({ parts }, { theme: "LEEFBAARHEID", text: "Samen schoon." });
  await make.decided(id, "FINAL_CONCEPT");
  for (const who of [make.landlord, make.alderman, make.tenants]) await make.signed(who, id);
  return { make, id, first, second };
}

it("says of each municipality what is agreed, how far it is, and what is open", () =>
  inAgreementWorld(async (world) => {
    const { make, first } = await givenInForce(world);
    await make.proposed(await make.opened({ title: "Nog open", endsOn: "2024-12-31" }));
    const { indicator } = (await make.done(
      make.landlord,
      "addIndicator",
      {
        commitmentId: first.id,
        name: "Verbeterde woningen",
        unit: "woningen",
        direction: "UP",
        source: "Woonbron",
        definition: "Opgeleverd in het jaar.",
        definedFrom: "2023-01-01",
      },
      "indicator { id }",
    )) as unknown as { indicator: { id: string } };
    await make.done(
      make.landlord,
      "recordFigures",
      {
        id: indicator.id,
        figures: [{ year: 2023, period: "YEAR", kind: "TARGET", value: 100 }],
      },
      "indicator { id }",
    );
    const [delft, dordrecht] = await overviewOf(world, make.landlord);
    expect(delft).toMatchObject({ inForce: 1, beingMade: 1, published: 0 });
    expect(delft!.counts).toMatchObject({ agreed: 2, open: 1, unreported: 2, onTrack: 0 });
    expect(delft!.themes.map(({ theme, agreed }) => [theme, agreed])).toEqual([
      ["DUURZAAMHEID", 1],
      ["LEEFBAARHEID", 1],
    ]);
    expect(delft!.commitments.map(({ number, light }) => [number, light])).toEqual([
      [1, null],
      [2, null],
    ]);
    expect(delft!.commitments[0]!.indicators).toMatchObject([
      {
        name: "Verbeterde woningen",
        isSum: false,
        years: [2023],
        targets: [100],
        realised: [null],
      },
    ]);
    expect(dordrecht).toMatchObject({ inForce: 0, beingMade: 0, commitments: [], tasks: [] });
  }));

it("names who has to move, and what is late", () =>
  inAgreementWorld(async (world) => {
    const { make, id } = await givenInForce(world);
    const tasksNow = async () =>
      (await overviewOf(world, make.tenants))[0]!.tasks!.map(
        ({ kind, isLate, organisation }) => `${kind} ${organisation?.name ?? "-"} ${isLate}`,
      );
    // whose duty it is does not hang on a cycle
    expect(await tasksNow()).toEqual(["PUBLISH Woonbron true"]);
    await givenCycle(world).opened();
    const open = await make.opened({ title: "Nog open", endsOn: "2024-12-31" });
    await make.proposed(open);
    expect((await tasksNow()).sort()).toEqual([
      "ANSWER_TEXT Gemeente Delft false",
      "ANSWER_TEXT Huurders Delft false",
      "ASK_CONSULTATION Woonbron true",
      "PUBLISH Woonbron true",
      "SEND_OVERVIEW Woonbron true",
      "SUBMIT_BID Woonbron true",
    ]);
    await make.act(make.landlord, "publishAgreement", id, {
      url: "https://woonbron.example/a.pdf",
    });
    expect(await tasksNow()).not.toContain("PUBLISH Woonbron true");
    await onDay(world, "2023-05-01");
    const late = await tasksNow();
    expect(late.filter((task) => task.startsWith("REPORT"))).toEqual([
      "REPORT Woonbron true",
      "REPORT Woonbron true",
    ]);
  }));

/** Whoever has to do what, as somebody is told it. */
const tasksOf = async (world: World, who: Who) =>
  (await overviewOf(world, who))[0]!
    .tasks!.map(({ kind, organisation }) => `${kind} ${organisation?.name ?? "-"}`)
    .sort();

it("names who has to answer a day, a bid, and files a dispute in a cycle, to who takes part", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const cycles = givenCycle(world);
    const { landlord, alderman, tenants, done } = make;
    const { voorzitter: council, dordtseAmbtenaar, dordtseHuurder } = world.members;
    const cycle = await cycles.opened();
    const expectTasks = async (...tasks: readonly string[]) => {
      for (const who of [landlord, council, alderman, tenants])
        expect(await tasksOf(world, who)).toEqual(tasks);
      for (const who of [dordtseAmbtenaar, dordtseHuurder])
        expect(await tasksOf(world, who)).toEqual([]);
    };
    const answering = (kind: string) => [`${kind} Gemeente Delft`, `${kind} Huurders Delft`];
    await expectTasks();
    const agree = async (who: Who, dueOn: string) => {
      const { version } = (await cycles.read(landlord, cycle.id))!;
      const input = { id: cycle.id, expectedVersion: version, dueOn };
      await done(who, "agreeBidDate", input, "cycle { id }");
    };
    await agree(landlord, "2022-08-01");
    await expectTasks(...answering("ANSWER_BID_DATE"));
    await agree(alderman, "2022-08-01");
    await expectTasks("ANSWER_BID_DATE Huurders Delft");
    await agree(tenants, "2022-09-01");
    await expectTasks("ANSWER_BID_DATE Gemeente Delft", "ANSWER_BID_DATE Woonbron");
    await agree(landlord, "2022-09-01");
    await agree(alderman, "2022-09-01");
    await expectTasks();

    const react = async (who: Who, bid: { id: string; version: number | null }) =>
      done(who, "reactToBid", { ...versioned(bid), text: "Meer." }, "bid { id }");
    const bid = await cycles.submitted(cycle);
    await expectTasks(...answering("REACT_TO_BID"));
    await react(tenants, bid);
    await expectTasks("REACT_TO_BID Gemeente Delft");
    const draft = await cycles.drafted(cycle);
    await expectTasks("REACT_TO_BID Gemeente Delft");
    const second = await cycles.submitted(cycle, draft);
    await expectTasks(...answering("REACT_TO_BID"));
    for (const who of [tenants, alderman]) await react(who, second);
    await expectTasks();

    const { dispute } = (await done(
      tenants,
      "declareAgreementDispute",
      { cycleId: cycle.id, kind: "PROCEDURAL", ground: "Geen gegevens.", aroseOn: "2022-02-01" },
      "dispute { id version }",
    )) as unknown as { dispute: { id: string; version: number } };
    await expectTasks("FILE_WITH_MINISTER Huurders Delft");
    await done(
      tenants,
      "fileAgreementDispute",
      { ...versioned(dispute), filedOn: "2022-02-01" },
      "dispute { id }",
    );
    await expectTasks();
  }));

it("names who settles a reservation, and who judges a year that is over", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const { landlord, alderman, tenants, done } = make;
    await onDay(world, "2023-03-04");
    const agreement = await make.opened();
    const { id } = agreement;
    const kinds = ["RVC", "COUNCIL_BUDGET", "MARKET"].map((kind) => ({ kind }));
    const commitment = await make.agreed(agreement, {
      leadId: tenants.organisationId,
      reservations: kinds,
    });
    const settling = [
      "SETTLE_RESERVATION Gemeente Delft",
      "SETTLE_RESERVATION Huurders Delft",
      "SETTLE_RESERVATION Woonbron",
    ];
    for (const who of [landlord, alderman, tenants])
      expect(await tasksOf(world, who)).toEqual(settling);
    expect(await tasksOf(world, world.members.dordtseAmbtenaar)).toEqual([]);
    const by = { RVC: landlord, COUNCIL_BUDGET: alderman, MARKET: tenants } as const;
    for (const one of commitment.reservations)
      await done(
        by[one.kind as keyof typeof by],
        "settleReservation",
        { ...versioned(one), outcome: "LIFTED" },
        "reservation { id }",
      );
    expect(await tasksOf(world, landlord)).toEqual([]);

    await make.decided(id, "FINAL_CONCEPT");
    for (const who of [landlord, alderman, tenants]) await make.signed(who, id);
    const publication = { url: "https://woonbron.example/a.pdf" };
    await make.act(landlord, "publishAgreement", id, publication);
    await onDay(world, "2023-12-31");
    expect(await tasksOf(world, alderman)).toEqual([]);
    await onDay(world, "2024-01-01");
    const judging = ["JUDGE Gemeente Delft", "JUDGE Huurders Delft", "JUDGE Woonbron"];
    expect(await tasksOf(world, alderman)).toEqual(judging);
    expect(await tasksOf(world, world.members.dordtseAmbtenaar)).toEqual([]);
    const judgement = { year: 2023, outcome: "KEPT", text: "Goed gedaan." };
    await make.act(tenants, "judgeAgreement", id, judgement);
    expect(await tasksOf(world, alderman)).toEqual([judging[0], judging[2]]);
  }));

it("asks no report about a month after the agreement, and the last one until it comes", () =>
  inAgreementWorld(async (world) => {
    const { make, id, first, second } = await givenInForce(world);
    const reportsSince = async () =>
      (await overviewOf(world, make.tenants))[0]!.tasks!.flatMap(({ kind, since, commitment }) =>
        kind === "REPORT" ? [`${since} ${commitment!.id}`] : [],
      );
    const all = [first, second].map((one) => `2023-05-01 ${one.id}`).sort();
    for (const day of ["2023-12-31", "2024-05-01", "2026-05-01"]) {
      await onDay(world, day);
      expect((await reportsSince()).sort()).toEqual(all);
    }
    const { submitted } = givenProgress(world);
    for (const one of [first, second])
      await submitted(one, { year: 2023, period: "YEAR", light: "ACHIEVED" });
    for (const day of ["2026-05-01", "2027-05-01"]) {
      await onDay(world, day);
      expect(await reportsSince()).toEqual([]);
    }
    // it stays in force while not all have judged it, and covers no other year
    expect(await make.read(make.landlord, id)).toMatchObject({ status: "IN_FORCE" });
    const inForceIn = async (year: number) =>
      (await overviewOf(world, make.landlord, year))[0]!.inForce;
    expect([await inForceIn(2022), await inForceIn(2023), await inForceIn(2024)]).toEqual([
      0, 1, 0,
    ]);
  }));

it("asks nothing of what was overtaken, and a report of any signatory where its lead has no log-in", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const { landlord, alderman, tenants } = make;
    await onDay(world, "2023-03-04");
    const other = await givenOther(world, {
      ...{ id: randomUUID(), name: "Vidomes", kind: "OTHER_LANDLORD" },
    });
    const parties = [...make.signatories, { organisationId: other, capacity: "SIGNATORY" }];
    const monitored = { monitoringMonths: [3], parts: [{ ...make.part, parties }] };
    const { id, parts } = await make.opened(monitored);
    await make.agreed({ parts }, { leadId: other });
    await make.propose(landlord, id, "TERMINATION", { reason: "Genoeg." });
    const { proposals } = await make.read(landlord, id);
    const evidence = {
      evidenceUrl: "https://woonbron.example/p.pdf",
      evidenceSha256: "a".repeat(64),
    };
    await make.done(
      alderman,
      "recordPaperConsent",
      { ...versioned(proposals[0]!), memberId: other, accepted: true, ...evidence },
      "proposal { id }",
    );
    const became = (status: string) =>
      beneath(
        world,
        `UPDATE agreement SET status = '${status}', in_force_on = '2023-01-01' WHERE id = '${id}';
          UPDATE agreement_proposal SET kind = 'AMENDMENT'`,
      );
    await became("IN_FORCE");
    await onDay(world, "2023-04-01");
    const asked = ["ANSWER_PROPOSAL Gemeente Delft", "ANSWER_PROPOSAL Huurders Delft"];
    expect(await tasksOf(world, tenants)).toEqual([
      ...[...asked, "ANSWER_PROPOSAL Vidomes", "CONFIRM_PAPER -"],
      ...["PUBLISH Woonbron", "REPORT -"],
    ]);
    await became("EVALUATED");
    expect(await tasksOf(world, tenants)).toEqual(["PUBLISH Woonbron"]);
  }));

it("shows the light of the latest period, whenever that was reported: as the commitment does", () =>
  inAgreementWorld(async (world) => {
    const { make, first } = await givenInForce(world);
    await onDay(world, "2023-08-01");
    const { submitted } = givenProgress(world);
    await submitted(first, { year: 2023, period: "H1", light: "ON_TRACK" });
    await submitted(first, { year: 2023, period: "Q1", light: "AT_RISK" });
    const [delft] = await overviewOf(world, make.landlord);
    expect(delft!.commitments[0]).toMatchObject({ light: "ON_TRACK" });
    expect(delft!.counts).toMatchObject({ onTrack: 1, atRisk: 0 });
  }));

it("tells of each light whether another party contests what was reported", () =>
  inAgreementWorld(async (world) => {
    const { make, first, second } = await givenInForce(world);
    await onDay(world, "2023-08-01");
    const { submitted, contested } = givenProgress(world);
    const period = { year: 2023, period: "H1" };
    const said = await submitted(first, { ...period, light: "ACHIEVED" });
    await submitted(second, { ...period, light: "AT_RISK" });
    const seen = async () => {
      const [delft] = await overviewOf(world, make.alderman);
      const { counts, commitments } = delft!;
      return [counts.contested, ...commitments.map((one) => `${one.light} ${one.reportStatus}`)];
    };
    expect(await seen()).toEqual([0, "ACHIEVED SUBMITTED", "AT_RISK SUBMITTED"]);
    await contested(make.tenants, said);
    expect(await seen()).toEqual([1, "ACHIEVED CONTESTED", "AT_RISK SUBMITTED"]);
  }));

it("rule 2: shows nothing as on track that an amendment reserves anew, until that is lifted", () =>
  inAgreementWorld(async (world) => {
    const { make, id, first, second } = await givenInForce(world);
    await onDay(world, "2023-04-05");
    const { submitted } = givenProgress(world);
    await submitted(first, { year: 2023, period: "Q1", light: "ON_TRACK" });
    await submitted(second, { year: 2023, period: "Q1", light: "AT_RISK" });
    await make.decided(id, "AMENDMENT", { reason: "De RvC wil meebeslissen." });
    const next = await make.act(make.landlord, "amendAgreement", id);
    const shown = () =>
      dataOf<{ all: Lights; well: Lights }, object>(
        world.url,
        make.landlord,
        `query ($id: ID!) {
          all: commitments(filter: { agreementId: { eq: $id } }) { nodes { id version light
            reservations { id version } } }
          well: commitments(filter: { agreementId: { eq: $id }, light: { in: [ON_TRACK, ACHIEVED] } })
            { nodes { id light } } }`,
        { id: next.id },
      );
    for (const { id: copied } of (await shown()).all.nodes) {
      const reservations = [{ kind: "RVC", note: "Goedkeuring van de RvC" }];
      const text = { text: "Onder voorbehoud.", reservations };
      const countered = await make.countered(make.landlord, { id: copied }, text);
      await make.agreedTo(make.alderman, countered);
      await make.agreedTo(make.tenants, countered);
    }
    await make.decided(next.id, "FINAL_CONCEPT");
    for (const who of [make.landlord, make.alderman, make.tenants]) await make.signed(who, next.id);
    const lights = async () => {
      const { all, well } = await shown();
      const [delft] = await overviewOf(world, make.landlord);
      expect(delft!.commitments.map(({ light }) => light)).toEqual(
        all.nodes.map(({ light }) => light),
      );
      const { onTrack, atRisk, unreported, reserved } = delft!.counts;
      expect([onTrack, atRisk, unreported + onTrack, reserved + onTrack]).toEqual([
        well.nodes.length,
        1,
        1,
        2,
      ]);
      return all.nodes.map(({ light }) => light);
    };
    expect(await lights()).toEqual([null, "AT_RISK"]);
    const [reserved] = (await shown()).all.nodes[0]!.reservations;
    await make.done(
      make.landlord,
      "settleReservation",
      { ...versioned(reserved!), outcome: "LIFTED" },
      "reservation { id }",
    );
    expect(await lights()).toEqual(["ON_TRACK", "AT_RISK"]);
  }));

it("counts nothing twice while an amendment is negotiated, and asks for answers to the last report", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const { landlord, alderman, tenants } = make;
    await onDay(world, "2023-03-04");
    const { id, parts } = await make.opened();
    const reservations = [{ kind: "RVC", note: "Goedkeuring van de RvC" }];
    const commitment = await make.agreed({ parts }, { reservations });
    await make.decided(id, "FINAL_CONCEPT");
    for (const who of [landlord, alderman, tenants]) await make.signed(who, id);
    await onDay(world, "2023-04-05");
    const { submitted } = givenProgress(world);
    const late = { year: 2023, period: "Q1", light: "AT_RISK" } as const;
    await submitted(commitment, late);
    await submitted(commitment, late);
    const seen = async () => {
      const [delft] = await overviewOf(world, landlord);
      const { counts, themes, commitments } = delft!;
      return { counts, themes, commitments, tasks: await tasksOf(world, landlord) };
    };
    const before = await seen();
    expect(before.counts).toMatchObject({ agreed: 1, open: 0, reserved: 1, atRisk: 1 });
    expect(before.tasks).toEqual([
      ...["ANSWER_REPORT Gemeente Delft", "ANSWER_REPORT Huurders Delft"],
      ...["PUBLISH Woonbron", "SETTLE_RESERVATION Woonbron"],
    ]);
    await make.decided(id, "AMENDMENT", { reason: "Meer woningen." });
    const next = await make.act(landlord, "amendAgreement", id);
    expect(await seen()).toEqual(before);
    await make.proposed(next, { text: "En een tuin." });
    const { counts, commitments } = await seen();
    expect(counts).toEqual({ ...before.counts, open: 1 });
    expect(commitments).toEqual(before.commitments);
  }));

it("shows the public what is published, and nobody's tasks", () =>
  inAgreementWorld(async (world) => {
    const { make, id } = await givenInForce(world);
    const asked = async () => {
      const { data, errors } = await ask<{ agreementOverviews: { inForce: number }[] }>(
        world.url,
        null,
        `query ($ids: [ID!]!) { agreementOverviews(municipalityIds: $ids, year: 2023) {
          inForce published counts { agreed open } commitments { text } } }`,
        { ids: [world.municipalities.delft] },
      );
      return errors.length > 0 ? codesOf({ errors }) : data!.agreementOverviews;
    };
    expect(await asked()).toMatchObject([{ inForce: 0, commitments: [] }]);
    await make.act(make.landlord, "publishAgreement", id, {
      url: "https://woonbron.example/a.pdf",
    });
    expect(await asked()).toMatchObject([{ inForce: 1, published: 1, counts: { agreed: 2 } }]);
    const { errors } = await ask(
      world.url,
      null,
      "query ($ids: [ID!]!) { agreementOverviews(municipalityIds: $ids, year: 2023) { tasks { kind } } }",
      { ids: [world.municipalities.delft] },
    );
    expect(codesOf({ errors })).toEqual(["FORBIDDEN"]);
  }));

it("a refusal on paper waits for who confirms it, and overtaken by a signature for nobody", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const { landlord, alderman, tenants } = make;
    const name = "Andere verhuurder";
    const memberId = "0b9b5f0e-4e0c-4c7a-9a55-0d3b1f0f2c11";
    await givenOther(world, { id: memberId, name, kind: "OTHER_LANDLORD" });
    const parties = [...make.signatories, { organisationId: memberId, capacity: "SIGNATORY" }];
    const { id, parts } = await make.fixed({ parts: [{ ...make.part, parties }] });
    for (const who of [alderman, tenants]) await make.signed(who, id);
    const signs = ["SIGN Woonbron", `SIGN ${name}`];
    const tasks = () => tasksOf(world, alderman);
    expect(await tasks()).toEqual([...signs].sort());
    const [part] = parts;
    const evidence = { evidenceUrl: "https://x.example/p.pdf", evidenceSha256: "a".repeat(64) };
    const refusing = { partId: part!.id, memberId, reason: "Te duur.", ...evidence };
    await make.act(landlord, "recordPaperRefusal", id, refusing);
    expect(await tasks()).toEqual(["CONFIRM_PAPER -", "SIGN Woonbron"]);
    const partyId = part!.parties.find(({ organisation }) => organisation.id === memberId)!.id;
    const paper = await make.signing(id, { partyId, ...evidence });
    await make.act(landlord, "recordPaperSignature", id, paper);
    expect(await tasks()).toEqual(["CONFIRM_PAPER -", "CONFIRM_PAPER -", "SIGN Woonbron"]);
    const signature = (await make.read(landlord, id)).parts[0]!.signatures.find(
      ({ status }) => status === "UNCONFIRMED",
    )!;
    await make.done(alderman, "confirmPaperSignature", versioned(signature), "signature { id }");
    expect(await tasks()).toEqual(["SIGN Woonbron"]);
  }));
