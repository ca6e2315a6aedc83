import { ANY, type CellColumn, type Fault, type Kind } from './column';
import { parse, split, type Term, type Value } from './parse';

const EXPECTED: Record<string, { value: Value['is']; key: string }> = {
  number: { value: 'number', key: 'faults.notANumber' },
  bool: { value: 'truth', key: 'faults.notTruth' },
  text: { value: 'text', key: 'faults.notAText' },
  date: { value: 'date', key: 'faults.notADate' },
  date_time: { value: 'moment', key: 'faults.notAMoment' },
};

function ordered(low: Value, high: Value): boolean {
  if (low.is === 'number') return Number(low.text) <= Number(high.text);
  return low.text <= high.text;
}

function valuesOf(term: Term): Value[] {
  switch (term.is) {
    case 'value':
    case 'compare':
      return [term.value];
    case 'range':
      return [term.low, term.high];
    case 'not':
      return term.terms.flatMap(valuesOf);
    default:
      return [];
  }
}

const flat = (terms: Term[]): Term[] => terms.flatMap((term) => (term.is === 'not' ? flat(term.terms) : [term]));

function backwards(terms: Term[]): Fault | undefined {
  const found = flat(terms).find((term) => term.is === 'range' && term.low.is === term.high.is && !ordered(term.low, term.high));
  return found?.is === 'range' ? { key: 'faults.backwards', values: { low: found.low.text, high: found.high.text } } : undefined;
}

function foreign(values: Value[], column: CellColumn): Fault | undefined {
  const strange = values.some((value) => value.is === 'text' && !column.allowed!.includes(value.text));
  return strange ? { key: 'faults.foreignValue', values: { allowed: column.allowed!.join(', ') } } : undefined;
}

function ofAnotherType(values: Value[], type: string): Fault | undefined {
  const expected = EXPECTED[type];
  const strange = expected && values.some((value) => value.is !== 'null' && value.is !== expected.value);
  return strange ? { key: expected.key } : undefined;
}

function unreadable(text: string): Fault {
  const quotes = text.replace(/\\./g, '').split('"').length - 1;
  if (quotes % 2 === 1) return { key: 'faults.openQuote' };
  return { key: split(text) === null ? 'faults.openBracket' : 'faults.emptyPart' };
}

/** What is wrong in FEEL as far as the column's type tells; the service's checks say the rest. */
export function faultOf(feel: string, column: CellColumn, kind: Kind): Fault | undefined {
  if (feel === ANY) return kind === 'input' ? undefined : { key: 'faults.missingResult' };
  const terms = parse(feel);
  if (!terms) return unreadable(feel);
  if (kind === 'output' && terms.length > 1) return { key: 'faults.oneValue' };
  const values = terms.flatMap(valuesOf);
  return (
    ofAnotherType(values, column.type) ?? backwards(terms) ?? (column.type === 'text' && column.allowed?.length ? foreign(values, column) : undefined)
  );
}
