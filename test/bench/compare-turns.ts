/**
 * Durations of two questions that were asked in turns, the one with something hidden
 * beside it and the other without.
 */
export interface Comparison {
  readonly means: readonly [without: number, beside: number];
  /**
   * Welch's: how many standard errors the second mean lies above the first. The slowest twentieth
   * of all is left out: a pause of the machine is no news.
   */
  readonly z: number;
  /**
   * Wilcoxon's, of the differences within the turns: it does not mind what else the machine does.
   */
  readonly ranked: number;
}

export const beyond = ({ z, ranked }: Comparison): number =>
  Math.max(Math.abs(z), Math.abs(ranked));

/** @param without in the order of their turns, as `beside`. */
export function compareTurns(without: readonly number[], beside: readonly number[]): Comparison {
  const slow = inOrder([...without, ...beside])[
    Math.floor((without.length + beside.length) * 0.95)
  ]!;
  const [a, b] = [without, beside].map((sample) => describe(sample.filter((one) => one < slow)));
  const z = (b!.mean - a!.mean) / Math.sqrt(a!.ofMean + b!.ofMean);
  return {
    means: [a!.mean, b!.mean],
    z,
    ranked: signedRank(beside.map((one, turn) => one - without[turn]!)),
  };
}

/** The mean, and its variance. */
function describe(sample: readonly number[]): { mean: number; ofMean: number } {
  const mean = sample.reduce((sum, one) => sum + one, 0) / sample.length;
  const variance = sample.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (sample.length - 1);
  return { mean, ofMean: variance / sample.length };
}

function signedRank(differences: readonly number[]): number {
  const ranked = [...differences].sort((one, other) => Math.abs(one) - Math.abs(other));
  const sum = ranked.reduce((total, one, place) => total + Math.sign(one) * (place + 1), 0);
  const count = ranked.length;
  return sum / Math.sqrt((count * (count + 1) * (2 * count + 1)) / 6);
}

const inOrder = (values: number[]): number[] => values.sort((one, other) => one - other);
