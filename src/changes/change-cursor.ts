import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { Refusal } from "../errors.js";

/** The place of a reader in the log. */
export interface LogPlace {
  /** The reader has seen every change up to here. */
  readonly position: bigint;
  /** Ids of changes that the reader has seen, and that had no position yet when they were read. */
  readonly seen: readonly bigint[];
}

/**
 * Turns a place in the log into the opaque `ChangeCursor` and back. A place counts everybody's
 * changes, private ones included. So a cursor is encrypted, bound to the organisation that received
 * it, and never the same text twice: neither its value nor its standing still tells a client what
 * the other side does.
 */
export class ChangeCursors {
  /**
   * @param epoch the number that was drawn for this log; a cursor of another epoch is unknown here.
   * @param maxAgeMs how long after it was given a cursor can be resumed from.
   */
  constructor(
    private readonly key: Buffer,
    private epoch: bigint,
    private readonly maxAgeMs: number,
  ) {}

  /**
   * Takes the epoch of the log as it now is. @returns false where the epoch is the same as before.
   */
  renew(epoch: bigint): boolean {
    const isAnother = epoch !== this.epoch;
    this.epoch = epoch;
    return isAnother;
  }

  /**
   * A cursor has one of two lengths. It has the longer one when its reader has seen changes that
   * still wait for a position. The length of the packed ids depends on the gaps between them, and
   * those are changes of others: so the ids always fill the same room.
   *
   * @throws SERVICE_UNAVAILABLE when the reader has seen more changes without a position than a
   * cursor can hold: some 300 changes, or 2,600 with ids close together.
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
    // the head has one length, whatever the position
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
   * belongs to another log, such as the one before a restored backup; CURSOR_EXPIRED when it is too
   * old. Its own age decides, not what has happened since, because that may be the other side's.
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
   * @returns the numbers of its head, and the ids that were seen. Cursors of earlier versions list
   * these ids in the head (`numbers`); ours pack them behind it (`packed`).
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
/** Ends the head of a cursor that has packed ids behind it. */
const PACKED = "*";
/**
 * Bytes for packed ids. With nonce, head and tag a cursor then has at most 1,000 characters
 * (GraphQLChangeCursor).
 */
const MAX_BLOCKS = 650;

/**
 * Packs ids as blocks of eight. A block is written as its distance from the block before, seven
 * bits in a byte, and a byte that marks which of its eight ids are there. A subset of ids never
 * takes more bytes than the whole: when only some of a cursor's ids still lie ahead, they fit too.
 * Zeros at the end are blocks without ids.
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
