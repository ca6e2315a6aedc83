import { useTranslation } from 'react-i18next';
import { cellWords } from './words';

/** A cell, label or note as it was, struck through, beside what it is now. Null where there was or is nothing. */
export function Written({ before, after, plain = false }: { before: string | null; after: string | null; plain?: boolean }) {
  const { t } = useTranslation('difference');
  const words = (text: string) => (plain ? text : cellWords(text, t));
  return (
    <span className="vaglio-written">
      {before !== null && (
        <del>
          <span className="pf-v6-u-screen-reader">{t('cell.before')} </span>
          {words(before)}
        </del>
      )}{' '}
      {after !== null && (
        <ins>
          <span className="pf-v6-u-screen-reader">{t('cell.now')} </span>
          {words(after)}
        </ins>
      )}
    </span>
  );
}
