// The modules of the server: what they are, how they do, and what an administrator does to them.

import { element, inEnglish } from './elements.js';
import { Unreachable } from './http.js';
import { text } from './language.js';
import { ModuleRow } from './module-row.js';
import { ask, askForFile, askForTables } from './questions.js';
import { SessionOver } from './session.js';

const $ = (id) => document.getElementById(id);
const MODULES = 'api/v2/modules';
const CHANGE_PATIENCE_MS = 600_000;
const LOOK_AGAIN_MS = 1_000;

export class ModulesView {
  #session;
  #over;
  #rows = new Map();
  #modules = null;
  #reading = null;
  #isShown = false;
  #isChanging = false;
  #renderOutcome = () => [];

  /** `over` is called with the reason when the session turns out to be over. */
  constructor(session, over) {
    this.#session = session;
    this.#over = over;
    $('modules-install').addEventListener('click', () => this.#install());
  }

  show() {
    this.#isShown = true;
    this.#refresh();
  }

  hide() { this.#isShown = false; }

  tellReading(reading) {
    this.#reading = reading;
    if (this.#isShown && reading.online && !this.#isChanging) this.#refresh();
    else this.#renderModules();
  }

  /** Writes everything again, as after a change of language. */
  renew() {
    $('modules-outcome').replaceChildren(...this.#renderOutcome());
    this.#renderModules();
  }

  #renderModules() {
    $('modules-install').setAttribute('aria-disabled', String(this.#isChanging));
    if (this.#modules === null) {
      $('modules-rows').replaceChildren(emptyRow(text('wait.text')));
      return;
    }
    const rows = this.#modules.map((module) => {
      const row = this.#rows.get(module.name) ?? new ModuleRow((action, told) => this.#act(action, told));
      row.tell(module, this.#health(module.name), this.#isChanging);
      return [module.name, row];
    });
    const isSame = rows.length === this.#rows.size && rows.every(([name, row]) => this.#rows.get(name) === row);
    this.#rows = new Map(rows);
    if (!isSame) $('modules-rows').replaceChildren(...rows.map(([, row]) => row.element));
  }

  #health(name) { return this.#reading?.checks.find((check) => check.name === name)?.status ?? null; }

  async #refresh() {
    await this.#guarded(async () => {
      const answer = await this.#session.ask('GET', MODULES);
      if (answer.ok) this.#modules = answer.body.items;
      else if (this.#modules === null && answer.body?.detail) this.#tell('danger', () => sentence(answer));
    });
    this.#renderModules();
  }

  async #act(action, module) {
    const path = `${MODULES}/${encodeURIComponent(module.name)}`;
    const values = { title: module.title, version: module.version, previous: module.previousVersion, users: [...module.dependants, ...module.users].join(', ') };
    const confirmed = (options) => ask({
      title: text(`modules.${action}.title`, values),
      text: text(`modules.${action}.text`, values),
      confirm: text(`modules.${action}.confirm`),
      ...options,
    });
    if (action === 'start') {
      await this.#change('POST', `${path}/start`, 'start', values);
    } else if (action === 'stop') {
      if (await confirmed({ body: consequences(module, values) })) await this.#change('POST', `${path}/stop`, action, values);
    } else if (action === 'rollback') {
      if (await confirmed()) await this.#change('POST', `${path}/rollback`, action, values);
    } else if (action === 'remove') {
      const tables = await askForTables(values, consequences(module, values));
      if (tables !== null) await this.#change('DELETE', `${path}?tables=${tables}`, action, values);
    } else {
      const upload = await askForFile('update', values, (file) => this.#check(file));
      if (upload !== null) await this.#change('PUT', `${path}/file?force=${upload.force}`, action, values, upload.file);
    }
  }

  async #install() {
    if (this.#isChanging) return;
    const upload = await askForFile('install', {}, (file) => this.#check(file));
    if (upload !== null) {
      await this.#change('POST', `${MODULES}?force=${upload.force}`, 'install', { title: upload.file.name }, upload.file);
    }
  }

  /** Answers {verdict, findings}, or {refusal}, which can be shown. */
  async #check(file) {
    let checked = { refusal: text('modules.lost') };
    await this.#guarded(async () => {
      const answer = await this.#session.ask('POST', `${MODULES}/checks`, { body: file, patience: CHANGE_PATIENCE_MS });
      checked = answer.ok ? answer.body : { refusal: sentence(answer) };
    });
    return checked;
  }

  /** One change at a time; meanwhile the table is looked at more often, because it shows how far the change is. */
  async #change(method, path, action, values, body) {
    this.#isChanging = true;
    const looking = setInterval(() => { if (this.#isShown) this.#refresh(); }, LOOK_AGAIN_MS);
    this.#tell('wait', () => text(`modules.${action}.doing`, values));
    let tellOutcome = () => {};
    try {
      await this.#guarded(async () => {
        const answer = await this.#session.ask(method, path, { body, patience: CHANGE_PATIENCE_MS });
        tellOutcome = () => this.#tellAnswer(action, answer, values);
      }, () => { tellOutcome = () => this.#tell('danger', () => text('modules.lost')); });
    } finally {
      clearInterval(looking);
      await this.#refresh();
      this.#isChanging = false;
    }
    tellOutcome();
  }

  /** `values` tell of a module that is not there any more. */
  #tellAnswer(action, answer, values) {
    const details = answer.body?.details ?? [];
    if (answer.ok) {
      const now = this.#modules?.find((module) => module.name === answer.body.module) ?? values;
      this.#tell('good', () => text(`modules.done.${action}`, now), details);
    } else {
      this.#tell('danger', () => sentence(answer), details);
    }
  }

  async #guarded(work, noAnswer = () => {}) {
    try {
      await work();
    } catch (failure) {
      if (failure instanceof SessionOver) await this.#over(failure.reason);
      else if (failure instanceof Unreachable) noAnswer();
      else throw failure;
    }
  }

  #tell(tone, words, details = []) {
    this.#renderOutcome = () => [
      element('div', { class: `notice ${tone}` }, element('p', {}, words()), ...list(details)),
    ];
    this.renew();
  }
}

/** Who goes on without the module, and that without accounts nobody can sign in: not even whoever asks, to start it again. */
const consequences = (module, values) => [
  ...(values.users ? [element('p', {}, text('modules.users', values))] : []),
  ...(module.name === 'auth' ? [element('p', { class: 'notice danger' }, text('modules.accounts'))] : []),
];

const list = (details) => (details.length ? [element('ul', {}, ...details.map((detail) => element('li', {}, inEnglish(detail))))] : []);

const emptyRow = (words) => element('tr', {}, element('td', { colspan: '6' }, words));

/** What the server says in words, if it says anything. */
const sentence = (answer) => (answer.body?.detail ? inEnglish(answer.body.detail) : text('error.server', { status: answer.status }));
