import { useTranslation } from 'react-i18next';
import type { Schemas } from '~/api/client';
import { Alert } from '~/shared/Alert';
import { useHeadingLevel } from './headings';
/** What was not understood of what was sent. */
export function Warnings({ warnings }: { warnings: Schemas['InputWarning'][] }) {
  const { t } = useTranslation('decision');
  const level = useHeadingLevel();
  if (warnings.length === 0) return null;
  return (
    <Alert variant="warning" isInline component={level} title={t('story.warnings', { count: warnings.length })}>
      <ul className="decision-list">
        {warnings.map((warning) => (
          <li key={warning.code + warning.pointer}>
            <code>{warning.pointer}</code>: {warning.text ?? t(`codes.warning.${warning.code}`, { defaultValue: warning.code })}
            {warning.value && ` (${warning.value})`}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
