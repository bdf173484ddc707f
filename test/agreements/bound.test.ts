import { expect, it } from "@jest/globals";
import { dataOf } from "../support/api.js";
import { onDay } from "../support/day.js";
import type { World } from "../support/world.js";
import type { ReadCommitment } from "./given-agreement.js";
import { givenConcluding } from "./given-concluding.js";
import { inAgreementWorld } from "./given-cycle.js";
import { givenProgress, REPORTED_FROM } from "./given-progress.js";

const REPORT = { year: 2023, period: "Q1" } as const;
const DENIES = { standing: "NOT_CONCLUDED", ground: "Niet allen tekenden." };
const HOLDS = { standing: "IN_FORCE" };

/** What the tenants do with what the others sign; `held` is what they say of it afterwards. */
interface Decided {
  readonly refuses?: boolean;
  readonly held?: object;
  readonly leaves?: (commitment: ReadCommitment) => object;
}

/** Landlord and municipality signed all of it, and the landlord published it. It is in force. */
async function concluded(
  world: World,
  { refuses, held, leaves }: Decided,
  input: Parameters<ReturnType<typeof givenConcluding>["agreed"]>[1] = {},
) {
  const make = givenConcluding(world);
  const { landlord, alderman, tenants } = make;
  const { id, parts } = await make.opened({ monitoringMonths: [1] });
  const commitment = await make.agreed({ parts }, input);
  await make.agreed({ parts }, { theme: "LEEFBAARHEID" });
  await make.decided(id, "FINAL_CONCEPT");
  for (const who of [landlord, alderman]) await make.signed(who, id);
  if (refuses)
    await make.act(tenants, "refuseToSign", id, { partId: parts[0]!.id, reason: "Te weinig." });
  else await make.signed(tenants, id, leaves?.(commitment));
  if (held) await make.act(tenants, "holdStanding", id, held);
  await onDay(world, REPORTED_FROM);
  await world.server.clock.advance();
  await make.act(landlord, "publishAgreement", id, { url: "https://woonbron.example/a.pdf" });

  /** What everybody reads of it, and what the overview asks of whom. */
  async function told() {
    const { commitment: read, agreementOverviews } = await dataOf<Told, object>(
      world.url,
      landlord,
      `query ($id: ID!, $delft: [ID!]!) { commitment(id: $id) { progress { status awaiting { name } } }
        agreementOverviews(municipalityIds: $delft, year: 2023) {
          tasks { kind organisation { name } commitment { id } } } }`,
      { id: commitment.id, delft: [world.municipalities.delft] },
    );
    const { commitment: shown } = await dataOf<{ commitment: { light: string | null } }, object>(
      world.url,
      null,
      "query ($id: ID!) { commitment(id: $id) { light } }",
      { id: commitment.id },
    );
    const { status, awaiting } = read.progress[0] ?? { status: null, awaiting: [] };
    return {
      ...{ status, light: shown.light, awaiting: awaiting.map(({ name }) => name) },
      tasks: agreementOverviews[0]!.tasks
        .filter((task) => task.commitment?.id === commitment.id)
        .map(({ kind, organisation }) => [kind, organisation?.name ?? null]),
    };
  }
  return { make, id, commitment, told };
}
interface Told {
  readonly commitment: {
    readonly progress: readonly {
      readonly status: string;
      readonly awaiting: readonly { readonly name: string }[];
    }[];
  };
  readonly agreementOverviews: readonly {
    readonly tasks: readonly {
      readonly kind: string;
      readonly organisation: { readonly name: string } | null;
      readonly commitment: { readonly id: string } | null;
    }[];
  }[];
}

const WAITS = {
  ...{ status: "SUBMITTED", light: null, awaiting: ["Huurders Delft"] },
  tasks: [["ANSWER_REPORT", "Huurders Delft"]],
};
const CONFIRMED = { status: "CONFIRMED", light: "ON_TRACK", awaiting: [], tasks: [] };

it.each<[string, Decided, object]>([
  ["signed", {}, WAITS],
  ["signed, and left another theme out", leaving(["LEEFBAARHEID"]), WAITS],
  ["refused, and holds it in force", { refuses: true, held: HOLDS }, WAITS],
  ["refused", { refuses: true }, CONFIRMED],
  ["refused, and holds that there is none", { refuses: true, held: DENIES }, CONFIRMED],
  ["signed, and holds that there is none", { held: DENIES }, CONFIRMED],
  ["left its theme out", leaving(["DUURZAAMHEID"]), CONFIRMED],
  ["left it out", { leaves: ({ id }) => ({ excludedCommitmentIds: [id] }) }, CONFIRMED],
])("a report that another confirmed, of tenants that %s", (_, decided, becomes) =>
  inAgreementWorld(async (world) => {
    const { make, commitment, told } = await concluded(world, decided);
    const progress = givenProgress(world);
    await progress.confirmed(make.alderman, await progress.submitted(commitment, REPORT));
    expect(await told()).toEqual(becomes);
  }),
);
function leaving(excludedThemes: string[]): Decided {
  return { leaves: () => ({ excludedThemes }) };
}

it("a report that waits for who holds that nothing was concluded is confirmed by that", () =>
  inAgreementWorld(async (world) => {
    const { make, id, commitment, told } = await concluded(world, {});
    const progress = givenProgress(world);
    await progress.submitted(commitment, REPORT);
    await make.act(make.tenants, "holdStanding", id, DENIES);
    expect(await told()).toMatchObject({ status: "SUBMITTED", awaiting: ["Gemeente Delft"] });
    await make.act(make.alderman, "holdStanding", id, DENIES);
    expect(await told()).toEqual(CONFIRMED);
  }));

it("a signatory reports on what it signed where the lead left that out", () =>
  inAgreementWorld(async (world) => {
    const leadId = world.organisations.delftseHuurders;
    const { make, commitment, told } = await concluded(world, leaving(["DUURZAAMHEID"]), {
      leadId,
    });
    expect(await told()).toMatchObject({ status: null, tasks: [["REPORT", null]] });
    const offered = async (who: { token: string }) =>
      (await make.readCommitment(who, commitment.id))!.allowedActs.includes("DRAFT_PROGRESS");
    expect(await Promise.all([make.tenants, make.landlord, make.alderman].map(offered))).toEqual([
      ...[false, true, true],
    ]);
    const progress = givenProgress(world);
    const report = await progress.submitted(commitment, { ...REPORT, by: make.alderman });
    expect(await told()).toMatchObject({ awaiting: ["Woonbron"] });
    await progress.confirmed(make.landlord, report);
    expect(await told()).toEqual(CONFIRMED);
  }));

it("nobody is asked to report on what no signatory is bound by", () =>
  inAgreementWorld(async (world) => {
    const make = givenConcluding(world);
    const { id, parts } = await make.opened({ monitoringMonths: [1] });
    await make.agreed({ parts });
    const other = await make.agreed({ parts }, { theme: "LEEFBAARHEID" });
    await make.decided(id, "FINAL_CONCEPT");
    for (const who of [make.landlord, make.alderman, make.tenants])
      await make.signed(who, id, { excludedThemes: ["DUURZAAMHEID"] });
    await onDay(world, REPORTED_FROM);
    await world.server.clock.advance();
    const { agreementOverviews } = await dataOf<Pick<Told, "agreementOverviews">, object>(
      world.url,
      make.landlord,
      `query ($delft: [ID!]!) { agreementOverviews(municipalityIds: $delft, year: 2023) {
        tasks { kind organisation { name } commitment { id } } } }`,
      { delft: [world.municipalities.delft] },
    );
    const asked = agreementOverviews[0]!.tasks.filter(({ kind }) => kind === "REPORT");
    expect(asked.map(({ commitment }) => commitment!.id)).toEqual([other.id]);
  }));

it("what only some signed is reported on by whom it binds, from its first day on", () =>
  inAgreementWorld(async (world) => {
    const { make, id, commitment, told } = await concluded(world, { refuses: true });
    const due = async () => {
      const { commitment: read } = await dataOf<{ commitment: { reportDue: boolean } }, object>(
        world.url,
        make.landlord,
        "query ($id: ID!) { commitment(id: $id) { reportDue } }",
        { id: commitment.id },
      );
      return [read.reportDue, (await told()).tasks];
    };
    expect(await due()).toEqual([true, [["REPORT", "Woonbron"]]]);
    await make.act(make.landlord, "holdStanding", id, DENIES);
    expect(await due()).toEqual([true, [["REPORT", null]]]);
    await make.act(make.landlord, "holdStanding", id, HOLDS);
    await givenProgress(world).submitted(commitment, REPORT);
    expect(await due()).toEqual([false, [["ANSWER_REPORT", "Gemeente Delft"]]]);
  }));
