// New households: one by hand, many from a sheet.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api, axe, close, logIn, open, settled, shot, VILLAGE } from './browser.mjs'

after(close)

const HEADERS = '户编号,组,门牌,姓名,与户主关系,出生年,手机号,身份证号'
const sheet = (...rows) => ({ name: '花名册.csv', mimeType: 'text/csv', buffer: Buffer.from([HEADERS, ...rows].join('\n')) })
const found = async (q) => (await api('cun1', 'GET', `/villages/${VILLAGE}/households?q=${encodeURIComponent(q)}`)).items

test('the village admin registers a household, sees it in the list, and somebody joins and leaves', async () => {
  const { page, end } = await open()
  await logIn(page, 'cun1', { to: '/households' })
  await settled(page)
  await page.getByRole('button', { name: '登记新户' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('门牌').fill('99号')
  await dialog.getByLabel('户主姓名').fill('新来的·𠮷')
  await dialog.getByLabel('手机号').fill('13812345678')
  await dialog.getByRole('button', { name: '再加一位成员' }).click()
  await dialog.getByLabel('姓名', { exact: true }).fill('田小妹')
  await dialog.getByLabel('与户主关系').fill('女儿')
  await axe(page, 'register dialog')
  await shot(page, 'register-household')
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await page.getByText(/登记好了，户编号 201-01-/).waitFor()
  await settled(page)
  await page.getByText('新来的·*').waitFor()
  await shot(page, 'households-after')
  await page.locator('table.list a').first().click()
  const people = page.getByRole('region', { name: '家里人' })
  await people.getByText('女儿').waitFor()
  await people.getByRole('button', { name: '加一位成员' }).click()
  await dialog.getByLabel('姓名', { exact: true }).fill('田小弟')
  await dialog.getByLabel('与户主关系').fill('儿子')
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await people.getByText('儿子').waitFor()
  await people.getByRole('button', { name: '田* 女儿 离开' }).click()
  await dialog.getByRole('button', { name: '结婚迁出' }).click()
  await axe(page, 'member leaves')
  await dialog.getByRole('button', { name: '离开' }).click()
  await people.getByText('女儿').waitFor({ state: 'detached' })
  await shot(page, 'household-members')
  await end()
})

test('a sheet with a bad row is shown row by row, mended and imported', async () => {
  const { page, end } = await open()
  await logIn(page, 'cun1', { to: '/households' })
  await settled(page)
  await page.getByRole('button', { name: '导入一张表' }).click()
  const file = page.locator('input[type=file]')
  await file.setInputFiles(
    sheet('201-01-001,1,,冉光明,户主,,,', '新甲1,1,1号,冉新,户主,,,', '新甲1,1,1号,冉小新,儿子,,123,', '新甲2,1,,谢新,户主,,,'),
  )
  await page.getByText('第 4 行“手机号”：要填 11 位手机号').waitFor()
  await page.getByLabel('只看要改的').uncheck()
  await page.getByRole('cell', { name: '已有，跳过' }).waitFor()
  assert.ok(await page.getByRole('button', { name: /^导入 \d+ 户/ }).isDisabled())
  await axe(page, 'import preview')
  await shot(page, 'import-preview')
  assert.equal((await found('新甲')).length, 0)
  await file.setInputFiles(
    sheet('201-01-001,1,,冉光明,户主,,,', '新甲1,1,1号,冉新,户主,,,', '新甲1,1,1号,冉小新,儿子,,,', '新甲2,1,,谢新,户主,,,'),
  )
  await page.getByText('新登记 2 户 3 人').waitFor()
  await page.getByRole('button', { name: '导入 2 户' }).click()
  await page.getByText('登记了 2 户').waitFor()
  assert.deepEqual(
    (await found('新甲')).map((h) => h.code),
    ['新甲1', '新甲2'],
  )
  await end()
})

test('the township sees the households and registers none', async () => {
  const { page, end } = await open()
  await logIn(page, 'xiang', { to: '/households' })
  await settled(page)
  assert.equal(await page.getByRole('button', { name: '登记新户' }).count(), 0)
  assert.equal(await page.getByRole('button', { name: '导入一张表' }).count(), 0)
  await end()
})
