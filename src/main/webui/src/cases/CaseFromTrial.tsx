import { Button, Checkbox, Form, FormGroup, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '~/shared/Dialog';
import { parts, caseOf } from './fromTrial';
import type { Case, Tree } from './yaml';

interface CaseFromTrialProps {
  lead: Tree;
  decision: Tree;
  /** The table whose rows come first. */
  table?: string;
  onDone: (begun: Case) => void;
  onClose: () => void;
}

/** Turns what is tried into a case: the person ticks what must come of it. */
export function CaseFromTrial({ lead, decision, table, onDone, onClose }: CaseFromTrialProps) {
  const { t } = useTranslation('cases');
  const heading = useId();
  const all = parts(decision, table);
  const [ticked, setTicked] = useState(() => new Set(all.filter((part) => part.usual).map((part) => part.key)));
  const toggle = (key: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(key);
    else next.delete(key);
    setTicked(next);
  };
  return (
    <Dialog variant="medium" onClose={onClose} aria-labelledby={heading}>
      <ModalHeader title={t('fromTrial')} labelId={heading} description={t('fromTrialText')} />
      <ModalBody>
        <Form onSubmit={(event) => event.preventDefault()}>
          {(['verdict', 'row'] as const).map((kind) => {
            const of = all.filter((part) => part.kind === kind);
            return (
              of.length > 0 && (
                <FormGroup key={kind} role="group" isStack label={t(`ticked.${kind}`)} fieldId={`${heading}-${kind}`}>
                  {of.map((part) => (
                    <Checkbox
                      key={part.key}
                      id={`${heading}-${part.key}`}
                      label={
                        <>
                          {part.name}: <code>{JSON.stringify(part.value)}</code>
                        </>
                      }
                      isChecked={ticked.has(part.key)}
                      onChange={(_, on) => toggle(part.key, on)}
                    />
                  ))}
                </FormGroup>
              )
            );
          })}
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button variant="primary" isDisabled={ticked.size === 0} onClick={() => onDone(caseOf(lead, decision, all.filter((part) => ticked.has(part.key))))}>
          {t('goOn')}
        </Button>
        <Button variant="link" onClick={onClose}>
          {t('cancel')}
        </Button>
      </ModalFooter>
    </Dialog>
  );
}
