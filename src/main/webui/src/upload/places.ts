import type { Place } from '~/app/places';

export const places: Place[] = [{ key: 'upload', to: '/upload', roles: ['caller', 'editor', 'approver', 'administrator'] }];
