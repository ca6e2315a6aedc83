import type { Place } from '~/app/places';

export const places: Place[] = [
  { key: 'users', to: '/users', roles: ['administrator', 'auditor'] },
  { key: 'keys', to: '/keys', roles: ['administrator', 'auditor'] },
  { key: 'acts', to: '/acts', roles: ['administrator', 'auditor'] },
];
