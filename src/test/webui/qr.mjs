// Reads a code as it is printed: what a scanner at the counter would type. Small codes only (versions 3 and 4), and nothing is
// corrected, for on a screen nothing is lost.
const MASKS = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
]
/** Data words and blocks by size and level (M, L, H, Q as the format writes them). */
const LAYOUT = {
  29: [
    [44, 1],
    [55, 1],
    [26, 2],
    [34, 2],
  ],
  33: [
    [64, 2],
    [80, 1],
    [36, 4],
    [48, 2],
  ],
}

/** The modules of the first inline code in a page, the quiet border left away. */
function modules(html) {
  const size = Number(/viewBox="0 0 (\d+) /.exec(html)[1]) - 8
  const dark = Array.from({ length: size }, () => new Array(size).fill(0))
  const [svg] = /<svg[\s\S]*?<\/svg>/.exec(html.slice(html.indexOf('viewBox') - 100))
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    for (let i = 0; i < Number(width); i++) dark[Number(y) - 4][Number(x) - 4 + i] = 1
  return dark
}

/** The words in the order they are drawn: upwards and downwards in pairs of columns, around what is the same in every code. */
function words(dark) {
  const size = dark.length
  const mask = MASKS[((dark[8][2] ^ 1) << 2) | (dark[8][3] << 1) | (dark[8][4] ^ 1)]
  const near = (n) => Math.abs(n - (size - 7)) <= 2
  const isFixed = (r, c) =>
    (r < 9 && c < 9) || (r < 9 && c >= size - 8) || (r >= size - 8 && c < 9) || r === 6 || c === 6 || (near(r) && near(c))
  const bits = []
  let up = true
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let i = 0; i < size; i++) {
      const row = up ? size - 1 - i : i
      for (const column of [right, right - 1])
        if (!isFixed(row, column)) bits.push(dark[row][column] ^ Number(mask(row, column)))
    }
    up = !up
  }
  return Array.from({ length: bits.length >> 3 }, (_, i) => bits.slice(i * 8, i * 8 + 8))
}

export function readCode(html) {
  const dark = modules(html)
  const [data, blocks] = LAYOUT[dark.length][((dark[8][0] ^ 1) << 1) | dark[8][1]]
  const mixed = words(dark).slice(0, data)
  const bits = Array.from({ length: blocks }, (_, block) => mixed.filter((_word, i) => i % blocks === block)).flat(2)
  let at = 0
  const take = (n) => bits.slice(at, (at += n)).reduce((value, bit) => value * 2 + bit, 0)
  let mode = take(4)
  if (mode === 7) {
    take(8) // which letters they are: UTF-8
    mode = take(4)
  }
  if (mode !== 4) throw new Error(`a code in mode ${mode}`)
  return Buffer.from(Array.from({ length: take(8) }, () => take(8))).toString('utf8')
}
