import { Bullseye, Button, EmptyState, EmptyStateActions, EmptyStateBody, EmptyStateFooter, Skeleton } from '@patternfly/react-core';
import { BanIcon, ExclamationCircleIcon, PluggedIcon, SearchIcon } from '@patternfly/react-icons';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OfflineError, ProblemError } from '~/api/problem';

/** Lines in the shape of what is to come. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const { t } = useTranslation('shared');
  return (
    <div role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} width={line % 3 === 2 ? '60%' : '100%'} height="1.5rem" className="pf-v6-u-mb-sm" />
      ))}
    </div>
  );
}

interface NothingProps {
  title: string;
  children?: ReactNode;
  /** Buttons or links that lead on. */
  actions?: ReactNode;
  icon?: ComponentType;
}

/** Nothing is here yet, or nothing was found: says why and what to do next. */
export function Nothing({ title, children, actions, icon }: NothingProps) {
  return (
    <EmptyState titleText={title} headingLevel="h2" icon={icon}>
      {children && <EmptyStateBody>{children}</EmptyStateBody>}
      {actions && (
        <EmptyStateFooter>
          <EmptyStateActions>{actions}</EmptyStateActions>
        </EmptyStateFooter>
      )}
    </EmptyState>
  );
}

interface Failure {
  icon: ComponentType;
  key: 'offline' | 'forbidden' | 'missing' | 'busy' | 'failed';
}

function kindOf(error: Error): Failure {
  if (error instanceof OfflineError) return { icon: PluggedIcon, key: 'offline' };
  if (!(error instanceof ProblemError)) return { icon: ExclamationCircleIcon, key: 'failed' };
  if (error.status === 403) return { icon: BanIcon, key: 'forbidden' };
  if (error.status === 404 || error.status === 410) return { icon: SearchIcon, key: 'missing' };
  if (error.status === 503 || error.status === 429) return { icon: PluggedIcon, key: 'busy' };
  return { icon: ExclamationCircleIcon, key: 'failed' };
}

/** Why something is not shown, in the reader's words first and the service's own after them. */
export function Failed({ error, retry }: { error: Error; retry?: () => void }) {
  const { t } = useTranslation('shared');
  const failure = kindOf(error);
  const problem = error instanceof ProblemError ? error.problem : null;
  return (
    <Bullseye>
      <Nothing
        icon={failure.icon}
        title={t(`failure.${failure.key}.title`)}
        actions={
          retry && (
            <Button variant="primary" onClick={retry}>
              {t('again')}
            </Button>
          )
        }
      >
        <p>{t(`failure.${failure.key}.text`)}</p>
        {problem?.detail && <p lang="en">{problem.detail}</p>}
        {problem?.incident && <p>{t('incident', { id: problem.incident })}</p>}
      </Nothing>
    </Bullseye>
  );
}

interface ShownProps<T> {
  /** A query, or what several came to. */
  of: { data: T | undefined; error: Error | null; refetch: () => unknown };
  /** In the place of the content while it is awaited. */
  loading?: ReactNode;
  children: (found: T) => ReactNode;
}

/** What a query found, or its designed state: loading, forbidden, missing, offline, failed. */
export function Shown<T>({ of, loading, children }: ShownProps<T>) {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.error) return <Failed error={of.error} retry={() => of.refetch()} />;
  return <>{loading ?? <Loading />}</>;
}
