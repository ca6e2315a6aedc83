import { Nav, NavItem, NavList } from '@patternfly/react-core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { KINDS } from './queries';

/** Leads from one kind of reference data to the others. */
export function KindTabs({ kind }: { kind: string }) {
  const { t } = useTranslation('reference');
  return (
    <Nav variant="horizontal" aria-label={t('kinds')} className="pf-v6-u-mb-md">
      <NavList backScrollAriaLabel={t('kindsBefore')} forwardScrollAriaLabel={t('kindsAfter')}>
        {KINDS.map((each) => (
          <NavItem key={each} isActive={each === kind} itemId={each}>
            <Link to="/reference/$kind" params={{ kind: each }}>
              {t(`kind.${each}`)}
            </Link>
          </NavItem>
        ))}
      </NavList>
    </Nav>
  );
}
