import { type ConnectionConfig, PostgresConnection } from "../persistence/postgres-connection.js";

/**
 * A connection that gives a name to every statement with values. The acts of the first data ask the
 * same again and again, and PostgreSQL plans a named statement once: to plan it, through all
 * policies, takes longer than to execute it. The names need no bound: they end with the
 * connection, which loads the first data and does nothing else.
 */
export class NamingConnection extends PostgresConnection {
  private readonly names = new Map<string, string>();

  constructor(config?: ConnectionConfig) {
    super(config);
    const ask = this.query as (...question: unknown[]) => unknown;
    this.query = ((text: unknown, values: unknown, ...more: unknown[]) =>
      typeof text === "string" && Array.isArray(values) && values.length > 0
        ? ask({ name: this.nameOf(text), text, values }, ...more)
        : ask(text, values, ...more)) as PostgresConnection["query"];
  }

  private nameOf(text: string): string {
    const name = this.names.get(text) ?? `acting_${this.names.size + 1}`;
    this.names.set(text, name);
    return name;
  }
}
