import { Permissions } from "../../../src/acts/permissions.js";

/** Executives promise; who else acts for their side may say that it was kept. */
export const pilotPermissions = new Permissions({
  name: "pilot",
  description: "What a role may do with promises (bevoegdheid).",
  told: "What your role may do with promises (bevoegdheden bij toezeggingen).",
  each: { MAKE: "Promise something (toezeggen).", KEEP: "Say that it was kept (nakomen)." },
  reaches: {},
  roles: {
    BESTUURDER: { everywhere: ["MAKE", "KEEP"] },
    VOORZITTER: { everywhere: ["MAKE", "KEEP"] },
    BELEIDSADVISEUR: { everywhere: ["KEEP"] },
  },
});
