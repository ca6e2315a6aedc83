import { Button } from '@patternfly/react-core';
import { CompressArrowsAltIcon, SearchMinusIcon, SearchPlusIcon } from '@patternfly/react-icons';
import { useEffect, useMemo, useRef, useState, type CSSProperties, type PointerEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Box, Layout } from './layout';
import { BOX_WIDTH } from './layout';
import { TableLink, type LinkTo } from './TableLink';

const SMALLEST = 0.3;
const LARGEST = 1.5;
const STEP = 1.2;

/** How large the picture is at first, and how small so that all of it is seen: below that it can not be read. */
const START = 0.85;
const LEGIBLE = 0.65;

interface CanvasProps {
  layout: Layout;
  hits: ReadonlySet<string> | null;
  linkTo: LinkTo;
  label: string;
}

/** The picture to scroll, drag and zoom. Its boxes are in the order of the decision, so that Tab follows it. */
export function Canvas({ layout, hits, linkTo, label }: CanvasProps) {
  const { t } = useTranslation('table');
  const view = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(START);
  const [current, setCurrent] = useState<string | null>(null);
  const near = useMemo(() => new Set(layout.ways.filter((way) => way.from === current || way.to === current)), [layout, current]);
  const zoom = (by: number) => setScale((now) => Math.min(LARGEST, Math.max(SMALLEST, now * by)));
  const drag = useDrag(view);
  useEffect(() => {
    if (!hits || hits.size === 0) return;
    view.current?.querySelector('.vaglio-hit')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [hits]);
  useEffect(() => {
    const pane = view.current;
    const first = layout.boxes[0];
    if (!pane || !first) return;
    const whole = wholeIn(pane, layout);
    const start = whole < LEGIBLE ? START : Math.min(START, whole);
    setScale(start);
    pane.scrollTop = (first.y + first.height / 2) * start - pane.clientHeight / 2;
  }, [layout]);
  const fit = () => setScale(view.current ? Math.max(SMALLEST, Math.min(1, wholeIn(view.current, layout))) : START);
  return (
    <div className="vaglio-graph">
      <div className="vaglio-graph-zoom vaglio-no-print">
        <Button variant="control" icon={<SearchMinusIcon />} aria-label={t('zoom.out')} onClick={() => zoom(1 / STEP)} />
        <Button variant="control" icon={<SearchPlusIcon />} aria-label={t('zoom.in')} onClick={() => zoom(STEP)} />
        <Button variant="control" icon={<CompressArrowsAltIcon />} aria-label={t('zoom.fit')} onClick={fit} />
      </div>
      <div ref={view} className="vaglio-graph-view" role="region" aria-label={label} tabIndex={0} {...drag}>
        <div className="vaglio-graph-space" style={{ width: layout.width * scale, height: layout.height * scale }}>
          <div className="vaglio-graph-canvas" style={{ width: layout.width, height: layout.height, transform: `scale(${scale})` }}>
            <svg width={layout.width} height={layout.height} aria-hidden className={current ? 'vaglio-ways vaglio-some' : 'vaglio-ways'}>
              {layout.ways.map((way) => (
                <path key={`${way.from} ${way.to}`} d={way.path} className={near.has(way) ? 'vaglio-near' : undefined} />
              ))}
            </svg>
            {layout.boxes.map((box) => (
              <StepBox key={box.step.id} box={box} hits={hits} linkTo={linkTo} onEnter={setCurrent} />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}

/** The scale at which the picture is as wide as its place. */
const wholeIn = (pane: HTMLElement, layout: Layout) => (pane.clientWidth - 4) / layout.width;

interface StepBoxProps {
  box: Box;
  hits: ReadonlySet<string> | null;
  linkTo: LinkTo;
  onEnter: (step: string | null) => void;
}

function StepBox({ box: { step, x, y, height }, hits, linkTo, onEnter }: StepBoxProps) {
  const { t } = useTranslation('table');
  const place: CSSProperties = { left: x, top: y, width: BOX_WIDTH, height };
  const heading = step.kind === 'input' && (step.name === 'Facts' || step.name === 'Measures') ? t(`input.${step.name}`) : step.label;
  const on = {
    onPointerEnter: () => onEnter(step.id),
    onPointerLeave: () => onEnter(null),
    onFocus: () => onEnter(step.id),
    onBlur: () => onEnter(null),
  };
  return (
    <section className={`vaglio-step vaglio-${step.kind}`} style={place} aria-label={heading} {...on}>
      <h2>{heading}</h2>
      {step.tables.length > 0 && (
        <ul className="vaglio-tables">
          {step.tables.map((table) => (
            <li key={table.id}>
              <TableLink table={table} linkTo={linkTo} hit={hits?.has(table.id)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Moves the picture with the pointer, from where no box is. */
function useDrag(view: RefObject<HTMLDivElement | null>) {
  const start = useRef<{ x: number; y: number; left: number; top: number } | null>(null);
  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      const pane = view.current;
      if (!pane || event.button !== 0 || event.pointerType === 'touch' || (event.target as Element).closest('.vaglio-step')) return;
      start.current = { x: event.clientX, y: event.clientY, left: pane.scrollLeft, top: pane.scrollTop };
      pane.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      if (!start.current || !view.current) return;
      view.current.scrollLeft = start.current.left + start.current.x - event.clientX;
      view.current.scrollTop = start.current.top + start.current.y - event.clientY;
    },
    onPointerUp: () => {
      start.current = null;
    },
  };
}
