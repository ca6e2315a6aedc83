import { Button, InputGroup, InputGroupItem, TextInput } from '@patternfly/react-core';
import { CheckIcon, CopyIcon } from '@patternfly/react-icons';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyOut } from './copy';

/** A text to take away: read only, with a button that copies it. */
export function Copied({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation('shared');
  const [done, setDone] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <div className="pf-v6-u-mb-md">
      <label htmlFor={id} className="pf-v6-c-form__label-text">
        {label}
      </label>
      <InputGroup>
        <InputGroupItem isFill>
          <TextInput id={id} ref={field} value={text} readOnlyVariant="default" onFocus={() => field.current?.select()} className="vaglio-code" />
        </InputGroupItem>
        <InputGroupItem>
          <Button
            variant="control"
            icon={done ? <CheckIcon /> : <CopyIcon />}
            aria-label={t('copyOf', { what: label })}
            onClick={() => void copyOut(text, () => field.current?.select()).then(() => setDone(true))}
          >
            {done ? t('copied') : t('copy')}
          </Button>
        </InputGroupItem>
      </InputGroup>
      <span role="status" className="pf-v6-screen-reader">
        {done ? t('copied') : ''}
      </span>
    </div>
  );
}
