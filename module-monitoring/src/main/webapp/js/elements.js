// Making elements without HTML in strings.

const SVG = 'http://www.w3.org/2000/svg';

export function element(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

export function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children);
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** What the server says of modules, which is English: browsers read it aloud so, and offer to translate it. */
export const inEnglish = (words) => element('span', { lang: 'en' }, words);

/** Writes only what changed, so that screen readers hear news once. */
export function write(node, sentence) {
  if (node.textContent !== sentence) node.textContent = sentence;
}

/** A line of the last values, drawn to its own scale; decoration beside a figure that says the same in words. */
export function sparkline(values) {
  if (values.length < 2) return svg('svg', { 'aria-hidden': 'true' });
  const top = Math.max(...values);
  const bottom = Math.min(...values);
  const x = (index) => (index * 100) / (values.length - 1);
  const y = (value) => 36 - ((value - bottom) / (top - bottom || 1)) * 28;
  const line = values.map((value, index) => `${index ? 'L' : 'M'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  return svg(
    'svg',
    { viewBox: '0 0 100 40', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    svg('path', { class: 'area', d: `${line}L100 40L0 40Z` }),
    svg('path', { class: 'line', d: line }),
  );
}
