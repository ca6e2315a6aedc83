import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading } from '~/shared/States';
import { Beside } from './Beside';
import { Canvas } from './Canvas';
import type { Picture } from './graph';
import type { LinkTo } from './TableLink';

interface GraphPictureProps {
  picture: Picture;
  hits: ReadonlySet<string> | null;
  linkTo: LinkTo;
}

/** The decision from the facts on the left to the outcome on the right, and below it the tables that are no step of it. */
export function GraphPicture({ picture, hits, linkTo }: GraphPictureProps) {
  const { t } = useTranslation('table');
  const { data } = useQuery({
    queryKey: ['picture', picture.steps, picture.links],
    queryFn: async () => (await import('./layout')).layout(picture),
    staleTime: Infinity,
  });
  if (!data) return <Loading lines={12} />;
  return (
    <>
      {picture.steps.length > 0 && <Canvas layout={data} hits={hits} linkTo={linkTo} label={t('picture')} />}
      <Beside groups={picture.beside} hits={hits} linkTo={linkTo} alone={picture.steps.length === 0} />
    </>
  );
}
