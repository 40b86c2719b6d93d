import { ref } from 'vue'
import { takeLaunchToken } from '@platform'
import { sentence } from '@/api/problem'
import { agreeTo, hasAgreed } from '@/session/consent'
import { keep } from '@/session/storage'
import { logInByLaunch } from '@/session/session'

/** What a link or a QR code on the board brought along: the village whose notices are meant. */
export function launched(query: Record<string, string> | undefined): void {
  if (query?.village && /^[1-9][0-9]{11}$/.test(query.village)) keep('village', query.village)
}

/** Why a larger app's way in did not work; the log-in page shows it. */
export const launchTrouble = ref('')

let token: string | null = null

/** Before the router is there: it would write the address it saw back. */
export function noticeLaunch(): void {
  token = takeLaunchToken()
}

/** Comes in by the token that a larger app put into the address, and goes on where the person has to go first. */
export async function enterByLaunch(): Promise<void> {
  if (!token) return
  const given = token
  token = null
  try {
    await logInByLaunch(given)
    if (hasAgreed()) await agreeTo()
    open(hasAgreed() ? 'home' : 'login')
  } catch (problem) {
    launchTrouble.value = sentence(problem)
    open('login')
  }
}

const open = (page: string) => void uni.reLaunch({ url: '/pages/' + page })
