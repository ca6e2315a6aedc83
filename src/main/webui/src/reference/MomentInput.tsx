import { TextInput, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTime, localOf, momentOf } from './moments';

interface MomentInputProps {
  id: string;
  label: string;
  value: string;
  wrong: boolean;
  describedBy: string;
  onChange: (value: string) => void;
}

/** A whole day, or a point in time in the reader's zone. */
export function MomentInput({ id, label, value, wrong, describedBy, onChange }: MomentInputProps) {
  const { t } = useTranslation('reference');
  const [exact, setExact] = useState(isTime(value));
  const choose = (time: boolean) => {
    setExact(time);
    onChange(time ? momentOf(value && `${value}T09:00`) : localOf(value).slice(0, 10));
  };
  return (
    <div className="vaglio-moment">
      <TextInput
        id={id}
        type={exact ? 'datetime-local' : 'date'}
        value={exact ? localOf(value) : value}
        validated={wrong ? 'error' : 'default'}
        aria-describedby={describedBy}
        onChange={(_, text) => onChange(exact ? momentOf(text) : text)}
      />
      <ToggleGroup aria-label={t('dayOrTime', { field: label })} isCompact>
        <ToggleGroupItem text={t('day')} buttonId={`${id}-day`} isSelected={!exact} onChange={() => exact && choose(false)} />
        <ToggleGroupItem text={t('time')} buttonId={`${id}-time`} isSelected={exact} onChange={() => !exact && choose(true)} />
      </ToggleGroup>
    </div>
  );
}
