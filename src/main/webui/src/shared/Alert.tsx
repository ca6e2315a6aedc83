import { Alert as PlainAlert, type AlertProps } from '@patternfly/react-core';
import { useTranslation } from 'react-i18next';

/** An alert that is read out in the reader's language: before its title stands what kind of alert it is. */
export function Alert(props: AlertProps) {
  const { t } = useTranslation('shared');
  return <PlainAlert variantLabel={t(`alert.${props.variant ?? 'custom'}`)} {...props} />;
}
