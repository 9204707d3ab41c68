// Being let in: signing in, making the first admin, taking over, being refused. Shows one screen at a time.

import { slug, Unreachable } from './http.js';
import { dateTime, duration, hasText, text } from './language.js';

const $ = (id) => document.getElementById(id);
const SCREENS = ['wait', 'sign-in', 'take-over', 'setup', 'refused', 'unreachable'];

export class Entry {
  #session;
  #letIn;
  #credentials = null;
  #policy = null;
  #render = () => {};

  /** `letIn` is called when an admin is signed in, `retry` when the server is to be asked again. */
  constructor(session, { letIn, retry }) {
    this.#session = session;
    this.#letIn = letIn;
    this.#on('sign-in', (form) => this.#signIn(form));
    this.#on('setup', (form) => this.#setUp(form));
    $('take-over-confirm').addEventListener('click', () => this.#takeOver());
    $('take-over-cancel').addEventListener('click', () => this.#show('sign-in'));
    $('refused-back').addEventListener('click', () => this.#show('sign-in'));
    $('unreachable-retry').addEventListener('click', retry);
  }

  /** Shows what the server needs first. `reason` is the text of why one has to sign in again. */
  async start(reason = null) {
    this.#show('wait');
    try {
      const policy = await this.#session.policy();
      this.#policy = policy.body;
      if (!policy.ok) this.#show('unreachable');
      else if (policy.body.setupNeeded) this.#show('setup');
      else this.#show('sign-in', () => { if (reason) complain($('sign-in'), reason); });
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
      this.#show('unreachable');
    }
  }

  waiting() { this.#show('wait'); }

  unreachable() { this.#show('unreachable'); }

  /** Only admins may go on: says so, and leaves no session behind. */
  async refuse(account) {
    await this.#session.signOut();
    this.#show('refused', () => { $('refused-text').textContent = text('refused.text', { username: account.username }); });
  }

  /** After a change of language. */
  renew() {
    if (this.#policy?.setupNeeded) explainRules(this.#policy);
    this.#render();
  }

  #on(id, action) {
    const form = $(id);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const button = form.querySelector('button');
      if (button.getAttribute('aria-busy') === 'true' || isIncomplete(form)) return;
      button.setAttribute('aria-busy', 'true');
      try { await action(form); } finally { button.removeAttribute('aria-busy'); }
    });
  }

  async #signIn(form) {
    this.#credentials = { username: form.username.value.trim(), password: form.password.value };
    await this.#attempt(form, () => this.#session.signIn(this.#credentials, text('machine')));
  }

  async #takeOver() {
    this.#show('wait');
    const form = $('sign-in');
    await this.#attempt(form, () => this.#session.signIn({ ...this.#credentials, takeOver: true }, text('machine')));
  }

  async #setUp(form) {
    const admin = { code: form.code.value.trim(), username: form.username.value.trim(), password: form.password.value };
    await this.#attempt(form, () => this.#session.setUp(admin, text('machine')));
  }

  async #attempt(form, send) {
    try {
      const answer = await send();
      if (answer.ok) await this.#enter(form);
      else if (slug(answer) === 'already-set-up') await this.start(text('error.already-set-up'));
      else if (form.id === 'sign-in' && answer.status === 409) this.#askToTakeOver(answer.body);
      else this.#complain(form, () => describe(answer), answer.body?.errors?.[0]?.field);
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
      this.#complain(form, () => text('error.unreachable'));
    }
  }

  async #enter(form) {
    const account = this.#session.account;
    if (account.role !== 'admin') {
      await this.refuse(account);
    } else {
      this.#letIn();
    }
    this.#credentials = null;
    form.reset();
  }

  #askToTakeOver(conflict) {
    this.#show('take-over', () => {
      $('take-over-text').textContent = inTheWay(conflict.conflicts ?? [conflict]);
    });
  }

  #complain(form, sentence, field = 'password') {
    this.#show(form.id, () => complain(form, sentence()));
    (form.elements.namedItem(field) ?? form.password).select();
  }

  #show(id, render = () => {}) {
    $('dashboard').hidden = true;
    $('entry').hidden = false;
    const changes = $(id).hidden;
    for (const screen of SCREENS) $(screen).hidden = screen !== id;
    for (const form of document.querySelectorAll('.entry form')) complain(form, null);
    this.#render = render;
    this.renew();
    if (changes) $(id).querySelector('input, button')?.focus();
  }
}

function explainRules({ usernameMinLength: min, usernameMaxLength: max, passwordMinLength }) {
  $('setup-name-help').textContent = text('setup.nameHelp', { min, max });
  $('setup-password-help').textContent = text('setup.passwordHelp', { min: passwordMinLength });
}

/** Says what is wrong above the form; null takes it back. */
function complain(form, sentence) {
  const place = form.querySelector('[data-error]');
  place.hidden = sentence === null;
  place.textContent = sentence ?? '';
  if (sentence === null) for (const input of form.querySelectorAll('input')) input.removeAttribute('aria-invalid');
}

function isIncomplete(form) {
  const empty = Array.from(form.querySelectorAll('input[required]')).find((input) => input.value.trim() === '');
  complain(form, null);
  if (empty === undefined) return false;
  complain(form, text('error.required', { field: form.querySelector(`label[for="${empty.id}"]`).textContent }));
  empty.setAttribute('aria-invalid', 'true');
  empty.focus();
  return true;
}

/** Which sessions a take-over would end: those of this account elsewhere first, then that of another account here. */
function inTheWay(conflicts) {
  const elsewhere = conflicts.filter((conflict) => conflict.code !== 'MACHINE_IN_USE');
  const here = conflicts.filter((conflict) => conflict.code === 'MACHINE_IN_USE');
  const hereToo = elsewhere.length ? 'takeOver.alsoHere' : 'takeOver.machine';
  return [
    ...elsewhere.map(({ machineName, since }) =>
      text('takeOver.elsewhere', { machine: machineName, since: dateTime(Date.parse(since)) })),
    ...here.map(({ username }) => text(hereToo, { username })),
  ].join(' ');
}

/** The refusal in the reader's language, or in the server's words when it is a rare one. */
function describe(answer) {
  const key = `error.${slug(answer)}`;
  if (hasText(key)) return text(key, { wait: duration(Math.max(1, answer.retryAfter)) });
  if (answer.status >= 500) return text('error.server', { status: answer.status });
  const fields = (answer.body?.errors ?? []).map((error) => `${error.field} ${error.message}`).join(', ');
  return text('error.other', { detail: fields || answer.body?.detail || answer.status });
}
