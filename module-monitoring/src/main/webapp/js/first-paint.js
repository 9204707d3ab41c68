// Runs before the page is painted: the theme and the language that were chosen last time.
(function () {
  'use strict';
  var root = document.documentElement;
  var theme = null, language = null;
  try {
    theme = localStorage.getItem('workspace.theme');
    language = localStorage.getItem('workspace.language');
  } catch (refused) { /* a browser may refuse to remember; the system's choices count then */ }
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (language !== 'fr' && language !== 'en') language = /^fr\b/i.test(navigator.language) ? 'fr' : 'en';
  root.lang = language;
}());
