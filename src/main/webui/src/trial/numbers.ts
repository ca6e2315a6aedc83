/** A number as people write it, also with a decimal comma; what is none stays as it was written. */
export function numberOf(text: string): number | string | undefined {
  const plain = text.trim();
  if (plain === '') return undefined;
  const written = /^-?\d+,\d+$/.test(plain) ? plain.replace(',', '.') : plain;
  return /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : plain;
}
