// Texts, dates and numbers in the language of the document.

import { texts } from './texts.js';

const MEGABYTE = 1_000_000;
const LOCALES = { fr: 'fr-FR', en: 'en-GB' };

const language = () => document.documentElement.lang;
const locale = () => LOCALES[language()];

/** The narrow space before French units is too narrow beside large figures. */
const spaced = (sentence) => sentence.replaceAll('\u202f', '\u00a0');

/** The text of that key; a key without a text is a mistake that shows itself. */
export function text(key, values = {}) {
  const found = texts[language()][key] ?? `⟨${key}⟩`;
  return found.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

export const hasText = (key) => key in texts[language()];

/** Writes every `data-text` and `data-label` below that element. */
export function translate(root) {
  for (const element of root.querySelectorAll('[data-text]')) element.textContent = text(element.dataset.text);
  for (const element of root.querySelectorAll('[data-label]')) element.setAttribute('aria-label', text(element.dataset.label));
}

export const time = (date) => new Intl.DateTimeFormat(locale(), { timeStyle: 'medium' }).format(date);

export const dateTime = (date) =>
  new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(date);

export const percent = (share) =>
  spaced(new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).format(share));

const unit = (name, value) =>
  spaced(new Intl.NumberFormat(locale(), { style: 'unit', unit: name, maximumFractionDigits: 0 }).format(value));

export const megabytes = (bytes) => unit('megabyte', bytes / MEGABYTE);

export const milliseconds = (value) => unit('millisecond', value);

/** The two largest units that count: `2 j 04 h`, `12 min`, `45 s`. */
export function duration(seconds) {
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor(seconds / 3_600) % 24;
  const minutes = Math.floor(seconds / 60) % 60;
  const two = (number) => String(number).padStart(2, '0');
  if (days > 0) return `${days} ${text('unit.day')} ${two(hours)} ${text('unit.hour')}`;
  if (hours > 0) return `${hours} ${text('unit.hour')} ${two(minutes)} ${text('unit.minute')}`;
  if (minutes > 0) return `${minutes} ${text('unit.minute')}`;
  return `${Math.floor(seconds)} ${text('unit.second')}`;
}
