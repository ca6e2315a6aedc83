import { FormFieldGroup, FormFieldGroupHeader, FormGroup, TextInput } from '@patternfly/react-core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Warning } from './acceptance';
import { Findings } from './Against';
import { LONGEST } from './queries';

interface WarningReasonsProps {
  warnings: Warning[];
  draft: string;
  reasons: Record<string, string>;
  onReason: (key: string, text: string) => void;
}

/** Each warning that the base does not have, with the place for the reason why it is right so. */
export function WarningReasons({ warnings, draft, reasons, onReason }: WarningReasonsProps) {
  const { t } = useTranslation('change');
  const heading = useId();
  if (warnings.length === 0) return null;
  return (
    <FormFieldGroup
      header={
        <FormFieldGroupHeader
          titleText={{ text: t('submit.warnings', { count: warnings.length }), id: heading }}
          titleDescription={t('submit.warningsText')}
        />
      }
    >
      {warnings.map((warning) => (
        <Reason key={warning.key} warning={warning} draft={draft} text={reasons[warning.key] ?? ''} onText={(text) => onReason(warning.key, text)} />
      ))}
    </FormFieldGroup>
  );
}

interface ReasonProps {
  warning: Warning;
  draft: string;
  text: string;
  onText: (text: string) => void;
}

function Reason({ warning, draft, text, onText }: ReasonProps) {
  const { t } = useTranslation('change');
  const ids = { field: useId(), what: useId() };
  return (
    <div>
      <div id={ids.what}>
        <Findings findings={warning.findings} draft={draft} />
      </div>
      <FormGroup label={t('submit.accept')} fieldId={ids.field} isRequired>
        <TextInput id={ids.field} value={text} onChange={(_, written) => onText(written)} maxLength={LONGEST} isRequired aria-describedby={ids.what} />
      </FormGroup>
    </div>
  );
}
