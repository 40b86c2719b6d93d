import { call } from '@/api/http'
import { Refused } from '@/api/problem'

/** A person who acts for the household on a phone of their own. */
export interface Relative {
  id: string
  name: string
  head: boolean
  mayRedeem: boolean
  me: boolean
  since: string
}

/** Empty where the service does not tell. */
export async function readFamily(): Promise<Relative[]> {
  try {
    return (await call<{ items: Relative[] }>('GET', '/me/family')).items
  } catch (problem) {
    if (problem instanceof Refused && problem.code === 'unknown-path') return []
    throw problem
  }
}

export const removeRelative = (one: Relative) => call('POST', `/me/family/${one.id}/remove`)
export const allowRelative = (one: Relative, mayRedeem: boolean) =>
  call('POST', `/me/family/${one.id}/redeem-right`, { body: { mayRedeem } })
