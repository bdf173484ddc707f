import { refusal } from "../../acts/refusal.js";

export const meetingExists = refusal("MEETING_EXISTS", {
  description: "A meeting is planned on that day already (al gepland).",
  nl: () => "Op die dag is al een vergadering gepland.",
  en: () => "A meeting is planned on that day already.",
});

export const meetingHeld = refusal("MEETING_HELD", {
  description:
    "This meeting adopted something, so it took place (vergadering heeft plaatsgevonden).",
  nl: () => "Deze vergadering heeft iets vastgesteld en kan niet meer geannuleerd worden.",
  en: () => "This meeting adopted something and cannot be cancelled any more.",
});
