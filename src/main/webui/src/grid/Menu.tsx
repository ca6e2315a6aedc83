import { Divider, Menu, MenuContent, MenuItem, MenuList } from '@patternfly/react-core';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTheGrid } from './context';
import { place } from './floating';
import { rowsOf } from './selection';
import { useGrid, type GridStore } from './store';
import type { Doing } from './doing';

interface ContextMenuProps {
  x: number;
  y: number;
  doing: Doing;
}

function selectedRows(store: GridStore): number {
  const block = store.block();
  return block ? rowsOf(block) : 1;
}

/** What can be done with the selected cells and their rows. */
export function ContextMenu({ x, y, doing }: ContextMenuProps) {
  const { t } = useTranslation('grid');
  const { store, readOnly } = useTheGrid();
  const count = useGrid(store, () => selectedRows(store));
  const panel = useRef<HTMLDivElement>(null);
  const close = () => store.set({ open: null });
  useLayoutEffect(() => {
    if (panel.current) place(panel.current, new DOMRect(x, y, 0, 0));
    panel.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [x, y]);
  useEffect(() => {
    const outside = (event: Event) => !panel.current?.contains(event.target as Node) && store.set({ open: null });
    document.addEventListener('pointerdown', outside, true);
    return () => document.removeEventListener('pointerdown', outside, true);
  }, [store]);
  const item = (key: keyof Doing, text: string, keys?: string, danger = false) => (
    <MenuItem
      key={key}
      isDanger={danger}
      onClick={() => {
        close();
        doing[key]();
      }}
    >
      <span className="vaglio-grid-menu-item">
        <span>{text}</span>
        {keys && <kbd aria-hidden>{keys}</kbd>}
      </span>
    </MenuItem>
  );
  const ctrl = t('keys.ctrl');
  return (
    <div
      ref={panel}
      className="vaglio-grid-float"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape' && event.key !== 'Tab') return;
        event.preventDefault();
        close();
      }}
    >
      <Menu isScrollable={false}>
        <MenuContent>
          <MenuList aria-label={t('menu')}>
            {!readOnly && item('cut', t('act.cut'), `${ctrl}+X`)}
            {item('copy', t('act.copy'), `${ctrl}+C`)}
            {!readOnly && [
              item('paste', t('act.paste'), `${ctrl}+V`),
              item('clear', t('act.clear'), t('keys.delete')),
              item('fillDown', t('act.fillDown'), `${ctrl}+D`),
              <Divider key="rows" component="li" />,
              item('insertAbove', t('act.insertAbove', { count }), `${ctrl}+${t('keys.shift')}+${t('keys.enter')}`),
              item('insertBelow', t('act.insertBelow', { count }), `${ctrl}+${t('keys.enter')}`),
              item('duplicate', t('act.duplicate', { count }), `Alt+${t('keys.shift')}+↓`),
              item('moveUp', t('act.moveUp', { count }), 'Alt+↑'),
              item('moveDown', t('act.moveDown', { count }), 'Alt+↓'),
              item('remove', t('act.remove', { count }), `${ctrl}+-`, true),
            ]}
            <Divider component="li" />
            {item('find', t('act.find'), `${ctrl}+F`)}
          </MenuList>
        </MenuContent>
      </Menu>
    </div>
  );
}
