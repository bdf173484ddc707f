import { describe, expect, it } from "@jest/globals";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { ask } from "../support/api.js";
import { attempt } from "../support/given.js";
import { givenAdvice, inAdviceWorld } from "../support/given-advice.js";
import { cursorFor, Probe } from "../support/live.js";

const FACE = `terms { article explanation } decisionAllowedFrom { article explanation }
  executionAllowedFrom { article explanation }`;
const LIVE = `subscription ($after: ChangeCursor) { adviceProcedureChanged(after: $after) {
  changes { subject { ... on AdviceProcedure { terms { explanation } } } } } }`;

interface Told {
  article: string;
  explanation: string;
}
interface Face {
  terms: Told[];
  decisionAllowedFrom: Told;
  executionAllowedFrom: Told;
}
interface Live {
  data: { adviceProcedureChanged: { changes: { subject: Pick<Face, "terms"> | null }[] } };
}

describe("what the API explains", () => {
  it("is told in the reader's language, with the article that says so", () =>
    inAdviceWorld(async (world) => {
      const { submitted, landlord } = givenAdvice(world);
      const { id } = await submitted();
      const told = async (language?: string) => {
        const headers = language === undefined ? undefined : { "accept-language": language };
        const { data } = await ask<{ p: Face }>(
          world.url,
          landlord,
          `{ p: adviceProcedure(id: "${id}") { ${FACE} } }`,
          {},
          { headers },
        );
        return data!.p;
      };
      const dutch = await told();
      expect(dutch).toEqual({
        terms: [
          {
            article: "Wohv art. 5 lid 1",
            explanation: "42 dagen vanaf 1 februari 2022 eindigt op dinsdag 15 maart",
          },
        ],
        decisionAllowedFrom: {
          article: "Wohv art. 5 lid 1",
          explanation: expect.stringContaining("besluiten mag nog niet"),
        },
        executionAllowedFrom: {
          article: expect.stringContaining("lid"),
          explanation: expect.stringContaining("uitvoering mag nog niet"),
        },
      });
      expect(await told("nl, en;q=0.8")).toEqual(dutch);
      expect(await told("en-GB")).toEqual({
        terms: [
          {
            article: "Wohv art. 5(1)",
            explanation: "a term of 42 days from 1 February 2022 ends on Tuesday 15 March 2022",
          },
        ],
        decisionAllowedFrom: {
          article: "Wohv art. 5(1)",
          explanation:
            "CPRW can still advise, until the end of Tuesday 15 March 2022; deciding is not allowed yet",
        },
        executionAllowedFrom: {
          article: expect.not.stringContaining("lid"),
          explanation:
            "CPRW can still advise, until the end of Tuesday 15 March 2022; execution is not allowed yet",
        },
      });
    }));

  it("names the grounds of a restart and an extension, and the warning of a board, in it too", () =>
    inAdviceWorld(async (world) => {
      const { submitted, landlord, council, read } = givenAdvice(world);
      const [anew, longer] = [await submitted(), await submitted()];
      const on = async (id: string) => ({ id, expectedVersion: (await read(id))!.version! });
      await attempt(world, landlord, woonbron.SupplementAdviceRequestDocument, {
        ...(await on(anew.id)),
        supplement: "Nieuwe cijfers",
        material: true,
        effect: "RESTART",
        adviceDueOn: "2022-04-01",
      });
      await attempt(world, landlord, woonbron.OfferExtensionDocument, {
        ...(await on(longer.id)),
        untilOn: "2022-04-01",
        reason: "Gerust",
      });
      const told = async (id: string) => {
        const document = `{ p: adviceProcedure(id: "${id}") { boardMeetingWarning terms { explanation } } }`;
        const { data } = await ask<{ p: { boardMeetingWarning: string; terms: Told[] } }>(
          world.url,
          council,
          document,
          {},
          { headers: { "accept-language": "en" } },
        );
        return data!.p;
      };
      expect(await told(anew.id)).toEqual({
        boardMeetingWarning:
          "No board meeting is planned before the advice term ends on Friday 1 April 2022.",
        terms: [
          {
            explanation:
              "a term of 42 days, counted anew from 1 February 2022 (a material supplement " +
              "was received), ends on Tuesday 15 March 2022; the landlord set Friday 1 April " +
              "2022 as the last day",
          },
        ],
      });
      expect((await told(longer.id)).terms[0]!.explanation).toContain(
        "the term was extended to Friday 1 April 2022 (offered by the landlord)",
      );
    }));

  it("is told to each socket in the language of its upgrade, also where both watch the same", () =>
    inAdviceWorld(async (world) => {
      const { drafted, landlord } = givenAdvice(world);
      const { id, version } = await drafted();
      const after = await cursorFor(world.url, landlord);
      const watching = async (language: string) => {
        const probe = await Probe.open(world.url, { headers: { "accept-language": language } });
        probe.init(landlord.token);
        await probe.until((one) => one.of("connection_ack").length === 1, "the acknowledgement");
        probe.subscribe("1", LIVE, { after });
        return probe;
      };
      const probes = [
        await watching("nl"),
        await watching("en"),
        await watching("en-US,en;q=0.9,nl;q=0.1"),
      ];
      await attempt(world, landlord, woonbron.SubmitAdviceRequestDocument, {
        id,
        expectedVersion: version!,
      });
      const explanations = await Promise.all(
        probes.map(async (probe) => {
          const termsIn = () =>
            probe
              .of<Live>("next")
              .flatMap(({ data }) => data.adviceProcedureChanged.changes)
              .flatMap(({ subject }) => subject?.terms ?? []);
          await probe.until(() => termsIn().length > 0, "a term");
          probe.socket.close();
          return termsIn()[0]!.explanation.slice(0, 14);
        }),
      );
      expect(explanations).toEqual(["42 dagen vanaf", "a term of 42 d", "a term of 42 d"]);
    }));
});
