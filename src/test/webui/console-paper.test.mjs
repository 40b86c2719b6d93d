// Paper forms: taken, filled in, entered as a whole without a network, refused, mended, made void; none gets lost.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api, axe, close, fits, logIn, open, settled, shot, VILLAGE } from './browser.mjs'

after(close)

const noise = (text) => /ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(text)
const batches = async () => (await api('cun1', 'GET', `/villages/${VILLAGE}/paper-forms`)).items
const batchOf = async (id) => (await batches()).find((one) => one.id === id)
/** The number after n others, with its two check digits. */
function after_(first, n) {
  const no = Number(first.split('-')[0]) + n
  return `${String(no).padStart(6, '0')}-${String(98 - ((no * 100) % 97)).padStart(2, '0')}`
}

async function take(page, count) {
  const known = new Set((await batches()).map((one) => one.id))
  await page.getByRole('button', { name: '领纸质表' }).click()
  await page.getByLabel('几张').fill(String(count))
  await page.getByRole('button', { name: '领表并打印' }).click()
  await page.getByRole('button', { name: '回到管理台' }).waitFor()
  return (await batches()).find((one) => !known.has(one.id))
}

async function fill(page, number, total, codes) {
  await page.getByRole('button', { name: '纸质表', exact: true }).click()
  await page.getByLabel('表号（印了号的表才填）').fill(number)
  if (total) await page.getByLabel('纸上写的合计').fill(total)
  for (const [i, code] of codes.entries()) {
    await page.getByLabel(`第 ${i + 1} 行户编号`).fill(code)
    await page.getByLabel(`第 ${i + 1} 行事项`).fill('参加农业技术培训')
    await page.getByLabel(`第 ${i + 1} 行日期`).fill('11月18日')
    if (i < codes.length - 1) await page.getByLabel(`第 ${i + 1} 行日期`).press('Enter')
  }
}

test('forms are taken and printed, entered whole in a valley, and each is accounted for', async () => {
  const { page, context, end } = await open({ width: 390, height: 800, allow: noise })
  await logIn(page, 'xie1', { to: '/entry', ownDevice: true })
  await page.getByText(/这台设备记着 \d+ 户/).waitFor()
  const batch = await take(page, 3)
  assert.equal(await page.locator('.form .no').count(), 3)
  await shot(page, 'paper-forms', { fullPage: true })
  await page.getByRole('button', { name: '回到管理台' }).click()
  await page.getByText(`${batch.firstForm} — ${batch.lastForm}`).waitFor()
  await axe(page, 'paper forms')
  await fits(page, 'paper forms')
  await shot(page, 'paper-forms-list')

  await context.setOffline(true)
  await page.getByTestId('queue').getByText('没有网').waitFor()
  await fill(page, batch.firstForm, '7', ['201-01-051', '201-01-052'])
  await page.getByText('纸上合计 7 分，录的是 6 分，请逐行核对。').waitFor()
  assert.equal(await page.getByRole('button', { name: /^整张存好/ }).isDisabled(), true)
  await page.getByLabel('纸上写的合计').fill('6')
  await axe(page, 'a paper form')
  await fits(page, 'a paper form')
  await shot(page, 'paper-entry')
  await page.getByRole('button', { name: '整张存好，2 条' }).click()
  await page.getByTestId('queue').getByText('1 条等发送').waitFor()
  assert.equal((await batchOf(batch.id)).used, 0)
  await context.setOffline(false)
  await page.getByTestId('queue').getByText('1 条已发').waitFor({ timeout: 40_000 })
  assert.deepEqual(
    [(await batchOf(batch.id)).used, (await batchOf(batch.id)).claims, (await batchOf(batch.id)).points],
    [1, 2, 6],
  )

  await page.getByRole('button', { name: '领纸质表' }).click()
  await page.getByRole('button', { name: '作废一张' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('表号').fill('123')
  await dialog.getByRole('button', { name: '写坏了' }).click()
  await dialog.getByRole('button', { name: '作废', exact: true }).click()
  await dialog.getByText('没有这个表号').waitFor()
  await axe(page, 'no such form')
  await dialog.getByLabel('表号').fill(after_(batch.firstForm, 1))
  await dialog.getByRole('button', { name: '作废', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  const now = await batchOf(batch.id)
  assert.deepEqual([now.used, now.voided, now.out], [1, 1, 1])
  await end()
})

test('a form that is refused says which row, lies on the table again, and goes when it is mended', async () => {
  const { page, end } = await open({ allow: (text) => /409|422/.test(text) })
  await logIn(page, 'xie1', { to: '/entry' })
  await page.getByText(/这台设备记着 \d+ 户/).waitFor()
  const batch = await take(page, 1)
  await page.getByRole('button', { name: '回到管理台' }).click()
  await fill(page, batch.firstForm, '', ['201-01-053', '201-01-053'])
  await page.getByLabel('第 2 行日期').fill(`${new Date().getFullYear() - 2}-11-18`)
  await page.getByRole('button', { name: '整张存好，2 条' }).click()
  await page.getByText(/有 1 行不能录：第 2 行：/).waitFor()
  await settled(page)
  await axe(page, 'a refused form')
  await shot(page, 'paper-refused')
  assert.equal((await batchOf(batch.id)).used, 0)
  await page.getByRole('button', { name: '改一改再发' }).click()
  await page.waitForFunction((no) => document.querySelector('#paper-no')?.value === no, batch.firstForm)
  await page.getByLabel('第 2 行户编号').fill('201-01-054')
  await page.getByLabel('第 2 行日期').fill('11月18日')
  await page.getByRole('button', { name: '整张存好，2 条' }).click()
  await page.getByTestId('queue').getByText('1 条已发').waitFor()
  assert.equal((await batchOf(batch.id)).used, 1)
  await end()
})
