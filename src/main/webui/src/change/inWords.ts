import type { TFunction } from 'i18next';
import { rowSentence, summary, tableName, type RowDifference, type Speech } from '~/difference/words';
import type { Formats } from '~/shared/format';
import type { ChangeRequest } from './queries';
import type { Step } from './standing';

type Words = TFunction<'change'>;

/** How many rows the paragraph names; the rest are counted. */
const NAMED = 3;

/** A change request in a few sentences, for somebody who never saw a table. */
export function inWords(change: ChangeRequest, step: Step, t: Words, speech: Speech, formats: Formats): string[] {
  return [asked(change, t, speech, formats), rows(change, t, speech), found(change, t, formats), status(change, step, t, formats)].filter(
    (sentence) => sentence !== '',
  );
}

function asked(change: ChangeRequest, t: Words, speech: Speech, formats: Formats): string {
  const { difference, submittedBy: who, ruleSet, base } = change;
  const said = { who, date: formats.dateTime(change.submittedAt), ruleSet, base };
  if (!difference) return t('words.askedOnly', said);
  return t('words.asked', { ...said, what: difference.same ? t('words.nothing') : summary(difference, speech.t, formats.list) });
}

function rows({ difference }: ChangeRequest, t: Words, speech: Speech): string {
  let left = NAMED;
  const sentences = (difference?.tables ?? []).map((table) => {
    const results = new Set(table.heading.filter((column) => column.result).map((column) => column.id));
    const named = table.rows.slice(0, left).map((row) => rowWords(row, results, t, speech));
    left -= named.length;
    return named.length === 0 ? '' : t('words.table', { table: tableName(table), rows: named.join('. ') });
  });
  const all = (difference?.tables ?? []).reduce((sum, table) => sum + table.rows.length, 0);
  return [...sentences, all > NAMED ? t('words.more', { count: all - NAMED }) : ''].filter((part) => part !== '').join(' ');
}

function rowWords(row: RowDifference, results: ReadonlySet<string>, t: Words, speech: Speech): string {
  const sentence = rowSentence(row, results, speech);
  return row.change === 'added' || row.change === 'removed' ? t(`words.${row.change}`, { row: sentence }) : sentence;
}

function found({ difference, checks }: ChangeRequest, t: Words, formats: Formats): string {
  const consequences = difference?.consequences ?? [];
  const errors = consequences.filter(({ severity }) => severity === 'error').length;
  const warnings = consequences.filter(({ severity }) => severity === 'warning').length;
  return [
    errors > 0 ? t('words.errors', { count: errors }) : '',
    warnings > 0 ? t('words.warnings', { count: warnings }) : '',
    checks?.cases ? t('words.cases', { count: checks.cases, shown: formats.number(checks.cases) }) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function status(change: ChangeRequest, step: Step, t: Words, formats: Formats): string {
  switch (step) {
    case 'waiting':
      return missingWords(change.missingApprovals, change.jointTables.length > 0, t);
    case 'scheduled':
      return t('words.scheduled', { date: formats.dateTime(change.dueAt!) });
    case 'outdated':
      return t('words.outdated', { base: change.base });
    case 'published':
      return t('words.published', { version: change.version, date: formats.dateTime(change.publishedAt!) });
    default:
      return t(`words.${step}`);
  }
}

/** Whose approval is missing. */
export function missingWords(missing: ChangeRequest['missingApprovals'], joint: boolean, t: Words): string {
  const both = missing.includes('sales') && missing.includes('marketing');
  if (both) return t('missing.both');
  if (missing.includes('sales')) return t('missing.sales');
  if (missing.includes('marketing')) return t('missing.marketing');
  return missing.length === 0 ? t(joint ? 'missing.nobodyOfBoth' : 'missing.nobody') : t('missing.approver');
}
