let made = 0

/** A photo as a phone takes it, 3000 × 2000 pixels, drawn by the browser itself: several megabytes that the page must shrink.
    Each is another one: the service notices a photo that was used before. */
import { writeFileSync } from 'node:fs'

export async function makePhoto(page, file) {
  const base64 = await page.evaluate(
    async (seed) => {
      const canvas = document.createElement('canvas')
      canvas.width = 3000
      canvas.height = 2000
      const pen = canvas.getContext('2d')
      for (let n = 0; n < 4000; n++) {
        pen.fillStyle = `hsl(${(n * 137 + seed * 71) % 360} 60% ${30 + (n % 50)}%)`
        pen.fillRect((n * (761 + seed * 13)) % 3000, (n * (433 + seed * 7)) % 2000, 180 + (seed % 9) * 30, 120)
      }
      const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'))
      const bytes = new Uint8Array(await blob.arrayBuffer())
      let text = ''
      for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
      return btoa(text)
    },
    (Date.now() % 997) + ++made,
  )
  writeFileSync(file, Buffer.from(base64, 'base64'))
}
