import { QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { change, changeKeys, gateChecks } from './queries';

it('what is done to a request asks for it anew, and runs no case of its draft again', () => {
  const client = new QueryClient();
  const [request, checks] = [change(7, 'en').queryKey, gateChecks('d', 3).queryKey];
  client.setQueryData<unknown>(request, {});
  client.setQueryData<unknown>(checks, {});
  void client.invalidateQueries({ queryKey: changeKeys.all });
  expect(client.getQueryState(request)?.isInvalidated).toBe(true);
  expect(client.getQueryState(checks)?.isInvalidated).toBe(false);
});
