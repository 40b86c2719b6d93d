import type { paths } from '@shared/api-types'
import createClient from 'openapi-fetch'
import { asProblem, problemOf } from './problem'
import { accessToken, askToLogIn, renew } from './session'

const PATIENCE = 30_000
const MOST_PATIENCE = 600_000
/** What a slow line in a valley still carries. */
const BYTES_A_SECOND = 20_000

/** How long to wait for an answer, in milliseconds: files get the time their size needs. */
export function patienceFor(body: unknown): number {
  if (!(body instanceof FormData)) return PATIENCE
  let bytes = 0
  body.forEach((part) => (bytes += part instanceof Blob ? part.size : part.length))
  return Math.min(MOST_PATIENCE, PATIENCE + Math.ceil(bytes / BYTES_A_SECOND) * 1000)
}

/** Sends with the token of now; an expired one is renewed, and when that fails the person is asked and the request goes on.
 * Where nobody is there to log in again (`mayAsk` false) it fails instead, and is tried later. */
export async function authorised(request: Request, mayAsk = true, patience = PATIENCE): Promise<Response> {
  for (let again = 0; ; again++) {
    const token = accessToken()
    const copy = request.clone()
    copy.headers.set('Authorization', `Bearer ${token}`)
    const answer = await fetch(copy, { signal: AbortSignal.timeout(patience) })
    if (answer.status === 503 && again < 2) {
      await new Promise((go) => setTimeout(go, 1000 * Math.min(5, Number(answer.headers.get('Retry-After')) || 1)))
      continue
    }
    if (answer.status !== 401 || again > 3) return answer
    if (await renew(token)) continue
    if (!mayAsk) return answer
    await askToLogIn()
  }
}

const client = (mayAsk: boolean) =>
  createClient<paths>({
    baseUrl: location.origin,
    fetch: (request) => authorised(request, mayAsk),
    querySerializer: { array: { style: 'form', explode: true } },
  })
export const api = client(true)
/** For what is sent without anybody watching. */
export const quietApi = client(false)

/** The answer's body, or the problem thrown. */
export async function ask<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  try {
    const { data, error, response } = await call
    if (!response.ok) throw problemOf(response, error)
    return data as T
  } catch (thrown) {
    throw asProblem(thrown)
  }
}

/** A page or a picture that only someone who is logged in may see. */
export async function fetchBlob(path: string, method = 'GET'): Promise<Blob> {
  try {
    const response = await authorised(new Request(location.origin + path, { method }))
    if (!response.ok) throw problemOf(response, await response.json().catch(() => null))
    return await response.blob()
  } catch (thrown) {
    throw asProblem(thrown)
  }
}

/** A file that is asked for with a reason, which does not belong into an address. */
export async function sendForBlob(method: string, path: string, body: unknown): Promise<Blob> {
  try {
    const response = await authorised(
      new Request(location.origin + path, {
        method,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    )
    if (!response.ok) throw problemOf(response, await response.json().catch(() => null))
    return await response.blob()
  } catch (thrown) {
    throw asProblem(thrown)
  }
}

/** For what openapi.yaml does not know yet, and for uploads. */
export async function send<T>(method: string, path: string, body?: unknown, key?: string, mayAsk = true): Promise<T> {
  try {
    const form = body instanceof FormData
    const response = await authorised(
      new Request(location.origin + path, {
        method,
        headers: {
          ...(form || body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(key ? { 'Idempotency-Key': key } : {}),
        },
        body: form ? body : body === undefined ? undefined : JSON.stringify(body),
      }),
      mayAsk,
      patienceFor(body),
    )
    const text = await response.text()
    let answer: unknown = null
    try {
      answer = text ? JSON.parse(text) : null
    } catch {
      // what is no JSON is no answer of ours
    }
    if (!response.ok) throw problemOf(response, answer)
    return answer as T
  } catch (thrown) {
    throw asProblem(thrown)
  }
}

export const newKey = (): string => crypto.randomUUID()
export const keyed = (key: string = newKey()) => ({ header: { 'Idempotency-Key': key } })

export async function download(path: string, name: string) {
  save(await fetchBlob(path), name)
}

export function save(blob: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
