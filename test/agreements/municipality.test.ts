import { expect, it } from "@jest/globals";
import * as city from "../../codegen/generated/municipality/graphql.js";
import { dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import { attempt } from "../support/given.js";
import { cursorFor, watch } from "../support/live.js";
import { givenConcluding, SIGNER } from "./given-concluding.js";
import { givenCycle, inAgreementWorld, versioned } from "./given-cycle.js";
import { givenProgress } from "./given-progress.js";

it("a municipality follows its cycle and does its part by the operations of its own front end", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const { alderman, landlord, tenants } = make;
    const municipalityId = world.municipalities.delft;
    await onDay(world, "2023-03-04");
    const after = await cursorFor(world.url, alderman);
    const live = watch(world.url, alderman, city.OwnAgreementChangesDocument, {
      ...{ municipalityId, after },
    });
    const cycle = await givenCycle(world).opened();
    await givenCycle(world).submitted(cycle);
    const own = await dataOf(world.url, alderman, city.OwnAgreementCyclesDocument, {
      municipalityId,
    });
    const bid = own.agreementCycles!.nodes[0]!.bids[0]!;
    expect(bid.allowedActs).toEqual(["REACT"]);
    const reacting = { ...versioned(bid), text: "Graag meer sociale huur." };
    const reacted = await attempt(world, alderman, city.ReactToBidDocument, reacting);
    expect(reacted.codes).toEqual([]);

    const { id, parts } = await make.opened();
    const proposed = await make.proposed({ parts });
    const { agreementOverviews } = await dataOf(
      world.url,
      alderman,
      city.OwnAgreementTasksDocument,
      { municipalityId, year: 2023 },
    );
    expect(agreementOverviews![0]!.tasks).toContainEqual(
      expect.objectContaining({
        kind: "ANSWER_TEXT",
        organisation: expect.objectContaining({ id: alderman.organisationId }),
      }),
    );
    const { commitments } = await dataOf(world.url, alderman, city.OwnCommitmentsDocument, {
      partId: parts[0]!.id,
    });
    expect(commitments!.nodes.map(({ number }) => number)).toEqual([1]);
    const position = { id: proposed.id, expectedVersion: 0, minimum: "80 woningen" };
    const kept = await attempt(world, alderman, city.KeepNegotiationPositionDocument, position);
    expect(kept.payload!.commitment!.myPosition).toMatchObject({ minimum: "80 woningen" });
    const agreed = await attempt(
      world,
      alderman,
      city.AgreeToCommitmentDocument,
      versioned(proposed),
    );
    expect(agreed.payload!.commitment!.awaiting).toMatchObject([{ id: tenants.organisationId }]);
    const { version } = agreed.payload!.commitment!;
    await make.agreedTo(tenants, { id: proposed.id, version: version! });
    await make.decided(id, "FINAL_CONCEPT");
    const signing = await make.signing(id, { signers: SIGNER });
    const signed = await attempt(world, alderman, city.SignAgreementDocument, signing as never);
    expect(signed.codes).toEqual([]);
    for (const who of [landlord, tenants]) await make.signed(who, id);
    const judging = { ...(await make.on(id)), year: 2023, outcome: "KEPT", text: "Goed." } as const;
    const judged = await attempt(world, alderman, city.JudgeAgreementDocument, judging);
    expect(judged.codes).toEqual([]);
    await live.until(
      ({ changes }) => changes.some(({ subjectType }) => subjectType === "AgreementJudgement"),
      "its own judgement",
    );
    await live.end();
  }));

it("a municipality answers reports, reports itself, and files a dispute by them too", () =>
  inAgreementWorld(async (world) => {
    const { agreed, submitted, tenants, contested } = givenProgress(world);
    const { alderman } = givenConcluding(world);
    const { gemeenteDelft } = world.organisations;
    await onDay(world, "2023-05-15");
    const theirs = await agreed();
    const ours = await agreed({ leadId: gemeenteDelft });
    const reports = [
      await submitted(theirs, { year: 2022, period: "H1", light: "AT_RISK" }),
      await submitted(theirs, { year: 2022, period: "H2", light: "ON_TRACK" }),
    ] as const;
    const tasksOf = async (year: number) => {
      const { agreementOverviews } = await dataOf(
        world.url,
        alderman,
        city.AgreementOverviewsDocument,
        { municipalityIds: [world.municipalities.delft], year },
      );
      const [own] = agreementOverviews!;
      expect(own).toMatchObject({ municipality: { name: "Delft" }, inForce: 2 });
      return own!.tasks!.filter(
        ({ kind, organisation }) => kind === "ANSWER_REPORT" && organisation?.id === gemeenteDelft,
      );
    };
    expect(await tasksOf(2022)).toHaveLength(2);
    const confirmed = await attempt(
      world,
      alderman,
      city.ConfirmProgressDocument,
      versioned(reports[0]),
    );
    expect(confirmed.codes).toEqual([]);
    const contesting = { ...versioned(reports[1]), note: "Er staan twee woningen te veel in." };
    const denied = await attempt(world, alderman, city.ContestProgressDocument, contesting);
    expect(denied.payload!.progress).toMatchObject({
      status: "CONTESTED",
      answers: [{ decision: "CONTESTED", note: "Er staan twee woningen te veel in." }],
    });
    expect(await tasksOf(2022)).toEqual([]);

    const draft = await attempt(world, alderman, city.DraftProgressDocument, {
      ...{ commitmentId: ours.id, year: 2022, period: "YEAR", light: "ACHIEVED" },
      explanation: "De locaties zijn aangewezen.",
    });
    const sent = await attempt(
      world,
      alderman,
      city.SubmitProgressDocument,
      versioned(draft.payload!.progress!),
    );
    expect(sent.payload!.progress).toMatchObject({ status: "SUBMITTED", number: 1 });
    await contested(tenants, sent.payload!.progress as never);
    const page = await dataOf(world.url, alderman, city.ProgressPageDocument, {
      id: sent.payload!.progress!.id,
    });
    expect(page.progress).toMatchObject({
      status: "CONTESTED",
      answers: [{ decision: "CONTESTED", by: { name: "Huurders Delft" } }],
    });

    const declared = await attempt(world, alderman, city.DeclareAgreementDisputeDocument, {
      ...{ agreementId: ours.agreementId, kind: "SUBSTANTIVE", aroseOn: "2023-05-01" },
      ground: "Over de locaties worden wij het niet eens.",
    });
    expect(declared.payload!.dispute).toMatchObject({
      status: "DECLARED",
      filer: { id: gemeenteDelft },
    });
    const filed = await attempt(world, alderman, city.FileAgreementDisputeDocument, {
      ...versioned(declared.payload!.dispute!),
      filedOn: "2023-05-15",
    });
    expect(filed.codes).toEqual([]);
    const { performanceAgreement } = await dataOf(
      world.url,
      alderman,
      city.DisputesOfAgreementDocument,
      { id: ours.agreementId },
    );
    expect(performanceAgreement!.disputes).toMatchObject([
      { id: filed.payload!.dispute!.id, status: "FILED" },
    ]);
  }));

it("a municipality and a local organisation find their own acts in the log, and no other's", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const { alderman, tenants } = make;
    await onDay(world, "2023-03-04");
    const commitment = await make.proposed(await make.opened());
    await make.agreedTo(alderman, commitment);
    await world.settle();
    const acts = async (who: { token: string }) =>
      (
        await dataOf<{ changes: { changes: { ownAct: string | null }[] } }, object>(
          world.url,
          who,
          "{ changes(first: 200) { changes { ownAct } } }",
          {},
        )
      ).changes.changes.flatMap(({ ownAct }) => ownAct ?? []);
    expect(new Set(await acts(alderman))).toEqual(new Set(["COMMITMENT_AGREED_TO"]));
    expect(await acts(tenants)).toEqual([]);
  }));
