import { Content, Flex, FlexItem, PageSection, Title } from '@patternfly/react-core';
import { useEffect, type ReactNode } from 'react';

interface PageFrameProps {
  /** The heading, and what the tab of the browser says. */
  title: string;
  /** A sentence on what the page is for. */
  intro?: ReactNode;
  /** Where the page is: a PatternFly Breadcrumb. */
  path?: ReactNode;
  /** Beside the heading: the page's own buttons. */
  actions?: ReactNode;
  /** The content goes to the edges, as a grid does. */
  wide?: boolean;
  children: ReactNode;
}

/** The frame of every page: title, heading, what leads here and what can be done. */
export function PageFrame({ title, intro, path, actions, wide = false, children }: PageFrameProps) {
  useEffect(() => {
    document.title = `${title} · Vaglio`;
  }, [title]);
  return (
    <>
      <PageSection className="vaglio-heading" hasBodyWrapper={false}>
        {path}
        <Flex alignItems={{ default: 'alignItemsCenter' }} gap={{ default: 'gapMd' }}>
          <FlexItem grow={{ default: 'grow' }}>
            <Title headingLevel="h1">{title}</Title>
          </FlexItem>
          {actions && <FlexItem className="vaglio-no-print">{actions}</FlexItem>}
        </Flex>
        {intro && <Content component="p">{intro}</Content>}
      </PageSection>
      <PageSection isFilled hasBodyWrapper={false} padding={{ default: wide ? 'noPadding' : 'padding' }}>
        {children}
      </PageSection>
    </>
  );
}
