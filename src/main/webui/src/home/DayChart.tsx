import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import uPlot, { type AlignedData, type Options } from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useDark } from '~/app/theme';
import { useFormats, type Formats } from '~/shared/format';
import { count, LINES, localDay, type Line } from './days';
import type { Day } from './queries';

const HEIGHT = 260;

/** Lines are told apart by their dashes too. */
const LOOK: Record<Line, { colour: string; dash: number[] }> = {
  mql: { colour: '--vaglio-line-mql', dash: [] },
  sql: { colour: '--vaglio-line-sql', dash: [10, 4] },
  stalled: { colour: '--vaglio-line-stalled', dash: [2, 4] },
  dead: { colour: '--vaglio-line-dead', dash: [10, 4, 2, 4] },
};

function data(days: Day[]): AlignedData {
  return [days.map((day) => localDay(day.day).getTime() / 1000), ...LINES.map((line) => days.map((day) => count(line, day)))];
}

interface Words {
  day: string;
  names: Record<Line, string>;
  language: string;
}

function options(element: HTMLElement, words: Words, formats: Formats): Options {
  const style = getComputedStyle(element);
  const colour = (token: string) => style.getPropertyValue(token).trim();
  const short = new Intl.DateTimeFormat(words.language, { day: 'numeric', month: 'short' });
  const axis = { stroke: colour('--vaglio-axis'), grid: { stroke: colour('--vaglio-grid'), width: 1 }, ticks: { show: false }, font: `12px ${style.fontFamily}` };
  return {
    width: element.clientWidth,
    height: HEIGHT,
    scales: { x: { time: false }, y: { range: (_, __, most) => [0, Math.max(most, 4)] } },
    axes: [
      { ...axis, splits: (plot) => splits(plot), values: (_, days) => days.map((day) => short.format(day * 1000)) },
      { ...axis, size: 48, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 1e6], values: (_, ticks) => ticks.map((tick) => formats.number(tick)) },
    ],
    series: [
      { label: words.day, value: (_, day) => (day === null ? '–' : formats.date(day * 1000)) },
      ...LINES.map((line) => ({
        label: words.names[line],
        stroke: colour(LOOK[line].colour),
        dash: LOOK[line].dash,
        width: 2,
        value: (_: uPlot, found: number | null) => (found === null ? '–' : formats.number(found)),
      })),
    ],
  };
}

/** Some of the days, evenly, so that their names do not touch. */
function splits(plot: uPlot): number[] {
  const days = plot.data[0] as number[];
  const step = Math.max(1, Math.ceil((days.length * 64) / Math.max(plot.width, 64)));
  return days.filter((_, place) => (days.length - 1 - place) % step === 0);
}

/** Decisions of each day as lines. It is a picture alone: the sentence above and the table say the same. */
export default function DayChart({ days }: { days: Day[] }) {
  const { t, i18n } = useTranslation('home');
  const formats = useFormats();
  const dark = useDark();
  const place = useRef<HTMLDivElement>(null);
  const names = Object.fromEntries(LINES.map((line) => [line, t(`lines.${line}`)])) as Record<Line, string>;
  const words = JSON.stringify({ day: t('over.day'), names, language: i18n.language });
  useEffect(() => {
    const element = place.current!;
    const plot = new uPlot(options(element, JSON.parse(words) as Words, formats), data(days), element);
    const watch = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: HEIGHT }));
    watch.observe(element);
    return () => {
      watch.disconnect();
      plot.destroy();
    };
  }, [days, words, formats, dark]);
  return <div ref={place} className="vaglio-chart" role="img" aria-label={t('over.title')} />;
}
