import { ActionGroup, Button, Form, FormGroup, TextInput } from '@patternfly/react-core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '~/api/client';
import { OfflineError, ProblemError } from '~/api/problem';
import { Alert } from '~/shared/Alert';

interface LoginFormProps {
  /** The name when it is known already: somebody comes back. */
  name?: string;
  onDone: () => void;
}

function reason(error: Error): { key: 'wrong' | 'later' | 'offline' | 'failed'; seconds?: number } {
  if (error instanceof OfflineError) return { key: 'offline' };
  if (!(error instanceof ProblemError)) return { key: 'failed' };
  if (error.status === 401) return { key: 'wrong' };
  if (error.status === 429) return { key: 'later', seconds: error.retryAfter ?? 60 };
  return { key: 'failed' };
}

export function LoginForm({ name: known, onDone }: LoginFormProps) {
  const { t } = useTranslation('login');
  const [name, setName] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const login = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/login', { body: { name, password } })),
    onSuccess: onDone,
    onError: () => setPassword(''),
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    login.mutate();
  }
  const failure = login.error && reason(login.error);
  return (
    <Form onSubmit={submit}>
      {failure && <Alert isInline variant="danger" title={t(`failure.${failure.key}`, { count: failure.seconds ?? 0 })} role="alert" />}
      <FormGroup label={t('name')} fieldId="login-name" isRequired>
        <TextInput
          id="login-name"
          value={name}
          onChange={(_, value) => setName(value)}
          autoComplete="username"
          isRequired
          autoFocus={!known}
          readOnlyVariant={known ? 'default' : undefined}
        />
      </FormGroup>
      <FormGroup label={t('password')} fieldId="login-password" isRequired>
        <TextInput
          id="login-password"
          type="password"
          value={password}
          onChange={(_, value) => setPassword(value)}
          autoComplete="current-password"
          isRequired
          autoFocus={Boolean(known)}
        />
      </FormGroup>
      <ActionGroup>
        <Button type="submit" isLoading={login.isPending} isDisabled={login.isPending || !name || !password} isBlock>
          {t('submit')}
        </Button>
      </ActionGroup>
    </Form>
  );
}
