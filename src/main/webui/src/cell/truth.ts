import { asWritten, doubtful, understood, type Kind, type Reading } from './column';
import { several } from './several';

const WORDS: Record<string, string> = {
  true: 'true', vero: 'true', yes: 'true', sì: 'true', si: 'true', false: 'false', falso: 'false', no: 'false', null: 'null',
};

function one(text: string): Reading {
  const feel = WORDS[text.toLowerCase()];
  if (feel !== undefined) return understood(text, feel);
  return /^[\p{L}\p{N} ]+$/u.test(text) ? doubtful(text, 'faults.notTruth') : asWritten(text);
}

/** True and false in the words of people and spreadsheets. */
export function readTruth(text: string, kind: Kind): Reading {
  return (kind === 'input' && several(text, one)) || one(text);
}
