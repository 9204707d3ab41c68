// Who is signed in. Tokens live in memory and, so that reloading the page keeps them, in the tab's own storage. A tab that
// was duplicated has a copy of them: such tabs tell each other of every renewal, as a refresh token is good for one use.

import { request, slug, Unreachable } from './http.js';
import { ofBrowser, ofTab } from './storage.js';

const AUTH = '/auth/api/v2/';
const KEY = 'workspace.session';
const MACHINE_KEY = 'workspace.machine';
const RENEW_BEFORE_MS = 60_000;
const COPIES_ANSWER_WITHIN_MS = 150;

/** The reason of a SessionOver that somebody here asked for. */
export const SIGNED_OUT = 'signed-out';

/** The session is over; `reason` is the slug of the refusal, or SIGNED_OUT. */
export class SessionOver extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

export class Session {
  #tokens = JSON.parse(ofTab.get(KEY) ?? 'null');
  #renewal = null;
  #copies = new BroadcastChannel(KEY);

  constructor() {
    this.#copies.addEventListener('message', ({ data }) => this.#hear(data));
  }

  get isOpen() { return this.#tokens !== null; }
  get account() { return this.#tokens?.account ?? null; }
  get expiresAt() { return this.#tokens?.expiresAt ?? null; }

  policy() { return request('GET', `${AUTH}policy`); }

  /** Answers the server's answer; the session is open when it is `ok` and the account is an admin's. */
  signIn(credentials, machineName) { return this.#begin('login', credentials, machineName); }

  setUp(firstAdmin, machineName) { return this.#begin('setup', firstAdmin, machineName); }

  /**
   * Asks as the account that is signed in, with a renewed token when it is time; `options` are those of a request.
   * Throws SessionOver, Unreachable.
   */
  async ask(method, path, options = {}) {
    if (Date.parse(this.#held().expiresAt) - Date.now() < RENEW_BEFORE_MS) await this.#renew();
    const answer = await request(method, path, { ...options, token: this.#held().accessToken });
    if (answer.status !== 401) return answer;
    await this.#renew();
    return request(method, path, { ...options, token: this.#held().accessToken });
  }

  /** Reads the account again: its name, role or state may have been changed by somebody else. */
  async check() {
    const answer = await this.ask('GET', `${AUTH}me`);
    const tokens = this.#held();
    if (answer.status === 401) this.#end(slug(answer));
    if (answer.ok) this.#keep({ ...tokens, account: answer.body });
    return this.account;
  }

  async signOut() {
    const tokens = this.#tokens;
    this.#keep(null);
    if (tokens === null) return;
    this.#copies.postMessage({ family: tokens.family, tokens: null });
    try {
      await request('POST', `${AUTH}logout`, {
        token: tokens.accessToken,
        body: { refreshToken: tokens.refreshToken },
      });
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure; // the session runs out by itself
    }
  }

  async #begin(path, body, machineName) {
    const machine = machineId();
    const answer = await request('POST', AUTH + path, { body: { ...body, machineId: machine, machineName } });
    if (answer.ok) this.#keep({ ...answer.body, machine, family: random() });
    return answer;
  }

  /** The tokens; whoever waited for an answer meanwhile may find that somebody signed out. */
  #held() {
    if (this.#tokens === null) throw new SessionOver(SIGNED_OUT);
    return this.#tokens;
  }

  /** A refresh token is good for one use, so whoever asks meanwhile waits for the same answer. */
  #renew() {
    this.#renewal ??= this.#exchange().finally(() => { this.#renewal = null; });
    return this.#renewal;
  }

  async #exchange() {
    const { refreshToken, machine, family } = this.#held();
    if (await this.#isRenewedByCopy(family, refreshToken)) return;
    const answer = await request('POST', `${AUTH}refresh`, { body: { refreshToken, machineId: machine } });
    this.#held();
    if (answer.ok) {
      this.#keep({ ...answer.body, machine, family });
      this.#tell();
    } else if (answer.status === 401) {
      this.#end(slug(answer));
    } else {
      throw new Unreachable(`refresh: ${answer.status}`);
    }
  }

  /** Asks the copies of this tab, which may have renewed while this one slept. */
  async #isRenewedByCopy(family, refreshToken) {
    this.#copies.postMessage({ family, asks: true });
    await new Promise((done) => { setTimeout(done, COPIES_ANSWER_WITHIN_MS); });
    return this.#held().refreshToken !== refreshToken;
  }

  #tell() { this.#copies.postMessage({ family: this.#tokens.family, tokens: this.#tokens }); }

  #hear({ family, tokens, asks }) {
    if (!family || family !== this.#tokens?.family) return;
    if (asks) this.#tell();
    else if (tokens === null || tokens.expiresAt > this.#tokens.expiresAt) this.#keep(tokens);
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
    id = `web-${random()}`;
    ofBrowser.set(MACHINE_KEY, id);
  }
  return id;
}

function random() {
  const bytes = crypto.getRandomValues(new Uint8Array(16)); // randomUUID is missing on plain http
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
