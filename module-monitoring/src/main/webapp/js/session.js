// Who is signed in. Tokens live in memory and, so that reloading the page keeps them, in the tab's own storage.

import { request, slug, Unreachable } from './http.js';
import { ofBrowser, ofTab } from './storage.js';

const AUTH = '/auth/api/v2/';
const KEY = 'workspace.session';
const MACHINE_KEY = 'workspace.machine';
const RENEW_BEFORE_MS = 60_000;

/** The session is over; `reason` is the slug of the refusal. */
export class SessionOver extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

export class Session {
  #tokens = JSON.parse(ofTab.get(KEY) ?? 'null');
  #renewal = null;

  get isOpen() { return this.#tokens !== null; }
  get account() { return this.#tokens?.account ?? null; }
  get expiresAt() { return this.#tokens?.expiresAt ?? null; }

  policy() { return request('GET', `${AUTH}policy`); }

  /** Answers the server's answer; the session is open when it is `ok` and the account is an admin's. */
  signIn(credentials, machineName) { return this.#open('login', credentials, machineName); }

  setUp(firstAdmin, machineName) { return this.#open('setup', firstAdmin, machineName); }

  /** Asks as the account that is signed in, with a renewed token when it is time. Throws SessionOver, Unreachable. */
  async ask(method, path) {
    if (Date.parse(this.#tokens.expiresAt) - Date.now() < RENEW_BEFORE_MS) await this.#renew();
    const answer = await request(method, path, { token: this.#tokens?.accessToken });
    if (answer.status !== 401) return answer;
    await this.#renew();
    return request(method, path, { token: this.#tokens?.accessToken });
  }

  /** Reads the account again: its name, role or state may have been changed by somebody else. */
  async check() {
    const answer = await this.ask('GET', `${AUTH}me`);
    if (answer.status === 401) this.#end(slug(answer));
    if (answer.ok) this.#keep({ ...this.#tokens, account: answer.body });
    return this.account;
  }

  async signOut() {
    const tokens = this.#tokens;
    this.#keep(null);
    if (tokens === null) return;
    try {
      await request('POST', `${AUTH}logout`, {
        token: tokens.accessToken,
        body: { refreshToken: tokens.refreshToken },
      });
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure; // the session runs out by itself
    }
  }

  async #open(path, body, machineName) {
    const answer = await request('POST', AUTH + path, { body: { ...body, machineId: machineId(), machineName } });
    if (answer.ok) this.#keep(answer.body);
    return answer;
  }

  /** A refresh token is good for one use, so whoever asks meanwhile waits for the same answer. */
  #renew() {
    this.#renewal ??= this.#exchange().finally(() => { this.#renewal = null; });
    return this.#renewal;
  }

  async #exchange() {
    if (this.#tokens === null) throw new SessionOver('signed-out');
    const answer = await request('POST', `${AUTH}refresh`, { body: { refreshToken: this.#tokens.refreshToken } });
    if (answer.ok) this.#keep(answer.body);
    else if (answer.status === 401) this.#end(slug(answer));
    else throw new Unreachable(`refresh: ${answer.status}`);
  }

  #end(reason) {
    this.#keep(null);
    throw new SessionOver(reason);
  }

  #keep(tokens) {
    this.#tokens = tokens;
    ofTab.set(KEY, tokens === null ? null : JSON.stringify(tokens));
  }
}

/** This browser's own random number, so that signing in here again replaces the session that was left open here. */
function machineId() {
  let id = ofBrowser.get(MACHINE_KEY);
  if (id === null) {
    const bytes = crypto.getRandomValues(new Uint8Array(16)); // randomUUID is missing on plain http
    id = `web-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
    ofBrowser.set(MACHINE_KEY, id);
  }
  return id;
}
