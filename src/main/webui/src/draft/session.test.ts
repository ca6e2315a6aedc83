import { describe, expect, it } from 'vitest';
import { OfflineError, ProblemError } from '~/api/problem';
import { cell, FakeDraft } from './service.fake';
import { DraftSession } from './session';

const settled = () => new Promise((resolve) => setTimeout(resolve));

function begun(limit = 10) {
  const service = new FakeDraft();
  const session = new DraftSession(service.tables[0]!, { calls: service.calls('edda'), author: 'edda', language: 'en', limit });
  return { service, session };
}

const shown = (session: DraftSession, row: string) => session.get().table.rows.find(({ id }) => id === row)?.outputs[0];

describe('what one person does', () => {
  it('is seen at once and saved in its order', async () => {
    const { service, session } = begun();
    session.edit([cell('fit.young', '5')]);
    session.edit([cell('fit.young', '6')]);
    expect(shown(session, 'fit.young')).toBe('6');
    expect(session.get().saving).toBe('saving');
    await settled();
    expect(service.sent.map(([edit]) => edit!.text)).toEqual(['5', '6']);
    expect(service.cell('fit.young')).toBe('6');
    expect(session.get()).toMatchObject({ saving: 'saved', unsent: 0, revision: 2, canUndo: true });
  });

  it('is undone and done again as one step', async () => {
    const { service, session } = begun();
    session.edit([cell('fit.young', '5'), cell('fit.old', '7')]);
    await settled();
    session.undo();
    await settled();
    expect([shown(session, 'fit.young'), shown(session, 'fit.old')]).toEqual(['0', '0']);
    expect(session.get()).toMatchObject({ canUndo: false, canRedo: true });
    session.redo();
    await settled();
    expect([service.cell('fit.young'), service.cell('fit.old')]).toEqual(['5', '7']);
  });

  it('may name a row that is only just new', async () => {
    const { service, session } = begun();
    session.edit([{ op: 'insertRow', table: 'fit', after: 'fit.old', label: 'Très new!', inputs: ['-'], outputs: ['1'] }]);
    const id = session.get().table.rows.at(-1)!.id;
    expect(id).toBe('fit.tres-new');
    session.edit([cell(id, '3')]);
    await settled();
    expect(service.cell(id)).toBe('3');
  });

  it('is not made when it is larger than one gesture may be, and that is said', async () => {
    const { service, session } = begun(2);
    session.edit(['1', '2', '3'].map((text) => cell('fit.young', text)));
    await settled();
    expect(service.sent).toEqual([]);
    expect(session.get()).toMatchObject({ tooLarge: { edits: 3, limit: 2 }, unsent: 0 });
    session.edit([cell('fit.young', '1')]);
    expect(session.get().tooLarge).toBeNull();
  });
});

describe('a service that is away', () => {
  it('gets what waits when it is there again', async () => {
    const { service, session } = begun();
    service.failures.push({ error: new OfflineError() }, { error: new ProblemError(503, {}) });
    session.edit([cell('fit.young', '5')]);
    await settled();
    session.edit([cell('fit.old', '7')]);
    await settled();
    expect(session.get()).toMatchObject({ saving: 'waiting', unsent: 2 });
    expect(shown(session, 'fit.old')).toBe('7');
    await session.work();
    expect(session.get()).toMatchObject({ saving: 'saved', unsent: 0 });
    expect([service.cell('fit.young'), service.cell('fit.old')]).toEqual(['5', '7']);
  });

  it('does not get twice what it made without being heard', async () => {
    const { service, session } = begun();
    service.failures.push({ error: new OfflineError(), lost: true });
    session.edit([{ op: 'insertRow', table: 'fit', after: null, label: 'New', inputs: ['-'], outputs: ['1'] }]);
    await settled();
    await session.work();
    expect(service.sent).toHaveLength(1);
    expect(session.get()).toMatchObject({ saving: 'saved', unsent: 0, revision: 1 });
    expect(session.get().table.rows.map(({ label }) => label)).toEqual(['New', 'fit.young', 'fit.old']);
  });

  it('does not get an undo twice after which the table could not be read', async () => {
    const { service, session } = begun();
    session.edit([cell('fit.young', '5')]);
    session.edit([cell('fit.young', '6')]);
    await settled();
    service.failures.push({ error: new OfflineError(), unread: true });
    session.undo();
    await settled();
    expect(session.get().saving).toBe('waiting');
    await session.work();
    expect(service.revisions.map(({ kind }) => kind)).toEqual(['edit', 'edit', 'undo']);
    expect(session.get()).toMatchObject({ saving: 'saved', turnedDown: false });
    expect(shown(session, 'fit.young')).toBe('5');
  });

  it('never hears of what was taken back meanwhile', async () => {
    const { service, session } = begun();
    service.failures.push({ error: new OfflineError() });
    session.edit([cell('fit.young', '5')]);
    await settled();
    session.edit([cell('fit.old', '7')]);
    session.undo();
    expect(shown(session, 'fit.old')).toBe('0');
    session.redo();
    expect(shown(session, 'fit.old')).toBe('7');
    session.undo();
    await session.work();
    expect(service.cell('fit.old')).toBe('0');
  });
});

describe('two people', () => {
  it('see what the other does', async () => {
    const { service, session } = begun();
    await session.work();
    service.by('enzo', cell('fit.old', '9'));
    await session.work();
    expect(shown(session, 'fit.old')).toBe('9');
    expect(session.get().others).toMatchObject([{ author: 'enzo', edits: [{ row: 'fit.old' }] }]);
    expect(session.get().undoOf).toBe('enzo');
  });

  it('edit beside each other', async () => {
    const { service, session } = begun();
    service.by('enzo', cell('fit.old', '9'));
    session.edit([cell('fit.young', '5')]);
    session.edit([cell('fit.young', '6')]);
    await settled();
    expect([service.cell('fit.young'), service.cell('fit.old')]).toEqual(['6', '9']);
    expect(session.get()).toMatchObject({ conflict: null, saving: 'saved' });
    expect(shown(session, 'fit.old')).toBe('9');
  });

  it.each([
    ['mine', new Set([0]), '5'],
    ['theirs', new Set<number>(), '9'],
  ])('choose in a conflict: %s', async (_, mine, kept) => {
    const { service, session } = begun();
    service.by('enzo', cell('fit.young', '9'));
    session.edit([cell('fit.young', '5'), cell('fit.old', '7')]);
    session.edit([cell('fit.old', '8')]);
    await settled();
    expect(session.get().saving).toBe('conflict');
    expect(session.get().conflict!.conflicts).toMatchObject([{ by: 'enzo', theirs: { text: '9' }, yours: { text: '5' } }]);
    expect(service.cell('fit.old')).toBe('0');
    session.resolve(mine);
    await settled();
    expect([service.cell('fit.young'), service.cell('fit.old')]).toEqual([kept, '8']);
    expect(session.get()).toMatchObject({ saving: 'saved', conflict: null });
    expect(shown(session, 'fit.young')).toBe(kept);
  });

  it('do not undo what they have not seen', async () => {
    const { service, session } = begun();
    session.edit([cell('fit.young', '5')]);
    await settled();
    service.by('enzo', cell('fit.old', '9'));
    session.undo();
    await settled();
    expect([service.cell('fit.young'), service.cell('fit.old')]).toEqual(['5', '9']);
    expect(session.get()).toMatchObject({ turnedDown: true, saving: 'saved', undoOf: 'enzo' });
  });
});

describe('what is refused', () => {
  it('stays in its cell with the reason, while the rest of the gesture is saved', async () => {
    const { service, session } = begun();
    session.edit([cell('fit.young', 'harm'), cell('fit.old', '7')]);
    await settled();
    expect(service.cell('fit.old')).toBe('7');
    expect(shown(session, 'fit.young')).toBe('harm');
    expect(session.get().refused).toMatchObject([{ message: 'May do harm.', edits: [{ row: 'fit.young' }] }]);
    expect(session.get().saving).toBe('saved');
  });

  it('is tried again, taken back, or written anew', async () => {
    const { service, session } = begun();
    session.edit([cell('fit.young', 'harm')]);
    await settled();
    session.again(session.get().refused[0]!.id);
    await settled();
    expect(session.get().refused).toHaveLength(1);
    session.takeBack(session.get().refused[0]!.id);
    expect(shown(session, 'fit.young')).toBe('0');
    session.edit([cell('fit.young', 'harm')]);
    await settled();
    session.edit([cell('fit.young', '4')]);
    await settled();
    expect(session.get().refused).toEqual([]);
    expect(service.cell('fit.young')).toBe('4');
  });

  it('outlives another language and the right to edit', async () => {
    const { service, session } = begun();
    session.edit([cell('fit.young', 'harm')]);
    await settled();
    session.adapt('it', true);
    await settled();
    expect(session.get().table.label).toBe('Idoneità');
    expect(shown(session, 'fit.young')).toBe('harm');
    expect(session.get().refused).toHaveLength(1);
    expect(session.edit([cell('fit.old', '7')])).toBe(false);
    session.adapt('it', false);
    session.edit([cell('fit.old', '7')]);
    await settled();
    expect(service.cell('fit.old')).toBe('7');
  });

  it('is told where it is an undo, of which nothing is kept', async () => {
    const { service, session } = begun();
    session.edit([cell('fit.young', '5')]);
    await settled();
    service.failures.push({ error: new ProblemError(500, { detail: 'broken' }) });
    session.undo();
    await settled();
    expect(session.get()).toMatchObject({ refused: [], unsent: 0, saving: 'saved', canUndo: true, turnRefused: { status: 500 } });
    session.undo();
    await settled();
    expect(session.get().turnRefused).toBeNull();
    expect(service.cell('fit.young')).toBe('0');
  });

  it('is an undo that a full draft has no room for, and of nobody else', async () => {
    const { service, session } = begun();
    session.edit([cell('fit.young', '5')]);
    await settled();
    service.failures.push({ error: new ProblemError(409, { type: 'x/conflict', limit: 1000, detail: 'full' }) });
    session.undo();
    await settled();
    expect(session.get()).toMatchObject({ saving: 'stopped', unsent: 0, turnedDown: false });
  });

  it('is kept whole when the draft takes nothing more', async () => {
    const { service, session } = begun();
    service.failures.push({ error: new ProblemError(409, { type: 'x/conflict', state: 'abandoned', detail: 'closed' }) });
    session.edit([cell('fit.young', '5')]);
    await settled();
    expect(session.get()).toMatchObject({ saving: 'stopped', unsent: 1 });
    expect(shown(session, 'fit.young')).toBe('5');
    session.giveUp();
    expect(shown(session, 'fit.young')).toBe('0');
  });
});
