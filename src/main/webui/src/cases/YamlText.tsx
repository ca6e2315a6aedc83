import { FormGroup, FormHelperText, HelperText, HelperTextItem, TextArea } from '@patternfly/react-core';
import { useEffect, useEffectEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '~/shared/States';
import { writeYaml } from './yaml';

interface YamlTextProps<T> {
  label: string;
  hint?: string;
  rows: number;
  /** What the text says when it is opened; from then on what is typed is the truth. */
  value: object;
  /** Reads the text; a SyntaxError says why it can not be used. */
  read: (text: string) => Promise<T>;
  /** What the text says; null while it is not known or can not be read. */
  onRead: (read: T | null) => void;
}

/** A value as YAML, read while it is typed. */
export function YamlText<T>({ label, hint, rows, value, read, onRead }: YamlTextProps<T>) {
  const { t } = useTranslation('cases');
  const id = useId();
  const [text, setText] = useWritten(value);
  const wrong = useReading(text, read, onRead);
  if (text === null) return <Loading />;
  const change = (written: string) => {
    setText(written);
    onRead(null);
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

/** The value as text, null until it is written; only what it was at first is. */
function useWritten(value: object) {
  const [begun] = useState(value);
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void (Object.keys(begun).length === 0 ? Promise.resolve('') : writeYaml(begun)).then((written) => current && setText(written));
    return () => {
      current = false;
    };
  }, [begun]);
  return [text, setText] as const;
}

/** Why the text can not be used; null where it can. A reading that the next letter overtook counts for nothing. */
function useReading<T>(text: string | null, read: (text: string) => Promise<T>, onRead: (read: T | null) => void): string | null {
  const [wrong, setWrong] = useState<string | null>(null);
  const done = useEffectEvent((value: T | null, failure: string | null) => {
    setWrong(failure);
    onRead(value);
  });
  useEffect(() => {
    if (text === null) return;
    let current = true;
    read(text).then(
      (value) => current && done(value, null),
      (failure: Error) => current && done(null, failure.message),
    );
    return () => {
      current = false;
    };
  }, [read, text]);
  return wrong;
}
