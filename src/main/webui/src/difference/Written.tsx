import { Fragment } from 'react';
import type { Kind } from '~/cell';
import { useSpeech } from './speech';
import { cellWords, valuesOf } from './words';

interface WrittenProps {
  before: string | null;
  after: string | null;
}

/** A text as it was, struck through, beside what it is now. Null where there was or is nothing. */
export function Written({ before, after }: WrittenProps) {
  const { t } = useSpeech();
  return (
    <span className="vaglio-written">
      {before !== null && (
        <del>
          <span className="pf-v6-screen-reader">{t('cell.before')} </span>
          {before}
        </del>
      )}{' '}
      {after !== null && (
        <ins>
          <span className="pf-v6-screen-reader">{t('cell.now')} </span>
          {after}
        </ins>
      )}
    </span>
  );
}

/** A cell in words, as it was and as it is; of a list of values those that came and went. */
export function WrittenCell({ before, after, kind }: WrittenProps & { kind: Kind }) {
  const speech = useSpeech();
  const was = before === null ? null : valuesOf(before);
  const is = after === null ? null : valuesOf(after);
  if (was && is && was.length + is.length > 2) return <Values was={was} is={is} />;
  const said = (text: string | null) => (text === null ? null : cellWords(text, kind, speech));
  return <Written before={said(before)} after={said(after)} />;
}

/** The values of a cell, in the order of now, then those that are gone. */
function Values({ was, is }: { was: string[]; is: string[] }) {
  const { t } = useSpeech();
  const gone = was.filter((value) => !is.includes(value));
  return (
    <span className="vaglio-written">
      {is.map((value, index) => (
        <Fragment key={value}>
          {index > 0 && ', '}
          {was.includes(value) ? value : <ins><span className="pf-v6-screen-reader">{t('cell.valueNow')} </span>{value}</ins>}
        </Fragment>
      ))}
      {gone.length > 0 && (
        <>
          {', '}
          <del>
            <span className="pf-v6-screen-reader">{t('cell.valueGone')} </span>
            {gone.join(', ')}
          </del>
        </>
      )}
    </span>
  );
}
