// Other systems are told: a real receiver on this machine, from adding the webhook to sending an event again.
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import { after, test } from 'node:test'
import { api, axe, close, fits, logIn, open, settled, shot, VILLAGE } from './browser.mjs'

after(close)

async function receiver() {
  const got = []
  const state = { status: 204, got, url: '' }
  const server = createServer((request, response) => {
    const parts = []
    request.on('data', (part) => parts.push(part))
    request.on('end', () => {
      got.push({ headers: request.headers, body: Buffer.concat(parts) })
      response.writeHead(state.status).end()
    })
  })
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  server.unref() // a test that fails ends, too
  state.url = `http://127.0.0.1:${server.address().port}/events`
  state.close = () => server.close()
  return state
}

const until = async (what, happened) => {
  for (let i = 0; i < 300; i++) {
    const found = await happened()
    if (found) return found
    await new Promise((again) => setTimeout(again, 100))
  }
  throw new Error(`never: ${what}`)
}

/** An entry that one person can take back: its event is what is told. */
async function somethingHappens(village) {
  const { items } = await api('xiang', 'GET', `/villages/${village}/entries?limit=50`)
  for (const entry of items) {
    const done = await api('xiang', 'POST', `/villages/${village}/entries/${entry.entryNo}/reversal`, {
      reason: '记错了，撤回',
    })
    if (done.kind === 'REVERSAL') return
  }
  throw new Error('nothing could be taken back')
}

test('the township tells another system what happens, from the secret to sending again', async () => {
  const other = await receiver()
  const { page, context, end } = await open({ allow: (text) => text.includes('422') })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await logIn(page, 'xiang', { to: '/webhooks' })
  await page.getByRole('button', { name: '加一个对外通知' }).click()
  await page.getByLabel('给谁的').fill('县里的平台')
  await page.getByLabel('发到哪个网址').fill('https://169.254.169.254/latest')
  await axe(page, 'webhook dialog')
  await page.getByRole('button', { name: '加上', exact: true }).click()
  await page.getByText('不能发到这个地址').waitFor()
  await shot(page, 'webhooks-refused')
  await page.getByLabel('发到哪个网址').fill(other.url)
  await page.getByRole('button', { name: '加上', exact: true }).click()

  const secret = (await page.getByTestId('secret').textContent()).trim()
  assert.match(secret, /^jfb_[\w-]{43}$/)
  await page.getByRole('button', { name: '复制', exact: true }).click()
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), secret)
  await axe(page, 'webhook secret')
  await shot(page, 'webhooks-secret')
  await page.getByRole('button', { name: '交给对方了' }).click()
  assert.equal(await page.getByText(secret).count(), 0)

  const row = page.getByRole('row', { name: /县里的平台/ })
  await row.getByText('● 在用').waitFor()
  await row.getByRole('button', { name: '发一条测试' }).click()
  await page.locator('.toast').getByText('✓ 发到了').waitFor()
  const { headers, body } = other.got[0]
  const [, t, v1] = headers['jifenbu-signature'].match(/^t=(\d+),v1=([0-9a-f]+)$/)
  assert.equal(createHmac('sha256', secret).update(`${t}.`).update(body).digest('hex'), v1)

  other.status = 500
  await somethingHappens(VILLAGE)
  await until('told', () => other.got.find((g) => g.headers['jifenbu-event-kind'] === 'ENTRY_REVERSED'))
  await row.getByRole('button', { name: '发送记录' }).click()
  const sent = page.getByRole('region', { name: '发送记录' }).getByRole('row', { name: /冲销一笔/ })
  await sent.getByText('对方回 500').waitFor()
  await settled(page)
  await axe(page, 'webhooks')
  await fits(page, 'webhooks')
  await shot(page, 'webhooks-failed', { fullPage: true })
  other.status = 204
  await sent.getByRole('button', { name: '再发一次' }).click()
  await sent.getByText('✓ 发到了').waitFor()
  const told = other.got.filter((g) => g.headers['jifenbu-event-kind'] === 'ENTRY_REVERSED')
  assert.equal(new Set(told.map((g) => g.headers['jifenbu-event-id'])).size, 1)
  assert.equal(new Set(told.map((g) => g.body.toString())).size, 1)

  await row.getByRole('button', { name: '停用' }).click()
  await row.getByText('▲ 已停用').waitFor()
  await row.getByRole('button', { name: '恢复发送' }).click()
  await row.getByText('● 在用').waitFor()
  await shot(page, 'webhooks', { fullPage: true })
  await row.getByRole('button', { name: '删掉' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删掉' }).click()
  await row.waitFor({ state: 'detached' })
  other.close()
  await end()
})

test('the village admin finds no webhooks in the menu', async () => {
  const { page, end } = await open()
  await logIn(page, 'cun1')
  await settled(page)
  assert.equal(await page.getByRole('link', { name: '对外通知' }).count(), 0)
  await end()
})
