// One module in the table. The row and its buttons stay the same elements, so that whoever is on one stays there.

import { element, write } from './elements.js';
import { dateTime, text } from './language.js';

/** The module that this page belongs to: it cannot change itself. */
const OWN = 'monitoring';
const TONES = {
  installed: 'bad', resolved: 'idle', starting: 'wait', active: 'good', stopping: 'wait', failed: 'bad', uninstalled: 'idle',
};

export class ModuleRow {
  #module = null;
  #isLocked = false;
  #act;
  #title = element('strong');
  #about = element('span', { class: 'muted' });
  #cause = element('span', { class: 'cause', lang: 'en' });
  #version = element('span', { class: 'mono' });
  #state = element('span');
  #since = element('span', { class: 'muted one-line' });
  #health = element('span');
  #apis = element('span', { class: 'one-line' });
  #own = element('span', { class: 'muted' });
  #buttons = {
    toggle: button(),
    update: button(),
    rollback: button(),
    remove: button(),
  };

  /** `act` is called with what is asked, such as `stop`, and the module. */
  constructor(act) {
    this.#act = act;
    for (const [name, control] of Object.entries(this.#buttons)) {
      control.addEventListener('click', () => {
        if (!this.#isLocked) this.#act(name === 'toggle' ? this.#toggle() : name, this.#module);
      });
    }
    this.element = element(
      'tr',
      {},
      element('th', { scope: 'row' }, this.#title, this.#about, this.#cause),
      element('td', {}, this.#version),
      element('td', {}, this.#state, this.#since),
      element('td', {}, this.#health),
      element('td', {}, this.#apis),
      element('td', {}, element('div', { class: 'actions' }, this.#own, ...Object.values(this.#buttons))),
    );
  }

  /** `health` is UP, DOWN or null; `isLocked` while something else is being changed. */
  tell(module, health, isLocked) {
    this.#module = module;
    this.#isLocked = isLocked || module.state === 'starting' || module.state === 'stopping';
    this.element.dataset.module = module.name;
    write(this.#title, module.title);
    write(this.#about, [module.name, module.description].filter((part) => part !== '' && part !== module.title).join(' · '));
    write(this.#cause, module.cause ?? '');
    write(this.#version, module.version || '–');
    pill(this.#state, TONES[module.state], text(`modules.state.${module.state}`));
    write(this.#since, text('modules.since', { at: dateTime(Date.parse(module.since)) }));
    tellHealth(this.#health, health);
    write(this.#apis, module.apiVersions.map((version) => `v${version}`).join(', ') || '–');
    this.#tellActions();
  }

  #tellActions() {
    const { name, title, version, previousVersion } = this.#module;
    const isOwn = name === OWN;
    this.#own.hidden = !isOwn;
    write(this.#own, text('modules.own'));
    const labels = {
      toggle: text(`modules.${this.#toggle()}`),
      update: text('modules.update'),
      rollback: text('modules.rollback', { previous: previousVersion }),
      remove: text('modules.remove'),
    };
    for (const [action, control] of Object.entries(this.#buttons)) {
      control.hidden = isOwn || version === '' || (action === 'rollback' && previousVersion === null);
      write(control, labels[action]);
      control.setAttribute('aria-label', `${labels[action]} (${title})`);
      control.setAttribute('aria-disabled', String(this.#isLocked));
    }
  }

  #toggle() { return this.#module.state === 'active' || this.#module.state === 'stopping' ? 'stop' : 'start'; }
}

const button = () => element('button', { type: 'button', class: 'button small' });

/** A module that does not run is not checked, and one of somebody else may have no check. */
function tellHealth(node, status) {
  if (status === 'UP') pill(node, 'good', text('checks.up'));
  else if (status === 'DOWN') pill(node, 'bad', text('checks.down'));
  else {
    node.className = 'muted';
    write(node, '–');
  }
}

function pill(node, tone, words) {
  node.className = `state ${tone}`;
  write(node, words);
}
