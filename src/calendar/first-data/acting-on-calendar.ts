import type { Found } from "../../first-data/acting.js";

// Ways to find what an act on the calendar is done on.

export const item = (id: string): Found => ({
  sql: "SELECT id, version FROM app.calendar_item WHERE id = $1",
  values: [id],
});

export const openProposalFor = (itemId: string): Found => ({
  sql: "SELECT id, version FROM app.calendar_item_proposal WHERE item_id = $1 AND status = 'OPEN'",
  values: [itemId],
});

export const calendarOf = (year: number): Found => ({
  sql: "SELECT id, version FROM app.calendar_year WHERE year = $1",
  values: [year],
});
