import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { Refusal } from "../errors.js";

/** Where a reader of the log stands. */
export interface LogPlace {
  /** Every change up to here has been seen. */
  readonly position: bigint;
  /** Ids of changes seen that had no position yet when they were read. */
  readonly seen: readonly bigint[];
}

/**
 * Turns a place in the log into the opaque `ChangeCursor` and back. A place counts everybody's changes, private ones included, so
 * it is encrypted, bound to the organisation that received it, and never the same text twice: neither its value nor its
 * standing still tells what the other side does.
 */
export class ChangeCursors {
  /** @param maxAgeMs how long after it was given a cursor can be resumed from. */
  constructor(private readonly key: Buffer, private readonly epoch: number, private readonly maxAgeMs: number) {}

  seal(place: LogPlace, organisationId: string | null): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", this.key, nonce).setAAD(boundTo(organisationId));
    const text = [this.epoch, Date.now(), place.position, ...place.seen].join(" ").padEnd(64); // one length, whatever the position
    const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
    return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString("base64url");
  }

  /**
   * @throws CURSOR_INVALID when it is not a cursor of this organisation; CURSOR_UNKNOWN when it is from before a restored backup; CURSOR_EXPIRED when it is too old. Its
   * own age decides, not what happened since: that may be the other side's.
   */
  open(cursor: string, organisationId: string | null): LogPlace {
    const [epoch, givenAt, position, ...seen] = this.decrypt(cursor, organisationId);
    if (epoch !== BigInt(this.epoch) || givenAt === undefined || position === undefined) throw unknownCursor();
    if (Date.now() - Number(givenAt) > this.maxAgeMs) throw new Refusal("CURSOR_EXPIRED", "This cursor is too old to resume from. Load the data afresh and subscribe with its cursor.");
    return { position, seen };
  }

  private decrypt(cursor: string, organisationId: string | null): bigint[] {
    const bytes = Buffer.from(cursor, "base64url");
    try {
      const decipher = createDecipheriv("aes-256-gcm", this.key, bytes.subarray(0, 12)).setAAD(boundTo(organisationId)).setAuthTag(bytes.subarray(-16));
      const text = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString("utf8");
      return text.trim().split(" ").map(BigInt);
    } catch {
      throw new Refusal("CURSOR_INVALID", "This is not a change cursor that was given to your organisation.");
    }
  }
}

const boundTo = (organisationId: string | null) => Buffer.from(organisationId ?? "public", "utf8");

export const unknownCursor = () => new Refusal("CURSOR_UNKNOWN", "This cursor is from before a backup was restored. Load the data afresh and subscribe with its cursor.");
