import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { ask } from "../support/api.js";
import { onDay } from "../support/day.js";
import { attempt } from "../support/given.js";
import { createWorld, type World } from "../support/world.js";

/** On this day the cycle for 2023 has every day before it. */
export const OPENED_ON = "2022-02-01";
export const VISION = { kind: "WOONVISIE", title: "Woonvisie Delft 2016-2023" } as const;

export const versioned = ({ id, version }: { id: string; version: number | null }) => ({
  id,
  expectedVersion: version!,
});

/** Runs a test in a world on the day on which its cycles are opened. */
export async function inAgreementWorld(test: (world: World) => Promise<void>): Promise<void> {
  const world = await createWorld();
  try {
    await onDay(world, OPENED_ON);
    await test(world);
  } finally {
    await world.end();
  }
}

type Cycle = woonbron.AgreementCycleDetailsFragment;
type Bid = woonbron.BidDetailsFragment;

/** What stories of agreements begin with, in Delft: made through the API. */
export function givenCycle(world: World) {
  const {
    bestuurder: landlord,
    delftseHuurder: tenants,
    delftseWethouder: alderman,
  } = world.members;

  async function opened(input: Partial<woonbron.OpenAgreementCycleInput> = {}): Promise<Cycle> {
    const { payload, codes } = await attempt(world, landlord, woonbron.OpenAgreementCycleDocument, {
      municipalityId: world.municipalities.delft,
      startsYear: 2023,
      endsYear: 2023,
      policyBasis: VISION,
      ...input,
    });
    if (codes.length > 0) throw new Error(codes.join());
    return payload!.cycle!;
  }

  async function drafted(cycle: Cycle, input: Partial<woonbron.DraftBidInput> = {}): Promise<Bid> {
    const { payload, codes } = await attempt(world, landlord, woonbron.DraftBidDocument, {
      cycleId: cycle.id,
      text: "Wij bouwen 46 woningen.",
      ...input,
    });
    if (codes.length > 0) throw new Error(codes.join());
    return payload!.bid!;
  }

  async function submitted(cycle: Cycle, bid?: Bid): Promise<Bid> {
    const { payload, codes } = await attempt(
      world,
      landlord,
      woonbron.SubmitBidDocument,
      versioned(bid ?? (await drafted(cycle))),
    );
    if (codes.length > 0) throw new Error(codes.join());
    return payload!.bid!;
  }

  /** The cycle with its bids, as somebody reads it: in Dutch, or in English. */
  async function read(who: { token: string }, id: string, language = "nl") {
    const { data, errors } = await ask(
      world.url,
      who,
      READ,
      { id },
      { headers: { "accept-language": language } },
    );
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data!.agreementCycle;
  }

  return { landlord, tenants, alderman, opened, drafted, submitted, read };
}

/** What everybody who takes part can ask. */
const READ = `query ($id: ID!) { agreementCycle(id: $id) { id status version allowedActs
  consultationAskedOn agreedBidDueOn bidSubmittedOn tenantParties { name }
  noTenantPartyReason policyBasis { kind title }
  bidDates { bidDueOn isConfirmed by { name } recordedBy { name } }
  dueDays { code article endsOn status daysLeft explanation }
  bids { id status number text version allowedActs submittedAt subjects { subject text }
    files { title url sha256 } reactions { text reactedOn by { name } } } } }` as unknown as Parameters<
  typeof ask<{ agreementCycle: ReadCycle | null }>
>[2];

export interface ReadCycle {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly allowedActs: readonly string[];
  readonly consultationAskedOn: string | null;
  readonly agreedBidDueOn: string | null;
  readonly bidSubmittedOn: string | null;
  readonly tenantParties: readonly { readonly name: string }[];
  readonly noTenantPartyReason: string | null;
  readonly policyBasis: { readonly kind: string; readonly title: string | null };
  readonly bidDates: readonly {
    readonly bidDueOn: string;
    readonly isConfirmed: boolean;
    readonly by: { readonly name: string };
    readonly recordedBy: { readonly name: string };
  }[];
  readonly dueDays: readonly {
    readonly code: string;
    readonly article: string | null;
    readonly endsOn: string;
    readonly status: string;
    readonly daysLeft: number | null;
    readonly explanation: string;
  }[];
  readonly bids: readonly {
    readonly id: string;
    readonly status: string;
    readonly number: number | null;
    readonly text: string;
    readonly version: number;
    readonly allowedActs: readonly string[];
    readonly reactions: readonly {
      readonly text: string;
      readonly by: { readonly name: string };
    }[];
  }[];
}
