import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { dataOf, type TypedDocument } from "../support/api.js";
import { attempt } from "../support/given.js";
import type { World } from "../support/world.js";
import { at } from "./given-recognition.js";

export type OwnNomination = cprw.OwnNominationDetailsFragment;
export type Candidate = cprw.NominationCandidateDetailsFragment;
type Who = { readonly token: string };

/** Nominations for the supervisory board, made through the API. */
export function givenNomination(world: World) {
  const { bestuurder: landlord, voorzitter: council } = world.members;

  /** Does an act, and answers what its payload shows. */
  async function done<Subject, Input>(
    who: Who,
    document: TypedDocument<object, { input: Input }>,
    input: Input,
  ): Promise<Subject> {
    const { payload, codes } = await attempt(world, who, document, input);
    if (codes.length > 0) throw new Error(codes.join());
    const { nomination, candidate } = payload as unknown as {
      nomination?: Subject;
      candidate?: Subject;
    };
    return (nomination ?? candidate)!;
  }

  async function own(id: string): Promise<OwnNomination> {
    const answer = await dataOf(world.url, council, cprw.OwnNominationDocument, { id });
    return answer.commissionerNomination!;
  }

  async function read(who: Who, id: string) {
    const answer = await dataOf(world.url, who, cprw.CommissionerNominationDocument, { id });
    return answer.commissionerNomination ?? null;
  }

  const opened = (seat = "Zetel 1", who: Who = council): Promise<OwnNomination> =>
    done(who, cprw.OpenNominationDocument, { seat });

  async function profiled(): Promise<OwnNomination> {
    const input = { ...at(await opened()), profile: "Iemand met hart voor huurders." };
    return done(council, cprw.AgreeNominationProfileDocument, input);
  }

  const added = (nominationId: string, name: string): Promise<Candidate> =>
    done(council, cprw.AddNominationCandidateDocument, { nominationId, name, note: "Sterk." });

  async function withdrawn(candidate: Candidate): Promise<Candidate> {
    return done(council, cprw.WithdrawNominationCandidateDocument, at(candidate));
  }

  /** A nomination with these candidates. */
  async function withCandidates(...names: readonly string[]): Promise<OwnNomination> {
    const { id } = await profiled();
    for (const name of names) await added(id, name);
    return own(id);
  }

  async function nominated(): Promise<OwnNomination> {
    const nomination = await withCandidates("Anna Vermeer", "Bas Kuiper");
    return done(council, cprw.NominateCommissionerDocument, {
      ...at(nomination),
      candidateId: nomination.candidates![0]!.id,
      motivation: "Zij kent de wijken.",
    });
  }

  const appointed = async () =>
    done<OwnNomination, woonbron.RecordAppointmentInput>(
      ...([landlord, woonbron.RecordAppointmentDocument, at(await nominated())] as const),
    );

  const notAppointed = async () =>
    done<OwnNomination, woonbron.RecordNonAppointmentInput>(
      landlord,
      woonbron.RecordNonAppointmentDocument,
      { ...at(await nominated()), ground: "De autoriteit gaf een negatieve zienswijze." },
    );

  const cancelled = async (nomination: OwnNomination): Promise<OwnNomination> =>
    done(council, cprw.CancelNominationDocument, { ...at(nomination), reason: "Zetel vervalt." });

  return {
    ...{ landlord, council, done, own, read, opened, profiled, added, withdrawn, withCandidates },
    ...{ nominated, appointed, notAppointed, cancelled },
  };
}
