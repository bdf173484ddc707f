import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { validate } from "dockerfile-utils";
import { parse } from "yaml";
import { readConfig } from "../../src/config.js";

// No engine runs where the tests run: these read what it would be given.

const read = (file: string) => readFileSync(file, "utf8");
const dockerfile = read("Dockerfile");
const compose = parse(read("compose.yaml")) as {
  services: Record<
    "database" | "server",
    { environment: Record<string, string>; ports?: string[] }
  >;
  volumes: object;
};

describe("the container", () => {
  it("is made by a file without a word that its linter minds", () => {
    const problems = (text: string) => validate(text).map(({ message }) => message);
    expect(problems(dockerfile)).toEqual([]);
    expect(
      problems(dockerfile.replace("WORKDIR /app", "WORKDIR app").replace("USER", "USR")),
    ).toHaveLength(2);
  });

  it("is made from what there is, and nothing else is sent to the engine", () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, from]) =>
      from!.split(" "),
    );
    expect(copied.filter((file) => !existsSync(file))).toEqual([]);
    const sent = [...read(".dockerignore").matchAll(/^!(.*)$/gm)].map(([, file]) => file);
    expect(sent.sort()).toEqual([...new Set(copied)].sort());
  });

  it("runs as nobody in particular, in production, on a Node that is new enough", () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^ENV NODE_ENV=production$/m);
    const [, version] = /^FROM node:(\d+)-/m.exec(dockerfile)!;
    expect(Number(version)).toBeGreaterThanOrEqual(22);
  });
});

describe("compose.yaml", () => {
  it("gives the server only settings that it knows, and that it can start with", () => {
    const { environment, ports } = compose.services.server;
    const known = [...read("src/config.ts").matchAll(/\benv\.([A-Z_]+)|name: "([A-Z_]+)"/g)].map(
      ([, one, other]) => one ?? other,
    );
    expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
    const filled = Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [
        name,
        value
          .replace(/\$\{OIDC_ISSUER.*\}/, "https://login.example")
          .replace(/\$\{\w+(:-(.*))?\}/, "$2"),
      ]),
    );
    expect(readConfig({ NODE_ENV: "production", ...filled })).toMatchObject({
      oidcIssuer: "https://login.example",
      oidcAudience: "samenspraak",
      allowedOrigins: [],
    });
    expect(ports).toEqual(["127.0.0.1:4000:4000"]);
  });
});
