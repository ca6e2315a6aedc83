import { Button } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import { Refusal } from './Refusal';

interface MoreProps {
  /** An infinite query. */
  of: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    error: Error | null;
    fetchNextPage: () => unknown;
  };
  children: ReactNode;
}

/** Asks for the next page of a list, and says why it did not come; not there after the last one. */
export function More({ of, children }: MoreProps) {
  if (!of.hasNextPage) return null;
  return (
    <div className="vaglio-no-print">
      {of.isFetchNextPageError && of.error && <Refusal error={of.error} className="pf-v6-u-mb-sm" />}
      <Button variant="secondary" isLoading={of.isFetchingNextPage} isDisabled={of.isFetchingNextPage} onClick={() => of.fetchNextPage()}>
        {children}
      </Button>
    </div>
  );
}
