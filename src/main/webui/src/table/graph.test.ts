import { describe, expect, it } from 'vitest';
import { answers, picture, reduced } from './graph';
import { heightOf, layout } from './layout';
import { neighbours } from './neighbours';
import { graph, tables } from './sample.test-data';

const drawn = picture(graph, tables);
const step = (name: string) => drawn.steps.find((one) => one.name === name)!;

describe('the picture of a decision', () => {
  it('puts the tables of a model into the step that calls it', () => {
    expect(step('Fit').tables.map(({ id }) => id)).toEqual(['fit-age']);
    expect(step('Bands').tables.map(({ id }) => id)).toEqual(['bands-grade', 'bands-band']);
    expect(step('Outcome')).toMatchObject({ kind: 'outcome', tables: [] });
  });

  it('shows tables that no step calls beside it', () => {
    expect(drawn.beside.map(({ model, tables: own }) => [model, own.map(({ id }) => id)])).toEqual([['parameters', ['settings']]]);
  });

  it('shows each table once', () => {
    const shown = [...drawn.steps, ...drawn.beside].flatMap((part) => part.tables.map(({ id }) => id));
    expect(shown.sort()).toEqual(tables.map(({ id }) => id).sort());
  });

  it('leaves out what a longer way says too', () => {
    expect(drawn.links.map(({ from, to }) => `${from.split('#')[1]} ${to.split('#')[1]}`)).toEqual(['Facts Fit', 'Fit Bands', 'Bands Outcome']);
  });

  it('ends where a draft has made a ring', () => {
    const ring = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ];
    expect(reduced(ring)).toEqual(ring);
  });

  it('has no steps where no model decides the outcome', () => {
    const none = picture({ ...graph, outcome: null }, tables);
    expect(none.steps).toEqual([]);
    expect(none.beside.flatMap((group) => group.tables)).toHaveLength(tables.length);
  });
});

describe('the layout', () => {
  const { boxes, ways, width, height } = layout(drawn);

  it('leads from left to right', () => {
    const x = (name: string) => boxes.find((box) => box.step.name === name)!.x;
    expect(x('Facts')).toBeLessThan(x('Fit'));
    expect(x('Fit')).toBeLessThan(x('Bands'));
    expect(x('Bands')).toBeLessThan(x('Outcome'));
    expect(boxes.map((box) => box.step.name)).toEqual(['Facts', 'Fit', 'Bands', 'Outcome']);
  });

  it('has room for every line of a box', () => {
    expect(heightOf(step('Bands')) - heightOf(step('Fit'))).toBe(30);
    boxes.forEach((box) => {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
    });
    expect(width).toBeGreaterThan(0);
  });

  it('draws a way for each link', () => {
    expect(ways).toHaveLength(drawn.links.length);
    ways.forEach((way) => expect(way.path).toMatch(/^M[\d.,]+ C/));
  });
});

describe('a search for tables', () => {
  it('finds parts of names and keys of requirements', () => {
    const found = (sought: string) => tables.filter((table) => answers(table, sought)).map(({ id }) => id);
    expect(found('p4')).toEqual(['bands-grade']);
    expect(found('age band')).toEqual(['fit-age']);
    expect(found('parameters')).toEqual(['settings']);
    expect(found('nothing')).toEqual([]);
  });
});

describe('the neighbours of a table', () => {
  it('are what it reads and what reads it, across models', () => {
    expect(neighbours(graph, 'fit-age')).toMatchObject({ inputs: ['Facts'], given: null, tables: [], readers: [] });
    expect(neighbours(graph, 'fit-age')!.steps.map(({ name }) => name)).toEqual(['Fit']);
    expect(neighbours(graph, 'fit-age')!.followers.map(({ name }) => name)).toEqual(['Bands']);
    expect(neighbours(graph, 'bands-band')).toMatchObject({ tables: ['bands-grade'], readers: [] });
    expect(neighbours(graph, 'bands-grade')).toMatchObject({ readers: ['bands-band'], given: { values: ['Total'] } });
    expect(neighbours(graph, 'bands-grade')!.given!.by.map(({ name }) => name)).toEqual(['Fit']);
  });

  it('are unknown for a table that stands in no model', () => {
    expect(neighbours(graph, 'gone')).toBeNull();
  });
});
