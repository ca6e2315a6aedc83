import type { TFunction } from 'i18next';

/** `enteredStageAt` as `Entered stage at`, `c_level` as `C level`. */
export function readable(code: string): string {
  const words = code
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The name of a fact, by its path without the places in lists; one of the company's own by what it is called. */
export const factName = (t: TFunction<'trial'>, path: string[]): string =>
  t(`fact.${path.join('.')}` as 'title', { defaultValue: readable(path.at(-1) ?? '') });

export const groupName = (t: TFunction<'trial'>, group: string): string => t(`group.${group}` as 'title', { defaultValue: readable(group) });

/** A value of an enumeration or a verdict in words. */
export const valueName = (t: TFunction<'trial'>, value: string): string => t(`value.${value}` as 'title', { defaultValue: readable(value) });
