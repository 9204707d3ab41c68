// Browser storage that may be refused: then nothing is remembered, and everything else works.

const kept = (area) => ({
  get(key) {
    try { return area().getItem(key); } catch { return null; }
  },
  set(key, value) {
    try {
      if (value === null) area().removeItem(key);
      else area().setItem(key, value);
    } catch { /* not remembered */ }
  },
});

/** Until the tab is closed. */
export const ofTab = kept(() => sessionStorage);

/** For good, for every tab of this browser. Never a secret. */
export const ofBrowser = kept(() => localStorage);
