import { Button, FormGroup, FormHelperText, HelperText, HelperTextItem, ModalBody, ModalFooter, ModalHeader, TextArea } from '@patternfly/react-core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '~/shared/Dialog';
import { leadOf } from './json';
import type { Tree } from './tree';
import { body, type Tried } from './tried';

interface PasteJsonProps {
  tried: Tried;
  onDone: (body: Tree) => void;
  onClose: () => void;
}

/** The lead as JSON, as systems send it: to read, to copy, to paste. */
export function PasteJson({ tried, onDone, onClose }: PasteJsonProps) {
  const { t } = useTranslation('trial');
  const heading = useId();
  const [text, setText] = useState(() => (Object.keys(tried.lead).length ? JSON.stringify(body(tried), null, 2) : ''));
  const read = text.trim() === '' ? null : leadOf(text);
  const wrong = read && 'wrong' in read ? read.wrong : null;
  const place = wrong?.line === undefined ? 'wrongJson.syntax' : 'wrongJson.at';
  return (
    <Dialog variant="medium" onClose={onClose} aria-labelledby={heading}>
      <ModalHeader title={t('jsonTitle')} labelId={heading} description={t('jsonText')} />
      <ModalBody>
        <FormGroup label={t('json')} fieldId={`${heading}-json`}>
          <TextArea
            id={`${heading}-json`}
            className="vaglio-code"
            rows={18}
            value={text}
            spellCheck={false}
            validated={wrong ? 'error' : 'default'}
            aria-describedby={`${heading}-wrong`}
            onChange={(_, written) => setText(written)}
          />
          <FormHelperText>
            <HelperText id={`${heading}-wrong`} isLiveRegion>
              {wrong && (
                <HelperTextItem variant="error">
                  {wrong.reason === 'object' ? t('wrongJson.object') : t(place as 'title', { line: wrong.line, column: wrong.column })}
                </HelperTextItem>
              )}
            </HelperText>
          </FormHelperText>
        </FormGroup>
      </ModalBody>
      <ModalFooter>
        <Button variant="primary" isDisabled={!read || wrong !== null} onClick={() => read && 'lead' in read && onDone(read.lead)}>
          {t('take')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('cancel')}
        </Button>
      </ModalFooter>
    </Dialog>
  );
}
