/** The file of cases beside a model; the one of the whole decision where the model has none. */
export function casesBeside(model: string | undefined, files: string[]): string {
  const beside = model?.replace(/\.dmn$/, '.cases.yaml');
  if (beside && files.includes(beside)) return beside;
  return files.find((path) => path.endsWith('lead-decision.cases.yaml')) ?? files[0] ?? beside ?? 'dmn/new.cases.yaml';
}
