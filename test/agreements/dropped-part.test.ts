import { describe, expect, it } from "@jest/globals";
import { dataOf } from "../support/api.js";
import { beneath } from "../support/beneath.js";
import { givenAgreement, tryAct, type Who } from "./given-agreement.js";
import { givenConcluding } from "./given-concluding.js";
import { inAgreementWorld, versioned } from "./given-cycle.js";

describe("a commitment of a part that was dropped", () => {
  it("takes nothing more: a draft in it can be thrown away and not be sent", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { landlord, alderman, tenants, part, content } = make;
      const agreement = await make.opened({
        parts: [part, { ...part, code: "B", title: "Extra" }],
      });
      const dropped = agreement.parts[1]!;
      const within = { parts: [dropped] };
      const draft = await make.drafted(within, { by: tenants });
      const first = await make.proposed(within);
      const rejecting = { ...versioned(first), reason: "Nee" };
      const rejected = (await make.done(alderman, "rejectCommitment", rejecting)).commitment!;
      const counter = await make.counterDrafted(tenants, rejected);
      const { version } = (await make.read(landlord, agreement.id)).parts[1]!;
      const dropping = { id: dropped.id, expectedVersion: version };
      await make.done(landlord, "dropAgreementPart", dropping, "part { id }");

      const tried = async (who: Who, name: string, input: object) =>
        (await tryAct(world, who, { name, input })).codes;
      const own = versioned(draft.texts[0]!);
      const refused: [Who, string, object][] = [
        [tenants, "sendCommitmentText", own],
        [tenants, "reviseCommitmentText", { ...own, ...content }],
        [tenants, "sendCommitmentText", versioned(counter)],
        [landlord, "draftCommitmentText", { commitmentId: first.id, ...content }],
        [landlord, "withdrawCommitment", versioned(rejected)],
        [landlord, "linkCommitment", { ...versioned(rejected), calendarItemIds: [] }],
        [tenants, "keepNegotiationPosition", { id: draft.id, expectedVersion: 0, note: "Ja" }],
      ];
      for (const [who, name, input] of refused)
        expect([name, await tried(who, name, input)]).toEqual([name, ["PART_DROPPED"]]);
      const { read } = givenAgreement(world);
      const offered = async (who: Who, id: string) => (await read(who, id))!.allowedActs;
      expect(await offered(landlord, first.id)).toEqual([]);
      for (const [id, text] of [
        [draft.id, own],
        [first.id, versioned(counter)],
      ] as const) {
        expect(await offered(tenants, id)).toEqual(["DISCARD_TEXT"]);
        expect(await tried(tenants, "discardCommitmentText", text)).toEqual([]);
      }
    }));

  it("leaves who is in no other part its drafts, to throw away and nothing more", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { landlord, tenants, part, signatories, content } = make;
      const council = { organisationId: world.organisations.cprw, capacity: "SIGNATORY" };
      const without = { ...part, parties: [...signatories.slice(0, 2), council] };
      const extra = { ...part, code: "B", title: "Extra" };
      const agreement = await make.opened({ parts: [without, extra] });
      const dropped = agreement.parts[1]!;
      const draft = await make.drafted({ parts: [dropped] }, { by: tenants });
      const rejecting = {
        ...versioned(await make.proposed({ parts: [dropped] })),
        reason: "Nee",
      };
      const rejected = (await make.done(make.alderman, "rejectCommitment", rejecting)).commitment!;
      const counter = await make.counterDrafted(tenants, rejected);
      const { version } = (await make.read(landlord, agreement.id)).parts[1]!;
      const input = { id: dropped.id, expectedVersion: version };
      await make.done(landlord, "dropAgreementPart", input, "part { id }");
      const read = async () =>
        (
          await dataOf<{ commitment: object }, object>(
            world.url,
            tenants,
            "query ($id: ID!) { commitment(id: $id) { status allowedActs awaiting { id } } }",
            { id: draft.id },
          )
        ).commitment;
      expect(await read()).toEqual({
        status: "DRAFT",
        allowedActs: ["DISCARD_TEXT"],
        awaiting: [],
      });
      const tried = async (name: string, given: object) =>
        (await tryAct(world, tenants, { name, input: given })).codes;
      for (const text of [draft.texts[0]!, counter].map(versioned)) {
        const revised = { ...text, ...content };
        expect(await tried("reviseCommitmentText", revised)).toEqual(["FORBIDDEN"]);
        expect(await tried("sendCommitmentText", text)).toEqual(["NOT_FOUND"]);
        const stale = { ...text, expectedVersion: 9 };
        expect(await tried("discardCommitmentText", stale)).toEqual(["CONFLICT"]);
        expect(await tried("discardCommitmentText", text)).toEqual([]);
        const again = { ...text, expectedVersion: text.expectedVersion + 1 };
        expect((await tried("discardCommitmentText", again)).length).toBe(1);
      }
      expect(await read()).toEqual({ status: "DISCARDED", allowedActs: [], awaiting: [] });
      const thrown = "SELECT count(*)::int FROM agreement_commitment_text WHERE discarded";
      expect(await beneath(world, thrown)).toEqual([{ count: 2 }]);
    }));

  it("is not counted: it neither keeps the final concept from being proposed nor fills it", () =>
    inAgreementWorld(async (world) => {
      const make = givenConcluding(world);
      const { landlord, part } = make;
      const parts = [part, { ...part, code: "B", title: "Extra" }];
      const drop = (id: string) =>
        beneath(world, "UPDATE agreement_part SET dropped = true WHERE id = $1", [id]);
      const proposing = async (id: string) =>
        (await make.attempt(landlord, "proposeToParties", id, { kind: "FINAL_CONCEPT" })).codes;

      const empty = await make.opened({ parts });
      await make.agreed({ parts: [empty.parts[1]!] });
      await drop(empty.parts[1]!.id);
      expect(await proposing(empty.id)).toEqual(["NOTHING_AGREED"]);

      const full = await make.opened({ parts, endsOn: "2024-12-31" });
      const [kept, dropped] = full.parts;
      await make.agreed({ parts: [kept!] });
      await make.proposed({ parts: [dropped!] });
      await make.agreed({ parts: [dropped!] }, { leadId: world.organisations.delftseHuurders });
      const left = "UPDATE agreement_party SET left_on = '2022-02-01' WHERE part_id = $1";
      await beneath(world, `${left} AND member_id = $2`, [
        ...[dropped!.id, world.organisations.delftseHuurders],
      ]);
      expect(await proposing(full.id)).toEqual(["COMMITMENTS_UNDECIDED"]);
      await drop(dropped!.id);
      expect(await proposing(full.id)).toEqual([]);
    }));
});
