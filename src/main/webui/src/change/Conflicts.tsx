import { Button, Card, CardBody, CardHeader, CardTitle, Radio } from '@patternfly/react-core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpeech } from '~/difference/speech';
import { cellWords, fileName, tableName } from '~/difference/words';
import type { Choice, MergeConflict } from './queries';

interface ConflictsProps {
  conflicts: MergeConflict[];
  choices: Record<string, Choice>;
  /** The number of the live version. */
  live: number;
  onChoices: (choices: Record<string, Choice>) => void;
}

/** Each place that both changed, with what stood there before, and the choice between the two. */
export function Conflicts({ conflicts, choices, live, onChoices }: ConflictsProps) {
  const { t } = useTranslation('change');
  const all = (choice: Choice) => onChoices(Object.fromEntries(conflicts.map(({ id }) => [id, choice])));
  return (
    <Card>
      <CardHeader
        actions={{
          actions: (
            <>
              <Button variant="secondary" size="sm" onClick={() => all('mine')}>
                {t('merge.allMine')}
              </Button>
              <Button variant="secondary" size="sm" onClick={() => all('theirs')}>
                {t('merge.allTheirs')}
              </Button>
            </>
          ),
          hasNoOffset: true,
        }}
      >
        <CardTitle component="h2">{t('merge.choose')}</CardTitle>
      </CardHeader>
      <CardBody className="vaglio-change-stack">
        {conflicts.map((conflict) => (
          <ConflictChoice
            key={conflict.id}
            conflict={conflict}
            live={live}
            chosen={choices[conflict.id]}
            onChoose={(choice) => onChoices({ ...choices, [conflict.id]: choice })}
          />
        ))}
      </CardBody>
    </Card>
  );
}

interface ConflictChoiceProps {
  conflict: MergeConflict;
  live: number;
  chosen: Choice | undefined;
  onChoose: (choice: Choice) => void;
}

function ConflictChoice({ conflict, live, chosen, onChoose }: ConflictChoiceProps) {
  const { t } = useTranslation('change');
  const name = useId();
  const side = (choice: Choice) => (
    <div className={`vaglio-change-conflict-side${chosen === choice ? ' vaglio-change-conflict-chosen' : ''}`}>
      <Radio
        id={`${name}-${choice}`}
        name={name}
        isChecked={chosen === choice}
        onChange={() => onChoose(choice)}
        label={choice === 'mine' ? t('merge.mine') : t('merge.theirs', { live })}
        body={<Value conflict={conflict} text={conflict[choice]} />}
      />
    </div>
  );
  return (
    <fieldset className="vaglio-change-conflict" data-conflict={conflict.id}>
      <legend>
        <Place conflict={conflict} />
      </legend>
      <div>
        <span className="vaglio-change-detail">{t('merge.was')}</span> <Value conflict={conflict} text={conflict.base} />
      </div>
      <div className="vaglio-change-conflict-sides">
        {side('mine')}
        {side('theirs')}
      </div>
    </fieldset>
  );
}

/** Where the conflict is: table, row and column by their names, or the file. */
function Place({ conflict }: { conflict: MergeConflict }) {
  const { t } = useTranslation('change');
  const { t: inDifference } = useSpeech();
  if (conflict.kind === 'file') return <>{fileName(conflict.file, inDifference)}</>;
  const table = tableName({ name: conflict.table ?? conflict.file, label: conflict.tableLabel });
  const row = conflict.rowLabel ?? conflict.row ?? '';
  return <>{t(`merge.place.${conflict.kind}`, { table, row, column: conflict.columnLabel ?? conflict.column ?? '' })}</>;
}

/** One of the three values, as people say it. */
function Value({ conflict, text }: { conflict: MergeConflict; text: string | null }) {
  const { t } = useTranslation('change');
  const speech = useSpeech();
  if (text === null) return <em>{t(conflict.kind === 'row' || conflict.kind === 'file' ? 'merge.gone' : 'merge.empty')}</em>;
  if (conflict.kind === 'cell') return <span>{cellWords(text, conflict.result ? 'output' : 'input', speech)}</span>;
  if (conflict.kind === 'file') return <pre className="vaglio-change-conflict-text">{text}</pre>;
  return <span>{text}</span>;
}
