import { fileOf } from "../../acts/file-reference.js";
import { Field, InputType } from "type-graphql";
import { refusal } from "../../acts/refusal.js";
import { dateInFuture, titleRequired } from "../../acts/refusals.js";
import { MAX_LETTER, MAX_TITLE, textOf } from "../../acts/text.js";
import { GraphQLLocalDate } from "../../graphql/scalars.js";
import { findToday } from "../../persistence/today.js";
import type { Transaction } from "../../persistence/transaction.js";
import type { Bid, FileReference } from "./bid.entity.js";
import { BtivAnswerInput, FileReferenceInput } from "./bid.type.js";

/** What a bid says, as both drafting and revising give it. Left out: empty, or as it was. */
@InputType("BidContentFields")
export class BidContentInput {
  @Field(() => String, {
    nullable: true,
    description: "What is bid, at most 100,000 characters (tekst).",
  })
  text?: string | null;
  @Field(() => [BtivAnswerInput], {
    nullable: true,
    description: "What it says of the six subjects, where there is no policy basis (onderwerpen).",
  })
  subjects?: BtivAnswerInput[] | null;
  @Field(() => [FileReferenceInput], {
    nullable: true,
    description: "Documents that go with it, fifty at most (stukken).",
  })
  files?: FileReferenceInput[] | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When the tenants were heard on it (huurders gehoord op).",
  })
  tenantsHeardOn?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "When the supervisory board approved it (goedgekeurd door de RvC op).",
  })
  boardApprovedOn?: string | null;
}

const subjectTwice = refusal("SUBJECT_TWICE", {
  description: "Each subject is named once (onderwerp dubbel).",
  nl: () => "Noem elk onderwerp één keer.",
  en: () => "Name each subject once.",
});

const tooManyDocuments = refusal("TOO_MANY_DOCUMENTS", {
  description: "A bid has fifty documents at most (te veel stukken).",
  nl: () => "Een bod heeft hoogstens vijftig stukken.",
  en: () => "A bid has fifty documents at most.",
});
const MAX_DOCUMENTS = 50;

type Content = Pick<Bid, "text" | "subjects" | "documents" | "tenantsHeardOn" | "boardApprovedOn">;

/**
 * What was given of a bid's content.
 *
 * @throws userErrors: TEXT_TOO_LONG, TEXT_INVALID, SUBJECT_TWICE, TOO_MANY_DOCUMENTS,
 * TITLE_REQUIRED, REFERENCE_INVALID, DATE_IN_FUTURE.
 */
export async function bidContentOf(
  tx: Transaction,
  input: BidContentInput,
): Promise<Partial<Content>> {
  const { text, subjects, files, tenantsHeardOn, boardApprovedOn } = input;
  const today = await findToday(tx);
  for (const [name, day] of Object.entries({ tenantsHeardOn, boardApprovedOn }))
    if (day != null && day > today) throw dateInFuture().at(name);
  return {
    ...(text != null && { text: textOf(text, "text", MAX_LETTER) }),
    ...(subjects != null && { subjects: subjectsOf(subjects) }),
    ...(files != null && { documents: documentsOf(files) }),
    ...(tenantsHeardOn !== undefined && { tenantsHeardOn }),
    ...(boardApprovedOn !== undefined && { boardApprovedOn }),
  };
}

function subjectsOf(given: readonly BtivAnswerInput[]): Bid["subjects"] {
  if (new Set(given.map(({ subject }) => subject)).size < given.length)
    throw subjectTwice().at("subjects");
  return Object.fromEntries(
    given
      .map(
        ({ subject, text }, index) =>
          [subject, textOf(text ?? "", `subjects.${index}.text`)] as const,
      )
      .filter(([, text]) => text !== ""),
  );
}

function documentsOf(given: readonly FileReferenceInput[]): FileReference[] {
  if (given.length > MAX_DOCUMENTS) throw tooManyDocuments().at("files");
  return given.map((one, index) => {
    const title = textOf(one.title, `files.${index}.title`, MAX_TITLE);
    if (!title) throw titleRequired().at(`files.${index}.title`);
    return { title, ...fileOf(one, (field) => `files.${index}.${field}`) };
  });
}
