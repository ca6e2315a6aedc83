import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds the service. */
const service = process.env.VAGLIO_URL ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': service, '^/q/': service } },
  build: {
    target: 'es2022',
    // Fonts and pictures stay files: the content security policy names no data: for them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What many pages have in common comes in few files: a hundred small ones take a browser longer than their bytes.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: /node_modules/, minShareCount: 30 },
            { name: 'shared', test: /[\\/]src[\\/](api|app|shared|i18n|rules)[\\/].*\.tsx?$/, minShareCount: 4 },
          ],
        },
      },
    },
  },
  // One page for the tests of a worker: making one for each file would take longer than they do.
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], isolate: false },
});
