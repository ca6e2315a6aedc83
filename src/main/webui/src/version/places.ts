import type { Place } from '~/app/places';

export const places: Place[] = [{ key: 'versions', to: '/versions' }];
