import { call } from '@/api/http'
import { t } from '@/i18n'
import { moment } from '@/i18n/format'

interface OwnData {
  displayName: string
  bindings: { state: string; identityChecked: boolean }[]
  consents: { version: string; given: boolean; at: string }[]
  register: {
    name: string
    relation: string
    birthYear: number | null
    phone: string | null
    idNumber: string | null
    bankAccount: string | null
  } | null
  household: { code: string; doorplate: string; entries: unknown[] } | null
}

/** What the service holds about the person, one line each; what it does not hold is left out. */
export async function readOwnData(): Promise<string[]> {
  const data = await call<OwnData>('GET', '/me/data')
  const { register, household } = data
  const unchecked = data.bindings.some((b) => b.state === 'APPROVED' && !b.identityChecked)
  const lines: [string, string | number | null | undefined][] = [
    [t('own.name'), register?.name ?? data.displayName],
    [t('own.relation'), register?.relation],
    [t('own.birthYear'), register?.birthYear],
    [t('own.phone'), register?.phone],
    [t('own.idNumber'), register?.idNumber],
    [t('own.bankAccount'), register?.bankAccount],
    [t('own.numbers'), register && unchecked ? t('own.masked') : null],
    [t('own.household'), household && household.code + ' ' + household.doorplate],
    [t('own.entries'), household && t('own.entryCount', { n: household.entries.length })],
    ...data.consents.slice(0, 1).map((c): [string, string] => [c.given ? t('own.agreed') : t('own.tookBack'), moment(c.at)]),
  ]
  return lines
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => name + '：' + value)
}

/** The service asks for the word, so that no slip of a finger deletes anybody. */
export const deleteOwnData = () => call('POST', '/me/deletion', { body: { confirm: t('own.confirmWord') } })
