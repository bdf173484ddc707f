import type { Command } from "../../admin/command.js";
import { importPeople } from "./import-people.js";
import { addMembership, changeMembership, endMembership } from "./membership.js";
import { addOrganisation, changeOrganisation, listOrganisations } from "./organisation.js";
import { addPerson, changePerson, listPersons } from "./person.js";
import { seed } from "./seed.js";

export const commands: readonly Command[] = [
  seed,
  importPeople,
  addPerson,
  changePerson,
  listPersons,
  addMembership,
  changeMembership,
  endMembership,
  addOrganisation,
  changeOrganisation,
  listOrganisations,
];
