import type { Story } from "../../first-data/stories.js";
import { procedure, adoption } from "./acting-on-advice.js";
import { withdrawAdviceProcedure } from "../request/withdraw-advice-procedure.js";
import { draftAdviceRequest } from "../request/draft-advice-request.js";
import { closeAdviceProcedure } from "../answering/close-advice-procedure.js";
import { draftAdvice } from "../advising/draft-advice.js";
import { discardAdviceProcedure } from "../advising/discard-advice-procedure.js";
import { declareNoObjection } from "../advising/declare-no-objection.js";
import {
  BESTUURDER,
  CHAIR,
  point,
  POLICY,
  type Request,
  SUPPORT,
  type Telling,
} from "./telling.js";

const request = (title: string, rest: Partial<Request> = {}): Request => ({
  kind: "VOLUNTARY",
  title,
  question: `Wat vindt CPRW van: ${title}?`,
  intent: "Wij willen dit graag met huurders afstemmen.",
  ...rest,
});

/** INVENTED requests beyond the law, one in every state of such a procedure. */
export const voluntaryAdvice = (telling: Telling): Story[] => [
  closed(telling),
  responded(telling),
  lapsed(telling),
  withdrawn(telling),
  unobjected(telling),
  advised(telling),
  requested(telling),
  drafts(telling),
];

async function* closed({ acting, before, ask, advise, respond }: Telling): Story {
  yield before(160);
  const id = await ask(
    request("Tevredenheidsonderzoek onder huurders", { themes: ["DIENSTVERLENING"] }),
  );
  yield before(126);
  await advise(
    id,
    { outcome: "POSITIVE", summary: "Een goede vragenlijst." },
    { writtenRoundOn: before(127) },
  );
  yield before(119);
  await respond(id, "Wij gebruiken de vragenlijst zoals besproken.");
  yield before(84);
  await acting.on({ who: BESTUURDER, act: closeAdviceProcedure, row: procedure(id) });
}

async function* responded({ before, ask, advise, respond }: Telling): Story {
  yield before(90);
  const id = await ask(
    request("Huurderportaal: inloggen en meldingen", { themes: ["DIENSTVERLENING"] }),
  );
  yield before(60);
  await advise(
    id,
    {
      outcome: "POSITIVE_WITH_REMARKS",
      summary: "Goed, maar niet voor iedereen digitaal.",
      recommendations: [point("Blijf telefonisch bereikbaar.")],
    },
    { meetingOf: before(63) },
  );
  yield before(50);
  await respond(id, "Wij houden de telefoon open.", {
    decision: "ADOPTED",
    actionOwner: "Klantcontact",
    actionDueOn: before(-30),
  });
}

async function* lapsed({ before, ask }: Telling): Story {
  yield before(59);
  await ask(request("Naam van de nieuwe nieuwsbrief", { themes: ["HUURDERSPARTICIPATIE"] }));
}

async function* withdrawn({ acting, before, ask }: Telling): Story {
  yield before(52);
  const id = await ask(request("Proef met buurtconciërges", { themes: ["LEEFBAARHEID"] }));
  yield before(48);
  await acting.on({
    who: BESTUURDER,
    act: withdrawAdviceProcedure,
    row: procedure(id),
    given: {
      reason: "De proef gaat in een andere vorm door.",
    },
  });
}

async function* unobjected({ acting, before, ask }: Telling): Story {
  yield before(41);
  const id = await ask(
    request("Spreekuur in de wijk op een andere dag", { themes: ["DIENSTVERLENING"] }),
  );
  yield before(36);
  await acting.on({
    who: CHAIR,
    act: declareNoObjection,
    row: procedure(id),
    given: {
      adoption: await adoption(acting, CHAIR, { writtenRoundOn: before(36) }),
    },
  });
}

async function* advised({ before, ask, advise }: Telling): Story {
  yield before(34);
  const id = await ask(request("Opzet van het huurderpanel", { themes: ["HUURDERSPARTICIPATIE"] }));
  yield before(5);
  await advise(
    id,
    {
      outcome: "POSITIVE_WITH_REMARKS",
      summary: "Begin klein, en deel de uitkomsten.",
      recommendations: [
        point("Deel de uitkomsten met de panelleden."),
        point("Vermijd vaktaal.", "REMARK"),
      ],
    },
    { meetingOf: before(7) },
  );
}

async function* requested({ acting, before, ask }: Telling): Story {
  yield before(11);
  const id = await ask(
    request("Koers voor de komende jaren", { themes: ["BETAALBAARHEID", "DUURZAAMHEID"] }),
  );
  acting.remember("the advice on the coming years", id);
  yield before(2);
  await acting.perform(SUPPORT, draftAdvice, {
    ...{ summary: "Concept: eerste lezing door de ondersteuner." },
    procedureId: id,
  });
}

async function* drafts({ acting, before }: Telling): Story {
  yield before(5);
  await acting.perform(
    POLICY,
    draftAdviceRequest,
    request("Themabijeenkomst over energie", { themes: ["DUURZAAMHEID"] }),
  );
  await acting.on({
    who: POLICY,
    act: discardAdviceProcedure,
    row: procedure(
      await acting.perform(
        POLICY,
        draftAdviceRequest,
        request("Kleur van de entreehallen", { themes: ["VASTGOED"] }),
      ),
    ),
  });
}
