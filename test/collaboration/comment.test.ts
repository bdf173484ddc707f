import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import { undoAtCommit, whileStalled } from "../acts/stalled-acts.js";
import { ask, dataOf } from "../support/api.js";
import { attempt } from "../support/given.js";
import { auditAs, createLiveWorld, cursorFor, LOG_LIVE, logAs, watch } from "../support/live.js";
import { expectRefused } from "../support/refused.js";
import type { World } from "../support/world.js";
import { inCollaborationWorld, putAmendment, putInForce, putVersion } from "./given-in-force.js";

const {
  CommentOnProvisionDocument: COMMENT,
  ShareProvisionCommentDocument: SHARE,
  WithdrawProvisionCommentDocument: WITHDRAW,
} = cprw;
type Who = { token: string };
type Comment = cprw.ProvisionCommentDetailsFragment;
type Put = Readonly<Record<string, unknown>>;

/** An agreement whose version in force has one clause, and comments on it. */
async function givenComments(world: World, agreement: Put = {}) {
  const { bestuurder: landlord, voorzitter: council } = world.members;
  const agreementId = await putInForce(world, agreement);
  const first = await putVersion(world, agreementId);
  const commenting = (more: Partial<cprw.CommentOnProvisionInput> = {}) => ({
    ...{ agreementId, part: "CLAUSE" as const, provisionNumber: "5" },
    ...{ text: "Te krap.", shared: false },
    ...more,
  });
  async function act<Result extends object>(
    who: Who,
    document: Parameters<typeof attempt<Result, object>>[2],
    input: object,
  ): Promise<Comment> {
    const { payload, codes } = await attempt<Result, object>(world, who, document, input);
    if (codes.length > 0) throw new Error(codes.join());
    return (payload as { comment?: Comment | null }).comment!;
  }
  const made = (who: Who, more: Partial<cprw.CommentOnProvisionInput> = {}) =>
    act(who, COMMENT as never, commenting(more));
  const on = ({ id, version }: Comment) => ({ id, expectedVersion: version });
  const shared = (who: Who, comment: Comment) => act(who, SHARE as never, on(comment));
  const withdrawn = (who: Who, comment: Comment) => act(who, WITHDRAW as never, on(comment));
  const list = async (who: Who, about: { part?: "ANNEX" | "CLAUSE"; number?: string } = {}) =>
    (
      await dataOf(world.url, who, cprw.CommentsOfCollaborationDocument, {
        id: agreementId,
        ...about,
      })
    ).collaborationAgreement!.comments!;
  return {
    ...{ landlord, council, agreementId, first, commenting, made, on, shared, withdrawn, list },
  };
}

describe("commentOnProvision", () => {
  it("is an organisation's own, until it shares it with who negotiates", () =>
    inCollaborationWorld(async (world) => {
      const make = await givenComments(world);
      const { landlord, council } = make;
      const comment = await make.made(council, { text: " Te krap:\r\nzes weken. " });
      expect(comment).toMatchObject({
        ...{ part: "CLAUSE", provisionNumber: "5", text: "Te krap:\nzes weken." },
        ...{ status: "PRIVATE", sharedAt: null, withdrawnOn: null, version: 1 },
        ...{ by: { name: "CPRW" }, amendment: null, allowedActs: ["SHARE", "WITHDRAW"] },
      });
      expect(await make.list(landlord)).toEqual([]);
      expect(await make.list(world.members.bestuurslid)).toHaveLength(1);
      await expectRefused(world, landlord, SHARE, make.on(comment), "NOT_FOUND");
      await expectRefused(world, landlord, WITHDRAW, make.on(comment), "NOT_FOUND");
      expect(await make.shared(council, comment)).toMatchObject({
        ...{ status: "SHARED", allowedActs: ["WITHDRAW"] },
      });
      expect(await make.list(landlord)).toMatchObject([
        { text: "Te krap:\nzes weken.", status: "SHARED", allowedActs: [] },
      ]);
    }));

  it("can be shared at once, and is found by part and number", () =>
    inCollaborationWorld(async (world) => {
      const make = await givenComments(world);
      await make.made(make.council, { shared: true });
      expect(await make.list(make.landlord)).toMatchObject([
        { text: "Te krap.", status: "SHARED", by: { name: "CPRW" } },
      ]);
      expect(await make.list(make.landlord, { part: "CLAUSE", number: "5" })).toHaveLength(1);
      expect(await make.list(make.landlord, { part: "ANNEX" })).toEqual([]);
      expect(await make.list(make.landlord, { number: "6" })).toEqual([]);
    }));

  it("stands in the order of sharing, whenever it was written", () =>
    inCollaborationWorld(async (world) => {
      const make = await givenComments(world);
      const early = await make.made(make.council, { text: "Eerst geschreven." });
      const own = await make.made(make.landlord, { text: "Van Woonbron zelf." });
      await make.made(make.landlord, { text: "Eerst gedeeld.", shared: true });
      await make.shared(make.council, early);
      const texts = async (who: Who) => (await make.list(who)).map(({ text }) => text);
      expect(await texts(make.council)).toEqual(["Eerst gedeeld.", "Eerst geschreven."]);
      expect(await texts(make.landlord)).toEqual([
        ...["Eerst gedeeld.", "Eerst geschreven.", own.text],
      ]);
    }));

  it("is about a provision of the version in force, or of the text of an amendment", () =>
    inCollaborationWorld(async (world) => {
      const make = await givenComments(world);
      const { council, landlord, agreementId } = make;
      const refused = (who: Who, more: Partial<cprw.CommentOnProvisionInput>, code: string) =>
        expectRefused(world, who, COMMENT, make.commenting(more), code);
      await refused(council, { provisionNumber: "6" }, "PROVISION_UNKNOWN");
      await refused(council, { provisionNumber: "" }, "PROVISION_UNKNOWN");
      await refused(council, { part: "ANNEX" }, "PROVISION_UNKNOWN");
      await refused(council, { provisionNumber: "5\u0000" }, "TEXT_INVALID");
      await refused(council, { provisionNumber: "5".repeat(21) }, "TEXT_TOO_LONG");
      const amendmentId = await putAmendment(world, agreementId, { number: 2, provision: "6" });
      await refused(council, { amendmentId }, "PROVISION_UNKNOWN");
      const about = { amendmentId, provisionNumber: "6", shared: true };
      expect(await make.made(council, about)).toMatchObject({ amendment: { id: amendmentId } });
      await refused(council, { ...about, amendmentId: "geen id" }, "PROVISION_UNKNOWN");
      const other = await putInForce(world);
      await refused(council, { ...about, agreementId: other }, "PROVISION_UNKNOWN");
      const draft = await putAmendment(world, agreementId, { number: null, provision: "7" });
      const aboutDraft = { amendmentId: draft, provisionNumber: "7" };
      await refused(council, aboutDraft, "PROVISION_UNKNOWN");
      await refused(landlord, { ...aboutDraft, shared: true }, "COMMENT_ON_DRAFT");
      const own = await make.made(landlord, aboutDraft);
      expect(own.allowedActs).toEqual(["WITHDRAW"]);
      await expectRefused(world, landlord, SHARE, make.on(own), "COMMENT_ON_DRAFT");
      expect(await make.list(council)).toHaveLength(1);
    }));

  it("is for the parties while the agreement is negotiated or in force", () =>
    inCollaborationWorld(async (world) => {
      const { woonbron: w, delftseHuurders } = world.organisations;
      const make = await givenComments(world, { party_ids: [w, delftseHuurders] });
      const { dordtseHuurder, delftseHuurder } = world.members;
      const refused = (who: Who, input: object, code: string) =>
        expectRefused(world, who, COMMENT, { ...make.commenting(), ...input }, code);
      await refused(make.council, {}, "FORBIDDEN");
      await refused(dordtseHuurder, {}, "FORBIDDEN");
      await make.made(delftseHuurder);
      for (const status of ["TERMINATED", "EXPIRED", "ABANDONED"]) {
        const agreementId = await putInForce(world, { status });
        await refused(make.landlord, { agreementId }, "INVALID_TRANSITION");
      }
      await refused(make.landlord, { agreementId: "geen id" }, "NOT_FOUND");
    }));

  it("says something, of at most 10,000 characters", () =>
    inCollaborationWorld(async (world) => {
      const make = await givenComments(world);
      const refused = (text: string, code: string) =>
        expectRefused(world, make.council, COMMENT, make.commenting({ text }), code);
      await refused(" \u200B\n", "COMMENT_EMPTY");
      await refused("x".repeat(10_001), "TEXT_TOO_LONG");
      await refused("a\u0000b", "TEXT_INVALID");
      await make.made(make.council, { text: "x".repeat(10_000) });
    }));

  it("is open to every role that works for a party", () =>
    inCollaborationWorld(async (world) => {
      const make = await givenComments(world);
      const { delftseWethouder, ...others } = world.members;
      for (const who of Object.values(others))
        if ([make.landlord, make.council].some((one) => one.organisationId === who.organisationId))
          expect((await make.made(who)).allowedActs).toEqual(["SHARE", "WITHDRAW"]);
      const { errors } = await ask(
        world.url,
        delftseWethouder,
        "mutation ($input: CommentOnProvisionInput!) { commentOnProvision(input: $input) { userErrors { code } } }",
        { input: make.commenting() },
      );
      expect(errors).toBeDefined();
    }));
});

describe("withdrawProvisionComment", () => {
  it("leaves a shared comment its place, and takes its text from the others", () =>
    inCollaborationWorld(async (world) => {
      const make = await givenComments(world);
      const { council, landlord } = make;
      const comment = await make.made(council, { shared: true });
      await expectRefused(world, landlord, WITHDRAW, make.on(comment), "FORBIDDEN");
      const gone = await make.withdrawn(council, comment);
      expect(gone).toMatchObject({
        ...{ status: "WITHDRAWN", withdrawnOn: "2024-02-01", text: "Te krap.", allowedActs: [] },
      });
      expect(await make.list(landlord)).toMatchObject([
        { status: "WITHDRAWN", text: null, allowedActs: [] },
      ]);
      const stale = make.on(comment);
      await expectRefused(world, council, WITHDRAW, stale, "CONFLICT");
      const again = make.on(gone);
      await expectRefused(world, council, SHARE, again, "INVALID_TRANSITION");
      await expectRefused(world, council, WITHDRAW, again, "INVALID_TRANSITION");
    }));

  it("of a private comment is told to nobody else", () =>
    inCollaborationWorld(async (world) => {
      const make = await givenComments(world);
      const comment = await make.made(make.council);
      await make.withdrawn(make.council, comment);
      expect(await make.list(make.landlord)).toEqual([]);
      expect(await make.list(make.council)).toMatchObject([{ status: "WITHDRAWN" }]);
    }));

  it("is done once at the same moment as sharing", () =>
    inCollaborationWorld(async (world) => {
      const make = await givenComments(world);
      const input = make.on(await make.made(make.council));
      const answers = await Promise.all([
        attempt(world, make.council, SHARE, input),
        attempt(world, make.council, WITHDRAW, input),
      ]);
      expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(["", "CONFLICT"]);
    }));
});

describe("a private comment", () => {
  it("tells nobody else of itself: what they read is the same with and without it", () =>
    inCollaborationWorld(async (world) => {
      const make = await givenComments(world);
      const { landlord, council } = make;
      const seenBy = async (who: Who | null) => [
        who && (await make.list(who)),
        await logAs(world.url, who),
      ];
      const others = [landlord, world.members.delftseHuurder, null];
      const look = async () => {
        await world.settle();
        const [w, l, p] = others;
        return [await seenBy(w!), await logAs(world.url, l!), await logAs(world.url, p!)];
      };
      const before = await look();
      const comment = await make.made(council);
      await make.withdrawn(council, await make.made(council));
      expect(await look()).toEqual(before);
      await make.shared(council, comment);
      await make.made(council, { shared: true });
      const [was, at] = await make.list(landlord);
      const toldOf = async (id: string) =>
        (await auditAs(world.url, landlord))
          .filter(({ subjectId }) => subjectId === id)
          .map(({ act, kind }) => [act, kind]);
      expect(await toldOf(was!.id)).toEqual([["PROVISION_COMMENT_SHARED", "CHANGED"]]);
      expect(await toldOf(at!.id)).toEqual(await toldOf(was!.id));
      expect({ ...was, id: "", sharedAt: "" }).toEqual({ ...at, id: "", sharedAt: "" });
    }));

  it("makes nobody else wait", () =>
    inCollaborationWorld(async (world) => {
      const make = await givenComments(world);
      const comment = await make.made(make.council);
      const shared = await make.made(make.landlord, { shared: true });
      await undoAtCommit(world);
      const { bestuurder, voorzitter } = world.members;
      const act = (name: string, who: typeof bestuurder, input: object) => ({
        ...{ on: "", isPrivate: true, name, who, input: { ...input } },
      });
      const own = [
        act("commentOnProvision", voorzitter, make.commenting()),
        act("withdrawProvisionComment", voorzitter, make.on(comment)),
      ];
      const others = [
        act("commentOnProvision", bestuurder, make.commenting({ shared: true })),
        act("withdrawProvisionComment", bestuurder, make.on(shared)),
        act("proposeBudgetYear", bestuurder, {
          ...{ agreementId: make.agreementId, year: 2023, basis: "LUMP", amountCents: 1 },
        }),
      ];
      for (const one of own)
        await whileStalled(world, [one], async (stalled) => {
          for (const other of others) expect(await stalled.attempt(other)).toBeNull();
        });
    }));
});

it("a shared comment reaches who negotiates, live, and a private one nobody else", async () => {
  const world = await createLiveWorld();
  try {
    const make = await givenComments(world);
    await world.settle();
    const { delftseHuurder } = world.members;
    const follow = async (who: Who) =>
      watch(world.url, who, LOG_LIVE, { after: await cursorFor(world.url, who) });
    const told = ({ messages }: Awaited<ReturnType<typeof follow>>) => JSON.stringify(messages);
    const [landlord, local] = [await follow(make.landlord), await follow(delftseHuurder)];
    const own = await make.made(make.council);
    const shared = await make.made(make.council, { shared: true });
    await landlord.until((one) => told(one).includes(shared.id), "the comment");
    expect(told(landlord)).not.toContain(own.id);
    // what both hear of comes after what one of them does not
    await putInForce(world, { published_at: "2024-01-01", published_on: "2024-01-01" });
    await local.until(({ messages }) => messages.length > 0, "another agreement");
    expect(told(local)).not.toContain(shared.id);
    await Promise.all([landlord.end(), local.end()]);
  } finally {
    await world.end();
  }
});
