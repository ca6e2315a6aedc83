import { Nav, NavGroup, NavItem } from '@patternfly/react-core';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '~/api/me';
import { GROUPS, type Place } from './places';

function isAt(place: Place, path: string): boolean {
  const below = place.below ?? place.to ?? '/';
  return below === '/' ? path === '/' : path === below || path.startsWith(`${below}/`);
}

export function Navigation() {
  const { t } = useTranslation('app');
  const { roles } = useMe();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const mine = (place: Place) => !place.roles || place.roles.some((role) => roles.includes(role));
  return (
    <Nav aria-label={t('navigation')}>
      {GROUPS.map((group) => ({ ...group, places: group.places.filter(mine) }))
        .filter((group) => group.places.length > 0)
        .map((group) => (
          <NavGroup key={group.key} title={t(`groups.${group.key}`)}>
            {group.places.map((place) => (
              <NavItem key={place.key} isActive={isAt(place, path)} itemId={place.key}>
                <Link to={place.to} params={place.params as never}>
                  {t(`places.${place.key}`)}
                </Link>
              </NavItem>
            ))}
          </NavGroup>
        ))}
    </Nav>
  );
}
