// @vitest-environment node
import { expect, it } from 'vitest';
import type { Outcome } from './outcome';
import { refusedFile, resultsFile } from './results';

const outcome = (line: number, more: Partial<Outcome> = {}): Outcome => ({
  line,
  lead: `L-${line}`,
  decisionId: null,
  score: 12,
  band: 'mql',
  stage: 'contact',
  verdict: 'alive',
  owner: '',
  problem: null,
  warnings: 0,
  ...more,
});

it('writes a line a row, and lets no name of a lead be a formula', async () => {
  const text = await resultsFile([outcome(2, { lead: '=HYPERLINK("x")' }), outcome(3, { problem: 'no, not so', score: null })]).text();
  expect(text).toBe(
    'line,lead,score,band,stage,verdict,owner,warnings,problem,decisionId\r\n' +
      '2,"\'=HYPERLINK(""x"")",12,mql,contact,alive,,0,,\r\n' +
      '3,L-3,,mql,contact,alive,,0,"no, not so",\r\n',
  );
});

it('gives back the refused rows as they were written, below their header', async () => {
  const file = new Blob(['Id,Name\n1,"a\nb"\n2,c\n3,"d\ne"\n']);
  const text = await (await refusedFile(file, { format: 'csv', delimiter: ',', columns: [] }, [outcome(2), outcome(5, { problem: 'x' })])).text();
  expect(text).toBe('Id,Name\n3,"d\ne"\n');
});
