import type { TFunction } from 'i18next';
import type { Finding } from './queries';

/** A sentence of the service, and the key of the same sentence in the reader's words; groups are its values. */
const SENTENCES: [RegExp, string][] = [
  [/^Holds together with (?<row>\S+), such as for (?<what>.*)$/s, 'overlap'],
  [/^No row holds for (?<what>.*)$/s, 'gap'],
  [/^Before it everything is taken by (?<rows>.*)$/s, 'taken'],
  [/^No value fulfils this cell$/, 'nothingFits'],
  [/^Says the same as (?<row>\S+)$/, 'same'],
  [/^Where nothing is known: no row holds$/, 'unknownNone'],
  [/^Where nothing is known: (?<what>.*) by default$/s, 'unknownDefault'],
  [/^Where nothing is known: (?<row>\S+) gives (?<what>[^;]*)$/s, 'unknownGives'],
  [/^No case fires (?<row>\S+)$/, 'noCase'],
  [/^(?:extraneous|mismatched) input '(?<what>.*?)' expecting /s, 'near'],
  [/^The cell is empty(; any value is -)?$/, 'empty'],
  [/^"(?<value>.*)" is none of (?<what>.*)$/s, 'noneOf'],
  [/^Nothing is named (?<name>.*)$/s, 'unnamed'],
  [/^Points that are summed must be a number$/, 'points'],
  [/^The range begins above its end$/, 'range'],
  [/^A row has no id$/, 'noId'],
  [/^The row has no label$/, 'noLabel'],
  [/^The row has not one cell a column$/, 'cellCount'],
  [/^As the column declares, the values that come to it hold for (?<what>.*); no gap is looked for elsewhere$/s, 'given'],
  [/^As the column declares, it is known where the other columns of (?<name>.*) are, and unknown where they are$/s, 'together'],
  [/^The largest possible score: fit (?<fit>\S+), engagement (?<engagement>\S+), all (?<all>\S+)$/, 'budget'],
  [/^The cell is not analysed, because it is more than values, comparisons, ranges and parts$/, 'cellUnclear'],
  [/^The column is not analysed, because its cells ask for more than (?<count>\d+) different parts$/, 'columnParts'],
];

/** What a finding says, in the reader's words where there are some; otherwise in the service's English. */
export function said(finding: Pick<Finding, 'message'>, t: TFunction<'check'>, language: string): { text: string; language: string } {
  for (const [pattern, key] of SENTENCES) {
    const found = pattern.exec(finding.message);
    if (found) return { text: t(`said.${key}`, { ...found.groups }), language };
  }
  return { text: finding.message, language: 'en' };
}
