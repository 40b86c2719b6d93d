import { dropPhoto } from '@platform'
import { call } from '@/api/http'
import type { Claim, OwnHousehold } from '@/api/types'
import { uuid } from '@/api/uuid'
import { uploadPhoto } from '@/outbox/outbox'
import { keep, kept } from '@/session/storage'

interface Mending {
  keys: { mend: string; submit: string }
  uploads: Record<string, { key: string; evidence: string | null }>
}

const stored = (claim: string) => kept<Mending>('mend.' + claim)

/** Sends a returned claim again, with better words and photos where there are any. The keys are kept until it has arrived,
    so that a second try after a lost answer is the same try. New photos take the place of the old ones. */
export async function resendClaim(home: OwnHousehold, claim: Claim, note: string, photos: string[]): Promise<void> {
  const path = `/villages/${home.villageId}/claims/${claim.id}`
  const mending = stored(claim.id) ?? { keys: { mend: uuid(), submit: uuid() }, uploads: {} }
  for (const photo of photos) {
    mending.uploads[photo] ??= { key: uuid(), evidence: null }
    keep('mend.' + claim.id, mending)
    mending.uploads[photo].evidence ??= await uploadPhoto(home.villageId, photo, mending.uploads[photo].key)
    keep('mend.' + claim.id, mending)
  }
  const fresh = photos.map((photo) => mending.uploads[photo].evidence!)
  if (fresh.length || note.trim() !== (claim.note ?? '')) {
    const evidence = fresh.length ? fresh : (claim.evidence ?? []).map((photo) => photo.id)
    const body = {
      happenedOn: claim.happenedOn,
      quantity: claim.quantity,
      event: claim.event ?? '',
      note: note.trim(),
      evidence,
    }
    await call<Claim>('PUT', path, { key: mending.keys.mend, body })
  }
  await call<Claim>('POST', path + '/submit', { key: mending.keys.submit })
  keep('mend.' + claim.id, null)
  for (const photo of photos) await dropPhoto(photo)
}
