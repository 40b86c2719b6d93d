/** Just enough of ZIP for spreadsheets: stores without packing, reads what is stored or deflated. */

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (const byte of bytes) c = CRC[(c ^ byte) & 0xff]! ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

/** 1980-01-01, so that the same table gives the same file. */
const DAY_ONE = 0x21

function header(signature: number, size: number, fields: [number, number, number][]): Uint8Array {
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, signature, true)
  for (const [at, width, value] of fields) {
    if (width === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
  }
  return bytes
}

export function zip(files: Record<string, string>): Blob {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const [name, text] of Object.entries(files)) {
    const [path, data] = [new TextEncoder().encode(name), new TextEncoder().encode(text)]
    const [crc, n] = [crc32(data), data.length]
    const local = header(0x04034b50, 30, [
      [4, 2, 20],
      [6, 2, 0x800],
      [12, 2, DAY_ONE],
      [14, 4, crc],
      [18, 4, n],
      [22, 4, n],
      [26, 2, path.length],
    ])
    parts.push(local, path, data)
    directory.push(
      header(0x02014b50, 46, [
        [4, 2, 20],
        [6, 2, 20],
        [8, 2, 0x800],
        [14, 2, DAY_ONE],
        [16, 4, crc],
        [20, 4, n],
        [24, 4, n],
        [28, 2, path.length],
        [42, 4, at],
      ]),
      path,
    )
    at += local.length + path.length + n
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const count = Object.keys(files).length
  const end = header(0x06054b50, 22, [
    [8, 2, count],
    [10, 2, count],
    [12, 4, size],
    [16, 4, at],
  ])
  return new Blob([...parts, ...directory, end] as BlobPart[])
}

/** @param most bytes a file may have when unpacked: a small file can be made to unpack into gigabytes */
export async function unzip(
  data: ArrayBuffer,
  wanted: (name: string) => boolean,
  most = 30_000_000,
): Promise<Map<string, string>> {
  const view = new DataView(data)
  let end = data.byteLength - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0) throw new Error('not a zip file')
  const found = new Map<string, string>()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const [method, packed] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)]
    const [nameLength, skip] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true) + view.getUint16(at + 32, true)]
    const name = new TextDecoder().decode(new Uint8Array(data, at + 46, nameLength))
    const local = view.getUint32(at + 42, true)
    if (wanted(name)) {
      const begin = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
      found.set(name, await unpack(new Uint8Array(data, begin, packed), method, most))
    }
    at += 46 + nameLength + skip
  }
  return found
}

async function unpack(bytes: Uint8Array<ArrayBuffer>, method: number, most: number): Promise<string> {
  if (method === 0) return new TextDecoder().decode(bytes)
  if (method !== 8) throw new Error('unknown packing')
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let size = 0; ;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.length
    if (size > most) throw new Error('too large when unpacked')
    text += decoder.decode(value, { stream: true })
  }
}
