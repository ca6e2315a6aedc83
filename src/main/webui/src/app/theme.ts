import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark' | 'system';

const KEPT = 'vaglio.theme';
const DARK = 'pf-v6-theme-dark';
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function kept(): Theme {
  const theme = localStorage.getItem(KEPT);
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function apply(): void {
  const theme = kept();
  const dark = theme === 'dark' || (theme === 'system' && system.matches);
  document.documentElement.classList.toggle(DARK, dark);
  listeners.forEach((listener) => listener());
}

/** Shows the theme that was chosen, or else that of the reader's system, also when that changes. */
export function startTheme(): void {
  system.addEventListener('change', apply);
  apply();
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEPT, theme);
  apply();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, kept);
}

/** Whether the page is dark now; for pictures that draw their own colours. */
export function useDark(): boolean {
  return useSyncExternalStore(subscribe, () => document.documentElement.classList.contains(DARK));
}
