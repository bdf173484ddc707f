import { readFileSync } from "node:fs";
import { Kind, parse, print, visit } from "graphql";
import type { TypedDocument } from "../support/api.js";

interface Named {
  readonly id: string;
  readonly name: string;
}
interface ReadFigure {
  readonly id: string;
  readonly year: number;
  readonly period: string;
  readonly kind: string;
  readonly value: number | null;
  readonly unknownReason: string | null;
  readonly replacedOn?: string | null;
  readonly by?: Named;
}
interface ReadPoint extends Pick<ReadFigure, "year" | "period" | "value" | "unknownReason"> {
  readonly isSum: boolean;
  readonly missing: number;
}
export interface ReadIndicator {
  readonly id: string;
  readonly version: number;
  readonly owner: Named | null;
  readonly definitions: readonly { readonly text: string; readonly from: string }[];
  readonly sumOf: readonly Named[];
  readonly figures: readonly ReadFigure[];
  readonly corrected: readonly ReadFigure[];
  readonly series: readonly { readonly kind: string; readonly points: readonly ReadPoint[] }[];
}
export interface ReadProgress {
  readonly id: string;
  readonly number: number | null;
  readonly light: string;
  readonly explanation: string;
  readonly status: string;
  readonly version: number;
  readonly allowedActs: readonly string[];
  readonly by: Named | null;
  readonly answers: readonly { readonly decision: string; readonly note: string | null }[];
  readonly awaiting: readonly Named[];
}

/** A figure as it is given; tests give bad ones too. */
export type GivenFigure = Readonly<Record<string, unknown>>;
type Given = Readonly<Record<string, unknown>>;
interface Refusing {
  readonly userErrors: readonly { code: string; message: string; path: string[] }[];
}

const OPERATIONS = new URL("../../codegen/operations/", import.meta.url);

/** One operation of a client, with the fragments that it spreads. */
function operationOf<Result, Variables>(file: string, name: string) {
  const { definitions } = parse(readFileSync(new URL(file, OPERATIONS), "utf8"));
  const operation = definitions.find(
    (one) => one.kind === Kind.OPERATION_DEFINITION && one.name?.value === name,
  )!;
  const spread = new Set<string>();
  visit(operation, { FragmentSpread: ({ name: { value } }) => void spread.add(value) });
  const fragments = definitions.filter(
    (one) => one.kind === Kind.FRAGMENT_DEFINITION && spread.has(one.name.value),
  );
  return print({
    kind: Kind.DOCUMENT,
    definitions: [operation, ...fragments],
  }) as unknown as TypedDocument<Result, Variables>;
}

type OnIndicator = TypedDocument<
  { payload?: ({ readonly indicator: ReadIndicator | null } & Refusing) | null },
  { input: Given }
>;
type OnProgress = TypedDocument<
  { payload?: ({ readonly progress: ReadProgress | null } & Refusing) | null },
  { input: Given }
>;

const onIndicator = (name: string): OnIndicator =>
  operationOf("members/agreement-progress.graphql", name);
const onProgress = (name: string): OnProgress =>
  operationOf("members/agreement-progress.graphql", name);

export const ADD = onIndicator("AddIndicator");
export const REDEFINE = onIndicator("RedefineIndicator");
export const RECORD = onIndicator("RecordFigures");
export const DRAFT = onProgress("DraftProgress");
export const REVISE = onProgress("ReviseProgress");
export const DISCARD = onProgress("DiscardProgress");
export const SUBMIT = onProgress("SubmitProgress");
export const CONFIRM = onProgress("ConfirmProgress");
export const CONTEST = onProgress("ContestProgress");

export const PROGRESS_PAGE = operationOf<object, { id: string }>(
  "members/agreement-progress.graphql",
  "ProgressPage",
);
/** What the dashboard asks, without a token. */
export const PUBLISHED = operationOf<
  {
    performanceAgreements: {
      nodes: { parts: { commitments: { light: string | null }[] }[] }[];
    };
  },
  { first?: number }
>("dashboard/agreements.graphql", "PublishedAgreements");
