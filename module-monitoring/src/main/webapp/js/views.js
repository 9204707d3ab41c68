// Which part of the page behind the sign-in is shown: the address says it, so that it can be kept and gone back to.

import { text } from './language.js';

const $ = (id) => document.getElementById(id);
const NAMES = ['overview', 'modules'];

export class Views {
  #shown;
  #isOpen = false;

  /** `parts` are told, by name, when they are shown and when they are not. */
  constructor(parts) {
    this.#shown = (name) => {
      for (const [part, view] of Object.entries(parts)) {
        if (part === name) view.show();
        else view.hide();
      }
    };
    window.addEventListener('hashchange', () => {
      if (!this.#isOpen) return;
      this.open();
      $('content').focus();
    });
  }

  open() {
    this.#isOpen = true;
    this.renew();
    for (const name of NAMES) $(`view-${name}`).hidden = name !== current();
    for (const link of document.querySelectorAll('[data-view]')) {
      if (link.dataset.view === current()) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    this.#shown(current());
  }

  /** Nobody is signed in any more. */
  close() {
    this.#isOpen = false;
    this.#shown(null);
  }

  /** After a change of language. */
  renew() {
    $('view-title').textContent = text(`${current()}.title`);
    $('view-subtitle').textContent = text(`${current()}.subtitle`);
  }
}

const current = () => NAMES.find((name) => location.hash === `#${name}`) ?? NAMES[0];
