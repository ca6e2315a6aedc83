/** A file that leads from one page to another: what no mapping fits is what one is proposed for. */
let kept: File | null = null;

export function keepSample(file: File): void {
  kept = file;
}

/** The file that was kept, once. */
export function takeSample(): File | null {
  const taken = kept;
  kept = null;
  return taken;
}

/** A name for the mapping of a file: lower-case letters, digits and hyphens. */
export function nameFor(file: string): string {
  const plain = file
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 60).replace(/-+$/, '') || 'proposed';
}
