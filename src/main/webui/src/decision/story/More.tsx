import { Button } from '@patternfly/react-core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The first of a list, and a button for the others; on paper all of them. */
export function More<T>({ of, first, children }: { of: T[]; first: number; children: (one: T) => ReactNode }) {
  const { t } = useTranslation('decision');
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className="decision-list">{of.slice(0, first).map(children)}</ul>
      {of.length > first && <ul className={all ? 'decision-list' : 'decision-list decision-list--folded'}>{of.slice(first).map(children)}</ul>}
      {of.length > first && (
        <Button variant="link" isInline className="vaglio-no-print" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('less') : t('more', { count: of.length - first })}
        </Button>
      )}
    </>
  );
}
