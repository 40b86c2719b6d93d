// The coordinator in a valley: the network is really cut, the page opened anew, entries and queue survive, and when the
// network is back everything is sent once.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, test } from 'node:test'
import { api, axe, close, fits, logIn, open, ORIGIN, settled, shot, VILLAGE } from './browser.mjs'

after(close)

const offlineNoise = (text) => /ERR_INTERNET_DISCONNECTED|Failed to load resource/.test(text)
const claimsOf = async (id) => (await api('cun1', 'GET', `/villages/${VILLAGE}/claims?householdId=${id}&limit=20`)).items
const householdAt = async (code) => (await api('cun1', 'GET', `/villages/${VILLAGE}/households?q=${code}`)).items[0]

async function enter(page, code, note) {
  await page.getByLabel('做了什么').selectOption({ label: '参加农业技术培训（+3）' })
  const pick = page.getByRole('combobox', { name: '哪一户' })
  await pick.fill(code)
  await page.locator('[role=option]').first().waitFor()
  await pick.press('Enter')
  await page.getByLabel('说明（可以不填）').fill(note)
  await page.getByLabel('说明（可以不填）').press('Enter')
}

test('entries made without a network are kept through a closed page and sent once', async () => {
  const { page, context, end } = await open({ width: 390, height: 800, allow: offlineNoise })
  await logIn(page, 'xie1', { to: '/entry', ownDevice: true })
  await page.getByText(/这台设备记着 \d+ 户/).waitFor()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await settled(page)

  const code = '201-01-021'
  const household = await householdAt(code)
  const note = `山里录的 ${Date.now()}`
  await context.setOffline(true)
  await page.reload()
  await page.getByTestId('queue').getByText('没有网').waitFor()
  await enter(page, code, note)
  await page.getByTestId('queue').getByText('1 条等发送').waitFor()
  await shot(page, 'coordinator-offline')
  await axe(page, 'entry without a network')
  await fits(page, 'entry without a network')

  await page.close()
  const again = await context.newPage()
  await again.goto(`${ORIGIN}/admin/entry`)
  await again.getByTestId('queue').getByText('1 条等发送').waitFor()
  const before = (await claimsOf(household.id)).filter((c) => c.note === note)
  assert.equal(before.length, 0)

  await context.setOffline(false)
  await again.getByTestId('queue').getByText('1 条已发').waitFor({ timeout: 40_000 })
  const after = (await claimsOf(household.id)).filter((c) => c.note === note)
  assert.equal(after.length, 1)
  assert.equal(after[0].state, 'FIRST_CHECKED')
  await end()
})

test('an answer that gets lost leads to one claim, not two', async () => {
  const { page, end } = await open({ allow: offlineNoise })
  await logIn(page, 'xie1', { to: '/entry' })
  await page.getByText(/这台设备记着 \d+ 户/).waitFor()
  const code = '201-01-022'
  const household = await householdAt(code)
  const note = `回音丢了 ${Date.now()}`
  let lost = 0
  await page.route('**/claims', async (route) => {
    if (lost++ > 0) return route.continue()
    await route.fetch() // it arrives, and is done
    return route.abort('connectionreset') // its answer does not
  })
  await enter(page, code, note)
  await page.getByTestId('queue').getByText('1 条等发送').waitFor()
  await page.getByRole('button', { name: '现在发送' }).click()
  await page.getByTestId('queue').getByText('1 条已发').waitFor()
  assert.equal((await claimsOf(household.id)).filter((c) => c.note === note).length, 1)
  await end()
})

test('what the service refuses is shown with the reason and can be mended', async () => {
  const { page, end } = await open({ allow: (text) => /409|422/.test(text) })
  await logIn(page, 'xie1', { to: '/entry' })
  await page.getByText(/这台设备记着 \d+ 户/).waitFor()
  await page.route(
    '**/claims',
    (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        body: JSON.stringify({ title: '这一项已经到上限', detail: '这个月报过了。', status: 409, code: 'cap-reached' }),
      }),
    { times: 1 },
  )
  await enter(page, '201-01-023', '到上限的')
  await page.getByText('这一项已经到上限：这个月报过了。').first().waitFor()
  await shot(page, 'entry-refused')
  await page.getByRole('button', { name: '改一改再发' }).click()
  await page.getByRole('dialog').getByLabel('说明（可以不填）').fill('改好了')
  await page.getByRole('button', { name: '改好了，发送' }).click()
  await page.getByTestId('queue').getByText('1 条已发').waitFor()
  await end()
})

test('a sheet with 300 bad rows tells every row’s fate and enters only the good ones', async () => {
  const { page, end } = await open()
  await logIn(page, 'xie1', { to: '/entry' })
  await page.getByText(/这台设备记着 \d+ 户/).waitFor()
  await page.getByRole('button', { name: '从表格导入' }).click()
  const bad = Array.from({ length: 300 }, (_, i) => `999-99-${i},参加农业技术培训,3月${(i % 28) + 1}日,,,`)
  const csv = [
    '户编号,事项,日期,数量,哪一处、哪一次,说明',
    `201-01-024,参加农业技术培训,${new Date().getFullYear()}-11-20,,,表里的`,
    ...bad,
  ].join('\n')
  await page.locator('input[type=file]').setInputFiles({ name: '签到.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByText('1 行可以录').waitFor()
  await page.getByText('300 行要改').waitFor()
  await shot(page, 'entry-import')
  await axe(page, 'import')
  await page.getByRole('button', { name: '录入 1 条' }).click()
  await page.getByTestId('queue').getByText('1 条已发').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '把要改的存成表格' }).click(),
  ])
  assert.equal(download.suggestedFilename(), '要改的.xlsx')
  // the sheet of what is to be mended is a sheet to import: all 300 come back with the same fate
  await page.locator('input[type=file]').setInputFiles({
    name: '要改的.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await readFile(await download.path()),
  })
  await page.getByText('0 行可以录').waitFor()
  await page.getByText('300 行要改').waitFor()
  await end()
})

test('two tabs with one queue send each entry once', async () => {
  const { page, context, end } = await open({ allow: offlineNoise })
  await logIn(page, 'xie1', { to: '/entry', ownDevice: true })
  await page.getByText(/这台设备记着 \d+ 户/).waitFor()
  const other = await context.newPage()
  await other.goto(`${ORIGIN}/admin/entry`)
  await other.getByText(/这台设备记着 \d+ 户/).waitFor()
  const household = await householdAt('201-01-023')
  const notes = [1, 2, 3].map((n) => `两个窗口 ${n} ${Date.now()}`)
  await context.setOffline(true)
  await page.getByTestId('queue').getByText('没有网').waitFor()
  await enter(page, '201-01-023', notes[0])
  await enter(page, '201-01-024', notes[1])
  await page.getByTestId('queue').getByText('2 条等发送').waitFor()
  await enter(other, '201-01-025', notes[2])
  await other.getByTestId('queue').getByText('3 条等发送').waitFor()
  await context.setOffline(false)
  await other
    .getByTestId('queue')
    .getByText(/条等发送/)
    .waitFor({ state: 'hidden', timeout: 40_000 })
  await page
    .getByTestId('queue')
    .getByText(/条等发送/)
    .waitFor({ state: 'hidden', timeout: 40_000 })
  assert.equal((await claimsOf(household.id)).filter((c) => c.note === notes[0]).length, 1)
  for (const [code, note] of [
    ['201-01-024', notes[1]],
    ['201-01-025', notes[2]],
  ]) {
    assert.equal((await claimsOf((await householdAt(code)).id)).filter((c) => c.note === note).length, 1)
  }
  await end()
})
