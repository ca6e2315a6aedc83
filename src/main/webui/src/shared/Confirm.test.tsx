import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ProblemError } from '~/api/problem';
import { useNoEscape } from '~/login/useNoEscape';
import { Confirm } from './Confirm';

afterEach(cleanup);

function Asked(props: { error?: Error; onClose: () => void }) {
  return (
    <Confirm title="Remove it?" action="Remove" onConfirm={vi.fn()} {...props}>
      It is gone then.
    </Confirm>
  );
}

/** What the dialog of an expired login is to those beneath it. */
function Above() {
  useNoEscape();
  return null;
}

it('is left by Escape and by its close button', () => {
  const left = vi.fn();
  render(<Asked onClose={left} />);
  fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
  fireEvent.click(screen.getByRole('button', { name: 'close' }));
  expect(left).toHaveBeenCalledTimes(2);
});

it('stays open below a dialog that Escape does not close', () => {
  const left = vi.fn();
  render(
    <>
      <Asked onClose={left} />
      <Above />
    </>,
  );
  fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
  expect(left).not.toHaveBeenCalled();
});

it('says why it was not done', () => {
  const error = new ProblemError(409, { detail: 'It is in use.' });
  render(<Asked error={error} onClose={vi.fn()} />);
  expect(screen.getByRole('alert').textContent).toContain('It is in use.');
});
