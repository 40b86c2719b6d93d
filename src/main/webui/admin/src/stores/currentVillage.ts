import type { Schemas } from '@shared/api-types'
import { computed, ref, watch } from 'vue'
import { api, ask } from '@/api/client'
import { me } from '@/api/session'

export type Role = 'COUNTY_ADMIN' | 'TOWNSHIP_ADMIN' | 'VILLAGE_ADMIN' | 'COORDINATOR' | 'SHOPKEEPER' | 'AUDITOR'
type Division = Schemas['Division']

const VILLAGE = 12
const KEPT = 'jifenbu.village'

/** The village the pages are about; people of a township or a county choose one. */
export const village = ref(sessionStorage.getItem(KEPT) ?? '')
export const villages = ref<Division[]>([])
export const township = ref<Division | null>(null)

watch(village, (code) => sessionStorage.setItem(KEPT, code))

export const villageName = computed(() => villages.value.find((v) => v.code === village.value)?.name ?? '')

const given = computed(() => me.value?.roles ?? [])
/** The roles that count in the chosen village. */
const roles = computed<Role[]>(() =>
  given.value
    .filter((r) => village.value.startsWith(r.scope) || r.scope.startsWith(township.value?.code ?? '-'))
    .map((r) => r.role as Role),
)
export const is = (...wanted: Role[]): boolean => wanted.some((role) => roles.value.includes(role))
export const ownGroups = computed<number[]>(() => given.value.flatMap((r) => (r.role === 'COORDINATOR' ? r.groups : [])))
/** The places one has any of these roles in. */
export const scopesOf = (...wanted: Role[]): string[] =>
  given.value.filter((r) => wanted.includes(r.role as Role)).map((r) => r.scope)
/** Whether someone looks after more than one village. */
export const above = computed(() => given.value.some((r) => r.scope.length < VILLAGE))

const below = async (parent: string) => (await ask(api.GET('/api/v1/divisions', { params: { query: { parent } } }))).items

const neighbours = ref<Division[]>([])
/** The name of a village of the township, also of one that is not the person's to open. */
export const nameOf = (code: string): string =>
  [...villages.value, ...neighbours.value].find((v) => v.code === code)?.name ?? code

async function villagesOf(scope: string): Promise<Division[]> {
  if (scope.length === VILLAGE) {
    neighbours.value = await below(scope.slice(0, 9))
    return neighbours.value.filter((v) => v.code === scope)
  }
  if (scope.length === 9) return below(scope)
  return (await Promise.all((await below(scope)).map((town) => below(town.code)))).flat()
}

/** Finds out which villages the person may open; what was known last is kept for a valley without network. */
export async function loadVillages() {
  const scopes = [...new Set(given.value.map((r) => r.scope))]
  const known = `jifenbu.villages.${scopes.join()}`
  try {
    villages.value = (await Promise.all(scopes.map(villagesOf))).flat()
    const codes = [...new Set(villages.value.map((v) => v.code.slice(0, 9)))]
    const town = codes[0]
    township.value = town ? ((await below(town.slice(0, 6))).find((d) => d.code === town) ?? null) : null
    localStorage.setItem(known, JSON.stringify([villages.value, township.value]))
  } catch (trouble) {
    const kept = localStorage.getItem(known)
    if (!kept) throw trouble
    ;[villages.value, township.value] = JSON.parse(kept) as [Division[], Division | null]
  }
  if (!villages.value.some((v) => v.code === village.value)) village.value = villages.value[0]?.code ?? ''
}
