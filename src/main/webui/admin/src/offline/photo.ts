import { t } from '@/i18n'
import { Problem } from '@/api/problem'

const EDGE = 1600
const MOST_BYTES = 900_000

/**
 * A photo small enough to send from a valley. It is drawn anew, which also leaves behind where and with what it was taken.
 * @throws Problem when it is no picture this device can read
 */
export async function shrink(file: Blob): Promise<Blob> {
  let picture: ImageBitmap
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    throw new Problem(-1, 'picture-unreadable', t('这张照片打不开'), t('请换一张，或者重新拍一张。'))
  }
  try {
    for (let edge = EDGE, quality = 0.8; ; edge *= 0.8, quality = Math.max(0.5, quality - 0.1)) {
      const blob = await draw(picture, edge, quality)
      if (blob.size <= MOST_BYTES || edge < 300) return blob
    }
  } finally {
    picture.close()
  }
}

async function draw(picture: ImageBitmap, edge: number, quality: number): Promise<Blob> {
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', quality))
  if (!blob)
    throw new Problem(-1, 'picture-unreadable', t('这张照片太大，这台设备放不下'), t('请把相机的照片尺寸调小一些再拍。'))
  return blob
}
