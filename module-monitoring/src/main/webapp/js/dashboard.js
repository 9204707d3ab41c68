// The page behind the sign-in: renders what the watch and the session say, decides nothing.

import { element, sparkline, write } from './elements.js';
import { dateTime, duration, megabytes, milliseconds, percent, text, time } from './language.js';
import { EVERY_MS } from './watch.js';

const $ = (id) => document.getElementById(id);

export class Dashboard {
  #reading = null;
  #session = null;

  show() {
    $('entry').hidden = true;
    $('dashboard').hidden = false;
    $('content').focus({ preventScroll: true });
  }

  /** `session` has the account and when its token expires. */
  tellSession(session) {
    this.#session = session;
    this.renew();
  }

  tellReading(reading) {
    this.#reading = reading;
    this.renew();
  }

  /** Writes everything again, as after a change of language. */
  renew() {
    if (this.#session?.account) renderPerson(this.#session);
    renderLive(this.#reading);
    if (this.#reading?.health) {
      $('figures').replaceChildren(...figures(this.#reading));
      renderChecks(this.#reading);
    }
  }
}

function renderPerson({ account, expiresAt }) {
  write($('person-name'), account.username);
  write($('person-initials'), account.username.slice(0, 2).toUpperCase());
  $('session').replaceChildren(
    ...fact('session.name', text('session.number', { name: account.username, number: account.number })),
    ...fact('session.role', text('role.admin')),
    ...(account.lastSignInAt ? fact('session.lastSignIn', dateTime(Date.parse(account.lastSignInAt))) : []),
    ...fact('session.expires', time(Date.parse(expiresAt))),
  );
}

const fact = (key, value) => [element('dt', {}, text(key)), element('dd', {}, value)];

function renderLive(reading) {
  const online = reading?.online ?? null;
  const restarting = reading?.restarting ?? false;
  write($('live-text'), text(online === null ? 'live.wait' : online ? 'live.on' : restarting ? 'live.restart' : 'live.off'));
  $('live').classList.toggle('off', online === false);
  $('content').classList.toggle('stale', online === false);
  const notice = $('offline');
  notice.hidden = online !== false;
  if (online === false) {
    write(notice, text(restarting ? 'offline.restart' : 'offline.text', { since: time(reading.offlineSince), seconds: EVERY_MS / 1000 }));
  }
}

function figures({ online, lastAnswer, health, checks, healthy, memory, latency }) {
  const up = checks.filter((check) => check.status === 'UP').length;
  const state = online ? (healthy ? 'up' : 'down') : 'off';
  return [
    figure('figure.state', text(`figure.state.${state}`), online
      ? text('figure.checks', { up, all: checks.length })
      : text('figure.seen', { at: time(lastAnswer) }), { tone: { up: 'good', down: 'warn', off: 'bad' }[state] }),
    figure('figure.uptime', duration(health.upSeconds), text('figure.startedAt', {
      at: dateTime(Date.parse(health.at) - health.upSeconds * 1000),
    })),
    figure('figure.version', health.version, location.host),
    figure('figure.memory', megabytes(health.heapUsedBytes), text('figure.memoryOf', {
      percent: percent(health.heapUsedBytes / health.heapMaximumBytes),
      all: megabytes(health.heapMaximumBytes),
    }), { line: memory }),
    figure('figure.latency', milliseconds(latency.at(-1)), text('figure.latencyNote', {
      median: milliseconds(median(latency)),
    }), { line: latency }),
  ];
}

function figure(title, value, note, { tone = '', line = null } = {}) {
  return element(
    'article',
    { class: 'figure' },
    element('h2', {}, text(title)),
    element('span', { class: `value ${tone}` }, value),
    element('span', { class: 'note' }, note),
    ...(line ? [sparkline(line)] : []),
  );
}

function renderChecks({ checks, lastAnswer }) {
  write($('checks-count'), time(lastAnswer));
  const rows = [...checks].sort((one, other) => one.name.localeCompare(other.name)).map((check) => {
    const isUp = check.status === 'UP';
    return element(
      'tr',
      {},
      element('td', {}, check.name),
      element('td', {}, element('span', { class: `state ${isUp ? 'good' : 'bad'}` }, text(isUp ? 'checks.up' : 'checks.down'))),
    );
  });
  const none = element('tr', {}, element('td', { colspan: '2' }, text('checks.none')));
  $('checks').replaceChildren(...(rows.length ? rows : [none]));
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}
