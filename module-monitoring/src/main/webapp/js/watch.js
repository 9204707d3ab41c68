// Asks the server how it does, again and again, and tells who listens. Knows nothing of the page.

import { request, slug, Unreachable } from './http.js';

const REMEMBERED = 120;

export const EVERY_MS = 5_000;

/**
 * A reading is {online, restarting, lastAnswer, offlineSince, health, checks, healthy, memory: [bytes], latency: [ms]}.
 * `restarting` is true while the server answers and this page's own module does not.
 */
export class Watch {
  #told;
  #timer = null;
  #running = false;
  #reading = { online: null, restarting: false, lastAnswer: null, offlineSince: null, health: null, checks: [], healthy: null, memory: [], latency: [] };

  constructor(told) {
    this.#told = told;
    document.addEventListener('visibilitychange', () => {
      if (this.#running && !document.hidden) this.#next(0);
    });
  }

  start() {
    this.#running = true;
    this.#next(0);
  }

  stop() {
    this.#running = false;
    clearTimeout(this.#timer);
  }

  #next(delay) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), delay);
  }

  async #look() {
    const reading = await this.#ask();
    if (!this.#running) return;
    this.#reading = reading;
    this.#told(reading);
    this.#next(EVERY_MS);
  }

  async #ask() {
    const before = this.#reading;
    try {
      const started = performance.now();
      const health = await request('GET', 'api/v2/health', { patience: EVERY_MS });
      const took = performance.now() - started;
      if (!health.ok) return offline(before, slug(health) === 'module-restarting');
      const runtime = await request('GET', '/health/ready', { patience: EVERY_MS });
      if (runtime.body === null) return offline(before, false);
      return {
        online: true,
        restarting: false,
        lastAnswer: Date.now(),
        offlineSince: null,
        health: health.body,
        checks: runtime.body.checks ?? [],
        healthy: runtime.body.status === 'UP',
        memory: [...before.memory, health.body.heapUsedBytes].slice(-REMEMBERED),
        latency: [...before.latency, took].slice(-REMEMBERED),
      };
    } catch (failure) {
      if (!(failure instanceof Unreachable)) throw failure;
      return offline(before, false);
    }
  }
}

const offline = (before, restarting) => ({
  ...before,
  online: false,
  restarting,
  offlineSince: before.offlineSince ?? before.lastAnswer ?? Date.now(),
});
