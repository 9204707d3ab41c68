// Puts the page together: who is in sees the dashboard, everybody else the entry.

import { Dashboard } from './dashboard.js';
import { Entry } from './entry.js';
import { Unreachable } from './http.js';
import { hasText, text } from './language.js';
import { ModulesView } from './modules.js';
import { offerPreferences } from './preferences.js';
import { Session, SessionOver } from './session.js';
import { Views } from './views.js';
import { Watch } from './watch.js';

const CHECK_SESSION_EVERY = 3; // readings

const session = new Session();
const dashboard = new Dashboard();
const entry = new Entry(session, { letIn: open, retry: resume });
const watch = new Watch(heard);
const modules = new ModulesView(session, close);
const views = new Views({ modules });
let readings = 0;
let restarting = false;
let left = false;

offerPreferences(() => {
  views.renew();
  modules.renew();
  if (session.isOpen) dashboard.renew();
  else entry.renew();
});
document.getElementById('sign-out').addEventListener('click', leave);
document.querySelectorAll('a[href="#content"]').forEach((link) => link.addEventListener('click', (event) => {
  event.preventDefault();
  document.getElementById('content').focus();
}));
resume();

/** Goes on with the tab's session when there is one. */
async function resume() {
  if (!session.isOpen) {
    await entry.start();
    return;
  }
  entry.waiting();
  await stillIn(open, () => entry.unreachable());
}

function open() {
  left = false;
  readings = 0;
  dashboard.tellSession(session);
  dashboard.show();
  views.open();
  watch.start();
}

function heard(reading) {
  if (restarting && reading.online) location.reload(); // this module may have come back as another version
  restarting = reading.restarting || (restarting && !reading.online);
  dashboard.tellReading(reading);
  modules.tellReading(reading);
  readings += 1;
  if (reading.online && readings % CHECK_SESSION_EVERY === 0) stillIn(() => dashboard.tellSession(session), () => {});
}

/** Asks whether the session still is an admin's, and shows the way out when it is not. */
async function stillIn(yes, noAnswer) {
  try {
    const account = await session.check();
    if (left) return;
    if (account?.role === 'admin') {
      yes();
    } else if (account) {
      watch.stop();
      views.close();
      await entry.refuse(account);
    }
  } catch (failure) {
    if (left && failure instanceof SessionOver) return; // the answer came after the person had signed out
    if (failure instanceof SessionOver) await close(failure.reason);
    else if (failure instanceof Unreachable) noAnswer();
    else throw failure;
  }
}

async function close(reason) {
  if (left) return;
  left = true;
  watch.stop();
  views.close();
  const key = `over.${reason}`;
  await entry.start(text(hasText(key) ? key : 'over.default'));
}

async function leave() {
  left = true;
  watch.stop();
  views.close();
  await session.signOut();
  await entry.start();
}
