import { Button, Label, LabelGroup, Spinner } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';
import { Alert } from '~/shared/Alert';
import { KINDS, counts } from './grouping';
import { Sign } from './Signs';
import type { Checked } from './useChecks';

/** How many findings of each kind there are, and whether they are of what stands there now. */
export function ChecksStatus({ checked, whole }: { checked: Checked; whole: boolean }) {
  const { t } = useTranslation('check');
  const found = checked.findings && counts(checked.findings);
  return (
    <div className="vaglio-checks-status">
      {found && (
        <LabelGroup aria-label={t('title')} numLabels={KINDS.length}>
          {KINDS.filter((kind) => found[kind] > 0).map((kind) => (
            <Label key={kind} variant="outline" icon={<Sign of={kind} />}>
              {t(`number.${kind}`, { count: found[kind] })}
            </Label>
          ))}
        </LabelGroup>
      )}
      <p role="status" className="vaglio-quiet">
        {checked.checking ? (
          <>
            <Spinner size="sm" aria-hidden /> {whole ? t('checkingWhole') : t('checking')} {checked.stale && found && t('stale')}
          </>
        ) : (
          // A failure before anything was found has the place of what would be found.
          (found || !checked.error) && (
            <>
              {checked.error ? t('failed') : t('done')}{' '}
              {(whole || checked.error) && (
                <Button variant="link" isInline onClick={checked.again}>
                  {t('again')}
                </Button>
              )}
            </>
          )
        )}
      </p>
    </div>
  );
}

/** Nothing is wrong; but what could not be analysed is said, for it is no tick. */
export function AllFine({ notAnalysed, whole }: { notAnalysed: number; whole: boolean }) {
  const { t } = useTranslation('check');
  return (
    <Alert variant={notAnalysed ? 'info' : 'success'} isInline title={whole ? t('fineWhole') : t('fineTable')} component="p">
      {notAnalysed ? t('fineBut', { count: notAnalysed }) : t('fineText')}
    </Alert>
  );
}
