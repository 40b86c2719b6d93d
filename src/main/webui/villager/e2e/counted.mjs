import { expect } from './phone.mjs'

/** What the paths took, for VILLAGER.md. */
export const table = []

/** Counts the taps from here on, as a row of the table in VILLAGER.md. */
export async function counted(p, name, most, work) {
  p.taps.n = 0
  await work()
  table.push([name, p.taps.n])
  expect(p.taps.n <= most, name, 'took', p.taps.n, 'taps, at most', most)
}
