import { ref } from 'vue'
import { loginCode } from '@platform'
import { call, expired } from '@/api/http'
import type { Me, OwnHousehold, TokenPair } from '@/api/types'
import { forgetConsent } from '@/session/consent'
import { keep, kept } from '@/session/storage'
import { dropTokens, keepTokens, tokens } from '@/session/tokens'

/** The person at the phone, as last known; survives a closed app and a lost network. */
export const me = ref<Me | null>(kept<Me>('me'))
export const isLoggedIn = () => tokens() !== null

export async function readMe(): Promise<Me> {
  const found = await call<Me>('GET', '/me')
  me.value = found
  keep('me', found)
  if (found.household) keep('village', found.household.villageId)
  return found
}

/** The household the person acts for; null for somebody who is not bound to one. */
export const household = (): OwnHousehold | null => me.value?.household ?? null

/** The village whose board is shown: the own one, else the last one looked at. */
export const village = (): string | null => household()?.villageId ?? kept<string>('village')
export const rememberVillage = (code: string) => keep('village', code)

/** In the mini-program WeChat's code; on the web the demo's household code. */
export async function logIn(demoHousehold?: string): Promise<Me> {
  const code = demoHousehold ? 'dev-' + demoHousehold.trim() : await loginCode()
  return enter(await call<TokenPair>('POST', '/auth/wechat/token', { body: { code } }))
}

/** A larger app has logged the person in; whoever was here before leaves nothing behind. */
export async function logInByLaunch(token: string): Promise<Me> {
  const pair = await call<TokenPair>('POST', '/auth/launch/token', { body: { token } })
  const before = me.value?.id
  await logOut()
  const now = await enter(pair)
  if (before && before !== now.id) forgetConsent()
  return now
}

export async function enter(pair: TokenPair): Promise<Me> {
  keepTokens(pair)
  expired.value = false
  return readMe()
}

/** Ends the session here and there. What waits to be sent stays on the phone. */
export async function logOut(): Promise<void> {
  try {
    await call('POST', '/auth/logout')
  } catch {
    // the token ends by itself; the person wanted to be gone from this phone
  }
  dropTokens()
  me.value = null
  for (const name of ['me', 'account', 'card', 'entries']) keep(name, null)
}

/** Whether the service is the demo, where a household code is enough to look around. */
export async function isDemo(): Promise<boolean> {
  try {
    return (await call<{ demo: boolean }>('GET', '/public/about')).demo
  } catch {
    return false
  }
}
