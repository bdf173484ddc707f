import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { dataOf, type TypedDocument } from "../support/api.js";
import { onDay } from "../support/day.js";
import { attempt } from "../support/given.js";
import { givenAdvice } from "../support/given-advice.js";
import { createWorld, type World } from "../support/world.js";

export type Recognition = cprw.CommitteeRecognitionDetailsFragment;
type Who = { readonly token: string };

export const ASKED_ON = "2022-03-02";

export const at = ({ id, version }: { id: string; version: number | null }) => ({
  id,
  expectedVersion: version!,
});

/** Runs a test in a world on the day on which recognition is asked. */
export async function inRecognitionWorld(test: (world: World) => Promise<void>): Promise<void> {
  const world = await createWorld();
  try {
    await onDay(world, ASKED_ON);
    await test(world);
  } finally {
    await world.end();
  }
}

let complexes = 0;

/** Recognitions of committees in Delft, made through the API. */
export function givenRecognition(world: World) {
  const { bestuurder: landlord, voorzitter: council, delftseHuurder: tenants } = world.members;

  /** Each question is about a complex of its own: a committee is recognised once. */
  const asking = (more: Partial<cprw.AskCommitteeRecognitionInput> = {}) => ({
    municipalityId: world.municipalities.delft,
    name: "Bewonerscommissie De Linde",
    complex: `De Linde ${(complexes += 1)}`,
    dwellings: 40,
    members: 4,
    support: "31 van de 40 huurders tekenden op 12 februari.",
    ...more,
  });

  /** Does an act, and answers the recognition as it now stands. */
  async function done<Input>(
    who: Who,
    document: TypedDocument<object, { input: Input }>,
    input: Input,
  ): Promise<Recognition> {
    const { payload, codes } = await attempt(world, who, document, input);
    if (codes.length > 0) throw new Error(codes.join());
    return (payload as unknown as { recognition: Recognition }).recognition;
  }

  const asked = (more: Partial<cprw.AskCommitteeRecognitionInput> = {}, who: Who = council) =>
    done(who, cprw.AskCommitteeRecognitionDocument, asking(more));

  async function recognised(
    days: { recognisedFrom?: string; recognisedUntil?: string } = {},
    more: Partial<cprw.AskCommitteeRecognitionInput> = {},
    who: Who = council,
  ): Promise<Recognition> {
    const input = { ...at(await asked(more, who)), ...days };
    return done(landlord, woonbron.RecogniseCommitteeDocument, input);
  }

  const refused = async (): Promise<Recognition> =>
    done(landlord, woonbron.RefuseCommitteeRecognitionDocument, {
      ...at(await asked()),
      reason: "Het complex wordt gesloopt.",
    });

  const withdrawn = async (): Promise<Recognition> =>
    done(council, cprw.WithdrawCommitteeRecognitionDocument, at(await asked()));

  const reporting = (recognition: Recognition, year: number, more: object = {}) => ({
    ...at(recognition),
    ...{ year, url: "https://delinde.example/jaarverslag.pdf", sha256: "a".repeat(64) },
    ...more,
  });

  async function read(who: Who, id: string): Promise<Recognition | null> {
    const answer = await dataOf(world.url, who, cprw.CommitteeRecognitionDocument, { id });
    return answer.committeeRecognition ?? null;
  }

  /** Lets the days pass until this one, and what they bring. */
  async function midnight(day: string): Promise<void> {
    await onDay(world, day);
    await world.server.clock.advance();
  }

  const { committee } = givenAdvice(world);
  return {
    ...{ landlord, council, tenants, asking, done, asked, recognised, refused, withdrawn },
    ...{ reporting, read, midnight, committee },
  };
}
