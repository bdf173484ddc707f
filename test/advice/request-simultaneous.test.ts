import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { ask, dataOf } from "../support/api.js";
import { attempt, beneath, given } from "../support/given.js";
import {
  givenAdvice,
  inAdviceWorld,
  type Procedure,
  procedureOf,
  REQUEST,
  type RequestContent,
} from "../support/given-advice.js";

const at = ({ id, version }: { id: string; version?: number | null }) => ({
  id,
  expectedVersion: version!,
});
const inOrder = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe("requests sent at the same time", () => {
  it("from two servers, some refused and some with companions, are numbered without a gap", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const other = await world.startAnother();
      const urls = [world.url, other.url.replace("localhost", "127.0.0.1")];
      const item = await given(world).agreed("LANDLORD");
      const contents: RequestContent[] = [
        {},
        { question: "" },
        {
          wohvSubject: "B",
          complexes: ["Lindenhof"],
          municipalityIds: Object.values(world.municipalities),
        },
        { calendarItemId: item.id },
      ];
      const drafts: Procedure[] = [];
      for (const index of inOrder(18)) drafts.push(await make.drafted(contents[index % 4]));
      const answers = await Promise.all(
        drafts.map((draft, index) =>
          attempt(
            { url: urls[index % 2]! },
            make.landlord,
            woonbron.SubmitAdviceRequestDocument,
            at(draft),
          ),
        ),
      );
      expect(answers.flatMap(({ codes }) => codes)).toEqual(
        Array.from({ length: 5 }, () => "QUESTION_REQUIRED"),
      );
      const [numbers] = await beneath<{ numbers: number[] }>(
        world,
        `
      SELECT array_agg(number ORDER BY number) AS numbers FROM advice_procedure
      WHERE number IS NOT NULL`,
      );
      expect(numbers!.numbers).toEqual(inOrder(13 + 5 * 2));
      expect(
        await beneath(
          world,
          "SELECT count(*)::int AS started FROM change WHERE act = 'CALENDAR_ITEM_STARTED'",
        ),
      ).toEqual([{ started: 1 }]);
    }));

  it("twice the same: one is done, the other is told how it now stands", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      for (const _round of inOrder(4)) {
        const draft = await make.drafted();
        const answers = await Promise.all(
          [1, 2].map(() =>
            attempt(world, make.landlord, woonbron.SubmitAdviceRequestDocument, at(draft)),
          ),
        );
        expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(["", "CONFLICT"]);
        expect(answers.map(({ payload }) => payload!.procedure!.status)).toEqual([
          "REQUESTED",
          "REQUESTED",
        ]);
      }
      expect(
        await beneath(
          world,
          "SELECT max(number) AS number, count(*)::int AS count FROM advice_procedure",
        ),
      ).toEqual([{ number: 4, count: 4 }]);
    }));

  it("repeated with the same requestId are done once, and with other input refused", () =>
    inAdviceWorld(async (world) => {
      const make = givenAdvice(world);
      const input = { ...REQUEST, requestId: randomUUID() };
      const drafts = await Promise.all(
        inOrder(3).map(async () =>
          procedureOf(
            (await dataOf(world.url, make.landlord, woonbron.DraftAdviceRequestDocument, { input }))
              .draftAdviceRequest,
          ),
        ),
      );
      expect(new Set(drafts.map(({ id }) => id)).size).toBe(1);
      const submitting = { ...at(drafts[0]!), requestId: randomUUID() };
      const submitted = await Promise.all(
        inOrder(3).map(() =>
          attempt(world, make.landlord, woonbron.SubmitAdviceRequestDocument, submitting),
        ),
      );
      expect(
        submitted.map(({ codes, payload }) => [codes.join(), payload?.procedure?.number]),
      ).toEqual(inOrder(3).map(() => ["", "2022-01"]));
      expect(
        (
          await attempt(world, make.landlord, woonbron.SubmitAdviceRequestDocument, {
            ...submitting,
            expectedVersion: 7,
          })
        ).codes,
      ).toEqual(["IDEMPOTENCY_KEY_REUSED"]);
      expect(
        await beneath(
          world,
          `
      SELECT count(*)::int AS procedures,
        (SELECT count(*)::int FROM advice_request_version) AS versions
      FROM advice_procedure`,
        ),
      ).toEqual([{ procedures: 1, versions: 1 }]);
      // another organisation's own
      const asking = {
        ...at(submitted[0]!.payload!.procedure!),
        question: "Hoe?",
        requestId: submitting.requestId,
      };
      for (const _time of inOrder(2))
        expect(
          (await attempt(world, make.council, cprw.AskForInformationDocument, asking)).codes,
        ).toEqual([]);
      expect((await make.read(drafts[0]!.id))!.informationRequests).toHaveLength(1);
    }));
});

describe("both sides of a request and its companions at the same time", () => {
  it(
    "never wait for each other without end: every act is done or refused by a rule",
    () =>
      inAdviceWorld(async (world) => {
        const make = givenAdvice(world);
        const { dordtseHuurder } = world.members;
        const first = await make.submitted({
          wohvSubject: "B",
          complexes: ["Lindenhof"],
          municipalityIds: Object.values(world.municipalities),
        });
        const ofDordrecht = first.companions.find(
          ({ adviser }) => adviser!.name === "Huurders Dordrecht",
        )!;
        const codes: string[] = [];
        const now = async (id: string) => at((await make.read(id))!);
        const answerAll = async (id: string) => {
          for (const open of (await make.read(id))!.informationRequests!.filter(
            ({ answeredAt }) => !answeredAt,
          )) {
            codes.push(
              ...(
                await attempt(world, make.landlord, woonbron.AnswerInformationRequestDocument, {
                  ...at(open),
                  answer: "Zo",
                  material: true,
                  ...(id === first.id ? { supplement: "Erbij" } : {}),
                })
              ).codes,
            );
          }
        };
        const localAsks =
          "mutation ($input: AskForInformationInput!) { askForInformation(input: $input) { userErrors { code } } }";
        for (const round of inOrder(4)) {
          await Promise.all([
            ...inOrder(2).map(async () =>
              codes.push(
                ...(
                  await attempt(world, make.council, cprw.AskForInformationDocument, {
                    ...(await now(first.id)),
                    question: `Vraag ${round}`,
                  })
                ).codes,
              ),
            ),
            ...inOrder(2).map(async () => {
              const { data, errors } = await ask<{
                askForInformation: { userErrors: { code: string }[] } | null;
              }>(world.url, dordtseHuurder, localAsks, {
                input: { ...(await now(ofDordrecht.id)), question: `Vraag ${round}` },
              });
              codes.push(
                ...errors.map(({ extensions }) => extensions.code),
                ...(data?.askForInformation?.userErrors ?? []).map(({ code }) => code),
              );
            }),
            ...inOrder(3).map(async (part) =>
              codes.push(
                ...(
                  await attempt(world, make.landlord, woonbron.SupplementAdviceRequestDocument, {
                    ...(await now(first.id)),
                    supplement: `Deel ${part}`,
                    material: part === 1,
                  })
                ).codes,
              ),
            ),
            ...inOrder(2).map(async () =>
              codes.push(
                ...(
                  await attempt(world, make.landlord, woonbron.AddAdviceDocumentDocument, {
                    ...(await now(first.id)),
                    title: "Stuk",
                    url: "https://example.org/a",
                  })
                ).codes,
              ),
            ),
            answerAll(first.id),
            answerAll(ofDordrecht.id),
            (async () =>
              codes.push(
                ...(
                  await attempt(world, make.landlord, woonbron.OfferExtensionDocument, {
                    ...(await now(ofDordrecht.id)),
                    untilOn: `2022-05-1${round + 1}`,
                    reason: "Tijd",
                  })
                ).codes,
              ))(),
          ]);
        }
        expect(
          codes.filter(
            (code) =>
              !["CONFLICT", "INVALID_TRANSITION", "ALREADY_ANSWERED", "NOT_LATER"].includes(code),
          ),
        ).toEqual([]);
        const versions = await beneath<{ numbers: number[]; count: number }>(
          world,
          `
      SELECT array_agg(number ORDER BY number) AS numbers FROM advice_request_version
      GROUP BY procedure_id`,
        );
        for (const { numbers } of versions)
          expect(numbers).toEqual(inOrder(versions[0]!.numbers.length));
        expect(
          (
            await attempt(world, make.landlord, cprw.WithdrawAdviceProcedureDocument, {
              ...(await now(first.id)),
              reason: "Klaar",
            })
          ).codes,
        ).toEqual([]);
        expect(await beneath(world, "SELECT DISTINCT status FROM advice_procedure")).toEqual([
          { status: "WITHDRAWN" },
        ]);
      }),
    90_000,
  );
});
