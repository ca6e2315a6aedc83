import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connection } from '~/api/connection';
import { Disconnected } from './Disconnected';

const GET = vi.hoisted(() => vi.fn());
vi.mock('~/api/client', () => ({ api: { GET } }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  connection.answered();
  vi.useRealTimers();
});

it('looks whether the service is back for as long as it is away, and says so until then', async () => {
  GET.mockRejectedValueOnce(new Error('away')).mockImplementation(() => Promise.resolve(connection.answered()));
  render(<Disconnected />);
  expect(screen.queryByRole('status')).toBeNull();
  act(() => connection.lost());
  expect(screen.queryByRole('status')).not.toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(GET).toHaveBeenCalledTimes(2);
  expect(screen.queryByRole('status')).toBeNull();
});
