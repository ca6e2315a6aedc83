import { createRouter } from '@tanstack/react-router';
import { accessRoutes } from '~/access/routes';
import { casesRoutes } from '~/cases/routes';
import { changeRoutes } from '~/change/routes';
import { checkRoutes } from '~/check/routes';
import { decisionRoutes } from '~/decision/routes';
import { draftRoutes } from '~/draft/routes';
import { homeRoutes } from '~/home/routes';
import { mappingRoutes } from '~/mapping/routes';
import { pipelineRoutes } from '~/pipeline/routes';
import { referenceRoutes } from '~/reference/routes';
import { rulesetRoutes } from '~/ruleset/routes';
import { sheetRoutes } from '~/sheet/routes';
import { tableRoutes } from '~/table/routes';
import { trialRoutes } from '~/trial/routes';
import { uploadRoutes } from '~/upload/routes';
import { versionRoutes } from '~/version/routes';
import { NotFound } from './NotFound';
import { Broken, login, nowhere, root, shell } from './routes';

export const router = createRouter({
  routeTree: root.addChildren([
    login,
    shell.addChildren([
      ...accessRoutes,
      ...casesRoutes,
      ...changeRoutes,
      ...checkRoutes,
      ...decisionRoutes,
      ...draftRoutes,
      ...homeRoutes,
      ...mappingRoutes,
      ...pipelineRoutes,
      ...referenceRoutes,
      ...rulesetRoutes,
      ...sheetRoutes,
      ...tableRoutes,
      ...trialRoutes,
      ...uploadRoutes,
      ...versionRoutes,
      nowhere,
    ]),
  ]),
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
