import { describe, expect, it } from "@jest/globals";
import {
  addDays,
  addMonths,
  daysBetween,
  daysLeft,
  isWeekend,
  lastDayOf,
  todayInAmsterdam,
} from "../../src/terms/calendar-days.js";

describe("the day it is in Amsterdam", () => {
  it.each([
    ["2022-07-01T21:59:59Z", "2022-07-01"],
    ["2022-07-01T22:00:00Z", "2022-07-02"], // summer: two hours ahead
    ["2022-07-01T23:30:00Z", "2022-07-02"],
    ["2022-12-31T22:59:59Z", "2022-12-31"],
    ["2022-12-31T23:30:00Z", "2023-01-01"], // winter: one
    ["2022-03-26T22:59:59Z", "2022-03-26"],
    ["2022-03-26T23:30:00Z", "2022-03-27"], // the night in which the clock goes forward
    ["2022-03-27T21:59:59Z", "2022-03-27"],
    ["2022-03-27T22:00:00Z", "2022-03-28"],
    ["2022-10-29T22:00:00Z", "2022-10-30"], // and back: the day lasts 25 hours
    ["2022-10-30T22:59:59Z", "2022-10-30"],
    ["2022-10-30T23:30:00Z", "2022-10-31"],
    ["2024-02-28T23:30:00Z", "2024-02-29"],
  ])("at %s is %s", (instant, day) => expect(todayInAmsterdam(new Date(instant))).toBe(day));
});

describe("counting days", () => {
  it.each([
    ["2022-02-01", 42, "2022-03-15"],
    ["2024-02-01", 42, "2024-03-14"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2022-02-28", 1, "2022-03-01"],
    ["2022-03-26", 1, "2022-03-27"],
    ["2022-03-27", 1, "2022-03-28"],
    ["2022-10-29", 2, "2022-10-31"],
    ["2022-12-31", 1, "2023-01-01"],
    ["2022-01-01", -1, "2021-12-31"],
    ["2022-01-01", 0, "2022-01-01"],
  ])("%s and %d days is %s", (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  it("goes through every day of fourteen thousand once, in step with the weekdays", () => {
    let [day, count] = ["2002-01-01", 0]; // a Tuesday
    for (; day < "2041-01-01"; count += 1) {
      expect([day, isWeekend(day)]).toEqual([day, [4, 5].includes(count % 7)]);
      day = addDays(day, 1);
    }
    expect(count).toBe(39 * 365 + 10); // with the leap days of 2004 to 2040
  });

  it("has 0 days left on the last day, and fewer afterwards", () => {
    expect(
      ["2022-03-14", "2022-03-15", "2022-03-16", "2022-04-15"].map((today) =>
        daysLeft("2022-03-15", today),
      ),
    ).toEqual([1, 0, -1, -31]);
    expect(daysLeft("2022-10-31", "2022-10-29")).toBe(2);
  });

  it.each([
    "2022-02-29",
    "2022-13-01",
    "2022-1-1",
    "2022-04-31",
    "15-04-2022",
    "2022-04-15T00:00:00Z",
    "",
  ])("refuses %p, which is no date", (none) => {
    expect(() => addDays(none, 1)).toThrow(`"${none}" is no date.`);
    expect(() => daysBetween("2022-01-01", none)).toThrow(RangeError);
  });
});

describe("counting months and weeks", () => {
  it.each([
    ["2022-01-15", 1, "2022-02-15"],
    ["2022-01-31", 1, "2022-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2022-12-31", 2, "2023-02-28"],
    ["2023-12-31", 2, "2024-02-29"],
    ["2022-08-31", 6, "2023-02-28"],
    ["2022-08-31", 1, "2022-09-30"],
    ["2022-02-28", 1, "2022-03-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2022-11-30", 3, "2023-02-28"],
  ])("%s and %d months is %s", (from, months, to) => expect(addMonths(from, months)).toBe(to));

  it("does not count the day of the event, and counts the last day", () => {
    expect(lastDayOf("2022-03-28", [3, "DAYS"])).toBe("2022-03-31");
    expect(lastDayOf("2022-03-04", [8, "WEEKS"])).toBe("2022-04-29");
    expect(lastDayOf("2022-07-01", [6, "MONTHS"])).toBe("2023-01-01");
  });

  it.each([0, -1, 1.5, NaN])("refuses a length of %p", (count) =>
    expect(() => lastDayOf("2022-03-28", [count, "DAYS"])).toThrow(RangeError),
  );
});
