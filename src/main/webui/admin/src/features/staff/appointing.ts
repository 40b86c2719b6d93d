import type { Schemas } from '@shared/api-types'
import { computed } from 'vue'
import { DIGITS, type Role } from '@/labels/roles'
import { township, villages } from '@/stores/currentVillage'
import { places } from '@/stores/permissions'
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

/** What one may give; the service decides, the page only offers nothing it would refuse. */
export const givable = computed<Role[]>(() => [...new Set(places.value.flatMap((place) => place.appoints))])
const gives = (role: Role, code: string): boolean =>
  places.value.some((place) => place.appoints.includes(role) && code.startsWith(place.scope))
const fits = (role: Role, code: string): boolean => code.length === (DIGITS[role] ?? code.length)

export const spots = (role: Role, above: Spot[]): Spot[] =>
  [...above, ...villages.value].filter((spot) => fits(role, spot.code) && gives(role, spot.code))

/** Somebody else, all of whose roles one could give oneself. */
export const mayManage = (person: Staff): boolean =>
  person.id !== me.value?.id && person.roles.every((has) => gives(has.role as Role, has.scope))

export const whereIs = (scope: string, above: Spot[] = []): string =>
  [...above, ...(township.value ? [township.value] : []), ...villages.value].find((d) => d.code === scope)?.name ?? scope
