import {
  type Administration,
  AdminRefusal,
  type Command,
  type Given,
  type Options,
} from "../../admin/command.js";
import { ROLES, ROLES_OF_KIND, isRoleOf, type Role } from "../../authorisation/role.js";
import {
  findOrganisation,
  findPerson,
  findRegion,
  findThemes,
  type KnownOrganisation,
  type KnownPerson,
} from "./finding.js";
import { dayOf, oneOf } from "./given-values.js";

/** A role in an organisation, as it was given. */
export interface GivenMembership {
  readonly role: string;
  readonly from: string;
  readonly until?: string | undefined;
  readonly themes: readonly string[];
  readonly region?: string | undefined;
}

/** The days of a membership; null: until further notice. */
interface Days {
  readonly startsOn: string;
  readonly endsOn: string | null;
}

interface KnownMembership extends Days {
  readonly id: string;
  readonly role: Role;
}

const inWords = ({ startsOn, endsOn }: Days): string =>
  endsOn === null ? `from ${startsOn}` : `from ${startsOn} to ${endsOn}`;

/** The memberships of a person in an organisation, the first one first. */
export const membershipsOf = (
  tx: Administration,
  person: KnownPerson,
  organisation: KnownOrganisation,
): Promise<KnownMembership[]> =>
  tx.query<KnownMembership>(
    `
      SELECT id, role, starts_on::text AS "startsOn", ends_on::text AS "endsOn" FROM membership
      WHERE person_id = $1 AND organisation_id = $2 ORDER BY starts_on`,
    [person.id, organisation.id],
  );

export function roleOf(given: string, { name, kind }: KnownOrganisation): Role {
  const role = oneOf(given, ROLES, "role");
  const own = ROLES_OF_KIND[kind];
  if (!isRoleOf(kind, role))
    throw new AdminRefusal(
      own.length === 0
        ? `Nobody logs in for ${name}, a ${kind}: it has no roles.`
        : `${role} is no role of ${name}, a ${kind}; its roles are ${own.join(", ")}.`,
    );
  return role;
}

export function daysOf({ from, until }: Pick<GivenMembership, "from" | "until">): Days {
  const days = { startsOn: dayOf(from), endsOn: until ? dayOf(until) : null };
  if (days.endsOn !== null && days.endsOn < days.startsOn)
    throw new AdminRefusal(`The last day, ${days.endsOn}, is before the first, ${days.startsOn}.`);
  return days;
}

/** @throws AdminRefusal when the person has a role there on one of these days. */
export function refuseOverlap(
  days: Days,
  { name }: KnownPerson,
  others: readonly KnownMembership[],
): void {
  const other = others.find(
    ({ startsOn, endsOn }) =>
      startsOn <= (days.endsOn ?? "9999") && days.startsOn <= (endsOn ?? "9999"),
  );
  if (other)
    throw new AdminRefusal(
      `${name} is ${other.role} there ${inWords(other)}, and has one role there at a time: end that one first.`,
    );
}

export async function regionOf(
  tx: Administration,
  role: Role,
  region: string | undefined,
): Promise<string | null> {
  if (!region) return null;
  if (role !== "REGIODIRECTEUR")
    throw new AdminRefusal(`A region is for a REGIODIRECTEUR, not for a ${role}.`);
  return (await findRegion(tx, region)).id;
}

export async function insertMembership(
  tx: Administration,
  { person, organisation }: { person: KnownPerson; organisation: KnownOrganisation },
  given: GivenMembership,
): Promise<void> {
  const role = roleOf(given.role, organisation);
  const days = daysOf(given);
  refuseOverlap(days, person, await membershipsOf(tx, person, organisation));
  await tx.query(
    `
      INSERT INTO membership (person_id, organisation_id, role, starts_on, ends_on,
        portfolio_themes, region_id)
      VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      person.id,
      organisation.id,
      role,
      days.startsOn,
      days.endsOn,
      await findThemes(tx, given.themes),
      await regionOf(tx, role, given.region),
    ],
  );
  tx.tell(`${person.name} is ${role} of ${organisation.name} ${inWords(days)}.`);
}

const WHOSE: Options = {
  person: { value: "SUBJECT", says: "the sub of their tokens", isRequired: true },
  organisation: { value: "NAME", says: "its name or id", isRequired: true },
};
const RIGHTS: Options = {
  theme: { value: "THEME", says: "a theme of their portfolio", isRepeatable: true },
  region: { value: "NAME", says: "the region that a REGIODIRECTEUR directs" },
};

const partiesTo = async (tx: Administration, given: Given) => ({
  person: await findPerson(tx, given.required("person")),
  organisation: await findOrganisation(tx, given.required("organisation")),
});

export const addMembership: Command = {
  name: "membership add",
  says: "gives a person a role in an organisation",
  options: {
    ...WHOSE,
    role: { value: "ROLE", says: "one of the roles of its kind", isRequired: true },
    from: { value: "DAY", says: "the first day, as 2026-12-31", isRequired: true },
    until: { value: "DAY", says: "the last day; without it, until further notice" },
    ...RIGHTS,
  },
  run: async (tx, given) =>
    insertMembership(tx, await partiesTo(tx, given), {
      role: given.required("role"),
      from: given.required("from"),
      until: given.optional("until"),
      themes: given.list("theme") ?? [],
      region: given.optional("region"),
    }),
};

/** The one that holds on a day, or else the first that begins after it. */
async function findMembership(
  tx: Administration,
  given: Given,
  day: string,
): Promise<KnownMembership & { readonly whose: string }> {
  const { person, organisation } = await partiesTo(tx, given);
  const found = (await membershipsOf(tx, person, organisation)).find(
    ({ endsOn }) => endsOn === null || endsOn >= day,
  );
  if (!found)
    throw new AdminRefusal(
      `${person.name} has no role in ${organisation.name} on ${day} or later.`,
    );
  return { ...found, whose: `${person.name}, ${found.role} of ${organisation.name}` };
}

export const endMembership: Command = {
  name: "membership end",
  says: "ends the role that a person has in an organisation",
  options: { ...WHOSE, until: { value: "DAY", says: "the last day", isRequired: true } },
  async run(tx, given) {
    const until = dayOf(given.required("until"));
    const { id, whose, startsOn, endsOn } = await findMembership(tx, given, until);
    if (until < startsOn)
      throw new AdminRefusal(`${whose}, begins on ${startsOn}, after ${until}.`);
    if (endsOn === until) throw new AdminRefusal(`${whose}, ends on ${until} already.`);
    await tx.query("UPDATE membership SET ends_on = $2 WHERE id = $1", [id, until]);
    tx.tell(`${whose}, has until ${until}.`);
  },
};

export const changeMembership: Command = {
  name: "membership change",
  says: "changes the portfolio or region that a role has today",
  options: { ...WHOSE, ...RIGHTS },
  async run(tx, given) {
    const [themes, region] = [given.list("theme"), given.optional("region")];
    if (!themes && region === undefined)
      throw new AdminRefusal("Nothing changes: say --theme or --region.");
    const [row] = await tx.query<{ today: string }>("SELECT today()::text AS today");
    const { id, whose, role } = await findMembership(tx, given, row!.today);
    if (themes)
      await tx.query("UPDATE membership SET portfolio_themes = $2 WHERE id = $1", [
        id,
        await findThemes(tx, themes),
      ]);
    if (region !== undefined)
      await tx.query("UPDATE membership SET region_id = $2 WHERE id = $1", [
        id,
        await regionOf(tx, role, region),
      ]);
    tx.tell(`${whose}, is changed.`);
  },
};
