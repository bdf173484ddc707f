import type { ClassType } from "type-graphql";
import { organisations } from "../../organisation/organisation.kept.js";
import { OrganisationType } from "../../organisation/organisation.type.js";
import { relationsOf, toOne } from "../../reads/relations.js";
import { adviceProcedures } from "./procedure.reads.js";
import { AdviceProcedureType } from "./procedure.type.js";

/** The field `procedure` of a part: the procedure that the part belongs to. */
export const procedureOf = (part: () => ClassType) =>
  relationsOf<{ procedureId: string }>(part, {
    procedure: {
      type: () => AdviceProcedureType,
      nullable: true,
      description: "The procedure it belongs to.",
      relation: toOne(
        adviceProcedures.find,
        ({ procedureId }: { procedureId: string }) => procedureId,
      ),
    },
  });

/** The field `by` of a part: the organisation that asked, advised or filed. */
export const senderOf = (part: () => ClassType) =>
  relationsOf<{ organisationId: string }>(part, {
    by: {
      type: () => OrganisationType,
      nullable: true,
      description: "The organisation it comes from (van).",
      relation: toOne(
        organisations.find,
        ({ organisationId }: { organisationId: string }) => organisationId,
      ),
    },
  });
