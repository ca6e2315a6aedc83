import { Button, Modal, ModalBody, ModalFooter, ModalHeader, Radio } from '@patternfly/react-core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleTable } from '~/rules/queries';
import { When } from '~/shared/When';
import type { Conflict, Edit } from './calls';
import { canKeep } from './gesture';
import { namesOf } from './said';
import type { Open } from './state';

interface ConflictDialogProps {
  table: RuleTable;
  open: Open;
  /** By the places of the edits in the gesture: those that are made all the same. */
  onResolve: (mine: ReadonlySet<number>) => void;
}

/** Two people changed the same places: for each, what stood there, theirs and one's own, to choose from. */
export function ConflictDialog({ table, open, onResolve }: ConflictDialogProps) {
  const { t } = useTranslation('draft');
  const id = useId();
  const [mine, setMine] = useState<ReadonlySet<number>>(new Set());
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set(open.conflicts.filter((one) => !canKeep(one)).map(({ edit }) => edit)));
  const choose = (edits: number[], own: boolean) => {
    setMine((before) => new Set([...before].filter((edit) => !edits.includes(edit)).concat(own ? edits : [])));
    setChosen((before) => new Set([...before, ...edits]));
  };
  const keepable = open.conflicts.filter(canKeep).map(({ edit }) => edit);
  return (
    <Modal variant="large" isOpen aria-labelledby={`${id}-title`}>
      <ModalHeader title={t('conflict.title', { count: open.conflicts.length })} labelId={`${id}-title`} description={t('conflict.text')} titleIconVariant="warning" />
      <ModalBody>
        {keepable.length > 1 && (
          <p className="vaglio-conflict-all">
            <Button variant="link" isInline onClick={() => choose(keepable, true)}>
              {t('conflict.allMine')}
            </Button>
            <Button variant="link" isInline onClick={() => choose(keepable, false)}>
              {t('conflict.allTheirs')}
            </Button>
          </p>
        )}
        {open.conflicts.map((conflict) => (
          <Choice
            key={conflict.edit}
            table={table}
            conflict={conflict}
            chosen={!chosen.has(conflict.edit) ? undefined : mine.has(conflict.edit) ? 'mine' : 'theirs'}
            onChoose={(own) => choose([conflict.edit], own)}
          />
        ))}
      </ModalBody>
      <ModalFooter>
        <Button onClick={() => onResolve(mine)} isDisabled={chosen.size < open.conflicts.length}>
          {t('conflict.goOn')}
        </Button>
      </ModalFooter>
    </Modal>
  );
}

interface ChoiceProps {
  table: RuleTable;
  conflict: Conflict;
  chosen: 'mine' | 'theirs' | undefined;
  onChoose: (mine: boolean) => void;
}

function Choice({ table, conflict, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation('draft');
  const id = useId();
  const names = namesOf([table]);
  const row = conflict.row ? names.row(table.id, conflict.row) : (conflict.yours.label ?? '');
  const column = conflict.column ? names.column(table.id, conflict.column) : t(`ops.${conflict.yours.op}`);
  return (
    <fieldset className="vaglio-conflict">
      <legend>{t('conflict.at', { row, column })}</legend>
      <p className="vaglio-quiet">
        {t(conflict.kind === 'deleted' ? 'conflict.deletedBy' : 'conflict.changedBy', { author: conflict.by })} <When at={conflict.at} relative />
      </p>
      <dl>
        <dt>{t('conflict.base')}</dt>
        <dd>
          <Value of={conflict.base} />
        </dd>
      </dl>
      {canKeep(conflict) ? (
        <>
          <Radio id={`${id}-theirs`} name={id} isChecked={chosen === 'theirs'} onChange={() => onChoose(false)} label={t('conflict.theirs', { author: conflict.by })} body={<Value of={conflict.theirs} />} />
          <Radio id={`${id}-mine`} name={id} isChecked={chosen === 'mine'} onChange={() => onChoose(true)} label={t('conflict.mine')} body={<Wanted edit={conflict.yours} />} />
        </>
      ) : (
        <p>
          {t('conflict.lost')} <Wanted edit={conflict.yours} />
        </p>
      )}
    </fieldset>
  );
}

function Value({ of }: { of: Record<string, unknown> | null }) {
  const { t } = useTranslation('draft');
  const texts = Object.values(of ?? {})
    .flat()
    .filter((value): value is string => typeof value === 'string' && value !== '');
  return texts.length > 0 ? <code>{texts.join(' · ')}</code> : <em>{t('conflict.nothing')}</em>;
}

function Wanted({ edit }: { edit: Edit }) {
  const { t } = useTranslation('draft');
  if (edit.op === 'deleteRow') return <em>{t('ops.deleteRow')}</em>;
  return <Value of={{ text: edit.text ?? edit.label ?? edit.annotation ?? t(`ops.${edit.op}`) }} />;
}
