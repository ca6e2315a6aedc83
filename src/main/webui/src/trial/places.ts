import type { Place } from '~/app/places';

export const places: Place[] = [{ key: 'try', to: '/try', roles: ['editor', 'approver', 'administrator'] }];
