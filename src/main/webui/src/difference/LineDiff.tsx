import { useTranslation } from 'react-i18next';

type Kind = 'added' | 'removed' | 'place' | 'same';

interface Line {
  kind: Kind;
  text: string;
}

/** The lines of a difference as `diff -u` writes them. */
export function linesOf(diff: string): Line[] {
  return diff
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      if (line.startsWith('@@')) return { kind: 'place', text: '⋯' };
      if (line.startsWith('+')) return { kind: 'added', text: line.slice(1) };
      if (line.startsWith('-')) return { kind: 'removed', text: line.slice(1) };
      return { kind: 'same', text: line.slice(1) };
    });
}

/** What changed in a text, line by line, as Git shows it. */
export function LineDiff({ lines, label }: { lines: string; label: string }) {
  const { t } = useTranslation('difference');
  return (
    <div className="vaglio-lines" role="region" tabIndex={0} aria-label={label}>
      {linesOf(lines).map((line, index) => (
        <div key={index} className={`vaglio-line-${line.kind}`}>
          {line.kind === 'added' && <span className="pf-v6-screen-reader">{t('file.lineAdded')} </span>}
          {line.kind === 'removed' && <span className="pf-v6-screen-reader">{t('file.lineRemoved')} </span>}
          <span aria-hidden="true">{line.kind === 'added' ? '+' : line.kind === 'removed' ? '−' : ' '}</span>
          <code>{line.text}</code>
        </div>
      ))}
    </div>
  );
}
