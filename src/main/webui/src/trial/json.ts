import type { Tree } from './tree';

/** Why a text is not the JSON of a lead, and where. */
export interface NotALead {
  reason: 'syntax' | 'object';
  line?: number;
  column?: number;
}

/** The line and column of a place in a text, from 1. */
function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Browsers say where the syntax broke in one of two ways; some only for short texts, or not at all. */
function whereBroken(message: string, text: string): { line?: number; column?: number } {
  const named = /line (\d+) column (\d+)/.exec(message);
  if (named) return { line: Number(named[1]), column: Number(named[2]) };
  const offset = /position (\d+)/.exec(message)?.[1];
  return offset === undefined ? {} : placeOf(text, Number(offset));
}

/** The body of a decision that somebody pasted; a list of one is taken as that one. */
export function leadOf(text: string): { lead: Tree } | { wrong: NotALead } {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (failure) {
    return { wrong: { reason: 'syntax', ...whereBroken((failure as Error).message, text) } };
  }
  const one = Array.isArray(read) && read.length === 1 ? (read as unknown[])[0] : read;
  if (typeof one !== 'object' || one === null || Array.isArray(one)) return { wrong: { reason: 'object' } };
  return { lead: one as Tree };
}
