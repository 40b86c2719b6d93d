/** What WeChat does for the pages. The same names are in h5.ts. */
import { uuid } from '@/api/uuid'
import { keep, kept } from '@/session/storage'

export const name = 'mp-weixin'
export const hasWeChatLogin = true

export function prepare(): void {
  // nothing: WeChat's buttons are buttons
}

/** Inside WeChat people come in by WeChat. */
export const takeLaunchToken = (): string | null => null

/** WeChat's own font setting; 17 is its standard, 大字 begins above 20. */
export function phoneWantsBig(): boolean {
  const app = uni.getAppBaseInfo() as { fontSizeSetting?: number; fontSizeScaleFactor?: number }
  return (app.fontSizeSetting ?? 17) >= 20 || (app.fontSizeScaleFactor ?? 1) >= 1.25
}

export async function loginCode(): Promise<string> {
  const answer = await uni.login({ provider: 'weixin' })
  return answer.code
}

// --- photos: WeChat compresses, saveFile keeps them when the app is closed ---

type Saved = Record<string, string>
const saved = (): Saved => kept<Saved>('photos') ?? {}

export async function takePhotos(count: number, camera: boolean): Promise<string[]> {
  const chosen = await uni
    .chooseImage({ count, sizeType: ['compressed'], sourceType: [camera ? 'camera' : 'album'] })
    .catch(() => null)
  const ids: string[] = []
  for (const path of (chosen?.tempFilePaths ?? []) as string[]) {
    const small = await uni
      .compressImage({ src: path, quality: 70, compressedWidth: 1600 } as UniApp.CompressImageOptions)
      .then(
        (done) => done.tempFilePath,
        () => path,
      )
    const file = await uni.saveFile({ tempFilePath: small })
    const id = uuid()
    keep('photos', { ...saved(), [id]: file.savedFilePath })
    ids.push(id)
  }
  return ids
}

export const photoSource = (id: string): Promise<string | null> => Promise.resolve(saved()[id] ?? null)

export async function sendPhoto(
  id: string,
  url: string,
  header: Record<string, string>,
): Promise<{ status: number; data: string }> {
  const filePath = saved()[id]
  if (!filePath) throw new Error('photo gone')
  const answer = await uni.uploadFile({ url, filePath, name: 'file', header, timeout: 120_000 })
  return { status: answer.statusCode, data: answer.data }
}

export async function dropPhoto(id: string): Promise<void> {
  const { [id]: filePath, ...others } = saved()
  keep('photos', others)
  if (filePath) uni.removeSavedFile({ filePath })
}

// --- reading aloud: WeChat has no voice of its own, TalkBack and VoiceOver read the labels ---

export const canSpeak = () => false
export function say(): void {
  // see canSpeak
}
export function hush(): void {
  // see canSpeak
}

/** Asks for one message per template, in the tap that causes it: WeChat allows it at no other moment. A no is a no. */
export async function allowMessages(): Promise<void> {
  const tmplIds = (import.meta.env.VITE_SUBSCRIBE_TEMPLATES ?? '').split(',').filter(Boolean)
  if (tmplIds.length) await new Promise<void>((done) => uni.requestSubscribeMessage({ tmplIds, complete: () => done() }))
}
