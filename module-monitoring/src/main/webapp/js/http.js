// One request to the server. A refusal is an answer; only no answer at all is an exception.

const PATIENCE_MS = 10_000;

/** The server did not answer. */
export class Unreachable extends Error {}

/** Answers {status, ok, body, retryAfter}; `body` is the JSON or null. What is sent is JSON, or a file as it is. */
export async function request(method, path, { token, body, patience = PATIENCE_MS } = {}) {
  const headers = { Accept: 'application/json' };
  if (token) headers.Authorization = `Bearer ${token}`;
  const isFile = body instanceof Blob;
  if (body !== undefined) headers['Content-Type'] = isFile ? 'application/octet-stream' : 'application/json';
  try {
    const response = await fetch(path, {
      method,
      headers,
      body: body === undefined || isFile ? body : JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(patience),
    });
    return {
      status: response.status,
      ok: response.ok,
      body: await json(response),
      retryAfter: Number(response.headers.get('Retry-After')) || 0,
    };
  } catch (failure) {
    throw new Unreachable(String(failure));
  }
}

async function json(response) {
  const text = await response.text();
  try { return text === '' ? null : JSON.parse(text); } catch { return null; }
}

/** The slug that says what was refused: `invalid-credentials`. */
export const slug = (answer) => String(answer.body?.type ?? '').replace('/problems/', '');
