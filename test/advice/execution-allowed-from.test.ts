import { describe, expect, it } from "@jest/globals";
import { executionAllowedFrom } from "../../src/advice/law/execution-allowed-from.js";
import type {
  AdviceFacts,
  ConsentFacts,
  ExecutionFacts,
} from "../../src/advice/law/execution-facts.js";
import { holidays } from "../terms/holidays-by-formula.js";

const asked = (facts: Partial<AdviceFacts> = {}): AdviceFacts => ({
  kind: "ADVICE",
  addressee: "CPRW",
  statutory: true,
  termEndsOn: "2022-03-15",
  lapsed: false,
  noObjectionOn: null,
  adviceOn: null,
  response: null,
  alsoAwaitsTerm: false,
  ...facts,
});
const askedConsent = (facts: Partial<ConsentFacts> = {}): ConsentFacts => ({
  kind: "CONSENT",
  addressee: "CPRW",
  basis: "WOHV_5A",
  answer: null,
  conditionsFulfilledOn: [],
  conditionFailedOn: null,
  replacedOn: null,
  ...facts,
});
const from = (
  addressees: AdviceFacts | ConsentFacts | ExecutionFacts["addressees"],
  facts: Partial<ExecutionFacts> = {},
) =>
  executionAllowedFrom(
    {
      addressees: "kind" in addressees ? [addressees] : addressees,
      dispute: "NONE",
      withdrawn: false,
      ...facts,
    },
    holidays,
  );
const answered = (receivedOn: string, fullyFollowed = false) => ({
  response: { receivedOn, fullyFollowed },
});

describe("execution after a request for advice", () => {
  it("is allowed from the day on which a no-objection was received", () => {
    expect(from(asked({ noObjectionOn: "2022-03-10" }))).toEqual({
      date: "2022-03-10",
      ground: "NO_OBJECTION",
      article: "Wohv art. 5 lid 3 onder a",
      explanation:
        "Van CPRW is op donderdag 10 maart 2022 ontvangen dat er geen bezwaar is; uitvoering mag vanaf die dag",
    });
    // the last day is still in time
    expect(from(asked({ noObjectionOn: "2022-03-15" })).date).toBe("2022-03-15");
  });

  it("is allowed from the day after the term when nothing was received in it", () => {
    expect(from(asked({ lapsed: true }))).toEqual({
      date: "2022-03-16",
      ground: "TERM_LAPSED",
      article: "Wohv art. 5 lid 3 onder b",
      explanation:
        "De adviestermijn van CPRW is op dinsdag 15 maart 2022 verstreken zonder advies; " +
        "uitvoering mag vanaf woensdag 16 maart",
    });
    expect(from(asked({ lapsed: true, termEndsOn: "2022-12-31" })).explanation).toContain(
      "op zaterdag 31 december 2022 verstreken zonder advies; uitvoering mag vanaf nieuwjaarsdag 1 januari 2023",
    );
  });

  it("is not put off by what comes late, and needs no answer to it", () => {
    const late = {
      date: "2022-03-16",
      ground: "LATE_ADVICE",
      article: "Wohv art. 5 lid 3 onder b",
      explanation:
        "De adviestermijn van CPRW is op dinsdag 15 maart 2022 verstreken en het antwoord " +
        "kwam pas op vrijdag 18 maart; uitvoering mag vanaf woensdag 16 maart",
    };
    expect(from(asked({ lapsed: true, adviceOn: "2022-03-18" }))).toEqual(late);
    expect(
      from(asked({ lapsed: true, adviceOn: "2022-03-18", ...answered("2022-03-25") })),
    ).toEqual(late);
    expect(from(asked({ lapsed: true, noObjectionOn: "2022-03-18" }))).toEqual(late);
    expect(from(asked({ adviceOn: "2022-03-16" })).ground).toBe("LATE_ADVICE");
  });

  it("waits while the addressee can still advise, and while the landlord owes an answer", () => {
    expect(from(asked())).toEqual({
      date: null,
      ground: "ADVICE_PENDING",
      article: "Wohv art. 5 lid 1",
      explanation:
        "CPRW kan nog adviseren, tot en met dinsdag 15 maart 2022; uitvoering mag nog niet",
    });
    expect(from(asked({ adviceOn: "2022-03-15" }))).toEqual({
      date: null,
      ground: "RESPONSE_PENDING",
      article: "Wohv art. 5 lid 2",
      explanation:
        "Op het advies van CPRW, ontvangen op dinsdag 15 maart 2022, is nog niet geantwoord; uitvoering mag nog niet",
    });
  });

  it("is allowed from the receipt of an advice that leaves nothing to deviate from, answered or not", () => {
    const unreserved = {
      date: "2022-03-10",
      ground: "UNRESERVED_ADVICE",
      article: "Wohv art. 5 lid 3 onder a",
      explanation:
        "Het advies van CPRW, ontvangen op donderdag 10 maart 2022, laat niets over om van af " +
        "te wijken; uitvoering mag vanaf die dag",
    };
    expect(from(asked({ adviceOn: "2022-03-10", reserve: "UNRESERVED" }))).toEqual(unreserved);
    expect(
      from(asked({ adviceOn: "2022-03-10", reserve: "UNRESERVED", ...answered("2022-03-14") })),
    ).toEqual(unreserved);
    expect(from(asked({ adviceOn: "2022-03-16", reserve: "UNRESERVED" }))).toMatchObject({
      date: "2022-03-16",
      ground: "LATE_ADVICE",
    });
  });

  it("waits for the set period where there will be no advice, answered or not", () => {
    const silent = {
      date: "2022-03-16",
      ground: "NO_ADVICE",
      article: "Wohv art. 5 lid 3 onder b",
      explanation:
        "Van CPRW is op donderdag 10 maart 2022 ontvangen dat er geen advies komt; de " +
        "gestelde termijn wordt afgewacht, tot en met dinsdag 15 maart, en uitvoering mag " +
        "vanaf woensdag 16 maart",
    };
    expect(from(asked({ adviceOn: "2022-03-10", reserve: "NO_ADVICE" }))).toEqual(silent);
    expect(
      from(asked({ adviceOn: "2022-03-10", reserve: "NO_ADVICE", ...answered("2022-03-14") })),
    ).toEqual(silent);
  });

  it("is told in English as well, each ground with its article", () => {
    const inEnglish = (facts: Partial<AdviceFacts>) =>
      executionAllowedFrom(
        { addressees: [asked(facts)], dispute: "NONE", withdrawn: false },
        holidays,
        "en",
      );
    expect(inEnglish({ adviceOn: "2022-03-10", ...answered("2022-03-30") })).toEqual({
      date: "2022-04-05",
      ground: "REASONS_GIVEN",
      article: "Wohv art. 5(3)(c)",
      explanation:
        "CPRW received the reasons on Wednesday 30 March 2022, and the standstill lasts until " +
        "the end of Monday 4 April 2022; execution is allowed from Tuesday 5 April 2022 on",
    });
    expect(inEnglish({ statutory: false, lapsed: true })).toMatchObject({
      article: "collaboration agreement",
    });
  });

  it("is allowed from the day of the answer when the advice is followed as a whole", () => {
    expect(from(asked({ adviceOn: "2022-03-15", ...answered("2022-03-29", true) }))).toEqual({
      date: "2022-03-29",
      ground: "FOLLOWED",
      article: "Wohv art. 5 lid 2",
      explanation:
        "CPRW ontving op dinsdag 29 maart 2022 dat het advies geheel wordt gevolgd; uitvoering mag vanaf die dag",
    });
  });

  it.each([
    ["2022-03-28", "2022-04-01"],
    ["2022-03-30", "2022-04-05"],
    ["2022-03-31", "2022-04-05"],
    ["2022-04-01", "2022-04-06"],
    ["2022-04-14", "2022-04-21"],
    ["2022-12-23", "2022-12-29"],
  ])(
    "where it deviates, waits for the standstill: reasons received on %s, from %s",
    (receivedOn, date) => {
      expect(from(asked({ adviceOn: "2022-03-15", ...answered(receivedOn) }))).toMatchObject({
        date,
        ground: "REASONS_GIVEN",
        article: "Wohv art. 5 lid 3 onder c",
      });
    },
  );

  it("tells how the standstill was counted, the year once", () => {
    expect(from(asked({ adviceOn: "2022-03-15", ...answered("2022-03-30") })).explanation).toBe(
      "CPRW ontving de redenen: 3 dagen vanaf 30 maart 2022 eindigt op zaterdag 2 april en " +
        "schuift naar maandag 4 april (Atw art. 1); uitvoering mag vanaf dinsdag 5 april",
    );
  });

  it("need not sit out the term after an early advice, unless the parties agreed so", () => {
    // standstill to Thursday 17 February
    const early = { adviceOn: "2022-02-07", ...answered("2022-02-14") };
    expect(from(asked(early)).date).toBe("2022-02-18");
    expect(from(asked({ ...early, alsoAwaitsTerm: true }))).toEqual({
      date: "2022-03-16",
      ground: "TERM_AWAITED",
      article: "Wohv art. 5 lid 3 onder b",
      explanation:
        "Ook na een vroeg advies van CPRW wordt de adviestermijn afgewacht, tot en met " +
        "dinsdag 15 maart 2022; uitvoering mag vanaf woensdag 16 maart",
    });
    expect(
      from(asked({ adviceOn: "2022-03-15", ...answered("2022-03-28"), alsoAwaitsTerm: true })),
    ).toMatchObject({ date: "2022-04-01", ground: "REASONS_GIVEN" });
  });

  it("knows no standstill after a voluntary request, and names the agreement as its ground", () => {
    expect(
      from(asked({ statutory: false, adviceOn: "2022-03-15", ...answered("2022-03-28") })),
    ).toEqual({
      date: "2022-03-28",
      ground: "ANSWERED",
      article: "samenwerkingsovereenkomst",
      explanation:
        "CPRW ontving op maandag 28 maart 2022 het antwoord op het advies; uitvoering mag vanaf die dag",
    });
    expect(from(asked({ statutory: false, lapsed: true }))).toMatchObject({
      date: "2022-03-16",
      ground: "TERM_LAPSED",
      article: "samenwerkingsovereenkomst",
    });
  });
});

describe("execution after a request for consent", () => {
  it("waits for consent, whatever time passes, and is not allowed without", () => {
    expect(from(askedConsent())).toEqual({
      date: null,
      ground: "CONSENT_PENDING",
      article: "Wohv art. 5a",
      explanation:
        "CPRW heeft nog niet ingestemd en zwijgen is geen instemming; uitvoering mag nog niet",
    });
    expect(from(askedConsent({ answer: { receivedOn: "2022-03-15", consented: false } }))).toEqual({
      date: null,
      ground: "CONSENT_REFUSED",
      article: "Wohv art. 5a",
      explanation: "CPRW heeft op dinsdag 15 maart 2022 instemming geweigerd; uitvoering mag niet",
    });
  });

  it("is allowed from the receipt of consent, or from the fulfilment of its last condition", () => {
    const answer = { receivedOn: "2022-03-15", consented: true };
    expect(from(askedConsent({ answer }))).toEqual({
      date: "2022-03-15",
      ground: "CONSENTED",
      article: "Wohv art. 5a",
      explanation:
        "Van CPRW is op dinsdag 15 maart 2022 instemming ontvangen; uitvoering mag vanaf die dag",
    });
    expect(
      from(askedConsent({ answer, conditionsFulfilledOn: ["2022-04-01", "2022-03-20"] })),
    ).toEqual({
      date: "2022-04-01",
      ground: "CONDITIONS_FULFILLED",
      article: "Wohv art. 5a",
      explanation:
        "De laatste voorwaarde van de instemming van CPRW is op vrijdag 1 april 2022 vervuld; " +
        "uitvoering mag vanaf die dag",
    });
    // fulfilled before it was received
    expect(from(askedConsent({ answer, conditionsFulfilledOn: ["2022-03-01"] }))).toMatchObject({
      date: "2022-03-15",
      ground: "CONSENTED",
    });
  });

  it("has fallen with a condition that failed, whatever else was fulfilled", () => {
    const answer = { receivedOn: "2022-03-15", consented: true };
    expect(
      from(
        askedConsent({
          answer,
          conditionsFulfilledOn: ["2022-03-20", null],
          conditionFailedOn: "2022-04-01",
        }),
      ),
    ).toEqual({
      date: null,
      ground: "CONDITION_FAILED",
      article: "Wohv art. 5a",
      explanation:
        "Een voorwaarde van de instemming van CPRW is op vrijdag 1 april 2022 niet gehaald, " +
        "en daarmee is de instemming vervallen; uitvoering mag niet",
    });
  });

  it("is allowed from the day of a ruling that stands in for the consent that was refused", () => {
    const answer = { receivedOn: "2022-03-15", consented: false };
    expect(from(askedConsent({ answer, replacedOn: "2022-06-01" }))).toEqual({
      date: "2022-06-01",
      ground: "REPLACED_BY_RULING",
      article: "Wohv art. 8",
      explanation:
        "De uitspraak van de rechter van woensdag 1 juni 2022 komt in de plaats van de " +
        "instemming van CPRW; uitvoering mag vanaf die dag",
    });
    expect(
      from(askedConsent({ answer, replacedOn: "2022-06-01" }), { dispute: "FORBIDDEN" }),
    ).toMatchObject({ ground: "FORBIDDEN" });
  });

  it("names where the right to consent is laid down", () => {
    expect(from(askedConsent({ basis: "WONINGWET_53" }))).toMatchObject({
      article: "Woningwet art. 53",
    });
    expect(
      executionAllowedFrom(
        { addressees: [askedConsent({ basis: "SOK" })], dispute: "NONE", withdrawn: false },
        holidays,
        "en",
      ),
    ).toMatchObject({ article: "collaboration agreement, Wohv art. 6" });
  });

  it("waits for every condition", () => {
    const answer = { receivedOn: "2022-03-15", consented: true };
    const explained = (conditionsFulfilledOn: ConsentFacts["conditionsFulfilledOn"]) =>
      from(askedConsent({ answer, conditionsFulfilledOn }));
    expect(explained(["2022-04-01", null])).toEqual({
      date: null,
      ground: "CONDITIONS_PENDING",
      article: "Wohv art. 5a",
      explanation:
        "Van de instemming van CPRW is 1 voorwaarde nog niet vervuld; uitvoering mag nog niet",
    });
    expect(explained([null, "2022-04-01", null]).explanation).toBe(
      "Van de instemming van CPRW zijn 2 voorwaarden nog niet vervuld; uitvoering mag nog niet",
    );
  });
});

describe("execution with several addressees", () => {
  const dordrecht = (facts: Partial<AdviceFacts>) =>
    asked({ addressee: "Bewonersraad Dordrecht", ...facts });

  it("waits for the latest of them, whichever is named first", () => {
    const [early, late] = [
      asked({ noObjectionOn: "2022-03-01" }),
      dordrecht({ lapsed: true, termEndsOn: "2022-03-22" }),
    ];
    for (const addressees of [
      [early, late],
      [late, early],
    ]) {
      expect(from(addressees)).toEqual({
        date: "2022-03-23",
        ground: "TERM_LAPSED",
        article: "Wohv art. 5 lid 3 onder b",
        explanation:
          "De adviestermijn van Bewonersraad Dordrecht is op dinsdag 22 maart 2022 verstreken " +
          "zonder advies; uitvoering mag vanaf woensdag 23 maart",
      });
    }
  });

  it("waits for who is still to be heard or answered, and tells of the first of those", () => {
    const [ready, pending, owed] = [
      asked({ lapsed: true, termEndsOn: "2039-12-30" }),
      dordrecht({}),
      dordrecht({ adviceOn: "2022-03-01" }),
    ];
    for (const addressees of [
      [ready, pending, owed],
      [pending, ready, owed],
      [pending, owed, ready],
    ])
      expect(from(addressees)).toMatchObject({ date: null, ground: "ADVICE_PENDING" });
    expect(from([owed, pending])).toMatchObject({ date: null, ground: "RESPONSE_PENDING" });
  });

  it("needs at least one", () => expect(() => from([])).toThrow(RangeError));
});

describe("execution in a dispute, or after withdrawal", () => {
  it("is stopped by suspension only, and told when a dispute runs", () => {
    const lapsed = asked({ lapsed: true });
    expect(from(lapsed, { dispute: "FORBIDDEN" })).toEqual({
      date: null,
      ground: "FORBIDDEN",
      article: "Wohv art. 8",
      explanation:
        "De Huurcommissie of de rechter heeft de uitvoering verboden; uitvoering mag niet",
    });
    expect(from(lapsed, { dispute: "SUSPENDED" })).toEqual({
      date: null,
      ground: "SUSPENDED",
      article: "Wohv art. 8",
      explanation: "De uitvoering is geschorst zolang het geschil loopt",
    });
    expect(from(lapsed, { dispute: "OPEN" })).toMatchObject({
      date: "2022-03-16",
      ground: "TERM_LAPSED",
      explanation: expect.stringMatching(
        /; uitvoering mag vanaf woensdag 16 maart; het lopende geschil schorst de uitvoering niet$/,
      ),
    });
    expect(from(asked(), { dispute: "OPEN" })).toEqual(from(asked()));
  });

  it("is not allowed on a request that was withdrawn", () => {
    expect(
      from(asked({ noObjectionOn: "2022-03-10" }), { withdrawn: true, dispute: "SUSPENDED" }),
    ).toEqual({
      date: null,
      ground: "WITHDRAWN",
      article: "Wohv art. 5 lid 1",
      explanation: "De aanvraag is ingetrokken; uitvoering op grond daarvan mag niet",
    });
  });
});
