/** What one part of the bench found. */
export interface PartReport {
  readonly title: string;
  /** How it was measured, where the table does not say. */
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly targets: readonly Target[];
}

/** What the issue asks for, and whether it was reached. */
export interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  /** Null: not measured in this run. */
  readonly reached: boolean | null;
}

export const atLeast = (what: string, wanted: number, measured: number): Target => ({
  what,
  wanted: `≥ ${wanted}`,
  measured: number(measured, 2),
  reached: measured >= wanted,
});
export const atMost = (what: string, wanted: number, measured: number): Target => ({
  what,
  wanted: `≤ ${wanted}`,
  measured: number(measured, 2),
  reached: measured <= wanted,
});

export const number = (value: number | null, digits: number): string =>
  value === null || Number.isNaN(value) ? "–" : value.toFixed(digits);

export function asMarkdown({ title, note, columns, rows, targets }: PartReport): string {
  return [
    `## ${title}`,
    "",
    note,
    "",
    ...table(columns, rows),
    "",
    ...(targets.length > 0
      ? [
          ...table(
            ["target", "wanted", "measured", ""],
            targets.map(({ what, wanted, measured, reached }) => [
              what,
              wanted,
              measured,
              reached === null ? "not measured" : reached ? "reached" : "**not reached**",
            ]),
          ),
          "",
        ]
      : []),
  ].join("\n");
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => row[index]!.length)),
  );
  const line = (cells: readonly string[]) =>
    "| " +
    `${cells
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[index]!) : cell.padStart(widths[index]!),
      )
      .join(" | ")} ` +
    "|";
  return [
    line(columns),
    `| ${widths.map((width, index) => (index === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`,
    ...rows.map(line),
  ];
}
