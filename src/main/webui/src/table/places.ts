import type { Place } from '~/app/places';

export const places: Place[] = [{ key: 'tables', to: '/tables' }];
