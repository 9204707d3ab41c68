// The language and the theme: chosen anywhere on the page, remembered by the browser, followed at once.

import { text, translate } from './language.js';
import { ofBrowser } from './storage.js';

const root = document.documentElement;

const choices = {
  language: {
    current: () => root.lang,
    apply(language) { root.lang = language; },
  },
  theme: {
    current: () => root.dataset.theme ?? 'system',
    apply(theme) {
      if (theme === 'system') delete root.dataset.theme;
      else root.dataset.theme = theme;
    },
  },
};

/** Puts the controls in their places, and calls `renewed` after each change of language. */
export function offerPreferences(renewed) {
  const template = document.getElementById('preferences');
  for (const place of document.querySelectorAll('[data-preferences]')) place.append(template.content.cloneNode(true));
  translate(document);
  for (const control of controls()) {
    control.addEventListener('change', () => {
      const name = control.dataset.preference;
      choices[name].apply(control.value);
      ofBrowser.set(`workspace.${name}`, control.value);
      show();
      if (name === 'language') renewed();
    });
  }
  show();
}

const controls = () => document.querySelectorAll('[data-preference]');

function show() {
  translate(document);
  document.title = text(document.body.dataset.title ?? 'page.title');
  for (const control of controls()) control.value = choices[control.dataset.preference].current();
}
