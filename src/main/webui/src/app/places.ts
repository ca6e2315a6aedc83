import type { LinkProps } from '@tanstack/react-router';
import type { Role } from '~/api/me';
import { places as access } from '~/access/places';
import { places as change } from '~/change/places';
import { places as decision } from '~/decision/places';
import { places as draft } from '~/draft/places';
import { places as home } from '~/home/places';
import { places as mapping } from '~/mapping/places';
import { places as pipeline } from '~/pipeline/places';
import { places as reference } from '~/reference/places';
import { places as ruleset } from '~/ruleset/places';
import { places as table } from '~/table/places';
import { places as trial } from '~/trial/places';
import { places as upload } from '~/upload/places';
import { places as version } from '~/version/places';

/** A page that the navigation leads to; its name is `places.<key>` of the shell's words. */
export interface Place {
  key: string;
  to: LinkProps['to'];
  params?: Record<string, string>;
  /** The start of the addresses that belong to it, when it is not `to`. */
  below?: string;
  /** Who finds it; everybody when not named. */
  roles?: Role[];
}

export interface PlaceGroup {
  key: string;
  places: Place[];
}

/** The pages of the workbench, by what people come for. */
export const GROUPS: PlaceGroup[] = [
  { key: 'leads', places: [...home, ...pipeline, ...trial, ...upload] },
  { key: 'rules', places: [...table, ...draft, ...change, ...version] },
  { key: 'proof', places: decision },
  { key: 'settings', places: [...access, ...ruleset, ...mapping, ...reference] },
];
