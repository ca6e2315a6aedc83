import { Button } from '@patternfly/react-core';
import { CheckIcon, CopyIcon } from '@patternfly/react-icons';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyOut } from './copy';

/** Several lines to take away, such as a command. */
export function CopiedBlock({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation('shared');
  const [done, setDone] = useState(false);
  const block = useRef<HTMLPreElement>(null);
  return (
    <div className="vaglio-copied">
      <pre ref={block} role="region" aria-label={label} tabIndex={0}>
        {text}
      </pre>
      <Button
        variant="secondary"
        size="sm"
        icon={done ? <CheckIcon /> : <CopyIcon />}
        aria-label={t('copyOf', { what: label })}
        onClick={() => void copyOut(text, () => getSelection()?.selectAllChildren(block.current!)).then(() => setDone(true))}
      >
        {done ? t('copied') : t('copy')}
      </Button>
      <span role="status" className="pf-v6-screen-reader">
        {done ? t('copied') : ''}
      </span>
    </div>
  );
}
