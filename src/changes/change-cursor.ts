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
 * Turns a place in the log into the opaque `ChangeCursor` and back. A place counts
 * everybody's changes, private ones included, so it is encrypted, bound to the organisation
 * that received it, and never the same text twice: neither its value nor its standing still
 * tells what the other side does.
 */
export class ChangeCursors {
  /**
   * @param epoch drawn for this log: what was sealed for another one is unknown here.
   * @param maxAgeMs how long after it was given a cursor can be resumed from.
   */
  constructor(
    private readonly key: Buffer,
    private epoch: bigint,
    private readonly maxAgeMs: number,
  ) {}

  /** The log has become another one. @returns false where it is the same as before. */
  renew(epoch: bigint): boolean {
    const isAnother = epoch !== this.epoch;
    this.epoch = epoch;
    return isAnother;
  }

  /**
   * A cursor has one of two lengths, the longer one where something that its reader has seen waits
   * for its place. How long the packed ids are follows from what lies between them, which is
   * others': so they always take all the room there is.
   *
   * @throws SERVICE_UNAVAILABLE when more was seen without a position than a cursor can hold: some
   * 300 changes, or 2,600 close together.
   */
  seal({ position, seen }: LogPlace, organisationId: string | null): string {
    const ids = seen.length > 0 ? packIds(seen) : Buffer.alloc(0);
    if (ids.length > MAX_BLOCKS) {
      throw new Refusal(
        "SERVICE_UNAVAILABLE",
        "More changes wait for their place in the log than a cursor can hold. Try again in a moment.",
      );
    }
    const blocks = seen.length > 0 ? Buffer.concat([ids], MAX_BLOCKS) : ids;
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", this.key, nonce).setAAD(boundTo(organisationId));
    // one length, whatever the position
    const head = [this.epoch, Date.now(), position, ...(seen.length > 0 ? [PACKED] : [])]
      .join(" ")
      .padEnd(HEAD);
    const sealed = Buffer.concat([
      cipher.update(head, "utf8"),
      cipher.update(blocks),
      cipher.final(),
    ]);
    return Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString("base64url");
  }

  /**
   * @throws CURSOR_INVALID when it is not a cursor of this organisation; CURSOR_UNKNOWN when it
   * is from before a restored backup; CURSOR_EXPIRED when it is too old. Its own age decides, not
   * what happened since: that may be the other side's.
   */
  open(cursor: string, organisationId: string | null): LogPlace {
    const {
      numbers: [epoch, givenAt, position, ...listed],
      packed,
    } = this.decrypt(cursor, organisationId);
    if (epoch !== this.epoch || givenAt === undefined || position === undefined)
      throw unknownCursor();
    if (Date.now() - Number(givenAt) > this.maxAgeMs)
      throw new Refusal(
        "CURSOR_EXPIRED",
        "This cursor is too old to resume from. Load the data afresh and subscribe with its cursor.",
      );
    return { position, seen: [...listed, ...packed] };
  }

  /**
   * @returns what stands at its head, and what was seen: one by one in the cursors of
   * earlier versions, packed in ours.
   */
  private decrypt(
    cursor: string,
    organisationId: string | null,
  ): { numbers: bigint[]; packed: bigint[] } {
    const bytes = Buffer.from(cursor, "base64url");
    try {
      const decipher = createDecipheriv("aes-256-gcm", this.key, bytes.subarray(0, 12))
        .setAAD(boundTo(organisationId))
        .setAuthTag(bytes.subarray(-16));
      const opened = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
      const head = opened.toString("latin1", 0, HEAD).trim().split(" ");
      if (head.at(-1) === PACKED)
        return { numbers: head.slice(0, -1).map(BigInt), packed: unpackIds(opened.subarray(HEAD)) };
      return { numbers: opened.toString("latin1").trim().split(" ").map(BigInt), packed: [] };
    } catch {
      throw new Refusal(
        "CURSOR_INVALID",
        "This is not a change cursor that was given to your organisation.",
      );
    }
  }
}

const HEAD = 64;
/** Ends the head where packed ids follow it. */
const PACKED = "*";
/** A cursor has at most 1,000 characters (GraphQLChangeCursor), with nonce, head and tag. */
const MAX_BLOCKS = 650;

/**
 * Ids as blocks of eight: how many blocks further, in seven bits to a byte, and which of the eight.
 * Fewer ids never take more bytes: where some of what a cursor held lies ahead, that fits too.
 * Zeros behind them are blocks with nothing in them.
 */
function packIds(ids: readonly bigint[]): Buffer {
  const bytes: number[] = [];
  let [block, which] = [-1n, 0];
  const end = () => void (which > 0 && bytes.push(which));
  for (const id of [...ids].sort((a, b) => (a < b ? -1 : 1))) {
    if (id / 8n !== block) {
      end();
      let further = id / 8n - block;
      for (; further >= 0x80n; further >>= 7n) bytes.push(Number(further & 0x7fn) | 0x80);
      bytes.push(Number(further));
      [block, which] = [id / 8n, 0];
    }
    which |= 1 << Number(id % 8n);
  }
  end();
  return Buffer.from(bytes);
}

function unpackIds(bytes: Buffer): bigint[] {
  const ids: bigint[] = [];
  let block = -1n;
  for (let place = 0; place < bytes.length;) {
    let further = 0n;
    let shift = 0n;
    for (let byte = 0x80; byte >= 0x80; shift += 7n) {
      byte = bytes[place++]!;
      further |= BigInt(byte & 0x7f) << shift;
    }
    block += further;
    const which = bytes[place++]!;
    for (let bit = 0; bit < 8; bit += 1) if (which & (1 << bit)) ids.push(block * 8n + BigInt(bit));
  }
  return ids;
}

const boundTo = (organisationId: string | null) => Buffer.from(organisationId ?? "public", "utf8");

export const unknownCursor = () =>
  new Refusal(
    "CURSOR_UNKNOWN",
    "This cursor is from before a backup was restored. Load the data afresh and subscribe with its cursor.",
  );
