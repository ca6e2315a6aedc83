import type { Place } from '~/app/places';

export const places: Place[] = [{ key: 'reference', to: '/reference/$kind', params: { kind: 'roster' }, below: '/reference' }];
