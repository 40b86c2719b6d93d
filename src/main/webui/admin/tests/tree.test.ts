import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROLE } from '@/labels/roles'

const root = path.resolve(import.meta.dirname, '../src')
const files = (readdirSync(root, { recursive: true }) as string[]).filter((name) => /\.(vue|ts)$/.test(name))

/** What a file imports of ours, types too; what is loaded only when it is needed does not count. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  return [...text.matchAll(/\bfrom '(@\/|\.\.?\/)([^']+)'/g)].map(([, at, name]) => {
    const to = at === '@/' ? name! : path.join(path.dirname(file), at!, name!)
    return [to, `${to}.ts`, `${to}/index.ts`].find((one) => files.includes(one)) ?? to
  })
}

test('no file imports itself, by whatever way', () => {
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (file: string, way: string[]) => {
    if (way.includes(file)) return void circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
    if (done.has(file)) return
    importsOf(file).forEach((next) => files.includes(next) && walk(next, [...way, file]))
    done.add(file)
  }
  files.forEach((file) => walk(file, []))
  expect(circles).toEqual([])
})
test('what all features use knows none of them', () => {
  const shared = files.filter((file) => /^(api|components|composables|document|i18n|labels|offline|stores)\//.test(file))
  expect(shared.filter((file) => importsOf(file).some((to) => to.startsWith('features/')))).toEqual([])
})
test('a folder is seen at a glance', () => {
  const sizes = new Map<string, number>()
  files.forEach((file) => sizes.set(path.dirname(file), (sizes.get(path.dirname(file)) ?? 0) + 1))
  expect([...sizes].filter(([, n]) => n > 20)).toEqual([])
})
const holding = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(path.join(root, file), 'utf8'))).sort()

test('what somebody may do is read in one place, and where their roles are in another', () => {
  expect(holding(/\bme\.value\?*\.permissions\b/)).toEqual(['stores/permissions.ts'])
  expect(holding(/\bme\.value\?*\.roles\b/)).toEqual(['stores/currentVillage.ts'])
})
test('pages ask what somebody may do, never who they are: the names of roles stand among the labels', () => {
  const names = [...Object.keys(ROLE), 'PLATFORM_OPERATOR'].join('|')
  expect(holding(new RegExp(`\\b(${names})\\b`)).filter((file) => !file.startsWith('labels/'))).toEqual([])
})
