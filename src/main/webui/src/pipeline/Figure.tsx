import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import './figure.css';

interface FigureProps {
  title: string;
  value: string;
  /** What the figure is part of. */
  children: ReactNode;
}

/** One figure with what it is. */
export function Figure({ title, value, children }: FigureProps) {
  return (
    <Card isCompact isFullHeight>
      <CardTitle component="h2">{title}</CardTitle>
      <CardBody>
        <span className="vaglio-figure">{value}</span>
        {children}
      </CardBody>
    </Card>
  );
}
