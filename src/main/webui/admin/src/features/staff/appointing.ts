import type { Schemas } from '@shared/api-types'
import { computed } from 'vue'
import { township, villages, type Role } from '@/stores/currentVillage'
import { me } from '@/api/session'

export type Staff = Schemas['StaffView']
/** A role as somebody fills it in. */
export interface Wanted {
  role: Role
  scope: string
  groups: number[]
}
export interface Spot {
  code: string
  name: string
}

/** Who gives what; the service decides (`Appointing`), the page only offers nothing it would refuse. */
const GIVES: Partial<Record<string, Role[]>> = {
  COUNTY_ADMIN: ['TOWNSHIP_ADMIN', 'VILLAGE_ADMIN', 'COORDINATOR', 'SHOPKEEPER', 'AUDITOR'],
  TOWNSHIP_ADMIN: ['VILLAGE_ADMIN', 'COORDINATOR', 'SHOPKEEPER'],
}
const own = computed(() => me.value?.roles ?? [])
export const givable = computed<Role[]>(() => [...new Set(own.value.flatMap((r) => GIVES[r.role] ?? []))])

/** Each role has its level: a county's digits are 6, a township's 9, a village's 12; an auditor watches any of them. */
export function fits(role: Role, code: string): boolean {
  if (role === 'AUDITOR') return true
  return code.length === (role === 'TOWNSHIP_ADMIN' ? 9 : 12)
}

export const spots = (role: Role, above: Spot[]): Spot[] =>
  [...above, ...villages.value].filter(
    (d) => fits(role, d.code) && own.value.some((r) => GIVES[r.role]?.includes(role) && d.code.startsWith(r.scope)),
  )

/** Somebody else, all of whose roles one could give oneself. */
export const mayManage = (person: Staff): boolean =>
  person.id !== me.value?.id &&
  person.roles.every((has) => own.value.some((r) => GIVES[r.role]?.includes(has.role as Role) && has.scope.startsWith(r.scope)))

export const whereIs = (scope: string, above: Spot[] = []): string =>
  [...above, ...(township.value ? [township.value] : []), ...villages.value].find((d) => d.code === scope)?.name ?? scope

/** What each role is for, in one breath. */
export const DUTY: Record<string, { words: string }> = {
  COUNTY_ADMIN: { words: '管全县：设乡镇和村，定谁管哪里。' },
  TOWNSHIP_ADMIN: { words: '管全乡：批细则、复核分红、抽查审核、定村里的人。' },
  VILLAGE_ADMIN: { words: '管一个村：审批申报、公示、办分红、管家庭和超市。' },
  COORDINATOR: { words: '在组里跑腿：替人录申报、做初审，自己报的自己不能审。' },
  SHOPKEEPER: { words: '管积分超市：柜台兑换、交货、进出库。' },
  AUDITOR: { words: '只看不办：台账、操作记录都能看，什么也改不了。' },
}
