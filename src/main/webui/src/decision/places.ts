import type { Place } from '~/app/places';

export const places: Place[] = [{ key: 'decisions', to: '/decisions' }];
