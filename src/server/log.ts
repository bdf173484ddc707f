import { pino, type Logger } from "pino";

export type { Logger } from "pino";

/**
 * Makes the log: one JSON object per line on stdout. Nothing is redacted because nothing needs it:
 * callers log names, codes, counts and durations, and never a variable, a field's value, a token,
 * the text of a document or the message of an unknown error.
 */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
}
