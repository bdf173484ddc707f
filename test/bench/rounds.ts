export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** @param share from 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

/**
 * Measures all of them in each round, one after the other, beginning with another one each time:
 * what else the machine does meets all alike.
 */
export async function inRounds<Name extends string, T>(
  rounds: number,
  names: readonly Name[],
  measure: (name: Name) => Promise<T>,
): Promise<Record<Name, T[]>> {
  const measured = Object.fromEntries(names.map((name) => [name, [] as T[]])) as Record<Name, T[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + round) % names.length]!;
      measured[name].push(await measure(name));
    }
  }
  return measured;
}

/** The median of a comparison made within each round. */
export const medianRatio = <T>(
  ours: readonly T[],
  theirs: readonly T[],
  valueOf: (one: T) => number,
): number => median(ours.map((one, round) => valueOf(one) / valueOf(theirs[round]!)));
