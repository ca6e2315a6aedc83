/** A score at a time. */
export interface Scored {
  at: string;
  total: number;
}

export interface Dot {
  x: number;
  y: number;
}

/** Places of the scores in a box, the oldest at the left; 0 to 100 from the bottom to the top. */
export function dotsOf(scores: Scored[], width: number, height: number): Dot[] {
  const times = scores.map((score) => new Date(score.at).getTime());
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const span = last - first || 1;
  return scores.map((score, index) => ({
    x: last === first ? width / 2 : ((times[index]! - first) / span) * width,
    y: height - (Math.max(0, Math.min(100, score.total)) / 100) * height,
  }));
}
