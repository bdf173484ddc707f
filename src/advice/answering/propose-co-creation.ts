import { InputType, Field, Int } from "type-graphql";
import { VersionedInput } from "../../acts/act-input.js";
import { act } from "../../acts/act.js";
import { refuseBy } from "../../acts/obstacle.js";
import { updateRow } from "../../acts/versioned-rows.js";
import { LANDLORD } from "../../authorisation/audience.js";
import { PlannedPeriodInput } from "../../calendar/year/planned-period.input.js";
import {
  findItem,
  isOffCalendar,
  proposeCoCreationItem,
} from "../../calendar/item/propose-co-creation-item.js";
import { change } from "../../changes/change.js";
import { AdviceProcedure } from "../procedure/advice-procedure.entity.js";
import { takeProcedureInHand } from "../procedure/procedure-in-hand.js";
import { shownProcedure } from "../procedure/procedure.reads.js";

@InputType("ProposeCoCreationFields")
export class ProposeCoCreationInput extends VersionedInput {
  @Field(() => Int, { description: "The year of the calendar it is for (jaar)." }) year!: number;
  @Field(() => String, {
    nullable: true,
    description:
      "Title of the item, at most 200 characters; that of the advice when left out (titel).",
  })
  title?: string | null;
  @Field(() => PlannedPeriodInput, {
    nullable: true,
    description: "When it is planned (planning).",
  })
  planned?: PlannedPeriodInput | null;
}

/**
 * The landlord proposes to work out unsolicited advice together. The act proposes a calendar item,
 * to which CPRW agrees, or which it declines, on the calendar (domain brief, 7.4). As long as the
 * calendar has an item that is linked to the procedure, the landlord changes that item instead.
 */
export const proposeCoCreation = act({
  name: "proposeCoCreation",
  description:
    "Propose to work out unsolicited advice together: an item on the calendar with level " +
    "COPRODUCEREN, linked to the procedure (co-creatie voorstellen).",
  records: change(
    "CO_CREATION_PROPOSED",
    "A co-creation item was proposed on the calendar (co-creatie voorgesteld).",
    {
      nl: "{who} stelde voor samen te werken aan {what}",
      en: "{who} proposed to work together on {what}",
    },
  ),
  by: LANDLORD,
  input: ProposeCoCreationInput,
  shows: shownProcedure,

  async perform(tx, actor, input) {
    const { procedure } = await takeProcedureInHand({
      tx,
      actor,
      act: "PROPOSE_CO_CREATION",
      id: input.id,
      expectedVersion: input.expectedVersion,
    });
    const { id, calendarItemId, themes, municipalityIds } = procedure;
    if (calendarItemId) refuseBy(isOffCalendar(await findItem(tx, calendarItemId)));
    const itemId = await proposeCoCreationItem(tx, actor, {
      year: input.year,
      title: input.title ?? procedure.title,
      themes,
      municipalityIds,
      ...(input.planned && { planned: input.planned }),
    });
    await updateRow({
      tx,
      entity: AdviceProcedure,
      row: procedure,
      changes: { calendarItemId: itemId },
    });
    return id;
  },
});
