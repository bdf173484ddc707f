import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { NominationActEnum } from "../../src/collaboration/nomination/nomination.type.js";
import { at, compareOffers, type Part, type Seen, type Way, waysOf } from "../acts/offered.js";
import { undoAtCommit } from "../acts/stalled-acts.js";
import { dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import type { MemberName } from "../support/fixture.js";
import { createWorld, type World } from "../support/world.js";
import { givenNomination } from "./given-nomination.js";
import { ASKED_ON } from "./given-recognition.js";

const LANDLORDS = [
  ...["bestuurder", "regiodirecteur", "beleidsadviseur", "participatieadviseur"],
] as MemberName[];
const COUNCIL = ["voorzitter", "bestuurslid", "secretaris", "ondersteuner"] as MemberName[];

let world: World;
const states: Record<string, string> = {};
beforeAll(async () => {
  world = await createWorld();
  await onDay(world, ASKED_ON);
  const make = givenNomination(world);
  const of: Readonly<Record<string, () => Promise<{ id: string }>>> = {
    vacancy: () => make.opened(),
    "profile agreed": () => make.profiled(),
    candidates: () => make.withCandidates("Anna Vermeer", "Bas Kuiper"),
    async "one of two taken off"() {
      const one = await make.withCandidates("Anna Vermeer");
      await make.withdrawn(await make.added(one.id, "Bas Kuiper"));
      return one;
    },
    async "all taken off"() {
      const one = await make.profiled();
      await make.withdrawn(await make.added(one.id, "Bas Kuiper"));
      return one;
    },
    "as many candidates as there may be": () =>
      make.withCandidates(...Array.from({ length: 50 }, (_, index) => `Kandidaat ${index}`)),
    nominated: () => make.nominated(),
    appointed: () => make.appointed(),
    "not appointed": () => make.notAppointed(),
    async cancelled() {
      return make.cancelled(await make.withCandidates("Anna Vermeer"));
    },
  };
  for (const [state, made] of Object.entries(of)) states[state] = (await made()).id;
  await undoAtCommit(world);
});
afterAll(() => world.end());

type Read = Part & { readonly allowedActs: string[]; readonly candidates?: Part[] };

async function seenNomination(name: MemberName, id: string): Promise<Seen | null> {
  const isCouncil = COUNCIL.includes(name);
  const { subject } = await dataOf<{ subject: Read | null }, object>(
    world.url,
    world.members[name],
    `query ($id: ID!) { subject: commissionerNomination(id: $id) { id version allowedActs
      ${isCouncil ? "candidates { id version }" : ""} } }`,
    { id },
  );
  if (!subject) return null;
  if (!isCouncil)
    return {
      allowed: subject.allowedActs,
      ways: waysOf(
        {
          APPOINT: ["recordAppointment"],
          NOT_APPOINT: ["recordNonAppointment", { ground: "Daarom." }],
        },
        subject,
      ),
    };
  const each = (way: (candidate: Part) => Way): Way[] => subject.candidates!.map(way);
  const ways = waysOf(
    {
      AGREE_PROFILE: ["agreeNominationProfile", { profile: "Iemand met hart voor huurders." }],
      CANCEL: ["cancelNomination", { reason: "De zetel vervalt." }],
    },
    subject,
  );
  ways.set("ADD_CANDIDATE", [
    { mutation: "addNominationCandidate", input: { nominationId: id, name: "Cor Smit" } },
  ]);
  ways.set(
    "WITHDRAW_CANDIDATE",
    each((one) => ({ mutation: "withdrawNominationCandidate", input: at(one) })),
  );
  ways.set(
    "NOMINATE",
    each((one) => ({
      mutation: "nominateCommissioner",
      input: { ...at(subject), candidateId: one.id },
    })),
  );
  return { allowed: subject.allowedActs, ways };
}

it("an act on a nomination is offered where good input would do it, and nowhere else", async () => {
  const all = Object.entries(states).flatMap(([state, id]) =>
    [...LANDLORDS, ...COUNCIL].map((name) => ({ state, id, name })),
  );
  expect(Object.keys(states)).toHaveLength(10);
  const { wrong, done } = await compareOffers(world, all, {
    read: seenNomination,
    words: NominationActEnum,
  });
  expect(wrong).toEqual([]);
  expect([...done].sort()).toEqual(Object.keys(NominationActEnum).sort());
});
