import type { Schemas } from '@shared/api-types'
import { computed } from 'vue'
import { me } from '@/api/session'
import { village } from './currentVillage'

export type Permission = Schemas['Permission']

/** What one's roles let one do, each in its place and below. Who runs the platform may look into no village, and these pages
 * are about one: nothing here is for them. */
export const places = computed(() =>
  (me.value?.permissions ?? []).filter((place) => place.permissions.includes('READ_VILLAGE')),
)
const here = computed(() => places.value.filter((place) => village.value.startsWith(place.scope)))

/** Whether one may do any of these in the village that is open. */
export const may = (...any: Permission[]): boolean =>
  here.value.some((place) => any.some((permission) => place.permissions.includes(permission)))

/** The same for what is of one group: who checks at entry works for the groups named and for no other. */
export const mayInGroup = (group: number, ...any: Permission[]): boolean =>
  here.value.some(
    (place) =>
      (!place.permissions.includes('CHECK_AT_ENTRY') || place.groups.includes(group)) &&
      any.some((permission) => place.permissions.includes(permission)),
  )

/** The places in which one may do this. */
export const scopesOf = (permission: Permission): string[] =>
  places.value.filter((place) => place.permissions.includes(permission)).map((place) => place.scope)
