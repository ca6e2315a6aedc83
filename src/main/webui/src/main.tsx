import '@patternfly/react-core/dist/styles/base.css';
import './app/app.css';
import './app/utilities.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startTheme } from './app/theme';
import { startWords } from './i18n';

startTheme();
await startWords();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
