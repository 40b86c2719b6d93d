import { api, ask } from '@/api/client'
import { village } from '@/stores/currentVillage'
import { asProblem } from '@/api/problem'
import { may } from '@/stores/permissions'
import { allPages } from '@/composables/useList'
import type { Schemas } from '@shared/api-types'
import { ref, shallowRef, watch } from 'vue'
import { store } from './store'
import type { KnownHousehold } from './types'

/** Households and rules of the village, from the device at once and from the service when it can be reached. */
export const households = shallowRef<KnownHousehold[]>([])
export const rules = shallowRef<Schemas['Rule'][]>([])
export const knownSince = ref(0)

const FRESH = 10 * 60_000

async function fromDevice(code: string) {
  const kept = await store.villages.get(code)
  if (code !== village.value) return
  rules.value = kept?.rules ?? []
  knownSince.value = kept?.at ?? 0
  households.value = await store.households.where('village').equals(code).sortBy('code')
}

async function fromService(code: string) {
  const path = { village: code }
  const catalogue = await ask(api.GET('/api/v1/villages/{village}/catalogue', { params: { path, query: {} } }))
  const all = await allPages((cursor) =>
    ask(api.GET('/api/v1/villages/{village}/households', { params: { path, query: { limit: 200, cursor } } })),
  )
  const known = all.map(({ id, code: printed, group, head, doorplate, state }) => ({
    id,
    village: code,
    code: printed,
    group,
    head,
    doorplate,
    state,
  }))
  await store.transaction('rw', store.households, store.villages, async () => {
    await store.households.where('village').equals(code).delete()
    await store.households.bulkPut(known)
    await store.villages.put({ village: code, rules: catalogue.rules, at: Date.now() })
  })
}

let busy = ''
export async function knowVillage(anew = false) {
  const code = village.value
  if (!code || !may('READ_STAFF')) return
  await fromDevice(code)
  if (busy === code || (!anew && Date.now() - knownSince.value < FRESH)) return
  busy = code
  try {
    await fromService(code)
    await fromDevice(code)
  } catch (thrown) {
    if (!asProblem(thrown).passing) throw thrown
  } finally {
    busy = ''
  }
}

watch(village, () => {
  households.value = []
  rules.value = []
})

/** By the beginning of the code, its last digits, the (masked) name or the doorplate. */
export function findHouseholds(text: string, most = 8): KnownHousehold[] {
  const wanted = text.trim().toUpperCase()
  if (!wanted) return []
  const open = households.value.filter((h) => h.state === 'ACTIVE')
  const exact = open.filter((h) => h.code === wanted)
  if (exact.length) return exact
  return open
    .filter(
      (h) => h.code.startsWith(wanted) || h.code.endsWith(wanted) || h.head.startsWith(wanted) || h.doorplate.includes(wanted),
    )
    .slice(0, most)
}
