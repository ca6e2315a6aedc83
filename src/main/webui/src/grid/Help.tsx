import { Button, DescriptionList, DescriptionListDescription, DescriptionListGroup, DescriptionListTerm, ModalBody, ModalFooter, ModalHeader, Title } from '@patternfly/react-core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '~/shared/Dialog';

interface Group {
  title: string;
  keys: [string, string][];
}

/** The keys of the grid. */
export function Help({ readOnly, onClose }: { readOnly: boolean; onClose: () => void }) {
  const { t } = useTranslation('grid');
  const heading = useId();
  const ctrl = t('keys.ctrl');
  const shift = t('keys.shift');
  const enter = t('keys.enter');
  const moving: Group = {
    title: t('help.moving'),
    keys: [
      [t('keys.arrows'), t('help.arrows')],
      [`${t('keys.home')}, ${t('keys.end')}`, t('help.rowEnds')],
      [`${ctrl}+${t('keys.home')}, ${ctrl}+${t('keys.end')}`, t('help.tableEnds')],
      [`${t('keys.pageUp')}, ${t('keys.pageDown')}`, t('help.pages')],
      [`${shift}+${t('keys.arrows')}`, t('help.extend')],
      [`${shift}+${t('keys.space')}, ${ctrl}+A`, t('help.wholeRows')],
      [`${ctrl}+C`, t('act.copy')],
      [`${ctrl}+F`, t('act.find')],
      [t('keys.inHeader', { key: enter }), t('help.filter')],
      [t('keys.inHeader', { key: `${shift}+${t('keys.leftRight')}` }), t('help.width')],
      [readOnly ? t('keys.tab') : t('keys.escTab'), t('help.leave')],
    ],
  };
  const editing: Group = {
    title: t('help.editing'),
    keys: [
      [`${enter}, F2`, t('help.edit')],
      [t('keys.anyLetter'), t('help.replace')],
      [`${enter}, ${t('keys.tab')}`, t('help.commit')],
      ['Esc', t('help.cancel')],
      [t('keys.delete'), t('act.clear')],
      [`${ctrl}+X, ${ctrl}+V`, t('help.cutPaste')],
      [`${ctrl}+D`, t('act.fillDown')],
      [`${ctrl}+${enter}, ${ctrl}+${shift}+${enter}`, t('help.insert')],
      [`Alt+${shift}+↓`, t('act.duplicate', { count: 1 })],
      ['Alt+↑, Alt+↓', t('help.move')],
      [`${ctrl}+-`, t('act.remove', { count: 1 })],
      [`${ctrl}+Z, ${ctrl}+Y`, t('help.undo')],
      [`${shift}+F10`, t('menu')],
    ],
  };
  return (
    <Dialog variant="medium" onClose={onClose} aria-labelledby={heading}>
      <ModalHeader title={t('help.title')} labelId={heading} />
      <ModalBody tabIndex={0}>
        {(readOnly ? [moving] : [moving, editing]).map((group) => (
          <section key={group.title} className="vaglio-grid-help">
            <Title headingLevel="h2" size="md">
              {group.title}
            </Title>
            <DescriptionList isHorizontal isCompact horizontalTermWidthModifier={{ default: '14rem' }}>
              {group.keys.map(([keys, what]) => (
                <DescriptionListGroup key={keys}>
                  <DescriptionListTerm>
                    <kbd>{keys}</kbd>
                  </DescriptionListTerm>
                  <DescriptionListDescription>{what}</DescriptionListDescription>
                </DescriptionListGroup>
              ))}
            </DescriptionList>
          </section>
        ))}
      </ModalBody>
      <ModalFooter>
        <Button onClick={onClose}>{t('help.close')}</Button>
      </ModalFooter>
    </Dialog>
  );
}
