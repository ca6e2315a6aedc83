import { ANY, asWritten, doubtful, understood, UNKNOWN, type CellColumn, type Kind, type Reading } from './column';
import { readDate, readMoment } from './dates';
import { faultOf } from './faults';
import { readNumber } from './numbers';
import { readList, readText } from './texts';
import { readTruth } from './truth';

const NONE: ReadonlySet<string> = new Set();
const ANY_WORDS = /^(?:any|anything|qualsiasi|qualunque|tutti|tutte|\*)$/i;
const UNKNOWN_WORDS = /^(?:unknown|not known|missing|non noto|non nota|sconosciuto|sconosciuta|ignoto|mancante)$/i;
const KNOWN_WORDS = /^(?:known|noto|nota)$/i;

/** Words for any, unknown and known, where the column has no such value of its own. */
function general(text: string, column: CellColumn, kind: Kind, known: ReadonlySet<string>): Reading | null {
  const open = column.type === 'text' && !column.allowed?.length;
  const own = [...(column.allowed ?? []), ...known].some((value) => value.toLowerCase() === text.toLowerCase());
  if (open || own) return null;
  if (UNKNOWN_WORDS.test(text)) return understood(text, UNKNOWN);
  if (kind === 'output') return null;
  if (ANY_WORDS.test(text)) return understood(text, ANY);
  return KNOWN_WORDS.test(text) ? understood(text, `not(${UNKNOWN})`) : null;
}

function typed(text: string, column: CellColumn, kind: Kind, known: ReadonlySet<string>): Reading {
  const words = { allowed: column.allowed ?? [], known };
  switch (column.type) {
    case 'number':
      return readNumber(text, kind);
    case 'bool':
      return readTruth(text, kind);
    case 'date':
      return readDate(text, kind);
    case 'date_time':
      return readMoment(text);
    case 'text':
      return readText(text, kind, words);
    case 'list_of':
      return kind === 'input' ? readList(text, words) : asWritten(text);
    default:
      return asWritten(text);
  }
}

/**
 * What people write in a cell, as FEEL, as the service reads the cells of a spreadsheet.
 *
 * @param known texts that the column has in its other cells; they need no quotes
 */
export function read(written: string, column: CellColumn, kind: Kind, known: ReadonlySet<string> = NONE): Reading {
  const text = written.replace(/\r\n/g, '\n').replaceAll('\u00A0', ' ').trim();
  if (text === '') return kind === 'input' ? understood(written, ANY) : doubtful('', 'faults.missingResult');
  if (text === ANY && kind === 'input') return understood(written, ANY);
  const reading = general(text, column, kind, known) ?? typed(text, column, kind, known);
  const fault = reading.fault ?? faultOf(reading.feel, column, kind);
  return { feel: reading.feel, changed: reading.feel !== written, ...(fault && { fault }) };
}
