import { expect, it } from "@jest/globals";
import * as cprw from "../../codegen/generated/cprw/graphql.js";
import * as woonbron from "../../codegen/generated/woonbron/graphql.js";
import { ask, dataOf } from "../support/api.js";
import { attempt, beneath } from "../support/given.js";
import { givenAdvice, inAdviceWorld, onDay } from "../support/given-advice.js";
import type { Member } from "../support/world.js";
import { clause, CLAUSES, givenCollaboration } from "./given-collaboration.js";

const BY_WONINGWET = ["MERGER", "COMMISSIONER", "BID"] as const;
const CONSENT_BY_LAW = { right: "CONSENT", byLaw: true } as const;
const ADVICE = clause("2", "CPRW adviseert binnen acht weken.", {
  kind: "ADVICE",
  parameters: { adviceDays: 56, responseDays: 10 },
});

it("runs new requests on the term of the version in force, and leaves running ones theirs", () =>
  inAdviceWorld(async (world) => {
    await onDay(world, "2022-02-01");
    const { submitted, read } = givenAdvice(world);
    const { bestuurder, voorzitter } = world.members;
    const given = givenCollaboration(world);
    const { agreement } = await given.inForce();
    const running = await submitted();
    let amendment = await given.agreed(
      bestuurder,
      await given.amending(agreement!.id, { provisions: [ADVICE], effectiveOn: "2022-03-01" }),
    );
    amendment = await given.ratified(voorzitter, amendment);
    await given.ratified(bestuurder, amendment);
    const between = await submitted();
    await onDay(world, "2022-03-01");
    await world.server.clock.advance();
    const fresh = await submitted();
    const dueDays = [running, between, fresh].map(({ adviceDueOn }) => adviceDueOn);
    expect(dueDays).toEqual(["2022-03-15", "2022-03-15", "2022-04-26"]);
    expect((await read(running.id))!.adviceDueOn).toBe("2022-03-15");
    const sources = await beneath<{ source: string }>(
      world,
      "SELECT source FROM agreed_term WHERE code = 'ADVICE' ORDER BY starts_on DESC LIMIT 1",
    );
    expect(sources).toEqual([{ source: "Samenwerkingsovereenkomst versie 2, artikel 2" }]);
  }));

it("gives a request the kind of the rights matrix, and recognises whom it names", () =>
  inAdviceWorld(async (world) => {
    await onDay(world, "2022-02-01");
    const { bestuurder, voorzitter, dordtseHuurder } = world.members;
    const { woonbron: landlord, cprw: council, dordtseHuurders } = world.organisations;
    const given = givenCollaboration(world);
    await given.inForce({
      provisions: [
        ...CLAUSES,
        clause("6", "Erkend is de bewonersraad.", {
          kind: "RECOGNITION",
          recognised: [{ organisationId: dordtseHuurders, article: "2(2)(b)" }],
        }),
        {
          ...clause("A", "Wie welk recht heeft.", { kind: "RIGHTS_MATRIX" }),
          part: "ANNEX",
          matrix: [
            { subject: "J", right: "CONSENT", level: "CONCERN", body: "CPRW", byLaw: true },
            { subject: "STRATEGY", right: "ADVISE", level: "CONCERN", body: "CPRW", byLaw: false },
            { subject: "E", right: "ADVISE", level: "CONCERN", body: "CPRW", byLaw: true },
            // of a complex, which a request on a policy is not about
            { subject: "E", right: "CONSENT", level: "COMPLEX", body: "Commissie", byLaw: false },
            { subject: "A", right: "INFORM", level: "COMPLEX", body: "Commissie", byLaw: true },
          ],
        },
      ],
    });
    const kindOf = async (wohvSubject: "A" | "E" | "J") => {
      const { codes, payload } = await attempt(
        world,
        bestuurder,
        woonbron.DraftAdviceRequestDocument,
        { title: "Beleid", wohvSubject },
      );
      return [codes, payload?.procedure?.kind];
    };
    const kinds = async () => [await kindOf("J"), await kindOf("E"), await kindOf("A")];
    const expected = [
      [[], "CONSENT"],
      [[], "REQUESTED"],
      [["KIND_REQUIRED"], undefined],
    ];
    expect(await kinds()).toEqual(expected);
    const recognitions = async () =>
      (
        await ask<{ organisations: { id: string; recognitions: unknown[] }[] }>(
          world.url,
          dordtseHuurder,
          "{ organisations { id recognitions { article startsOn source } } }",
        )
      ).data!.organisations.find(({ id }) => id === dordtseHuurders)!.recognitions;
    const recognised = [
      {
        article: "2(2)(b)",
        startsOn: "2022-02-01",
        source: "Samenwerkingsovereenkomst versie 1, artikel 6",
      },
    ];
    expect(await recognitions()).toEqual(recognised);

    // what three agree on is for themselves: it takes nothing away from the two
    let amendment = await given.agreed(
      bestuurder,
      await given.proposed(
        voorzitter,
        await given.drafted(voorzitter, { partyIds: [landlord, council, dordtseHuurders] }),
      ),
    );
    amendment = await given.ratified(bestuurder, amendment);
    amendment = await given.ratified(voorzitter, amendment);
    expect(amendment.status).toBe("RATIFIED_ONE");
    await ratifyLast(dordtseHuurder, amendment);
    expect(await given.read(voorzitter, amendment.id)).toMatchObject({ status: "EFFECTIVE" });
    expect([await kinds(), await recognitions()]).toEqual([expected, recognised]);

    async function ratifyLast(who: Member, { id, version, currentText }: typeof amendment) {
      const { data: answer, errors } = await ask<{
        ratifyCollaborationAmendment: { userErrors: unknown[] } | null;
      }>(
        world.url,
        who,
        `mutation ($input: RatifyCollaborationAmendmentInput!) {
          ratifyCollaborationAmendment(input: $input) { userErrors { code } } }`,
        {
          input: {
            ...{ id, expectedVersion: version, contentHash: currentText!.contentHash },
            ...{ body: "TENANTS_BOARD", decidedOn: "2022-02-01" },
            signers: [{ personId: who.personId, capacity: "CHAIR" }],
          },
        },
      );
      expect(errors).toEqual([]);
      expect(answer!.ratifyCollaborationAmendment).toEqual({ userErrors: [] });
    }
  }));

it("is not rewritten in between, does not run out at once, and takes no right away", () =>
  inAdviceWorld(async (world) => {
    await onDay(world, "2022-02-01");
    const { voorzitter } = world.members;
    const given = givenCollaboration(world);
    const { agreement } = await given.inForce();
    const annex = (more: Partial<cprw.CollaborationProvisionInput>) => ({
      ...clause("9", "Wij drinken koffie.", { kind: "OTHER", amendmentClass: "WORKBOOK" }),
      part: "ANNEX" as const,
      ...more,
    });
    const refused = async (provision: cprw.CollaborationProvisionInput, effectiveOn?: string) =>
      (
        await attempt(world, voorzitter, cprw.DraftCollaborationAmendmentDocument, {
          ...{ agreementId: agreement!.id, title: "Koffie", provisions: [provision] },
          ...(effectiveOn && { effectiveOn }),
        })
      ).codes;
    const row = { subject: "E", level: "CONCERN", body: "CPRW" } as const;
    expect([
      await refused(annex({ parameters: { adviceDays: 90 } })),
      await refused(
        annex({
          kind: "RECOGNITION",
          recognised: [{ organisationId: world.organisations.cprw, article: "1(1)(f)" }],
        }),
      ),
      await refused(
        annex({ kind: "RIGHTS_MATRIX", matrix: [{ ...row, right: "ADVISE", byLaw: true }] }),
      ),
      await refused(
        annex({
          ...{ kind: "RIGHTS_MATRIX", amendmentClass: "ANNEX" },
          matrix: [{ ...row, right: "ADVISE", byLaw: false }],
        }),
      ),
      await refused(
        annex({
          ...{ kind: "RIGHTS_MATRIX", amendmentClass: "ANNEX" },
          matrix: [{ ...row, right: "INFORM", byLaw: true }],
        }),
      ),
      await refused(
        annex({
          ...{ kind: "RIGHTS_MATRIX", amendmentClass: "ANNEX" },
          matrix: [
            ...BY_WONINGWET.map((subject) => ({ ...row, subject, ...CONSENT_BY_LAW })),
            { ...row, subject: "STRATEGY", ...CONSENT_BY_LAW },
          ],
        }),
      ),
      await refused(annex({}), "2206-01-01"),
    ]).toEqual([
      ["AMENDMENT_CLASS_INVALID"],
      ["AMENDMENT_CLASS_INVALID"],
      ["AMENDMENT_CLASS_INVALID"],
      ["RIGHT_BELOW_LAW"],
      ["RIGHT_BELOW_LAW"],
      ["RIGHT_NOT_BY_LAW"],
      ["EFFECTIVE_TOO_FAR"],
    ]);

    // a term counts from the version that lays it down
    await onDay(world, "2025-12-01");
    const shorter = clause("4", "De overeenkomst geldt een half jaar.", {
      kind: "DURATION",
      parameters: { termMonths: 6 },
    });
    const concluded = await given.concluded(
      await given.amending(agreement!.id, { provisions: [shorter] }),
    );
    const { collaborationAgreement } = await dataOf(
      world.url,
      voorzitter,
      cprw.CollaborationAgreementDocument,
      { id: concluded.agreement!.id, asOf: "2026-06-01" },
    );
    expect(collaborationAgreement).toMatchObject({ endsOn: "2026-05-31", asOf: null });
    const notice = { id: agreement!.id, expectedVersion: collaborationAgreement!.version! };
    const giving = async (until: string) =>
      (
        await attempt(world, voorzitter, cprw.GiveNoticeOfCollaborationDocument, {
          ...notice,
          until,
        })
      ).codes;
    expect(await giving("9999-12-31")).toEqual(["NOTICE_TOO_FAR"]);
  }));

it("finds provisions by Dutch words, with the fragments in which they are met, as of a day", () =>
  inAdviceWorld(async (world) => {
    await onDay(world, "2022-02-01");
    const { voorzitter } = world.members;
    const given = givenCollaboration(world);
    const { agreement } = await given.inForce();
    const found = async (search: string, asOf?: string) => {
      const { collaborationProvisions } = await dataOf(
        world.url,
        voorzitter,
        cprw.SearchCollaborationProvisionsDocument,
        { search, ...(asOf && { asOf }) },
      );
      return collaborationProvisions!.nodes.map(({ part, number, fragments }) => [
        `${part} ${number}`,
        fragments.flat().flatMap(({ text, isHit }) => (isHit ? [text] : [])),
      ]);
    };
    expect(await found("huurder")).toEqual([["VISION 1", ["Huurders"]]]); // a form of the word
    expect(await found("budget -vergadering")).toEqual([["CLAUSE 3", ["budget"]]]);
    await onDay(world, "2022-05-02");
    await given.concluded(
      await given.amending(agreement!.id, {
        provisions: [clause("1", "Deze overeenkomst regelt het budget.", { kind: "PURPOSE" })],
        repealed: [{ part: "CLAUSE", number: "3" }],
      }),
    );
    expect(await found("budget")).toEqual([["CLAUSE 1", ["budget"]]]);
    expect(await found("budget", "2022-05-01")).toEqual([["CLAUSE 3", ["budget"]]]);
    expect(await found("budget", "2022-01-01")).toEqual([]);
  }));
