import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import type { TypedDocument } from "../support/api.js";
import { briefly } from "../support/briefly.js";
import { onDay } from "../support/day.js";
import { beneath } from "../support/given.js";
import { givenAdvice } from "../support/given-advice.js";
import type { World } from "../support/world.js";
import { CLAUSES, clause } from "./given-collaboration.js";
import { put } from "./given-in-force.js";
import { givenRecognition } from "./given-recognition.js";

const [ENDS, BEGINS, TODAY, LATER] = ["2026-02-28", "2026-03-01", "2026-03-02", "2026-04-01"];
/** The days on which an agreement of this world says something else. */
export const DAYS = [ENDS, BEGINS, TODAY, LATER] as const;

interface Who {
  readonly token: string;
  readonly organisationId: string;
  readonly personId: string;
}
interface Standing {
  readonly id: string;
  readonly version?: number | null;
}
const at = ({ id, version }: Standing) => ({ id, expectedVersion: version! });
const REASON = { reason: "Daarom." };

/** What there is, by how the matrix calls it: the id of each row, and a word that it alone says. */
export interface EveryState {
  readonly ids: ReadonlyMap<string, string>;
  readonly words: ReadonlyMap<string, string>;
}

/** Committees of Delft and of Dordrecht, and whatever this module keeps, in each of its states. */
export async function givenEveryState(
  world: World,
  committees: Readonly<Record<"delft" | "dordrecht", { id: string; token: string }>>,
): Promise<EveryState> {
  const { bestuurder: landlord, voorzitter: council, delftseHuurder: local } = world.members;
  const { woonbron: w, cprw: c, delftseHuurders: l } = world.organisations;
  const ids = new Map<string, string>();
  const words = new Map<string, string>();
  let said = 0;

  const kept = (row: string, id: string): void => {
    if (ids.has(row)) throw new Error(`There are two of ${row}.`);
    ids.set(row, id);
  };
  /** A word that nothing else says; `row` says it. */
  const word = (row: string): string => {
    const one = `w${(said += 1)}x`;
    words.set(row, one);
    return one;
  };
  /** An amount that nothing else says. */
  const cents = (row: string): number => {
    const one = 77_000_000 + (said += 1);
    words.set(row, String(one));
    return one;
  };
  const act = <Input>(
    who: { readonly token: string },
    document: TypedDocument<object, { input: Input }>,
    input: Input,
  ): Promise<Standing> => briefly(world, who, document as never, input);

  const budget = (row: string) => ({
    budget: { basis: "LUMP" as const, amountCents: cents(row), carryOver: false },
  });
  const drafted = (who: Who, row: string, partyIds: readonly string[]): Promise<Standing> =>
    act(who, cprw.DraftCollaborationAgreementDocument, {
      ...{ title: word(row), partyIds: [...partyIds] },
      provisions: [
        ...CLAUSES.filter(({ kind }) => kind !== "FINANCE" && kind !== "DURATION"),
        clause("5", word(`${row}, its text`)),
      ],
    });
  /** @param more with `provisions` where it says another word, or more than one. */
  const amending = (
    who: Who,
    agreementId: string,
    state: string,
    more: { readonly provisions?: readonly object[]; readonly [field: string]: unknown } = {},
  ) =>
    act(who, cprw.DraftCollaborationAmendmentDocument, {
      ...{ ...more, agreementId, title: "Vroeg", rationale: word(`amendment ${state}`) },
      provisions: [...(more.provisions ?? [clause("5", word(`text ${state}`))])] as never,
    });
  const proposed = (who: Who, amendment: Standing): Promise<Standing> =>
    act(who, cprw.ProposeCollaborationAmendmentDocument, at(amendment));
  const agreed = (who: Who, amendment: Standing): Promise<Standing> =>
    act(who, cprw.AgreeToCollaborationAmendmentDocument, at(amendment));
  async function ratified(who: Who, amendment: Standing): Promise<Standing> {
    const [text] = await beneath<{ hash: string; day: string }>(
      world,
      `SELECT content_hash AS hash, sent_on::text AS day FROM collaboration_text
      WHERE amendment_id = $1 ORDER BY number DESC LIMIT 1`,
      [amendment.id],
    );
    const isLandlord = who === landlord;
    return act(who, cprw.RatifyCollaborationAmendmentDocument, {
      ...{ ...at(amendment), contentHash: text!.hash, decidedOn: text!.day },
      body: isLandlord ? "EXECUTIVE_BOARD" : "TENANTS_BOARD",
      signers: [{ personId: who.personId, capacity: isLandlord ? "EXECUTIVE" : "CHAIR" }],
    });
  }
  /** An amendment that the council drafted becomes a version, or will. */
  async function concluded(by: readonly Who[], draft: Standing): Promise<Standing> {
    let amendment = await agreed(landlord, await proposed(council, draft));
    for (const who of by) amendment = await ratified(who, amendment);
    return amendment;
  }
  const agreementOf = async ({ id }: Standing): Promise<string> =>
    (
      await beneath<{ id: string }>(
        world,
        "SELECT agreement_id AS id FROM collaboration_amendment WHERE id = $1",
        [id],
      )
    )[0]!.id;
  /** Keeps an amendment, its last text, and a ratification of it. */
  async function keptAmendment(state: string, { id }: Standing): Promise<void> {
    kept(`amendment ${state}`, id);
    const [text] = await beneath<{ id: string }>(
      world,
      "SELECT current_text_id AS id FROM collaboration_amendment WHERE id = $1",
      [id],
    );
    kept(`text ${state}`, text!.id);
    const [ratification] = await beneath<{ id: string }>(
      world,
      "SELECT id FROM collaboration_ratification WHERE amendment_id = $1 LIMIT 1",
      [id],
    );
    if (ratification) kept(`ratification ${state}`, ratification.id);
  }
  /** Keeps the versions of an agreement, each with the clause that its amendment changed. */
  async function keptVersions(agreementId: string, of: string): Promise<void> {
    for (const { id, status, provision } of await beneath<Record<string, string>>(
      world,
      `SELECT v.id, v.status, p.id AS provision FROM collaboration_version AS v
      JOIN collaboration_provision AS p ON p.version_id = v.id AND p.number = '5'
      WHERE v.agreement_id = $1`,
      [agreementId],
    )) {
      kept(`version ${status} of ${of}`, id!);
      kept(`provision ${status} of ${of}`, provision!);
    }
  }
  /** What the text of an amendment said is said by a version now. */
  const saidBy = (row: string, text: string): void => {
    words.set(row, words.get(text)!);
    words.delete(text);
  };

  // What ended, and what ends at midnight.
  await onDay(world, ENDS);
  const ending = await concluded(
    [landlord, council],
    await drafted(council, "agreement TERMINATED", [w, c]),
  );
  const ended = await agreementOf(ending);
  kept("agreement TERMINATED", ended);
  saidBy("provision TERMINATED of WC", "agreement TERMINATED, its text");
  await act(council, cprw.GiveNoticeOfCollaborationDocument, {
    ...(await standing(ended)),
    until: ENDS,
  });
  async function standing(id: string) {
    const [row] = await beneath<{ version: number }>(
      world,
      "SELECT version FROM collaboration_agreement WHERE id = $1",
      [id],
    );
    return { id, expectedVersion: row!.version };
  }
  await onDay(world, BEGINS);
  await world.server.clock.advance();
  await keptVersions(ended, "WC");

  // Agreements in force: of the two parties, which is published; with a local organisation.
  const all = {
    WC: { parties: [w, c], by: [landlord, council], row: "agreement IN_FORCE, published" },
    WCL: { parties: [w, c, l], by: [landlord, council, local], row: "agreement IN_FORCE" },
  } as const;
  const inForce: Record<string, string> = {};
  for (const [of, { parties, by, row }] of Object.entries(all)) {
    const first = await concluded(by, await drafted(council, row, parties));
    inForce[of] = await agreementOf(first);
    kept(row, inForce[of]);
    if (of === "WC") await ratificationOf("EFFECTIVE of WC", first);
    saidBy(`provision SUPERSEDED of ${of}`, `${row}, its text`);
  }
  async function ratificationOf(state: string, { id }: Standing): Promise<void> {
    const [row] = await beneath<{ id: string }>(
      world,
      "SELECT id FROM collaboration_ratification WHERE amendment_id = $1 LIMIT 1",
      [id],
    );
    kept(`ratification ${state}`, row!.id);
  }
  const make = givenRecognition(world);
  const lapsing = await make.recognised(
    { recognisedUntil: BEGINS },
    { name: word("recognition LAPSED"), complex: "De Linde" },
  );
  kept("recognition LAPSED", lapsing.id);
  await onDay(world, TODAY);
  await world.server.clock.advance();
  await act(council, cprw.PublishCollaborationAgreementDocument, await standing(inForce.WC!));
  for (const [of, { by }] of Object.entries(all)) {
    const agreementId = inForce[of]!;
    const now = await amending(council, agreementId, `EFFECTIVE of ${of}`, {
      provisions: [
        clause("5", word(`provision IN_FORCE of ${of}`)),
        clause("3", "Budget.", { kind: "FINANCE", ...budget(`amount IN_FORCE of ${of}`) }),
      ],
    });
    const effective = await concluded(by, now);
    kept(`amendment EFFECTIVE of ${of}`, effective.id);
    const later = await amending(council, agreementId, `RATIFIED of ${of}`, {
      effectiveOn: LATER,
    });
    await keptAmendment(`RATIFIED of ${of}`, await concluded(by, later));
    await keptVersions(agreementId, of);
    saidBy(`provision AGREED of ${of}`, `text RATIFIED of ${of}`);
  }

  await ofAmendments();
  await ofFirstTexts();
  await ofComments();
  await ofEvaluations();
  await ofBudgets();
  await ofNominations();
  await ofRecognitions();
  return { ids, words };

  async function ofAmendments(): Promise<void> {
    const agreementId = inForce.WCL!;
    for (const [side, who] of [
      ["W", landlord],
      ["C", council],
      ["L", local],
    ] as const)
      await keptAmendment(`DRAFT of ${side}`, await amending(who, agreementId, `DRAFT of ${side}`));
    const thrown = await amending(council, agreementId, "DISCARDED of C");
    await keptAmendment(
      "DISCARDED of C",
      await act(council, cprw.DiscardCollaborationAmendmentDocument, at(thrown)),
    );
    const sent = async (state: string, more?: Parameters<typeof amending>[3]) =>
      proposed(council, await amending(council, agreementId, state, more));
    const finance = { kind: "FINANCE" as const, ...budget("amount PROPOSED") };
    const withAmount = { provisions: [clause("5", word("text PROPOSED"), finance)] };
    await keptAmendment("PROPOSED", await sent("PROPOSED", withAmount));
    await keptAmendment(
      "COUNTERED",
      await act(landlord, cprw.CounterCollaborationAmendmentDocument, {
        ...at(await sent("COUNTERED")),
        provisions: [clause("5", word("text COUNTERED"))],
      }),
    );
    await keptAmendment("CO_CREATION", await sent("CO_CREATION", { process: "CO_CREATION" }));
    await keptAmendment("AGREED_TEXT", await agreed(landlord, await sent("AGREED_TEXT")));
    await keptAmendment(
      "RATIFIED_ONE",
      await ratified(council, await agreed(landlord, await sent("RATIFIED_ONE"))),
    );
    await keptAmendment(
      "REJECTED",
      await act(landlord, cprw.RejectCollaborationAmendmentDocument, {
        ...{ ...at(await sent("REJECTED")), ...REASON },
      }),
    );
    await keptAmendment(
      "WITHDRAWN",
      await act(council, cprw.WithdrawCollaborationAmendmentDocument, {
        ...{ ...at(await sent("WITHDRAWN")), ...REASON },
      }),
    );
    const ofTwo = await amending(council, inForce.WC!, "PROPOSED of WC");
    await keptAmendment("PROPOSED of WC", await proposed(council, ofTwo));
  }

  async function ofFirstTexts(): Promise<void> {
    const first = async (row: string, who: Who, parties: readonly string[]) => {
      const draft = await drafted(who, row, parties);
      kept(row, await agreementOf(draft));
      return draft;
    };
    const b = committees.delft.id;
    await first("agreement DRAFT of W", landlord, [w, l]);
    await first("agreement DRAFT of C", council, [w, c]);
    await first("agreement DRAFT of L", local, [w, l]);
    const thrown = await first("agreement DISCARDED of C", council, [w, c]);
    await act(council, cprw.DiscardCollaborationAmendmentDocument, at(thrown));
    const gone = await proposed(
      landlord,
      await first("agreement ABANDONED of WL", landlord, [w, l]),
    );
    await act(landlord, cprw.WithdrawCollaborationAmendmentDocument, { ...at(gone), ...REASON });
    await proposed(landlord, await first("agreement NEGOTIATION of WL", landlord, [w, l]));
    await proposed(landlord, await first("agreement NEGOTIATION of WB", landlord, [w, b]));
    const expired = { status: "EXPIRED", ends_on: BEGINS, starts_on: ENDS };
    kept(
      "agreement EXPIRED",
      await put(world, "collaboration_agreement", {
        ...{ organisation_id: w, party_ids: [w, c], title: word("agreement EXPIRED") },
        ...{ ...expired, shared_at: "2026-02-28T12:00:00Z" },
      }),
    );
  }

  async function ofComments(): Promise<void> {
    const agreementId = inForce.WCL!;
    const comment = async (row: string, who: Who, shared = false) => {
      const about = { agreementId, part: "CLAUSE" as const, provisionNumber: "5", shared };
      const text = word(row);
      const one = await act(who, cprw.CommentOnProvisionDocument, { ...about, text });
      kept(row, one.id);
      return one;
    };
    await comment("comment PRIVATE of W", landlord);
    await comment("comment PRIVATE of C", council);
    await comment("comment PRIVATE of L", local);
    await comment("comment SHARED", council, true);
    for (const [row, shared] of [
      ["comment WITHDRAWN", true],
      ["comment WITHDRAWN, never shared", false],
    ] as const) {
      const one = await comment(row, council, shared);
      await act(council, cprw.WithdrawProvisionCommentDocument, at(one));
    }
    saidBy("comment WITHDRAWN, its words", "comment WITHDRAWN");
  }

  async function ofEvaluations(): Promise<void> {
    for (const between of ["WC", "WCL"] as const) {
      const evaluation = await put(world, "collaboration_evaluation", {
        ...{ organisation_id: w, agreement_id: inForce[between], party_ids: all[between].parties },
        ...{ due_on: TODAY, status: "DUE" },
      });
      kept(`evaluation DUE of ${between}`, evaluation);
      await act(council, cprw.JudgeCollaborationDocument, {
        ...{ id: evaluation, expectedVersion: 1, outcome: "AMEND" },
        text: word(`judgement of ${between}`),
      });
      const [judgement] = await beneath<{ id: string }>(
        world,
        "SELECT id FROM collaboration_judgement WHERE evaluation_id = $1",
        [evaluation],
      );
      kept(`judgement of ${between}`, judgement!.id);
    }
  }

  async function ofBudgets(): Promise<void> {
    const agreementId = inForce.WCL!;
    const proposing = (row: string, year: number) =>
      act(landlord, cprw.ProposeBudgetYearDocument, {
        ...{ agreementId, year, basis: "LUMP", amountCents: cents(row) },
      });
    const making = {
      PROPOSED: (one: Standing) => one,
      REJECTED: (one: Standing) =>
        act(council, cprw.RejectBudgetYearDocument, { ...at(one), ...REASON }),
      AGREED: (one: Standing) => act(council, cprw.AgreeToBudgetYearDocument, at(one)),
      async ACCOUNTED(one: Standing) {
        const agreedTo = await act(council, cprw.AgreeToBudgetYearDocument, at(one));
        // its year is not over
        await beneath(
          world,
          `UPDATE collaboration_budget_year SET status = 'ACCOUNTED', spent_cents = 1,
            accounted_on = $2 WHERE id = $1`,
          [agreedTo.id, TODAY],
        );
        return agreedTo;
      },
    };
    for (const [index, [state, made]] of Object.entries(making).entries()) {
      const row = `budget ${state}`;
      kept(row, (await made(await proposing(row, 2026 + index))).id);
    }
  }

  async function ofNominations(): Promise<void> {
    const opened = (row: string) => act(council, cprw.OpenNominationDocument, { seat: word(row) });
    const profiled = async (row: string) =>
      act(council, cprw.AgreeNominationProfileDocument, {
        ...{ ...at(await opened(row)), profile: "Hart voor huurders." },
      });
    const added = (nominationId: string, row: string) =>
      act(council, cprw.AddNominationCandidateDocument, { nominationId, name: word(row) });
    const versionOf = async ({ id }: Standing): Promise<Standing> =>
      (
        await beneath<{ id: string; version: number }>(
          world,
          "SELECT id, version FROM commissioner_nomination WHERE id = $1",
          [id],
        )
      )[0]!;
    const nominated = async (row: string) => {
      const { id } = await profiled(row);
      const other = await added(id, `candidate beside ${row}`);
      const nominee = await added(id, `${row}, its nominee`);
      kept(`candidate beside ${row}`, other.id);
      kept(`candidate of ${row}`, nominee.id);
      return act(council, cprw.NominateCommissionerDocument, {
        ...{ ...at(await versionOf({ id })), candidateId: nominee.id, motivation: "Hart." },
      });
    };
    kept("nomination VACANCY", (await opened("nomination VACANCY")).id);
    kept("nomination PROFILE_AGREED", (await profiled("nomination PROFILE_AGREED")).id);
    const preparing = await profiled("nomination CANDIDATES");
    kept("nomination CANDIDATES", preparing.id);
    const candidate = await added(preparing.id, "candidate of nomination CANDIDATES");
    kept("candidate of nomination CANDIDATES", candidate.id);
    const gone = await opened("nomination CANCELLED");
    await act(council, cprw.CancelNominationDocument, { ...at(gone), ...REASON });
    kept("nomination CANCELLED", gone.id);
    kept("nomination NOMINATED", (await nominated("nomination NOMINATED")).id);
    const appointed = await nominated("nomination APPOINTED");
    await act(landlord, woonbron.RecordAppointmentDocument, at(appointed));
    kept("nomination APPOINTED", appointed.id);
    const not = await nominated("nomination NOT_APPOINTED");
    await act(landlord, woonbron.RecordNonAppointmentDocument, { ...at(not), ground: "Nee." });
    kept("nomination NOT_APPOINTED", not.id);
  }

  async function ofRecognitions(): Promise<void> {
    const asked = (row: string, who: Who = council, more: object = {}) =>
      make.asked({ name: word(row), complex: "De Linde", ...more }, who);
    const committeeId = committees.delft.id;
    kept(
      "recognition REQUESTED for B",
      (await asked("recognition REQUESTED for B", council, { committeeId })).id,
    );
    kept("recognition REQUESTED by L", (await asked("recognition REQUESTED by L", local)).id);
    const known = await asked("recognition RECOGNISED");
    await act(landlord, woonbron.RecogniseCommitteeDocument, at(known));
    kept("recognition RECOGNISED", known.id);
    const refused = await asked("recognition REFUSED");
    await act(landlord, woonbron.RefuseCommitteeRecognitionDocument, {
      ...{ ...at(refused), ...REASON },
    });
    kept("recognition REFUSED", refused.id);
    const withdrawn = await asked("recognition WITHDRAWN");
    await act(council, cprw.WithdrawCommitteeRecognitionDocument, at(withdrawn));
    kept("recognition WITHDRAWN", withdrawn.id);
  }
}

/** The committees that read here: of Delft, and of Dordrecht. */
export async function givenCommittees(world: World) {
  const { committee } = givenAdvice(world);
  return {
    delft: await committee("De Linde", world.municipalities.delft),
    dordrecht: await committee("De Iep", world.municipalities.dordrecht),
  };
}
