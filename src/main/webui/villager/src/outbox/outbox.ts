import { ref } from 'vue'
import { dropPhoto, sendPhoto } from '@platform'
import { call, headers, isExpired, refresh, urlOf } from '@/api/http'
import { isPassing, refusedBy, sentence, Unreachable } from '@/api/problem'
import type { Claim, NewClaim } from '@/api/types'
import { uuid } from '@/api/uuid'
import { household, isLoggedIn } from '@/session/session'
import { keep, kept } from '@/session/storage'

/** A photo of a claim, with the key under which it is uploaded once and what the service calls it since. */
export interface WaitingPhoto {
  id: string
  key: string
  evidence: string | null
}

/** A claim on its way, with the key under which it is counted once, however often it is sent. */
export interface Waiting {
  key: string
  village: string
  title: string
  points: number
  body: NewClaim
  photos: WaitingPhoto[]
  at: number
  /** The service's sentence when it said no; the person reads it and decides. */
  refused: string | null
}

/** What waits on this phone, newest last. Pages watch it. */
export const waiting = ref<Waiting[]>(kept<Waiting[]>('outbox') ?? [])

const ofHousehold = (list: Waiting[]) => list.filter((w) => w.body.householdId === household()?.householdId)
export const mine = () => ofHousehold(waiting.value)

/** The store, not the memory, is the truth: another tab may have sent or added something. */
const stored = () => kept<Waiting[]>('outbox') ?? []

function put(list: Waiting[]): boolean {
  waiting.value = list
  return keep('outbox', list)
}

const change = (key: string, to: Partial<Waiting>) => put(stored().map((w) => (w.key === key ? { ...w, ...to } : w)))

/** @throws Error when the phone is full: then nothing is half kept, and the page still shows what was filled in */
export function enqueue(village: string, title: string, points: number, body: NewClaim, photos: string[]): Waiting {
  const made: Waiting = {
    key: uuid(),
    village,
    title,
    points,
    body,
    at: Date.now(),
    refused: null,
    photos: photos.map((id) => ({ id, key: uuid(), evidence: null })),
  }
  if (!put([...stored(), made])) throw new Error('phone full')
  return made
}

/** Takes a claim off the phone without sending it. */
export async function discard(key: string): Promise<void> {
  const photos = photosOf(key)
  put(stored().filter((w) => w.key !== key))
  for (const photo of photos) await dropPhoto(photo.id)
}

let flushing: Promise<number> | null = null

/** Sends what waits, oldest first, one run at a time. @returns how many arrived */
export function flush(): Promise<number> {
  flushing ??= sendAll().finally(() => {
    flushing = null
  })
  return flushing
}

async function sendAll(): Promise<number> {
  let arrived = 0
  waiting.value = stored()
  for (const one of ofHousehold(stored()).filter((w) => !w.refused)) {
    if (!isLoggedIn()) break
    try {
      await send(one)
      arrived++
    } catch (problem) {
      if (isPassing(problem) || isExpired(problem)) break // later, with the same keys
      change(one.key, { refused: sentence(problem) })
    }
  }
  return arrived
}

async function send(one: Waiting): Promise<void> {
  for (const photo of one.photos) if (!photo.evidence) await upload(one, photo)
  const evidence = photosOf(one.key).map((photo) => photo.evidence!)
  await call<Claim>('POST', `/villages/${one.village}/claims`, {
    key: one.key,
    body: evidence.length ? { ...one.body, evidence } : one.body,
  })
  await discard(one.key)
}

const photosOf = (key: string) => stored().find((w) => w.key === key)?.photos ?? []

/** Remembers the answer at once, so that a claim cut off after its first photo goes on with the second. */
async function upload(one: Waiting, photo: WaitingPhoto): Promise<void> {
  const evidence = await uploadPhoto(one.village, photo.id, photo.key)
  change(one.key, { photos: photosOf(one.key).map((p) => (p.id === photo.id ? { ...p, evidence } : p)) })
}

/** @returns the evidence id */
export async function uploadPhoto(village: string, photo: string, key: string): Promise<string> {
  const put = () =>
    sendPhoto(photo, urlOf(`/villages/${village}/evidence`), { ...headers(), 'Idempotency-Key': key }).catch((problem) => {
      throw problem instanceof Error && problem.message === 'photo gone' ? problem : new Unreachable(String(problem))
    })
  let answer = await put()
  if (answer.status === 401 && (await refresh())) answer = await put()
  const data = parsed(answer.data)
  if (answer.status >= 400) throw refusedBy(answer.status, data)
  return (data as { id: string }).id
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
