import '@patternfly/react-core/dist/styles/base.css';
import './app/app.css';
import './app/utilities.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { me } from './api/me';
import { queries } from './api/query';
import { App } from './app/App';
import { startTheme } from './app/theme';
import { startWords } from './i18n';

startTheme();
// Asked while the words come; the shell waits for the answer.
if (location.pathname !== '/login') void queries.prefetchQuery(me);
await startWords();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
