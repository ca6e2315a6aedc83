import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/client';
import { useCodes } from './codes';
import { Value } from './Value';

/** What a row saw: each input with its value. */
export function Because({ inputs }: { inputs: Schemas['SeenInput'][] | undefined }) {
  const { t } = useTranslation('decision');
  const words = useCodes();
  if (!inputs?.length) return null;
  return (
    <div className="waterfall-because">
      {inputs.map((seen, at) => (
        <span key={seen.input}>
          {at > 0 && t('separator')}
          {seen.label ?? words('input', seen.input)}: <Value of={seen.value} />
        </span>
      ))}
    </div>
  );
}
