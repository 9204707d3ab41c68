// The page for developers: the document of all APIs, rendered by Swagger UI. Its texts are the document's, in English.

/* global SwaggerUIBundle */
import { offerPreferences } from './preferences.js';

const root = document.documentElement;
const dark = window.matchMedia('(prefers-color-scheme: dark)');

offerPreferences(() => {});
followTheme();
dark.addEventListener('change', followTheme);
new MutationObserver(followTheme).observe(root, { attributeFilter: ['data-theme'] });

SwaggerUIBundle({
  url: 'api/v2/openapi.json',
  dom_id: '#apis',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: -1, // the shapes are shown with the calls that use them
  filter: true,
  validatorUrl: null, // it would ask a server on the Internet
});

/** Swagger UI has a dark face, which a class of the root element turns on. */
function followTheme() {
  root.classList.toggle('dark-mode', (root.dataset.theme ?? (dark.matches ? 'dark' : 'light')) === 'dark');
}
