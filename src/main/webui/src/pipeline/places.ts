import type { Place } from '~/app/places';

export const places: Place[] = [
  { key: 'pipeline', to: '/pipeline' },
  { key: 'queue', to: '/queue' },
];
