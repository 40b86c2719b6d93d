import zhHans from '@/i18n/zh-Hans'

type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string]
export type Key = Paths<typeof zhHans>

/** Another language is another file of the same shape, chosen here. */
const texts: unknown = zhHans

/** A sentence with its {values} filled in. */
export function t(key: Key, values: Record<string, string | number> = {}): string {
  const found = key.split('.').reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], texts)
  return String(found ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** For words that depend on the service's own names; an unknown one is shown as it is rather than hidden. */
export function word(group: Group, name: string): string {
  return (texts as Record<string, Record<string, string>>)[group]?.[name] ?? name
}

type Group = 'state' | 'step' | 'kind' | 'fate' | 'dispute' | 'payment' | 'paymentNow'
