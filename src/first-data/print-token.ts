import { readConfig } from "../config.js";
import { PERSONAS } from "./personas.js";
import { issueDevelopmentToken } from "../identity/development-issuer.js";

/**
 * `npm run -s token -- <persona>` prints a development token for one of the demo's people on
 * stdout, and nothing else, so that `TOKEN=$(npm run -s token -- cprw-voorzitter)` works.
 * Everything for people goes to stderr. Exit codes: 0 printed, 1 no token can be made here, 2 no
 * such persona.
 */
async function printToken(name: string | undefined): Promise<number> {
  const persona = PERSONAS.find((candidate) => candidate.name === name);
  if (!persona) {
    console.error(
      name === undefined
        ? "Say for whom: npm run -s token -- <persona>"
        : `There is no persona "${name}".`,
    );
    console.error(
      `The personas:\n${PERSONAS.map(
        ({ name, person, role, organisation }) =>
          `  ${name.padEnd(32)}${person}, ${role}, ${organisation}`,
      ).join("\n")}`,
    );
    return 2;
  }
  try {
    const { dataFolder, oidcAudience, oidcIssuer, production } = readConfig();
    const token = await issueDevelopmentToken({
      ...persona,
      dataFolder,
      audience: oidcAudience,
      production,
    });
    if (oidcIssuer)
      console.error(
        `Note: OIDC_ISSUER is set, so this server accepts tokens of ${oidcIssuer} and not this one.`,
      );
    process.stdout.write(`${token}\n`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

process.exitCode = await printToken(process.argv[2]);
