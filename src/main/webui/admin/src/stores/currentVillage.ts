import type { Schemas } from '@shared/api-types'
import { computed, ref, watch } from 'vue'
import { api, ask } from '@/api/client'
import { learn, me } from '@/api/session'

type Division = Schemas['Division']

const VILLAGE = 12
const KEPT = 'jifenbu.village'

/** The village the pages are about; people of a township or a county choose one. */
export const village = ref(sessionStorage.getItem(KEPT) ?? '')
export const villages = ref<Division[]>([])
export const township = ref<Division | null>(null)

watch(village, (code) => sessionStorage.setItem(KEPT, code))

export const villageName = computed(() => villages.value.find((v) => v.code === village.value)?.name ?? '')

const scopes = computed(() => [...new Set((me.value?.roles ?? []).map((role) => role.scope))])
/** Whether someone looks after more than one village. */
export const above = computed(() => scopes.value.some((scope) => scope.length < VILLAGE))

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

const known = () => `jifenbu.villages.${scopes.value.join()}`

/** Finds out what the person may do, and in which villages; what was known last is kept for a valley without network. */
export async function loadVillages() {
  try {
    learn(await ask(api.GET('/api/v1/me')))
    villages.value = (await Promise.all(scopes.value.map(villagesOf))).flat()
    const codes = [...new Set(villages.value.map((v) => v.code.slice(0, 9)))]
    const town = codes[0]
    township.value = town ? ((await below(town.slice(0, 6))).find((d) => d.code === town) ?? null) : null
    localStorage.setItem(known(), JSON.stringify([villages.value, township.value]))
  } catch (trouble) {
    const kept = localStorage.getItem(known())
    if (!kept) throw trouble
    ;[villages.value, township.value] = JSON.parse(kept) as [Division[], Division | null]
  }
  if (!villages.value.some((v) => v.code === village.value)) village.value = villages.value[0]?.code ?? ''
}
