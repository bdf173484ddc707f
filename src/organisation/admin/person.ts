import { randomUUID } from "node:crypto";
import { type Administration, AdminRefusal, type Command } from "../../admin/command.js";
import { findPerson, type KnownPerson, personWith } from "./finding.js";
import { nameOf, subjectOf } from "./given-values.js";

const SUBJECT = { value: "SUBJECT", says: "the sub of their tokens", isRequired: true };

export async function insertPerson(
  tx: Administration,
  given: { readonly name: string; readonly subject: string },
): Promise<KnownPerson> {
  const person = {
    id: randomUUID(),
    name: nameOf(given.name),
    subject: subjectOf(given.subject),
  };
  await refuseTaken(tx, person.subject);
  await tx.query("INSERT INTO person (id, name, subject) VALUES ($1, $2, $3)", [
    person.id,
    person.name,
    person.subject,
  ]);
  tx.tell(`${person.name} is added, with the subject ${person.subject}.`);
  return person;
}

async function refuseTaken(tx: Administration, subject: string): Promise<void> {
  const other = await personWith(tx, subject);
  if (other) throw new AdminRefusal(`${other.name} has the subject "${subject}" already.`);
}

export const addPerson: Command = {
  name: "person add",
  says: "adds a person, who has no role yet",
  options: {
    subject: SUBJECT,
    name: { value: "NAME", says: "how others see them", isRequired: true },
  },
  async run(tx, given) {
    await insertPerson(tx, { name: given.required("name"), subject: given.required("subject") });
  },
};

export const changePerson: Command = {
  name: "person change",
  says: "corrects a name, or gives somebody another subject",
  options: {
    subject: SUBJECT,
    name: { value: "NAME", says: "the new name" },
    "new-subject": { value: "SUBJECT", says: "the sub of their tokens from now on" },
  },
  async run(tx, given) {
    const person = await findPerson(tx, given.required("subject"));
    const [name, subject] = [given.optional("name"), given.optional("new-subject")];
    const changed = {
      name: name === undefined ? person.name : nameOf(name),
      subject: subject === undefined ? person.subject : subjectOf(subject),
    };
    if (changed.name === person.name && changed.subject === person.subject)
      throw new AdminRefusal(`Nothing changes: say --name or --new-subject.`);
    if (changed.subject !== person.subject) await refuseTaken(tx, changed.subject);
    await tx.query("UPDATE person SET name = $2, subject = $3 WHERE id = $1", [
      person.id,
      changed.name,
      changed.subject,
    ]);
    tx.tell(`${person.name} is now ${changed.name}, with the subject ${changed.subject}.`);
  },
};

export const listPersons: Command = {
  name: "person list",
  says: "shows everybody, with their roles of today and later",
  options: {},
  async run(tx) {
    const rows = await tx.query<{ line: string }>(`
      SELECT concat_ws(E'\\t', p.subject, p.name, string_agg(
          format('%s of %s from %s%s', m.role, o.name, m.starts_on, ' to ' || m.ends_on), '; '
          ORDER BY m.starts_on, m.id)) AS line
      FROM person p
        LEFT JOIN membership m ON m.person_id = p.id AND COALESCE(m.ends_on, 'infinity') >= today()
        LEFT JOIN organisation o ON o.id = m.organisation_id
      GROUP BY p.id ORDER BY p.name, p.id`);
    for (const { line } of rows) tx.tell(line);
  },
};
