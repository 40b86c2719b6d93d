/** What the browser does for the pages. The same names are in weixin.ts. */
import { uuid } from '@/api/uuid'
import { blobOf, dropBlob, keepBlob } from '@/platform/blobs'
import { shrink } from '@/platform/shrink'

export const name = 'h5'

/** Keys work on what only looks like a button: uni-app's buttons and views are no real ones in a browser. */
export function prepare(): void {
  label(document.body)
  new MutationObserver((changes) =>
    changes.forEach((change) => change.addedNodes.forEach((node) => node instanceof HTMLElement && label(node))),
  ).observe(document.body, { childList: true, subtree: true })
  document.addEventListener('keydown', (event) => {
    const at = event.target as HTMLElement
    if ((event.key === 'Enter' || event.key === ' ') && at.getAttribute('role') === 'button') {
      event.preventDefault()
      at.click()
    }
  })
}

/** uni-app wraps inputs and images in elements of its own; labels belong on what is inside, where screen readers look. */
function label(root: HTMLElement): void {
  const inside = Array.from(root.querySelectorAll('uni-input, uni-textarea, uni-image'))
  const outer = root.closest('uni-input, uni-textarea, uni-image') ? [root, ...inside] : inside
  for (const found of outer) {
    const wrapper = found.closest('uni-input, uni-textarea, uni-image')!
    const inner = wrapper.querySelector('input, textarea, img')
    if (inner instanceof HTMLImageElement) inner.alt = ''
    else if (inner && wrapper.hasAttribute('aria-label')) {
      inner.setAttribute('aria-label', wrapper.getAttribute('aria-label')!)
      wrapper.removeAttribute('aria-label')
    }
  }
}

/** A larger app's token (#launch=…), taken out of the address before anything keeps it: history, bookmark or picture. */
export function takeLaunchToken(): string | null {
  const found = /^#launch=([\w.-]+)$/.exec(location.hash)
  if (location.hash.startsWith('#launch=')) history.replaceState(history.state, '', location.pathname + location.search)
  return found?.[1] ?? null
}

/** Browsers say nothing about the phone's font setting; they enlarge the page by themselves. */
export const phoneWantsBig = () => false

export const loginCode = (): Promise<string> => Promise.reject(new Error('only in the mini-program'))
/** Demo logins are typed in on the web; the mini-program asks WeChat. */
export const hasWeChatLogin = false

// --- photos: small ones, in IndexedDB, so that a closed page or a lost network loses nothing ---

/** @returns ids of the photos kept; empty when the person took none */
export async function takePhotos(count: number, camera: boolean): Promise<string[]> {
  const chosen = await uni
    .chooseImage({ count, sizeType: ['compressed'], sourceType: [camera ? 'camera' : 'album'] })
    .catch(() => null)
  const files = (chosen?.tempFiles ?? []) as unknown as File[]
  const ids: string[] = []
  for (const file of files.slice(0, count)) {
    const id = uuid()
    await keepBlob(id, await shrink(file))
    ids.push(id)
  }
  return ids
}

const shown = new Map<string, string>()

/** An address for an image; null when the photo is gone from the phone. */
export async function photoSource(id: string): Promise<string | null> {
  if (!shown.has(id)) {
    const blob = await blobOf(id)
    if (!blob) return null
    shown.set(id, URL.createObjectURL(blob))
  }
  return shown.get(id)!
}

export async function sendPhoto(
  id: string,
  url: string,
  header: Record<string, string>,
): Promise<{ status: number; data: string }> {
  const blob = await blobOf(id)
  if (!blob) throw new Error('photo gone')
  const file = new File([blob], 'photo.jpg', { type: blob.type || 'image/jpeg' })
  // uni-app asks for a path even when it is given the file
  const answer = await uni.uploadFile({ url, file, filePath: file.name, name: 'file', header, timeout: 120_000 })
  return { status: answer.statusCode, data: answer.data }
}

export async function dropPhoto(id: string): Promise<void> {
  const source = shown.get(id)
  if (source) URL.revokeObjectURL(source)
  shown.delete(id)
  await dropBlob(id)
}

// --- reading aloud: the browser's own voice, nothing leaves the phone ---

export const canSpeak = () => typeof window !== 'undefined' && 'speechSynthesis' in window

export function say(text: string): void {
  hush()
  const speech = new SpeechSynthesisUtterance(text)
  speech.lang = 'zh-CN'
  speech.rate = 0.9
  speechSynthesis.speak(speech)
}

export function hush(): void {
  if (canSpeak()) speechSynthesis.cancel()
}

/** WeChat's messages exist in the mini-program only. */
export const allowMessages = (): Promise<void> => Promise.resolve()
