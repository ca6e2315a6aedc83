import type { DecisionGraph, TableSummary } from '~/rules/queries';

export function summary(id: string, model: string, more: Partial<TableSummary> = {}): TableSummary {
  return { id, name: id, label: id, model, file: `dmn/${model}.dmn`, hitPolicy: 'FIRST', rowCount: 2, joint: false, ...more };
}

const node = (model: string, id: string, kind: DecisionGraph['nodes'][number]['kind'], tables: string[] = []) => ({
  id: `dmn/${model}.dmn#${id}`,
  kind,
  name: id,
  label: id,
  model,
  file: `dmn/${model}.dmn`,
  tables,
});

const edge = (from: string, to: string) => ({ from: `dmn/${from}`, to: `dmn/${to}` });

/** Facts give fit, fit gives the band, both give the outcome; parameters stand beside. */
export const graph: DecisionGraph = {
  outcome: 'dmn/lead.dmn#Outcome',
  nodes: [
    node('lead', 'Facts', 'input'),
    node('lead', 'Fit', 'decision'),
    node('lead', 'Bands', 'decision'),
    node('lead', 'Outcome', 'decision'),
    node('fit', 'Facts', 'input'),
    node('fit', 'Age', 'table', ['fit-age']),
    node('fit', 'Points', 'decision'),
    node('fit', 'FitService', 'service'),
    node('bands', 'Total', 'input'),
    node('bands', 'Grade', 'table', ['bands-grade']),
    node('bands', 'Band', 'table', ['bands-band']),
    node('bands', 'BandsService', 'service'),
    node('parameters', 'Settings', 'table', ['settings']),
  ],
  edges: [
    edge('lead.dmn#Facts', 'lead.dmn#Fit'),
    edge('lead.dmn#Facts', 'lead.dmn#Bands'),
    edge('lead.dmn#Fit', 'lead.dmn#Bands'),
    edge('lead.dmn#Fit', 'lead.dmn#Outcome'),
    edge('lead.dmn#Bands', 'lead.dmn#Outcome'),
    edge('fit.dmn#FitService', 'lead.dmn#Fit'),
    edge('bands.dmn#BandsService', 'lead.dmn#Bands'),
    edge('fit.dmn#Facts', 'fit.dmn#Age'),
    edge('fit.dmn#Age', 'fit.dmn#Points'),
    edge('fit.dmn#Points', 'fit.dmn#FitService'),
    edge('bands.dmn#Total', 'bands.dmn#Grade'),
    edge('bands.dmn#Grade', 'bands.dmn#Band'),
    edge('bands.dmn#Band', 'bands.dmn#BandsService'),
  ],
};

export const tables = [
  summary('fit-age', 'fit', { label: 'Age band (P1)' }),
  summary('bands-grade', 'bands', { label: 'Grade (P4)', joint: true }),
  summary('bands-band', 'bands'),
  summary('settings', 'parameters'),
];
