import { ref } from 'vue'
import { refusedBy, Refused, Unreachable } from '@/api/problem'
import { uuid } from '@/api/uuid'
import { dropTokens, keepTokens, tokens } from '@/session/tokens'
import type { TokenPair } from '@/api/types'

/** What wx.request knows; there is no PATCH. */
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
export interface Options {
  body?: object
  /** Idempotency-Key of a write that may be sent again; without it each call is a new one. */
  key?: string
  query?: Record<string, string | number | undefined>
  /** Pictures: the bytes as they are. */
  bytes?: boolean
}

export const base = import.meta.env.VITE_API_BASE ?? ''
const TIMEOUT = 30_000

/** True when the login ended while the person was doing something: pages show a way back in, nothing is lost. */
export const expired = ref(false)

export const urlOf = (path: string, query: Options['query'] = {}) => {
  const asked = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => name + '=' + encodeURIComponent(String(value)))
    .join('&')
  return base + '/api/v1' + path + (asked ? '?' + asked : '')
}

export const headers = (): Record<string, string> => {
  const access = tokens()?.accessToken
  return access ? { Authorization: 'Bearer ' + access } : {}
}

interface Answer {
  status: number
  data: unknown
}

async function once(method: Method, path: string, options: Options): Promise<Answer> {
  const header: Record<string, string> = { ...headers() }
  if (options.key) header['Idempotency-Key'] = options.key
  if (options.body) header['Content-Type'] = 'application/json'
  try {
    const answer = await uni.request({
      url: urlOf(path, options.query),
      method: method as 'GET',
      data: options.body,
      header,
      timeout: TIMEOUT,
      ...(options.bytes ? { responseType: 'arraybuffer' } : {}),
    })
    if (!answer.statusCode) throw new Unreachable('no status')
    return { status: answer.statusCode, data: answer.data }
  } catch (problem) {
    throw problem instanceof Unreachable
      ? problem
      : new Unreachable(String((problem as { errMsg?: string })?.errMsg ?? problem))
  }
}

let refreshing: Promise<boolean> | null = null

/** One refresh at a time: a refresh token works once, a second use would end the session. */
export function refresh(): Promise<boolean> {
  refreshing ??= renew().finally(() => {
    refreshing = null
  })
  return refreshing
}

async function renew(): Promise<boolean> {
  const held = tokens()
  if (!held) return false
  const answer = await once('POST', '/auth/refresh', { body: { refreshToken: held.refreshToken } })
  if (answer.status === 200) {
    keepTokens(answer.data as TokenPair)
    return true
  }
  if (answer.status === 401) {
    dropTokens()
    expired.value = true
    return false
  }
  throw refusedBy(answer.status, answer.data)
}

/** @throws Refused with the service's own words, Unreachable when no answer came */
export async function call<T>(method: Method, path: string, options: Options = {}): Promise<T> {
  const sent = method === 'GET' ? options : { ...options, key: options.key ?? uuid() }
  let answer = await once(method, path, sent)
  if (answer.status === 401 && tokens() && !path.startsWith('/auth/') && (await refresh()))
    answer = await once(method, path, sent)
  if (answer.status >= 400) throw refusedBy(answer.status, answer.data)
  return answer.data as T
}

export const isExpired = (problem: unknown) => problem instanceof Refused && problem.status === 401
