/** Photos as small as the village's network wants them; where they were taken stays on the phone, drawing drops EXIF. */
const EDGES = [1600, 1280, 1024, 800]
export const MOST_BYTES = 600_000

/** The size to draw at: the long edge at most `edge`, never larger than the photo. */
export function fit(width: number, height: number, edge: number): { width: number; height: number } {
  const scale = Math.min(1, edge / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** A JPEG of at most MOST_BYTES where the browser can draw it; otherwise the file as it is, for the service to judge. */
export async function shrink(file: Blob): Promise<Blob> {
  let image: ImageBitmap
  try {
    image = await createImageBitmap(file)
  } catch {
    return file
  }
  try {
    let last: Blob = file
    for (const edge of EDGES) {
      last = await draw(image, edge)
      if (last.size <= MOST_BYTES) break
    }
    return last
  } finally {
    image.close()
  }
}

function draw(image: ImageBitmap, edge: number): Promise<Blob> {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, fit(image.width, image.height, edge))
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no JPEG'))), 'image/jpeg', 0.8),
  )
}
