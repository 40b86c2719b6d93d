import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

export interface Operation {
  summary: string
  tag: string
  path: string
  write: boolean
}
const MODULE = 'virtual:api-words'
const file = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url))
const FILES = [file('openapi/openapi.yaml'), file('src/docs/ERRORS.md')]

/** Line by line: the document is written by the build, always in this shape. */
export function operationsOf(yaml: string): Record<string, Operation> {
  const found: Record<string, Operation> = {}
  let path = ''
  let now: Operation = { summary: '', tag: '', path, write: false }
  for (const line of yaml.split('\n')) {
    const [, at, method, key, value, tag] =
      /^(?: {2}(\/\S+):| {4}(get|put|post|patch|delete):| {6}(summary|operationId): (.*)| {6}- (.*))$/.exec(line) ?? []
    if (at) path = at
    if (method) now = { summary: '', tag: '', path, write: method !== 'get' }
    if (key === 'summary') now.summary = value!.replace(/^["']|["']$/g, '')
    if (key === 'operationId') found[value!] = now
    if (tag && !now.tag) now.tag = tag
  }
  return found
}

export const problemsOf = (table: string): Record<string, string> =>
  Object.fromEntries([...table.matchAll(/^\| \d+ \| `([a-z0-9-]+)` \| (.*?) \|/gm)].map(([, code, title]) => [code!, title!]))

/** What the service's own documents call its operations and problems: made when the pages are built, kept nowhere. */
export function apiWords(): Plugin {
  return {
    name: 'api-words',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load(id) {
      if (id !== `\0${MODULE}`) return null
      const [api, errors] = FILES.map((name) => readFileSync(name, 'utf8'))
      const words = { operations: operationsOf(api!), problems: problemsOf(errors!) }
      return Object.entries(words)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
        .join('\n')
    },
  }
}
