// Which operations openapi.yaml has, as "GET /api/v1/…": a page for something the service does not offer is not shown.
import { readFileSync } from 'node:fs'

export function operations() {
  const found = []
  let path = ''
  for (const line of readFileSync(new URL('../../../../openapi/openapi.yaml', import.meta.url), 'utf8').split('\n')) {
    if (/^ {2}\/api\//.test(line)) path = line.trim().replace(/:$/, '')
    else if (/^ {4}(get|post|put|patch|delete):$/.test(line)) found.push(`${line.trim().slice(0, -1).toUpperCase()} ${path}`)
  }
  return found
}
