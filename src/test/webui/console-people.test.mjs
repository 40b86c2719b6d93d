// Each person's main path through the real service.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { api, axe, close, fits, go, logIn, open, settled, shot, VILLAGE } from './browser.mjs'

after(close)

const claim = (id) => api('cun1', 'GET', `/villages/${VILLAGE}/claims/${id}`)
const listed = (page) => page.locator('.queue li').evaluateAll((rows) => rows.map((row) => row.id.replace('claim-', '')))

test('the village admin checks the queue with the keyboard and takes one decision back', async () => {
  const { page, end } = await open()
  await logIn(page, 'cun1')
  await settled(page)
  await go(page, '审核')
  await page.locator('.queue li').first().waitFor()
  const before = await listed(page)
  await shot(page, 'review')
  await page.keyboard.press('a')
  await page.getByText('审批通过（1 条）').waitFor()
  assert.equal((await listed(page)).length, before.length - 1)
  await page.keyboard.press('z')
  assert.deepEqual(await listed(page), before)
  assert.equal((await claim(before[0])).state, 'FIRST_CHECKED')
  await page.keyboard.press('a')
  await go(page, '首页')
  await assert.doesNotReject(async () => {
    for (let i = 0; i < 40; i++) {
      const now = await claim(before[0])
      if (now.state === 'APPROVED' || now.firstApprovalGiven) return
      await new Promise((again) => setTimeout(again, 100))
    }
    throw new Error('not approved')
  })
  await end()
})

test('returning a claim takes a reason, which the claimant will read', async () => {
  const { page, end } = await open()
  await logIn(page, 'fu1', { to: '/review?step=SUBMITTED' })
  await page.locator('.queue li').first().waitFor()
  const [id] = await listed(page)
  await page.keyboard.press('r')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '照片看不清，请重拍' }).click()
  await axe(page, 'reason dialog')
  await dialog.getByRole('button', { name: '退回补正' }).click()
  await go(page, '首页')
  for (let i = 0; i < 40 && (await claim(id)).state !== 'RETURNED'; i++) await new Promise((again) => setTimeout(again, 100))
  assert.equal((await claim(id)).reason, '照片看不清，请重拍')
  await end()
})

test('the coordinator mends what came back, with another photo, and hands it in again; another is withdrawn', async () => {
  const household = (await api('xie1', 'GET', `/villages/${VILLAGE}/households?q=201-01-034`)).items[0]
  const day = new Date(Date.now() - 16 * 3_600_000).toISOString().slice(0, 10)
  const enter = async (ruleId) =>
    (
      await api('xie1', 'POST', `/villages/${VILLAGE}/claims`, {
        channel: 'OFFLINE',
        ruleId,
        householdId: household.id,
        happenedOn: day,
        note: `补正 ${Date.now()}`,
      })
    ).id
  const ids = [await enter('r14'), await enter('r12')]
  await api('cun1', 'POST', `/villages/${VILLAGE}/claims/bulk`, {
    action: 'RETURN',
    ids,
    reason: '日期不对，请核对',
    code: 'WRONG_DAY',
  })
  const { page, end } = await open({ width: 360, height: 740 })
  await logIn(page, 'xie1', { to: '/review?step=RETURNED' })
  await settled(page)
  await page.locator(`#claim-${ids[0]} button`).click()
  await page.getByRole('button', { name: '改一改，再交' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('说明（可以不填）').fill('核对过了，是前一天')
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: '签到.png', mimeType: 'image/png', buffer: await page.screenshot() })
  await dialog.getByAltText('第 1 张照片').waitFor()
  await axe(page, 'mending a claim')
  await fits(page, 'mending a claim')
  await shot(page, 'claim-mend')
  await dialog.getByRole('button', { name: '改好了，交上去' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await settled(page)
  const mended = await claim(ids[0])
  assert.ok(['SUBMITTED', 'FIRST_CHECKED'].includes(mended.state), mended.state)
  assert.deepEqual([mended.note, mended.evidence.length], ['核对过了，是前一天', 1])
  await page.locator(`#claim-${ids[1]} button`).click()
  await page.getByRole('button', { name: '撤回' }).click()
  await page.locator(`#claim-${ids[1]}`).waitFor({ state: 'hidden' })
  assert.equal((await claim(ids[1])).state, 'WITHDRAWN')
  await end()
})

test('the shopkeeper serves a household in three taps', async () => {
  const { page, end } = await open({ width: 1024, height: 768 })
  await logIn(page, 'dian1', { to: '/counter' })
  const code = await richHousehold()
  const pick = page.getByRole('combobox')
  await pick.fill(code)
  await pick.press('Enter')
  await page.locator('.tile:not(.off)').first().waitFor()
  await settled(page)
  const before = Number((await page.getByTestId('left').textContent()).replace(/\D/g, ''))
  await shot(page, 'counter')
  await page.locator('.tile:not(.off) .take').first().click()
  const after = Number((await page.getByTestId('left').textContent()).replace(/\D/g, ''))
  assert.ok(after < before)
  await page.getByRole('button', { name: '纸上签名' }).click()
  await page.getByLabel('谁签的，纸放在哪里').fill('户主本人，登记本第 12 页')
  await shot(page, 'counter-basket')
  await axe(page, 'counter')
  await page.getByRole('button', { name: /^给 1 件/ }).click()
  await page.getByText(`还有 ${after}分`).waitFor()
  assert.equal((await account(code)).available, after)
  await end()
})

async function account(code) {
  const { items } = await api('cun1', 'GET', `/villages/${VILLAGE}/households?q=${code}`)
  return api('cun1', 'GET', `/villages/${VILLAGE}/households/${items[0].id}/account`)
}
async function richHousehold() {
  const { items } = await api('cun1', 'GET', `/villages/${VILLAGE}/households?limit=60`)
  for (const household of items) {
    if (
      household.state === 'ACTIVE' &&
      (await api('cun1', 'GET', `/villages/${VILLAGE}/households/${household.id}/account`)).available >= 12
    )
      return household.code
  }
  throw new Error('nobody has points')
}

test('the village admin tries other knobs and nothing is kept', async () => {
  const { page, end } = await open()
  await logIn(page, 'cun1', { to: '/dividend' })
  const runs = (await api('xiang', 'GET', `/villages/${VILLAGE}/dividend-runs`)).items.length
  await page.locator('.steps').waitFor()
  await settled(page)
  await shot(page, 'dividend')
  await page.getByRole('button', { name: '试算' }).click()
  await page.getByLabel('年份').fill('2025')
  const pool = page.locator('.huge')
  await pool.waitFor()
  await settled(page)
  const before = await pool.textContent()
  await page.getByRole('slider', { name: '拿出收入的百分之几' }).focus()
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight')
  await page.waitForFunction((old) => document.querySelector('.huge')?.textContent !== old, before)
  await page.getByText('多少户分到多少钱').scrollIntoViewIfNeeded()
  await settled(page)
  await shot(page, 'dividend-preview', { fullPage: true })
  await axe(page, 'preview')
  assert.equal((await api('xiang', 'GET', `/villages/${VILLAGE}/dividend-runs`)).items.length, runs)
  await end()
})

test('the auditor verifies the ledger and opens an entry with its proof', async () => {
  const { page, end } = await open()
  await logIn(page, 'jian', { to: '/ledger' })
  await page.getByRole('button', { name: '重算全部台账，核对一遍' }).click()
  await page.getByText(/笔流水、\d+ 次封存都对得上/).waitFor({ timeout: 60_000 })
  await shot(page, 'ledger')
  await page.locator('table.list tbody button').last().click()
  await page.getByRole('dialog').getByRole('button', { name: '看证明' }).click()
  await page.getByText(/号封存里，核对码/).waitFor()
  await axe(page, 'entry')
  await shot(page, 'entry-proof')
  await end()
})

test('a household: points, people, entries, and what can be printed', async () => {
  const { page, end } = await open({ width: 1366, height: 1100 })
  await logIn(page, 'cun1', { to: '/households' })
  await page.getByLabel('查找').fill('201-01-00')
  await page.getByRole('link', { name: '201-01-001' }).click()
  await page.locator('.huge').waitFor()
  await settled(page)
  await axe(page, 'household')
  await shot(page, 'household')
  await page.evaluate(() => {
    window.print = () => {
      document.title += ' printed'
    }
  })
  await page.getByRole('button', { name: '打印户卡' }).click()
  await axe(page, 'a new card is asked for')
  await shot(page, 'print-card-asked')
  await page.getByRole('button', { name: '打印新卡' }).click()
  await page.waitForFunction(() => document.title.endsWith('printed'))
  await shot(page, 'print-card')
  await page.getByRole('button', { name: '回到管理台' }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('button', { name: '打印对账单' }).click()
  await page.waitForFunction(() => document.title.endsWith('printed'))
  await shot(page, 'print-statement')
  await end()
})

test('a notice is printed with its code', async () => {
  const { page, end } = await open()
  await logIn(page, 'cun1', { to: '/notices' })
  await page.getByRole('button', { name: '打印贴出去' }).first().waitFor()
  await page.evaluate(() => {
    window.print = () => {
      document.title += ' printed'
    }
  })
  await page.getByRole('button', { name: '打印贴出去' }).first().click()
  await page.waitForFunction(() => document.title.endsWith('printed'))
  await shot(page, 'print-notice')
  await end()
})

test('a log-in that ends while someone types loses nothing', async () => {
  const { page, end } = await open({ allow: (text) => /401/.test(text) })
  await logIn(page, 'cun1', { to: '/shop?tab=fund' })
  await page.getByLabel('金额（元）').fill('12.34')
  await page.getByLabel('说明').fill('会后捐款')
  await page.evaluate(() => {
    const kept = JSON.parse(sessionStorage.getItem('jifenbu.session'))
    sessionStorage.setItem('jifenbu.session', JSON.stringify({ ...kept, access: 'gone', refresh: 'gone' }))
  })
  await page.getByRole('button', { name: '记上' }).click()
  const dialog = page.getByRole('dialog', { name: /登录过期了/ })
  await dialog.getByLabel('用户名').fill('cun1')
  await dialog.getByLabel('密码').fill('jifenbu-demo-2026')
  await shot(page, 'login-again')
  await dialog.getByRole('button', { name: '登录', exact: true }).click()
  await page.getByText('记好了').waitFor()
  await page.getByText('会后捐款').first().waitFor()
  await end()
})

test('a service in trouble: the person is told, the form stays, the next try counts once', async () => {
  const { page, end } = await open({ allow: (text) => /429|500/.test(text) })
  await logIn(page, 'cun1', { to: '/shop?tab=fund' })
  const keys = []
  const answers = [
    { status: 429, headers: { 'Retry-After': '7' }, title: '太快了' },
    { status: 500, headers: {}, title: '系统出了差错' },
  ]
  await page.route('**/shop/fund-movements', (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    keys.push(route.request().headers()['idempotency-key'])
    const answer = answers.shift()
    if (!answer) return route.continue()
    return route.fulfill({
      status: answer.status,
      headers: answer.headers,
      contentType: 'application/problem+json',
      body: JSON.stringify({ title: answer.title, detail: '请再试。', status: answer.status, code: 'x', requestId: 'r-1' }),
    })
  })
  await page.getByLabel('金额（元）').fill('5')
  await page.getByLabel('说明').fill('第三次才成')
  await page.getByRole('button', { name: '记上' }).click()
  await page.getByText('7 秒后可以再试。').waitFor()
  await page.getByRole('button', { name: '记上' }).click()
  await page.getByText('系统出了差错').waitFor()
  assert.equal(await page.getByLabel('说明').inputValue(), '第三次才成')
  await page.getByRole('button', { name: '记上' }).click()
  await page.getByText('记好了').waitFor()
  assert.equal(new Set(keys).size, 1)
  await end()
})

test('a draft survives a reload', async () => {
  const { page, end } = await open()
  await logIn(page, 'cun1', { to: '/entry' })
  await page.getByLabel('说明（可以不填）').fill('写到一半')
  await page.reload()
  assert.equal(await page.getByLabel('说明（可以不填）').inputValue(), '写到一半')
  await go(page, '积分超市')
  await page.getByRole('button', { name: '新增物资' }).click()
  await page.getByRole('dialog').getByLabel('名称').fill('写到一半的锄头')
  await page.reload()
  await page.getByRole('button', { name: '新增物资' }).click()
  assert.equal(await page.getByRole('dialog').getByLabel('名称').inputValue(), '写到一半的锄头')
  await page.getByRole('button', { name: '不办了' }).click()
  await page.getByRole('button', { name: '新增物资' }).click()
  assert.equal(await page.getByRole('dialog').getByLabel('名称').inputValue(), '')
  await end()
})

/** A picture that is really 40 MB: uncompressed, 3,700 by 3,700. */
function hugePicture() {
  const edge = 3700
  const row = Math.ceil((edge * 3) / 4) * 4
  const file = Buffer.alloc(54 + row * edge, 0x66)
  file.write('BM', 0, 'latin1')
  file.writeUInt32LE(file.length, 2)
  file.writeUInt32LE(0, 6)
  file.writeUInt32LE(54, 10)
  file.fill(0, 14, 54)
  file.writeUInt32LE(40, 14)
  file.writeInt32LE(edge, 18)
  file.writeInt32LE(edge, 22)
  file.writeUInt16LE(1, 26)
  file.writeUInt16LE(24, 28)
  return file
}

test('a picture of 40 MB is made small; what is no picture is refused in words', async () => {
  const { page, end } = await open()
  await logIn(page, 'cun1', { to: '/shop' })
  await page.getByRole('button', { name: '改', exact: true }).first().click()
  const dialog = page.getByRole('dialog')
  const folder = mkdtempSync(path.join(tmpdir(), 'pictures-'))
  const [wrong, right] = [path.join(folder, 'wrong.jpg'), path.join(folder, 'gloves.bmp')]
  writeFileSync(wrong, Buffer.alloc(40_000_000, 7))
  await dialog.getByLabel('图片').setInputFiles(wrong)
  await dialog.getByRole('button', { name: '存好' }).click()
  await dialog.getByText('这张照片打不开').waitFor()
  const picture = hugePicture()
  assert.ok(picture.length > 40_000_000)
  writeFileSync(right, picture)
  await dialog.getByLabel('图片').setInputFiles(right)
  const upload = page.waitForRequest((request) => request.url().endsWith('/picture') && request.method() === 'POST')
  await dialog.getByRole('button', { name: '存好' }).click()
  await upload
  await page.getByText('存好了').waitFor()
  assert.equal((await api('cun1', 'GET', `/villages/${VILLAGE}/goods?limit=1`)).items[0].picture, true)
  rmSync(folder, { recursive: true })
  await end()
})
