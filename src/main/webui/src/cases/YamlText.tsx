import { FormGroup, FormHelperText, HelperText, HelperTextItem, TextArea } from '@patternfly/react-core';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface YamlTextProps<T> {
  label: string;
  hint?: string;
  rows: number;
  text: string;
  /** Reads the text; a SyntaxError says why it can not be used. */
  read: (text: string) => Promise<T>;
  /** The text, and what it says; null while it can not be read. */
  onChange: (text: string, read: T | null) => void;
}

/** YAML as text, checked while it is typed. */
export function YamlText<T>({ label, hint, rows, text, read, onChange }: YamlTextProps<T>) {
  const { t } = useTranslation('cases');
  const id = useId();
  const [wrong, setWrong] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    read(text).then(
      () => current && setWrong(null),
      (failure: Error) => current && setWrong(failure.message),
    );
    return () => {
      current = false;
    };
  }, [read, text]);
  const change = (written: string) => {
    onChange(written, null);
    read(written).then(
      (value) => onChange(written, value),
      () => undefined,
    );
  };
  return (
    <FormGroup label={label} fieldId={id}>
      <TextArea
        id={id}
        className="vaglio-yaml"
        rows={rows}
        value={text}
        spellCheck={false}
        resizeOrientation="vertical"
        validated={wrong ? 'error' : 'default'}
        aria-describedby={`${id}-said`}
        onChange={(_, written) => change(written)}
      />
      <FormHelperText>
        <HelperText id={`${id}-said`} isLiveRegion>
          {wrong ? (
            <HelperTextItem variant="error">
              {t('notYaml')} <span lang="en">{wrong}</span>
            </HelperTextItem>
          ) : (
            hint && <HelperTextItem>{hint}</HelperTextItem>
          )}
        </HelperText>
      </FormHelperText>
    </FormGroup>
  );
}
