/** What stands before the decimals in a language: a point or a comma. */
const decimalOf = (language: string): string => new Intl.NumberFormat(language).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';

/** The sign of the language before decimals, the other one between thousands. */
const GROUPED = {
  '.': /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/,
  ',': /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/,
};

/**
 * A number as people of a language write it: `50,000` is fifty thousand in English and fifty in Italian, `12,5` twelve
 * and a half in both. What is none stays as it was written.
 */
export function numberOf(text: string, language: string): number | string | undefined {
  const plain = text.trim();
  if (plain === '') return undefined;
  const decimal = decimalOf(language) === ',' ? ',' : '.';
  const written = GROUPED[decimal].test(plain) ? plain.replaceAll(decimal === ',' ? '.' : ',', '') : plain;
  return /^-?\d+([.,]\d+)?$/.test(written) ? Number(written.replace(',', '.')) : plain;
}

/** A number as it is written again when it is edited. */
export const writtenNumber = (value: number, language: string): string => String(value).replace('.', decimalOf(language));
