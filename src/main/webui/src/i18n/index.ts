import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = { en: 'English', it: 'Italiano' } as const;
export type Language = keyof typeof LANGUAGES;

const KEPT = 'vaglio.language';

/** The words of each feature, in `src/<feature>/<language>.json`; the feature's name is the namespace. */
const words = import.meta.glob<{ default: Record<string, unknown> }>('../*/{en,it}.json');

const lazily = {
  type: 'backend' as const,
  init() {},
  read(language: string, feature: string, done: (error: Error | null, words: Record<string, unknown> | null) => void) {
    const load = words[`../${feature}/${language}.json`];
    if (!load) done(new Error(`no words of ${feature} in ${language}`), null);
    else load().then((found) => done(null, found.default), (failure: Error) => done(failure, null));
  },
};

function preferred(): Language {
  const kept = localStorage.getItem(KEPT) ?? navigator.language.slice(0, 2);
  return kept === 'it' ? 'it' : 'en';
}

/** Reads the words of the shell; those of a feature come with its pages. */
export async function startWords(): Promise<void> {
  i18next.on('languageChanged', (language) => (document.documentElement.lang = language));
  await i18next
    .use(lazily)
    .use(initReactI18next)
    .init({
      lng: preferred(),
      fallbackLng: false,
      supportedLngs: Object.keys(LANGUAGES),
      ns: ['app', 'shared'],
      defaultNS: 'app',
      // The library would advertise in the browser's console.
      showSupportNotice: false,
      interpolation: { escapeValue: false },
    });
}

export function speak(language: Language): Promise<unknown> {
  localStorage.setItem(KEPT, language);
  return i18next.changeLanguage(language);
}
