import { ask, quietApi } from '@/api/client'
import { uploadPhoto } from '@/api/evidence'
import { asProblem, fieldInWords, Problem } from '@/api/problem'
import { me } from '@/api/session'
import { liveQuery } from 'dexie'
import { reactive } from 'vue'
import { store } from './store'
import type { NewClaim, PaperSheet, QueuedEntry } from './types'

const DAY = 24 * 3600_000
const EVERY = 30_000

export const queue = reactive({ waiting: 0, refused: 0, sent: 0, sending: false, loginNeeded: false, online: navigator.onLine })

let last = 0
/** Later than the one before, also within a millisecond: the order of entering is the order of sending. */
const later = (): number => (last = Math.max(Date.now(), last + 1))

/** Puts an entry aside; from here on it is safe, whatever happens to network, page or battery. */
export const enqueue = (
  village: string,
  body: NewClaim,
  label: QueuedEntry['label'],
  photos: Blob[] = [],
): Promise<QueuedEntry> => keep(village, { body }, label, photos)

/** The same for a whole paper form; its photo shows all of it. */
export const enqueueSheet = (
  village: string,
  sheet: PaperSheet,
  label: QueuedEntry['label'],
  photo: Blob[] = [],
): Promise<QueuedEntry> => keep(village, { sheet }, label, photo)

async function keep(
  village: string,
  what: Pick<QueuedEntry, 'body' | 'sheet'>,
  label: QueuedEntry['label'],
  photos: Blob[],
): Promise<QueuedEntry> {
  const entry: QueuedEntry = {
    key: crypto.randomUUID(),
    village,
    person: me.value?.id ?? '',
    ...what,
    label,
    at: later(),
    state: 'waiting',
  }
  await store.transaction('rw', store.waiting, store.photos, async () => {
    await store.waiting.add(entry)
    await store.photos.bulkAdd(photos.map((blob) => ({ entry: entry.key, blob })))
  })
  return entry
}

/** Mended by the person: it is another claim now, so it gets another key. */
export async function amend(key: string, body: NewClaim, label: QueuedEntry['label']) {
  const fresh = crypto.randomUUID()
  await store.transaction('rw', store.waiting, store.photos, async () => {
    const old = await store.waiting.get(key)
    if (!old) return
    await store.photos.where('entry').equals(key).modify({ entry: fresh })
    await store.waiting.delete(key)
    await store.waiting.add({ ...old, key: fresh, body, label, state: 'waiting', problem: undefined })
  })
}

export async function discard(key: string) {
  await store.transaction('rw', store.waiting, store.photos, async () => {
    await store.photos.where('entry').equals(key).delete()
    await store.waiting.delete(key)
  })
}

async function uploadPhotos(entry: QueuedEntry): Promise<string[]> {
  const ids: string[] = []
  for (const photo of await store.photos.where('entry').equals(entry.key).sortBy('id')) {
    if (!photo.evidence) {
      photo.evidence = await uploadPhoto(entry.village, photo.blob, `${entry.key}-${photo.id}`, false)
      await store.photos.update(photo.id!, { evidence: photo.evidence })
    }
    ids.push(photo.evidence)
  }
  return ids
}

async function sendOne(entry: QueuedEntry) {
  const evidence = await uploadPhotos(entry)
  const params = { path: { village: entry.village }, header: { 'Idempotency-Key': entry.key } }
  if (entry.sheet)
    await ask(
      quietApi.POST('/api/v1/villages/{village}/claims/sheets', {
        params: { ...params, query: {} },
        body: { ...entry.sheet.body, ...(evidence[0] ? { evidence: evidence[0] } : {}) },
      }),
    )
  if (entry.body)
    await ask(
      quietApi.POST('/api/v1/villages/{village}/claims', {
        params,
        body: evidence.length ? { ...entry.body, evidence } : entry.body,
      }),
    )
}

/**
 * Sends what waits, in the order it was entered, one tab at a time. What the service refuses is put aside with its reason
 * and does not hold up the next; what fails for now (no network, busy, log-in over) stays, and with it all that follow.
 */
export function flush(): Promise<number> {
  return navigator.locks ? navigator.locks.request('jifenbu.queue', sendAll).then((n) => n) : sendAll()
}

async function sendAll(): Promise<number> {
  let done = 0
  queue.sending = true
  try {
    const mine = (await store.waiting.where('state').equals('waiting').sortBy('at')).filter(
      (entry) => entry.person === me.value?.id,
    )
    for (const entry of mine) {
      try {
        await sendOne(entry)
        await store.waiting.update(entry.key, { state: 'sent', sentAt: Date.now() })
        await store.photos.where('entry').equals(entry.key).delete()
        queue.loginNeeded = false
        done++
      } catch (thrown) {
        const problem = asProblem(thrown)
        if (problem.status === 401) queue.loginNeeded = true
        if (problem.passing) break
        await refuse(entry, problem)
      }
    }
    await store.waiting
      .where('state')
      .equals('sent')
      .filter((entry) => (entry.sentAt ?? 0) < Date.now() - DAY)
      .delete()
  } finally {
    queue.sending = false
  }
  return done
}

async function refuse(entry: QueuedEntry, problem: Problem) {
  const fields = problem.fields.map(fieldInWords).join('；')
  await store.waiting.update(entry.key, {
    state: 'refused',
    problem: { title: problem.title, detail: fields || problem.detail },
  })
}

/** Keeps the numbers beside the queue's sign true in every tab, and tries whenever there may be a network. */
export function keepSending() {
  liveQuery(() => store.waiting.toArray()).subscribe((all) => {
    const mine = all.filter((entry) => entry.person === me.value?.id)
    queue.waiting = mine.filter((entry) => entry.state === 'waiting').length
    queue.refused = mine.filter((entry) => entry.state === 'refused').length
    queue.sent = mine.filter((entry) => entry.state === 'sent').length
  })
  const attempt = () => {
    queue.online = navigator.onLine
    if (navigator.onLine && me.value) void flush()
  }
  addEventListener('online', attempt)
  addEventListener('offline', () => (queue.online = false))
  setInterval(attempt, EVERY)
  attempt()
}
