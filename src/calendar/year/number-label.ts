/** An item's number as people write it: "2022-07". Null for a draft. */
export const numberLabel = (year: number, number: number | null): string | null =>
  number === null ? null : `${year}-${String(number).padStart(2, "0")}`;
