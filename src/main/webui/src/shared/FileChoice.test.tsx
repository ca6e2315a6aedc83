import { cleanup, fireEvent, render, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { FileChoice } from './FileChoice';
import { hintOf } from './Field';

const FIRST = new File(['Id\n'], 'leads.csv', { type: 'text/csv' });
const SECOND = new File(['Id\n'], 'others.csv', { type: 'text/csv' });

afterEach(cleanup);

function shown(onChoose: (file: File | null) => void): HTMLInputElement {
  const { container } = render(<FileChoice id="sample" label="File" file={null} ends={['.csv']} onChoose={onChoose} />);
  return container.querySelector<HTMLInputElement>('input[type=file]')!;
}

it('tells once of each file that is chosen', async () => {
  const told = vi.fn();
  const input = shown(told);
  for (const file of [FIRST, SECOND]) {
    fireEvent.change(input, { target: { files: [file] } });
    await waitFor(() => expect(told).toHaveBeenLastCalledWith(file));
  }
  expect(told.mock.calls).toEqual([[FIRST], [SECOND]]);
});

it('takes no file of another kind, and says so', async () => {
  const told = vi.fn();
  fireEvent.change(shown(told), { target: { files: [new File(['PK'], 'leads.xlsx')] } });
  await waitFor(() => expect(document.getElementById(hintOf('sample'))).not.toBeNull());
  expect(told).not.toHaveBeenCalled();
});
