import type { Transaction } from "../../persistence/transaction.js";
import { randomUUID } from "crypto";
import { insertRow } from "../../acts/versioned-rows.js";
import type { FirstData } from "../../first-data/first-data.js";
import { Membership } from "../membership.entity.js";
import { Municipality, Organisation, Region, Theme } from "../organisation.entity.js";
import { THEMES } from "../themes.js";
import { MUNICIPALITIES, ORGANISATIONS, REGIONS } from "./organisations.js";
import { PEOPLE } from "./people.js";

/** The organisations and people that take part, and since when they have their roles. */
async function takingPart(tx: Transaction): Promise<void> {
  for (const municipality of MUNICIPALITIES) await insertRow(tx, Municipality, municipality);
  for (const organisation of ORGANISATIONS) await insertRow(tx, Organisation, organisation);
  for (const region of REGIONS) await insertRow(tx, Region, region);
  for (const theme of THEMES) await insertRow(tx, Theme, theme);
  for (const { name, subject, roles } of PEOPLE) {
    const personId = randomUUID();
    await tx.query("INSERT INTO app.person (id, name, subject) VALUES ($1, $2, $3)", [
      personId,
      name,
      subject,
    ]);
    for (const { portfolioThemes, ...role } of roles)
      await insertRow(tx, Membership, {
        id: randomUUID(),
        personId,
        ...role,
        portfolioThemes: [...(portfolioThemes ?? [])],
      });
  }
}

export const firstData: FirstData = { administered: takingPart };
