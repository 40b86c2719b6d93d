import { t } from '@/i18n'

/** What the service refused, in its own words: a title and what to do. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
  ) {
    super(code)
  }
}

/** No answer came: no network, too slow, or the service is restarting. Trying again later is right. */
export class Unreachable extends Error {}

export function refusedBy(status: number, body: unknown): Refused | Unreachable {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  const text = (key: string) => (typeof problem[key] === 'string' ? (problem[key] as string) : '')
  if (status === 429 || status >= 502 || (status >= 500 && !text('code'))) return new Unreachable('HTTP ' + status)
  const fields = Array.isArray(problem.errors) ? problem.errors.map((e: { message?: string }) => e.message).join('，') : ''
  return new Refused(
    status,
    text('code') || 'http-' + status,
    text('title') || t('trouble.refused'),
    fields || text('detail') || t('trouble.askCoordinator'),
  )
}

/** A sentence for the person in front of the screen: what happened and what to do. */
export function sentence(problem: unknown): string {
  if (problem instanceof Refused) return problem.title + t('trouble.stop') + problem.detail
  if (problem instanceof Unreachable) return t('trouble.noNetwork')
  return t('trouble.unexpected')
}

/** Whether a sending may be tried again unchanged. */
export const isPassing = (problem: unknown) => problem instanceof Unreachable
