import { en, parts } from '@/i18n/en'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../src')
const files = (readdirSync(root, { recursive: true }) as string[]).filter(
  (name) => /\.(vue|ts)$/.test(name) && !name.startsWith(path.join('i18n', 'en')),
)
const CHINESE = /[\u4e00-\u9fff]/

/** Every sentence that t() is asked for, and the Chinese in the tables whose words go through it. */
function said(): Set<string> {
  const found = new Set<string>()
  for (const name of files) {
    const text = readFileSync(path.join(root, name), 'utf8')
    for (const [, one, two] of text.matchAll(/\bt\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g)) found.add((one ?? two)!)
    for (const [, words] of text.matchAll(/(?:words|title|hint|go): '([^']*)'/g)) if (CHINESE.test(words!)) found.add(words!)
  }
  return found
}

test('every sentence has its English', () => {
  expect([...said()].filter((sentence) => CHINESE.test(sentence) && !(sentence in en))).toEqual([])
})
test('English keeps what is filled in', () => {
  const fills = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort().join()
  expect(Object.entries(en).filter(([chinese, english]) => fills(chinese) !== fills(english))).toEqual([])
})
test('no sentence stands in two files', () => {
  expect(Object.keys(en)).toHaveLength(parts.reduce((sum, part) => sum + Object.keys(part).length, 0))
})
