/** What a case expected at a place, and what came instead. */
export interface Failure {
  /** Such as `outcome.score.fit` or `fires fit-location.italy`. */
  place: string;
  expected: string | null;
  actual: string | null;
  /** The values that there are, where the expected one is none of them. */
  only: string | null;
  /** The sentence, where it is another one. */
  text: string | null;
}

const COMPARED = /^(?<place>[^:]+): expected (?<expected>.*), (?:was (?<actual>.*)|but there are only (?<only>.*))$/s;
const OTHERWISE = /^(?<place>(?:fires|misses|drl) \S+|service): (?<text>.*)$/s;

/** Takes apart what the service says of a case that fails. */
export function failureOf(line: string): Failure {
  const compared = COMPARED.exec(line)?.groups;
  if (compared) {
    const { place, expected, actual, only } = compared;
    return { place: place!, expected: expected!, actual: actual ?? null, only: only ?? null, text: null };
  }
  const otherwise = OTHERWISE.exec(line)?.groups;
  if (otherwise) return { place: otherwise.place!, expected: null, actual: null, only: null, text: otherwise.text! };
  return { place: '', expected: null, actual: null, only: null, text: line };
}
