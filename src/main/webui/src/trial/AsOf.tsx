import { Button, FormGroup, FormHelperText, HelperText, HelperTextItem, InputGroup, InputGroupItem, TextInput } from '@patternfly/react-core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { instantOf, localOf, zone } from './moments';

interface AsOfProps {
  value: string | null;
  /** What no moment means; now when not given. */
  empty?: string;
  onChange: (asOf: string | null) => void;
}

/** The moment to decide for. */
export function AsOf({ value, empty, onChange }: AsOfProps) {
  const { t } = useTranslation('trial');
  const id = useId();
  return (
    <FormGroup label={t('asOf')} fieldId={id}>
      <InputGroup>
        <InputGroupItem isFill>
          <TextInput
            id={id}
            type="datetime-local"
            value={localOf(value) ?? ''}
            aria-describedby={`${id}-zone`}
            onChange={(_, written) => onChange(instantOf(written) ?? null)}
          />
        </InputGroupItem>
        <InputGroupItem>
          <Button variant="control" isDisabled={value === null} onClick={() => onChange(null)}>
            {empty ? t('noMoment') : t('now')}
          </Button>
        </InputGroupItem>
      </InputGroup>
      <FormHelperText>
        <HelperText>
          <HelperTextItem id={`${id}-zone`}>{value === null ? (empty ?? t('asOfNow', { zone: zone() })) : t('inZone', { zone: zone() })}</HelperTextItem>
        </HelperText>
      </FormHelperText>
    </FormGroup>
  );
}
