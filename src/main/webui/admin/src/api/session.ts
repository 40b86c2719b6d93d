import type { Schemas } from '@shared/api-types'
import { computed, ref } from 'vue'
import { problemOf } from './problem'

export type Me = Schemas['Me']

interface Kept {
  access: string
  refresh: string
  me: Me
}

const NAME = 'jifenbu.session'

/** Kept for this tab, or on the person's own device for as long as the log-in lives. */
function keeper(): Storage | null {
  return [sessionStorage, localStorage].find((storage) => storage.getItem(NAME)) ?? null
}

function read(): Kept | null {
  try {
    return JSON.parse(keeper()?.getItem(NAME) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

const now = ref<Kept | null>(read())

export const me = computed(() => now.value?.me ?? null)
/** True while someone has to log in again to go on with what they were doing. */
export const loginNeeded = ref(false)
let waiting: (() => void)[] = []

async function send<T>(path: string, body: unknown, token?: string): Promise<T> {
  const response = await fetch(`/api/v1/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: body === undefined ? undefined : JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  })
  const answer: unknown = response.status === 204 ? null : await response.json().catch(() => null)
  if (!response.ok) throw problemOf(response, answer)
  return answer as T
}

function keep(kept: Kept, storage: Storage) {
  now.value = kept
  storage.setItem(NAME, JSON.stringify(kept))
}

export async function logIn(username: string, password: string, otp: string, ownDevice: boolean) {
  await enter(await send<Schemas['TokenPair']>('auth/staff/token', { username, password, ...(otp ? { otp } : {}) }), ownDevice)
}

async function enter(pair: Schemas['TokenPair'], ownDevice: boolean) {
  const who = await send<Me>('me', undefined, pair.accessToken)
  keep({ access: pair.accessToken, refresh: pair.refreshToken, me: who }, ownDevice ? localStorage : sessionStorage)
  loginNeeded.value = false
  waiting.splice(0).forEach((go) => go())
}

const ATTEMPT = 'jifenbu.signOn'

export const singleSignOnOffered = async (): Promise<boolean> =>
  (await send<Schemas['About']>('public/about', undefined)).singleSignOn

/** To the county's log-in; `to` is where the person wanted to go. What must come back unchanged stays in this tab. */
export async function goToSingleSignOn(to: string) {
  const { address, state } = await send<Schemas['AuthorizationRequest']>('auth/oidc/login', {})
  sessionStorage.setItem(ATTEMPT, JSON.stringify({ state, to }))
  location.assign(address)
}

/** Back from there: the page that the person wanted, or null where this tab did not begin it. */
export async function finishSingleSignOn(code: string, state: string): Promise<string | null> {
  const begun = JSON.parse(sessionStorage.getItem(ATTEMPT) ?? 'null') as { state: string; to: string } | null
  sessionStorage.removeItem(ATTEMPT)
  if (begun?.state !== state) return null
  await enter(await send<Schemas['TokenPair']>('auth/oidc/token', { code, state }), false)
  return begun.to
}

export async function logOut() {
  const access = read()?.access
  forget()
  if (access) await send('auth/logout', {}, access).catch(() => undefined)
}

function forget() {
  sessionStorage.removeItem(NAME)
  localStorage.removeItem(NAME)
  now.value = null
}

export const accessToken = (): string => read()?.access ?? ''

/** What the person may do can be another than at the log-in. */
export function learn(who: Me) {
  const kept = read()
  if (kept?.me.id === who.id) keep({ ...kept, me: who }, keeper() ?? sessionStorage)
}

/** Asks the person to log in again, on top of what they are doing, and goes on when they have. */
export function askToLogIn(): Promise<void> {
  loginNeeded.value = true
  return new Promise((go) => waiting.push(go))
}

export function giveUpLogin() {
  loginNeeded.value = false
  waiting = []
  forget()
}

/** A refresh token works once: of several tabs one asks, the others take what it got. True when there is a new token. */
export async function renew(stale: string): Promise<boolean> {
  const exchange = async () => {
    const kept = read()
    if (!kept) return false
    if (kept.access !== stale) return true
    try {
      const pair = await send<Schemas['TokenPair']>('auth/refresh', { refreshToken: kept.refresh })
      keep({ ...kept, access: pair.accessToken, refresh: pair.refreshToken }, keeper() ?? sessionStorage)
      return true
    } catch (refused) {
      if (refused instanceof Object && 'status' in refused && refused.status === 401) return false
      throw refused
    }
  }
  return navigator.locks ? await navigator.locks.request('jifenbu.refresh', exchange) : exchange()
}

addEventListener('storage', (event) => {
  if (event.key === NAME) now.value = read()
})
