import { expect, it } from "@jest/globals";
import { ask, codesOf, dataOf, type TypedDocument } from "../support/api.js";
import { onDay } from "../support/day.js";
import { givenAdvice } from "../support/given-advice.js";
import type { World } from "../support/world.js";
import type { Who } from "./given-agreement.js";
import { givenConcluding } from "./given-concluding.js";
import { givenCycle, inAgreementWorld, versioned } from "./given-cycle.js";
import { givenProgress } from "./given-progress.js";
import { SUBMIT } from "./progress-documents.js";

/** Delft, where the council takes part for the tenants: its local organisation is no party. */
async function givenWithoutLocal(world: World) {
  const make = givenConcluding(world);
  const { voorzitter: council, delftseHuurder: local } = world.members;
  const { woonbron, gemeenteDelft, cprw } = world.organisations;
  const parties = [woonbron, gemeenteDelft, cprw].map((organisationId) => ({
    organisationId,
    capacity: "SIGNATORY",
  }));
  const signatories = [make.landlord, make.alderman, council];
  const opened = (input: object = {}) =>
    make.opened({ parts: [{ ...make.part, parties }], ...input });
  const concluded = async (id: string) => {
    await make.propose(make.landlord, id, "FINAL_CONCEPT");
    for (const who of [make.alderman, council])
      await make.answer(who, "acceptAgreementProposal", id);
    for (const who of signatories) await make.signed(who, id);
  };
  const agreed = async (agreement: Awaited<ReturnType<typeof opened>>) => {
    const commitment = await make.proposed(agreement);
    for (const who of [make.alderman, council]) await make.agreedTo(who, commitment);
    return commitment;
  };
  return { make, council, local, opened, concluded, agreed };
}

const reads = async (world: World, who: Who, field: string, id: string) => {
  const { data, errors } = await ask(
    world.url,
    who,
    `query ($id: ID!) { node: ${field}(id: $id) { id } }` as unknown as TypedDocument<
      { node: object | null },
      object
    >,
    { id },
  );
  return errors.length === 0 && data!.node !== null;
};

/** Which rows a residents' committee of the municipality reads, as the matrix has it. */
const FOR_COMMITTEES: ReadonlySet<string> = new Set([
  ...["an agreement, in force", "a commitment, in force", "a report, confirmed"],
]);

it("the rows of the visibility matrix (section 10): who reads, who does not, and a committee", () =>
  inAgreementWorld(async (world) => {
    const { make, council, local, opened, concluded, agreed } = await givenWithoutLocal(world);
    const { landlord, alderman } = make;
    const { dordtseAmbtenaar, dordtseHuurder } = world.members;
    const cycles = givenCycle(world);
    const progress = givenProgress(world);
    const seen: unknown[] = [];
    const expected: unknown[] = [];
    const { municipalities } = world;
    const committee = await givenAdvice(world).committee("Commissie", municipalities.delft);
    const elsewhere = await givenAdvice(world).committee("Elders", municipalities.dordrecht);
    type Row = readonly [row: string, field: string, id: string, who: Who, not: Who];
    const row = async (...[name, field, id, who, not]: Row) => {
      const is: boolean[] = [];
      for (const one of [who, not, committee, elsewhere])
        is.push(await reads(world, one, field, id));
      seen.push([name, ...is]);
      expected.push([name, true, false, FOR_COMMITTEES.has(name), false]);
    };
    await onDay(world, "2023-03-04");
    const cycle = await cycles.opened();
    await row("a cycle", "agreementCycle", cycle.id, alderman, dordtseAmbtenaar);
    const bid = await cycles.drafted(cycle);
    await row("a bid, draft", "bid", bid.id, landlord, council);
    await cycles.submitted(cycle, bid);
    await row("a bid, submitted", "bid", bid.id, local, dordtseHuurder);

    const agreement = await opened();
    const { id } = agreement;
    await row("an agreement, in negotiation", "performanceAgreement", id, council, local);
    const draft = await make.drafted(agreement, { by: council });
    await row("a commitment in preparation", "commitment", draft.id, council, landlord);
    const sent = await make.sent(council, draft.texts[0]!);
    await row("a commitment, in negotiation", "commitment", draft.id, alderman, local);
    for (const who of [landlord, alderman]) await make.agreedTo(who, sent);
    const commitment = await agreed(agreement);
    const { dispute } = (await make.done(
      council,
      "declareAgreementDispute",
      { agreementId: id, kind: "PROCEDURAL", ground: "Geen gegevens.", aroseOn: "2023-03-04" },
      "dispute { id }",
    )) as unknown as { dispute: { id: string } };
    await concluded(id);
    await row("an agreement, in force", "performanceAgreement", id, local, dordtseAmbtenaar);
    await row("a commitment, in force", "commitment", commitment.id, local, null);
    await row("a dispute", "agreementDispute", dispute.id, alderman, local);

    const report = { year: 2023, period: "Q1", light: "AT_RISK" } as const;
    await onDay(world, "2023-04-04");
    const first = await progress.drafted(commitment, { by: landlord, ...report });
    await row("a report, draft", "progress", first.id, landlord, alderman);
    const { progress: submitted } = await progress.done(landlord, SUBMIT, versioned(first));
    await row("a report, submitted", "progress", first.id, council, local);
    for (const who of [alderman, council]) await progress.confirmed(who, submitted!);
    await row("a report, confirmed", "progress", first.id, local, null);
    await make.act(landlord, "publishAgreement", id, { url: "https://delft.example/a.pdf" });
    for (const who of [null, elsewhere])
      expect(await reads(world, who, "performanceAgreement", id)).toBe(true);
    await row("a dispute, published", "agreementDispute", dispute.id, council, dordtseAmbtenaar);
    expect(seen).toEqual(expected);
  }));

it("a position (section 10) is its own side's, in each state, whoever else reads the commitment", () =>
  inAgreementWorld(async (world) => {
    const { make, council, local, opened, concluded, agreed } = await givenWithoutLocal(world);
    const { landlord, alderman } = make;
    const committee = await givenAdvice(world).committee("Commissie", world.municipalities.delft);
    await onDay(world, "2023-03-04");
    const agreement = await opened();
    const { id } = await agreed(agreement);
    const held = new Map<Who, string>([
      [landlord, "Hoogstens 90."],
      [alderman, "Minstens 120."],
      [council, "Minstens 110."],
    ]);
    for (const [who, mandate] of held)
      await make.done(who, "keepNegotiationPosition", {
        ...{ id, expectedVersion: 0, mandate, minimum: mandate, note: mandate },
      });
    const POSITION = `query ($id: ID!) { commitment(id: $id) { text
      myPosition { mandate minimum note } } }`;
    const of = async (who: Who) => {
      type Read = { commitment: { myPosition: object | null } | null };
      const { commitment } = await dataOf<Read, object>(world.url, who, POSITION, { id });
      return commitment && commitment.myPosition;
    };
    const own = (mandate: string) => ({ mandate, minimum: mandate, note: mandate });
    const refuseOthers = async (others: readonly Who[]) => {
      for (const [who, mandate] of held) expect(await of(who)).toEqual(own(mandate));
      for (const who of others) expect(await of(who)).toBeNull();
    };
    await refuseOthers([]);
    await concluded(agreement.id);
    await refuseOthers([local, committee]);
    expect(await reads(world, committee, "commitment", id)).toBe(true);
    await make.act(landlord, "publishAgreement", agreement.id, { url: "https://delft.example/a" });
    const { dordtseAmbtenaar, dordtseHuurder, beleidsadviseur } = world.members;
    await refuseOthers([local, committee, dordtseAmbtenaar, dordtseHuurder]);
    expect(await of(beleidsadviseur)).toEqual(own("Hoogstens 90."));
  }));

it("a submitted bid is everybody's while an agreement of its cycle is published", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const { landlord, alderman, tenants } = make;
    const elsewhere = world.members.dordtseAmbtenaar;
    const cycles = givenCycle(world);
    await onDay(world, "2023-03-04");
    const cycle = await cycles.opened();
    const bid = await cycles.submitted(cycle);
    await make.done(tenants, "reactToBid", { ...versioned(bid), text: "Meer." }, "bid { id }");
    const agreement = await make.opened({ cycleId: cycle.id });
    await make.agreed(agreement);
    await make.decided(agreement.id, "FINAL_CONCEPT");
    for (const who of [landlord, alderman]) await make.signed(who, agreement.id);
    await make.act(tenants, "refuseToSign", agreement.id, {
      partId: agreement.parts[0]!.id,
      reason: "Te weinig.",
    });
    const readersOf = async (id: string) => {
      const is: boolean[] = [];
      for (const who of [alderman, elsewhere, null]) is.push(await reads(world, who, "bid", id));
      return is;
    };
    expect(await readersOf(bid.id)).toEqual([true, false, false]);
    const draft = await cycles.drafted(cycle);
    const heard = async (who: Who) => {
      await world.settle();
      const { changes } = await dataOf<{ changes: { changes: object[] } }, object>(
        world.url,
        who,
        `query ($id: ID!) { changes(first: 100, filter: { subjectId: $id }) {
          changes { kind subjectType } } }`,
        { id: cycle.id },
      );
      return changes.changes;
    };
    expect(await heard(null)).toEqual([]);

    await make.act(landlord, "publishAgreement", agreement.id, { url: "https://delft.example/a" });
    expect(await readersOf(bid.id)).toEqual([true, true, true]);
    expect(await readersOf(draft.id)).toEqual([false, false, false]);
    expect(await heard(null)).toHaveLength(1);
    const bidsOf = async (who: Who, more = "") =>
      (
        await dataOf<{ performanceAgreement: { bids: object[] } }, object>(
          world.url,
          who,
          `query ($id: ID!) { performanceAgreement(id: $id) {
            bids { number status text by { name } municipality { name } ${more} } } }`,
          { id: agreement.id },
        )
      ).performanceAgreement.bids;
    const told = {
      ...{ number: 1, status: "SUBMITTED", text: "Wij bouwen 46 woningen." },
      ...{ by: { name: "Woonbron" }, municipality: { name: "Delft" } },
    };
    expect(await bidsOf(null)).toEqual([told]);
    // of the cycle and of what was answered they are told nothing
    const withAnswers = "cycle { id } reactions { text }";
    expect(await bidsOf(elsewhere, withAnswers)).toEqual([{ ...told, cycle: null, reactions: [] }]);
    expect(await bidsOf(alderman, withAnswers)).toEqual([
      { ...told, cycle: { id: cycle.id }, reactions: [{ text: "Meer." }] },
    ]);

    // it was not on the table when that was concluded
    await cycles.submitted(cycle, draft);
    expect(await readersOf(draft.id)).toEqual([true, false, false]);
    await make.propose(tenants, agreement.id, "REOPENING", { reason: "Opnieuw." });
    for (const who of [landlord, alderman])
      await make.answer(who, "acceptAgreementProposal", agreement.id);
    for (const { id } of [bid, draft]) expect(await readersOf(id)).toEqual([true, false, false]);
    expect((await heard(null)).at(-1)).toMatchObject({ kind: "REMOVED" });

    await make.decided(agreement.id, "FINAL_CONCEPT");
    for (const who of [landlord, alderman, tenants]) await make.signed(who, agreement.id);
    await make.act(landlord, "publishAgreement", agreement.id, { url: "https://delft.example/a" });
    for (const { id } of [bid, draft]) expect(await readersOf(id)).toEqual([true, true, true]);
  }));

it("who reads a published agreement elsewhere does not notice how it was and is talked about", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const { landlord, alderman, tenants, part, signatories } = make;
    await onDay(world, "2023-03-04");
    const council = { organisationId: world.organisations.cprw, capacity: "SIGNATORY" };
    const { id, parts } = await make.opened({
      parts: [
        { ...part, parties: [...signatories, council] },
        { ...part, code: "B", title: "Geheim onderdeel" },
      ],
    });
    const [kept, doomed] = parts;
    const partOf = async (of: { id: string } | undefined) => {
      const now = (await make.read(landlord, id)).parts.find((one) => one.id === of!.id)!;
      return { id: now.id, expectedVersion: now.version };
    };
    const leaving = { ...(await partOf(kept)), ...part, parties: signatories };
    await make.done(landlord, "reviseAgreementPart", leaving, "part { id }");
    const dropping = await partOf(doomed);
    await make.done(landlord, "dropAgreementPart", dropping, "part { id }");
    const commitment = await make.proposed({ parts: [kept!] });
    for (const who of [alderman, tenants]) await make.agreedTo(who, commitment);
    await make.decided(id, "FINAL_CONCEPT");
    for (const who of [landlord, alderman, tenants]) await make.signed(who, id);
    await make.act(landlord, "publishAgreement", id, { url: "https://delft.example/a" });
    const read = async (who: Who, what: string) =>
      (
        await dataOf<{ performanceAgreement: object }, object>(
          world.url,
          who,
          `query ($id: ID!) { performanceAgreement(id: $id) { ${what} ${who ? "version" : ""}
            parts { title ${who ? "version" : ""}
              parties { organisation { name } ${who ? "version" : ""} stance }
              signatures { ${who ? "version" : ""} status }
              commitments { ${who ? "version" : ""} status } } } }`,
          { id },
        )
      ).performanceAgreement;
    const readers = [world.members.dordtseAmbtenaar, world.members.dordtseHuurder, null];
    const before = [];
    for (const who of readers) before.push(await read(who, "status"));
    const known = await read(alderman, "status");
    expect(JSON.stringify(known).match(/"version":\d/g)).toHaveLength(1 + 2 + 7 + 3 + 1);
    for (const told of before) {
      expect(JSON.stringify(told)).not.toMatch(/"version":\d|Geheim onderdeel|CPRW/);
      expect(told).toMatchObject({ parts: [{ parties: [{}, {}, {}], commitments: [{}] }] });
    }
    await make.propose(tenants, id, "HARDSHIP", { reason: "De huren stegen." });
    expect(await read(alderman, "status")).not.toEqual(known);
    const after = [];
    for (const who of readers) after.push(await read(who, "status"));
    expect(after).toEqual(before);
  }));

it("why it was reopened, and which signatures are void, is told to who negotiates alone", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const { landlord, alderman, tenants } = make;
    await onDay(world, "2023-03-04");
    const { id } = await make.fixed();
    await make.signed(tenants, id);
    const reason = "Onze onderhandelruimte is op.";
    await make.act(alderman, "reopenAgreement", id, { reason });
    await make.decided(id, "FINAL_CONCEPT");
    for (const who of [landlord, alderman, tenants]) await make.signed(who, id);
    await make.act(landlord, "publishAgreement", id, { url: "https://delft.example/a" });
    const told = async (who: Who) =>
      JSON.stringify(
        await ask(
          world.url,
          who,
          `query ($id: ID!) { performanceAgreement(id: $id) { title ${who ? "reopenReason" : ""}
            parts { signatures { status ${who ? "voidReason" : ""} } } } }`,
          { id },
        ),
      );
    const both = [world.members.dordtseAmbtenaar, world.members.dordtseHuurder, null];
    for (const who of both) {
      expect((await told(who)).split("GIVEN")).toHaveLength(4);
      expect(await told(who)).not.toMatch(/VOIDED|Onze onderhandelruimte/);
    }
    for (const who of [landlord, alderman, tenants, world.members.voorzitter])
      expect((await told(who)).split(reason)).toHaveLength(3);
  }));

const OVERVIEW = `query ($ids: [ID!]!) { agreementOverviews(municipalityIds: $ids, year: 2023) {
  beingMade inForce published counts { agreed open atRisk unreported } commitments { light } } }`;

it("an overview is of what its reader reads: the public, elsewhere, and who is no party", () =>
  inAgreementWorld(async (world) => {
    const { make, council, local, opened, concluded, agreed } = await givenWithoutLocal(world);
    const { dordtseAmbtenaar: elsewhere } = world.members;
    const variables = { ids: [world.municipalities.delft] };
    type Overviews = { agreementOverviews: object[] };
    const overview = async (who: Who) =>
      (await dataOf<Overviews, object>(world.url, who, OVERVIEW, variables)).agreementOverviews[0];
    const readers = [make.landlord, local, elsewhere, null];
    const overviews = () => Promise.all(readers.map(overview));
    const none = {
      ...{ beingMade: 0, inForce: 0, published: 0, commitments: [] },
      counts: { agreed: 0, open: 0, atRisk: 0, unreported: 0 },
    };
    await onDay(world, "2023-03-04");
    const agreement = await opened();
    const open = await make.proposed(agreement);
    expect(await overviews()).toEqual([
      { ...none, beingMade: 1, counts: { ...none.counts, open: 1 } },
      ...[none, none, none],
    ]);
    for (const who of [make.alderman, council]) await make.agreedTo(who, open);
    await agreed(agreement);
    await concluded(agreement.id);
    const two = (light: string | null, counts: object, published = 0) => ({
      ...{ beingMade: 0, inForce: 1, published, commitments: [{ light }, { light: null }] },
      counts: { ...none.counts, agreed: 2, ...counts },
    });
    const silent = two(null, { unreported: 2 });
    expect(await overviews()).toEqual([silent, silent, none, none]);

    await onDay(world, "2023-04-04");
    const progress = givenProgress(world);
    const report = await progress.submitted(open, { year: 2023, period: "Q1", light: "AT_RISK" });
    const told = two("AT_RISK", { atRisk: 1, unreported: 1 });
    expect(await overviews()).toEqual([told, silent, none, none]);
    for (const who of [make.alderman, council]) await progress.confirmed(who, report);
    expect(await overviews()).toEqual([told, told, none, none]);

    await make.act(make.landlord, "publishAgreement", agreement.id, {
      url: "https://delft.example/a.pdf",
    });
    const published = { ...told, published: 1 };
    expect(await overviews()).toEqual(readers.map(() => published));

    // Who has to move is for members, of what each reads: the disputes and texts of others are not.
    await make.proposed(await opened({ title: "Nog een", endsOn: "2024-12-31" }));
    const TASKS = `query ($ids: [ID!]!) { agreementOverviews(municipalityIds: $ids, year: 2023) {
      tasks { kind } } }`;
    const tasks = async (who: Who) => {
      const { data, errors } = await ask<{ agreementOverviews: { tasks: { kind: string }[] }[] }>(
        world.url,
        who,
        TASKS,
        variables,
      );
      return errors.length > 0
        ? codesOf({ errors })
        : data!.agreementOverviews[0]!.tasks.map(({ kind }) => kind);
    };
    expect(await Promise.all(readers.map(tasks))).toEqual([
      ["ANSWER_TEXT", "ANSWER_TEXT"],
      [],
      [],
      ["FORBIDDEN"],
    ]);
  }));
