/** Copies a text. Without https there is no clipboard of the browser's: then it is selected and copied the old way. */
export async function copyOut(text: string, select: () => void): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  select();
  document.execCommand('copy');
}
