import { describe, expect, it } from 'vitest';
import { commandOf, type Pressed } from './keys';

const pressed = (key: string, held: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  getModifierState: () => false,
  ...held,
});
const ctrl = (key: string, held: Partial<Pressed> = {}) => pressed(key, { ctrlKey: true, ...held });

describe('a key in the grid', () => {
  it('does the same with Caps Lock, which turns letters round', () => {
    expect([commandOf(ctrl('z'), false), commandOf(ctrl('Z'), false)]).toEqual(['undo', 'undo']);
    expect([commandOf(ctrl('Z', { shiftKey: true }), false), commandOf(ctrl('z', { shiftKey: true }), false)]).toEqual(['redo', 'redo']);
    expect([commandOf(ctrl('D'), false), commandOf(ctrl('F'), false)]).toEqual(['fillDown', 'find']);
  });

  it('is a sign wherever a keyboard has it', () => {
    expect(commandOf(ctrl('/', { shiftKey: true }), false)).toBe('help');
  });

  it('writes where it is a character, also one that asks for AltGr', () => {
    expect(commandOf(pressed('A', { shiftKey: true }), false)).toBe('type');
    expect(commandOf(ctrl('[', { altKey: true, getModifierState: () => true }), false)).toBe('type');
    expect(commandOf(pressed('Enter', { ctrlKey: true, shiftKey: true }), false)).toBe('insertAbove');
  });

  it('is left to the browser where nothing can be edited, but for what reads', () => {
    const edits = [ctrl('-'), ctrl('d'), ctrl('z'), pressed('Delete'), pressed('F2'), pressed('a')];
    expect(edits.map((key) => commandOf(key, true))).toEqual(edits.map(() => null));
    expect([commandOf(ctrl('f'), true), commandOf(pressed('F1'), true), commandOf(pressed('ContextMenu'), true)]).toEqual(['find', 'help', 'menu']);
  });
});
