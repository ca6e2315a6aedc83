import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Suspense } from 'react';
import { queries } from '~/api/query';
import { Loading } from '~/shared/States';
import { ToastsProvider } from '~/shared/toasts';
import { router } from './router';

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <Suspense fallback={<Loading />}>
        <ToastsProvider>
          <RouterProvider router={router} />
        </ToastsProvider>
      </Suspense>
    </QueryClientProvider>
  );
}
