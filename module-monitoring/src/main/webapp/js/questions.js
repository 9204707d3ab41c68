// Asking before something is done: one dialogue at a time, and its answer as a promise.

import { element, inEnglish } from './elements.js';
import { text } from './language.js';

const $ = (id) => document.getElementById(id);

/** Answers whether it was confirmed; Escape is no. `isReady` is asked before it can be. */
export function ask({ title, text: words, confirm, body = [], isDangerous = false, isReady = () => true }) {
  const dialog = $('question');
  $('question-title').textContent = title;
  $('question-text').textContent = words;
  $('question-body').replaceChildren(...body);
  $('question-confirm').textContent = confirm;
  $('question-confirm').classList.toggle('danger', isDangerous);
  setReady(isReady());
  return new Promise((answer) => {
    const form = dialog.querySelector('form');
    const done = new AbortController();
    const end = (confirmed) => {
      done.abort();
      dialog.close();
      answer(confirmed);
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (isReady()) end(true);
    }, done);
    $('question-cancel').addEventListener('click', () => end(false), done);
    dialog.addEventListener('cancel', () => end(false), done);
    dialog.showModal();
  });
}

/** What becomes of the tables of a module that is removed: keep, export, purge, or null when it stays. Also tells `consequences`. */
export async function askForTables(values, consequences) {
  const choices = ['keep', 'export', 'purge'].map((tables) => {
    const input = element('input', { type: 'radio', name: 'tables', value: tables });
    input.checked = tables === 'keep';
    return element('label', { class: 'option' }, input, element('span', {}, text(`modules.tables.${tables}`)));
  });
  const body = element('fieldset', {}, element('legend', {}, text('modules.tables')), ...choices);
  const confirmed = await ask({
    title: text('modules.remove.title', values),
    text: text('modules.remove.text', values),
    confirm: text('modules.remove.confirm'),
    body: [...consequences, body],
    isDangerous: true,
  });
  return confirmed ? body.querySelector('input:checked').value : null;
}

/**
 * Answers {file, force}, or null. `check` is called with each file that is chosen, and what it finds is shown: with a
 * doubt one must say so explicitly, with an obstacle there is no way.
 */
export async function askForFile(action, values, check) {
  const file = element('input', { type: 'file', id: 'question-file', accept: '.war' });
  const report = element('div', { class: 'report', 'aria-live': 'polite' });
  const force = element('input', { type: 'checkbox' });
  let verdict = null;
  const isReady = () => verdict === 'fine' || verdict === 'warning' || (verdict === 'doubt' && force.checked);
  force.addEventListener('change', () => setReady(isReady()));
  file.addEventListener('change', async () => {
    verdict = null;
    force.checked = false;
    setReady(false);
    const [chosen] = file.files;
    if (!chosen) {
      report.replaceChildren();
      return;
    }
    report.replaceChildren(element('p', { class: 'muted' }, text('modules.checking', { file: chosen.name })));
    const checked = await check(chosen);
    if (chosen !== file.files[0]) return; // another one was chosen meanwhile
    verdict = checked.verdict ?? null;
    report.replaceChildren(...findings(checked, force));
    setReady(isReady());
  });
  const confirmed = await ask({
    title: text(`modules.${action}.title`, values),
    text: text(`modules.${action}.text`, values),
    confirm: text(`modules.${action}.confirm`),
    body: [element('label', { for: 'question-file' }, text('modules.file')), file, report],
    isReady,
  });
  return confirmed ? { file: file.files[0], force: force.checked } : null;
}

function findings({ refusal, verdict, findings: found = [] }, force) {
  if (refusal) return [element('p', { class: 'notice danger' }, refusal)];
  const rows = found.map(({ weight, text: words }) =>
    element('li', {}, element('span', { class: `state ${TONES[weight]}` }, text(`modules.weight.${weight}`)), inEnglish(words)));
  return [
    element('h3', {}, text('modules.report')),
    element('ul', { class: 'findings' }, ...rows),
    ...(verdict === 'doubt' ? [element('label', { class: 'option' }, force, element('span', {}, text('modules.force')))] : []),
    ...(verdict === 'obstacle' ? [element('p', { class: 'notice danger' }, text('modules.obstacle'))] : []),
  ];
}

const TONES = { fine: 'good', warning: 'wait', doubt: 'wait', obstacle: 'bad' };

function setReady(ready) { $('question-confirm').setAttribute('aria-disabled', String(!ready)); }
