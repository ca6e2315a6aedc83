import { ClipboardCopyButton, CodeBlock, CodeBlockAction, CodeBlockCode, Button } from '@patternfly/react-core';
import { DownloadIcon } from '@patternfly/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { save } from '~/shared/download';

/** The decision as the service answers it, to copy or to keep. */
export function RawJson({ of, name }: { of: unknown; name: string }) {
  const { t } = useTranslation('decision');
  const [copied, setCopied] = useState(false);
  const text = JSON.stringify(of, null, 2);
  return (
    <CodeBlock
      actions={
        <>
          <CodeBlockAction>
            <ClipboardCopyButton
              id="copy-json"
              textId="json"
              aria-label={t('json.copy')}
              variant="plain"
              onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
              onTooltipHidden={() => setCopied(false)}
            >
              {t(copied ? 'json.copied' : 'json.copy')}
            </ClipboardCopyButton>
          </CodeBlockAction>
          <CodeBlockAction>
            <Button variant="plain" aria-label={t('json.save')} icon={<DownloadIcon />} onClick={() => save(new Blob([text], { type: 'application/json' }), name)} />
          </CodeBlockAction>
        </>
      }
    >
      <CodeBlockCode id="json" tabIndex={0}>
        {text}
      </CodeBlockCode>
    </CodeBlock>
  );
}
