// How the pages are served: their own addresses, what may be kept, and what is forbidden to them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { ORIGIN } from './browser.mjs'

const get = (address) => fetch(ORIGIN + address, { redirect: 'manual' })

test('an address inside the console is answered with the console', async () => {
  for (const address of ['/admin/', '/admin/households', '/admin/households/6a1c']) {
    const answer = await get(address)
    assert.equal(answer.status, 200, address)
    assert.match(await answer.text(), /<div id="app">/)
    assert.equal(answer.headers.get('cache-control'), 'no-cache', address)
  }
  assert.equal((await get('/admin')).headers.get('location'), '/admin/')
})

test('a missing file is missing', async () => {
  assert.equal((await get('/admin/assets/none.js')).status, 404)
})

test('files named by their content are kept for ever, the service worker is not', async () => {
  const page = await (await get('/admin/')).text()
  const script = /src="(\/admin\/assets\/[^"]+)"/.exec(page)[1]
  assert.equal((await get(script)).headers.get('cache-control'), 'public, max-age=31536000, immutable')
  assert.equal((await get('/admin/sw.js')).headers.get('cache-control'), 'no-cache')
})

test('nothing from elsewhere may run or be shown', async () => {
  const rules = (await get('/admin/households')).headers.get('content-security-policy')
  assert.match(rules, /default-src 'none'; script-src 'self'; style-src 'self';/)
  assert.match(rules, /frame-ancestors 'none'/)
  assert.doesNotMatch(rules, /unsafe/)
})

test('the first load stays under 300 KB compressed, the charts left aside', async () => {
  const listed = JSON.parse(/const FILES = (\[[^\]]*\])/.exec(await (await get('/admin/sw.js')).text())[1])
  const page = await (await get('/admin/')).text()
  const first = new Set([...page.matchAll(/(?:src|href)="(\/admin\/assets\/[^"]+)"/g)].map((m) => m[1]))
  for (const file of listed) if (/(HomePage|LoadState|StateTag|DataTable|BarChart)-/.test(file)) first.add(file)
  let bytes = 0
  for (const file of first) bytes += gzipSync(Buffer.from(await (await get(file)).arrayBuffer())).length
  assert.ok(bytes < 300 * 1024, `${bytes} bytes`)
})
