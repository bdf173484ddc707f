import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Role } from "../authorisation/role.js";

/**
 * A person who acts for an organisation. The columns that only the log-in uses are not readable
 * here.
 */
@Entity("person")
export class Person {
  @PrimaryColumn("uuid") id!: string;
  @Column("text") name!: string;
}

/**
 * A person's role in an organisation, from its first to its last day. Roles have dates because the
 * role of chair rotates.
 */
@Entity("membership")
export class Membership {
  @PrimaryColumn("uuid") id!: string;
  @Column("uuid", { name: "person_id" }) personId!: string;
  @Column("uuid", { name: "organisation_id" }) organisationId!: string;
  @Column("text") role!: Role;
  /** The first day, in Europe/Amsterdam. */
  @Column("date", { name: "starts_on" }) startsOn!: string;
  /** The last day, in Europe/Amsterdam; null: until further notice. */
  @Column("date", { name: "ends_on", nullable: true }) endsOn!: string | null;
  @Column("text", { name: "portfolio_themes", array: true }) portfolioThemes!: string[];
  @Column("uuid", { name: "region_id", nullable: true }) regionId!: string | null;
}
