import { Column, Entity, PrimaryColumn } from "typeorm";
import type { OrganisationKind } from "../authorisation/audience.js";

/** A party, a local organisation, a municipality, or a co-party that only appears by name. */
@Entity("organisation")
export class Organisation {
  @PrimaryColumn("uuid") id!: string;
  @Column("text") name!: string;
  @Column("text") kind!: OrganisationKind;
  /** The municipalities in which it works. */
  @Column("uuid", { name: "municipality_ids", array: true }) municipalityIds!: string[];
  @Column("boolean") active!: boolean;
}

/** A municipality in which Woonbron lets dwellings. */
@Entity("municipality")
export class Municipality {
  @PrimaryColumn("uuid") id!: string;
  @Column("text") name!: string;
}

/** A part of Woonbron's area with its own director; regions and municipalities overlap freely. */
@Entity("region")
export class Region {
  @PrimaryColumn("uuid") id!: string;
  @Column("text") name!: string;
  @Column("uuid", { name: "municipality_ids", array: true }) municipalityIds!: string[];
}

/** A theme that calendar items, procedures and agreements are about. */
@Entity("theme")
export class Theme {
  /** The code, for instance BETAALBAARHEID. */
  @PrimaryColumn("text") id!: string;
  @Column("text") name!: string;
  @Column("text", { name: "dutch_name" }) dutchName!: string;
  @Column("integer") position!: number;
}
