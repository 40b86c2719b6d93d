import { call } from '@/api/http'
import { Refused } from '@/api/problem'
import { keep, kept } from '@/session/storage'

/** The version of the text on the privacy page; a changed text is agreed to anew. */
export const PRIVACY_VERSION = '2026-11'

export const hasAgreed = () => kept<string>('agreed') === PRIVACY_VERSION

/** Kept here at once and told to the service, where it has a record for it. */
export async function agreeTo(): Promise<void> {
  keep('agreed', PRIVACY_VERSION)
  await told({ given: true })
}

export const forgetConsent = () => keep('agreed', null)

async function told(body: { given: boolean }): Promise<void> {
  try {
    await call('POST', '/me/consent', { body })
  } catch (problem) {
    if (!(problem instanceof Refused && problem.code === 'unknown-path')) throw problem
  }
}
