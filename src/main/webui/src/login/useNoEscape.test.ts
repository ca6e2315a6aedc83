import { fireEvent, renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useNoEscape } from './useNoEscape';

const closes = vi.fn();

afterEach(() => {
  document.body.removeEventListener('keydown', closes);
  closes.mockReset();
});

it('keeps Escape from what is below, and no other key, as long as it is there', () => {
  document.body.addEventListener('keydown', closes);
  const { unmount } = renderHook(() => useNoEscape());
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(closes).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: 'a' });
  expect(closes).toHaveBeenCalledTimes(1);
  unmount();
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(closes).toHaveBeenCalledTimes(2);
});
