import { describe, expect, it } from "@jest/globals";
import { dataOf } from "../support/api.js";
import { createWorld } from "../support/world.js";

const TOLD = "{ viewer { advicePermissions } }";
interface Told {
  viewer: { advicePermissions: string[] };
}

describe("viewer.advicePermissions", () => {
  it("tells each role what it may do in advice, and nothing to those who only read", async () => {
    const world = await createWorld();
    try {
      const permissionsOf = async (who: { token: string } | null) =>
        (await dataOf<Told, object>(world.url, who, TOLD)).viewer.advicePermissions
          .sort()
          .join(" ");
      const told: Record<string, string> = { public: await permissionsOf(null) };
      for (const member of Object.values(world.members))
        told[member.name] = await permissionsOf(member);
      const drafter = "ADD_DOCUMENT DISCARD DRAFT_REQUEST DRAFT_RESPONSE REPORT_FOLLOW_UP REVISE";
      const supporter = "DISCARD DRAFT_ADVICE DRAFT_UNSOLICITED REVISE";
      const local =
        "ADOPT_ADVICE ASK_EXTENSION ASK_INFORMATION CLOSE CONTEST_EFFECT DECLARE_NO_OBJECTION " +
        "DELIBERATE DRAFT_ADVICE FILE_DISPUTE ISSUE_ADVICE PLAN_MEETING PUBLISH_ADVICE " +
        "RECORD_DISPUTE_STEP RECORD_RULING TAKE_TO_COURT WITHDRAW";
      expect(told).toEqual({
        bestuurder:
          "ACKNOWLEDGE ADD_DOCUMENT ANSWER_EXTENSION ANSWER_INFORMATION CLOSE DECIDE DISCARD " +
          "DRAFT_REQUEST DRAFT_RESPONSE EXECUTE FILE_DISPUTE LIFT_CONFIDENTIALITY " +
          "OFFER_EXTENSION " +
          "PROPOSE_CO_CREATION PUBLISH_REQUEST RECORD_DISPUTE_STEP RECORD_RULING " +
          "REPORT_FOLLOW_UP REVISE SEND_RESPONSE SHARE_CONFIDENTIAL_TEXT SUBMIT SUPPLEMENT " +
          "TAKE_TO_COURT WITHDRAW",
        beleidsadviseur: drafter,
        regiodirecteur: drafter,
        participatieadviseur: "ACKNOWLEDGE PROPOSE_CO_CREATION",
        voorzitter:
          "ADOPT_ADVICE ASK_EXTENSION ASK_INFORMATION CLOSE CONTEST_EFFECT DECLARE_NO_OBJECTION " +
          "DELIBERATE DISCARD DRAFT_ADVICE DRAFT_UNSOLICITED FAIL_CONDITION FILE_DISPUTE " +
          "FULFIL_CONDITION GIVE_CONSENT " +
          "ISSUE_ADVICE PLAN_MEETING PUBLISH_ADVICE RECORD_DISPUTE_STEP RECORD_RULING " +
          "REFUSE_CONSENT REVISE TAKE_TO_COURT WITHDRAW",
        secretaris:
          "ADOPT_ADVICE ASK_EXTENSION ASK_INFORMATION CONTEST_EFFECT DELIBERATE DISCARD " +
          "DRAFT_ADVICE DRAFT_UNSOLICITED ISSUE_ADVICE PLAN_MEETING PUBLISH_ADVICE REVISE",
        bestuurslid: "DELIBERATE DISCARD DRAFT_ADVICE DRAFT_UNSOLICITED REVISE",
        ondersteuner: supporter,
        dordtseHuurder: local,
        delftseHuurder: local,
        dordtseAmbtenaar: "",
        delftseWethouder: "",
        public: "",
      });
    } finally {
      await world.end();
    }
  });
});
