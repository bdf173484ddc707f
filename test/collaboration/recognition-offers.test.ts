import { afterAll, beforeAll, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { RecognitionActEnum } from "../../src/collaboration/recognition/committee-recognition.type.js";
import { compareOffers, type Part, type Seen, waysOf } from "../acts/offered.js";
import { undoAtCommit } from "../acts/stalled-acts.js";
import { dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import type { MemberName } from "../support/fixture.js";
import { createWorld, type World } from "../support/world.js";
import { ASKED_ON, at, givenRecognition } from "./given-recognition.js";

const MEMBERS = [
  ...["bestuurder", "regiodirecteur", "beleidsadviseur", "participatieadviseur"],
  ...["voorzitter", "bestuurslid", "secretaris", "ondersteuner"],
  ...["delftseHuurder", "dordtseHuurder"],
] as readonly MemberName[];
const READERS = [...MEMBERS, "de commissie", "een andere commissie"] as const;
type Reader = (typeof READERS)[number];

let world: World;
const committees: Partial<Record<Reader, { readonly id: string; readonly token: string }>> = {};
const whoIs = (name: Reader) => committees[name] ?? world.members[name as MemberName];
const states: Record<string, string> = {};
beforeAll(async () => {
  world = await createWorld();
  await onDay(world, ASKED_ON);
  const make = givenRecognition(world);
  const { delft } = world.municipalities;
  committees["de commissie"] = await make.committee("De Linde", delft);
  committees["een andere commissie"] = await make.committee("De Iep", delft);
  const committeeId = committees["de commissie"].id;
  const { participatieadviseur } = world.members;
  const { tenants } = make;
  const of: Readonly<Record<string, () => Promise<{ id: string }>>> = {
    asked: () => make.asked(),
    "asked by the landlord": () => make.asked({}, participatieadviseur),
    "asked by a local organisation": () => make.asked({}, tenants),
    "asked by a committee": () => make.asked({}, whoIs("een andere commissie")),
    "asked, too small": () => make.asked({ dwellings: 24 }),
    "asked, too few": () => make.asked({ members: 2 }),
    "asked, without support": () => make.asked({ support: "" }),
    refused: () => make.refused(),
    withdrawn: () => make.withdrawn(),
    recognised: () => make.recognised(),
    "recognised, asked by a local organisation": () => make.recognised({}, {}, tenants),
    "recognised from tomorrow": () => make.recognised({ recognisedFrom: "2022-03-03" }),
    "recognised until today": () => make.recognised({ recognisedUntil: ASKED_ON }),
    async "recognised with a log-in"() {
      const first = at(await make.asked({ committeeId }));
      // the local organisation does not know of that question
      states["asked for one that is recognised"] = (await make.asked({ committeeId }, tenants)).id;
      return make.done(make.landlord, woonbron.RecogniseCommitteeDocument, first);
    },
    async reported() {
      const one = await make.recognised();
      return make.done(tenantsOf(), cprw.ReportCommitteeYearDocument, make.reporting(one, 2022));
    },
    async ended() {
      const input = {
        ...at(await make.recognised()),
        reason: "Opgeheven.",
        recognisedUntil: "2022-06-30",
      };
      return make.done(make.landlord, woonbron.EndCommitteeRecognitionDocument, input);
    },
  };
  const tenantsOf = () => make.council;
  const lapsing = await make.recognised({
    recognisedFrom: "2022-01-01",
    recognisedUntil: ASKED_ON,
  });
  await make.midnight("2022-03-03");
  states.lapsed = lapsing.id;
  await onDay(world, ASKED_ON);
  for (const [state, made] of Object.entries(of)) states[state] = (await made()).id;
  await undoAtCommit(world);
});
afterAll(() => world.end());

async function seenRecognition(name: Reader, id: string): Promise<Seen | null> {
  const { subject } = await dataOf<{ subject: (Part & { allowedActs: string[] }) | null }, object>(
    world.url,
    whoIs(name),
    `query ($id: ID!) { subject: committeeRecognition(id: $id) { id version allowedActs } }`,
    { id },
  );
  if (!subject) return null;
  const report = { year: 2022, url: "https://delinde.example/2022.pdf" };
  const reason = "Daarom.";
  const landlords = ["bestuurder", "regiodirecteur", "beleidsadviseur", "participatieadviseur"];
  const council = ["voorzitter", "bestuurslid", "secretaris", "ondersteuner"];
  const all = {
    RECOGNISE: ["recogniseCommittee"],
    REFUSE: ["refuseCommitteeRecognition", { reason }],
    WITHDRAW: ["withdrawCommitteeRecognition"],
    REPORT: ["reportCommitteeYear", report],
    END: ["endCommitteeRecognition", { reason }],
  } as const;
  // whoever has no such mutation cannot try it
  const tried = Object.entries(all).filter(
    ([act]) =>
      landlords.includes(name) ||
      (act !== "RECOGNISE" && act !== "REFUSE" && (act !== "END" || !council.includes(name))),
  );
  return { allowed: subject.allowedActs, ways: waysOf(Object.fromEntries(tried), subject) };
}

it("an act on a recognition is offered where good input would do it, and nowhere else", async () => {
  const all = Object.entries(states).flatMap(([state, id]) =>
    READERS.map((name) => ({ state, id, name })),
  );
  expect(Object.keys(states)).toHaveLength(18);
  const { wrong, done } = await compareOffers(world, all, {
    read: seenRecognition,
    whoIs,
    words: RecognitionActEnum,
  });
  expect(wrong).toEqual([]);
  expect([...done].sort()).toEqual(Object.keys(RecognitionActEnum).sort());
});
