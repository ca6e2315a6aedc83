import { words } from '~/cell';
import type { RuleTable } from '~/rules/queries';
import type { GridColumn } from './columns';
import { knownTexts } from './entry';

/** A value that a column proposes: as FEEL writes it, and as people call it. */
export interface Option {
  feel: string;
  text: string;
}

/** How many are shown at once. */
const SHOWN = 50;

/** Whether the column has these values alone, so that the beginning of one is enough. */
export const isClosed = (column: GridColumn): boolean => column.of?.type === 'bool' || (column.of?.allowed?.length ?? 0) > 0;

/** What a column proposes: its values where it has a set of them, or else the texts of its other cells. */
export function optionsOf(table: RuleTable, column: GridColumn, language: string): Option[] {
  const { of, kind } = column;
  if (!of || (kind !== 'input' && kind !== 'output')) return [];
  if (of.type === 'bool') return ['true', 'false'].map((feel) => ({ feel, text: `${feel} · ${words(feel, 'output', language)}` }));
  if (of.type !== 'text') return [];
  const texts = of.allowed?.length ? of.allowed : [...knownTexts(table, column)].sort(new Intl.Collator(language).compare);
  return texts.map((text) => ({ feel: JSON.stringify(text), text }));
}

/** The piece of a cell that is being written: what stands after the last comma. */
function lastPiece(text: string): { before: string; piece: string } {
  const [before] = /^(?:(?:[^",]|"(?:[^"\\]|\\.)*")*,\s*)*/.exec(text)!;
  return { before, piece: text.slice(before.length) };
}

const plain = (text: string) => text.replace(/^"|"$/g, '').toLowerCase();

/** The options that fit what is being written; all of them as long as nothing is. */
export function fitting(options: Option[], text: string, many: boolean): Option[] {
  const piece = plain(many ? lastPiece(text).piece : text).trim();
  if (piece === '' || piece === '-') return options.slice(0, SHOWN);
  const place = (option: Option) => plain(option.text).indexOf(piece);
  const starts = options.filter((option) => place(option) === 0);
  if (starts.length >= SHOWN) return starts.slice(0, SHOWN);
  return [...starts, ...options.filter((option) => place(option) > 0)].slice(0, SHOWN);
}

/**
 * Which option is taken when nobody picks one, of a column that has no other values: the one that was typed, or else the
 * first that begins so.
 */
export function meantBy(options: Option[], text: string, many: boolean): number {
  const { piece } = many ? lastPiece(text) : { piece: text };
  const typed = piece.trim();
  if (typed === '' || typed.length > 1 && /^".*"$/.test(typed)) return -1;
  const wanted = plain(typed);
  const same = options.findIndex((option) => plain(option.text) === wanted);
  return same >= 0 ? same : options.findIndex((option) => plain(option.text).startsWith(wanted));
}

/** The text with an option in the place of the piece that is being written. */
export function withOption(text: string, option: Option, many: boolean): string {
  return many ? lastPiece(text).before + option.feel : option.feel;
}
