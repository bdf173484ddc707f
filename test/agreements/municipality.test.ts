import { expect, it } from "@jest/globals";
import * as city from "../../codegen/generated/municipality/graphql.js";
import { dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import { attempt } from "../support/given.js";
import { cursorFor, watch } from "../support/live.js";
import { givenConcluding, SIGNER } from "./given-concluding.js";
import { givenCycle, inAgreementWorld, versioned } from "./given-cycle.js";

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
