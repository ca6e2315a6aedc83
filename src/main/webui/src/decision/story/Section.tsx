import { Title } from '@patternfly/react-core';
import { useId, type ReactNode } from 'react';
import { useHeadingLevel } from './headings';

interface SectionProps {
  title: string;
  /** A sentence under the title. */
  note?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** A part of the story, with its heading as its name. */
export function Section({ title, note, wide = false, children }: SectionProps) {
  const heading = useId();
  const level = useHeadingLevel();
  return (
    <section aria-labelledby={heading} className={wide ? 'decision-part decision-part--wide' : 'decision-part'}>
      <Title headingLevel={level} size="md" id={heading}>
        {title}
      </Title>
      {note && <p className="decision-note">{note}</p>}
      {children}
    </section>
  );
}
