// After the year's dividend: a mistake found later, step by step to the board and objected to; what the bank sends back.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api, axe, close, fits, logIn, open, settled, shot } from './browser.mjs'

after(close)

const ADJUSTED = '500243999203'
const PAYING = '500243999205'
const runsOf = async (username, village) => (await api(username, 'GET', `/villages/${village}/dividend-runs`)).items
const dialog = (page) => page.getByRole('dialog')

async function as(username, work) {
  const { page, end } = await open()
  await logIn(page, username, { to: '/dividend' })
  await settled(page)
  await work(page)
  await end()
}
async function choose(page) {
  const where = page.getByLabel('哪个村')
  if (await where.count()) await where.selectOption(ADJUSTED)
  await page.locator('.runs button').filter({ hasText: '调整' }).first().click()
  await settled(page)
}

test('a mistake found after the dividend is paid by an adjustment: opened, frozen, checked, on the board, objected to, upheld', async () => {
  const { items } = await api('cun3', 'GET', `/villages/${ADJUSTED}/entries?limit=200`)
  const earned = items.filter((entry) => entry.kind === 'EARN' && entry.effectiveOn.startsWith('2025'))
  // whose points are spent already cannot give them back
  for (const entry of earned) {
    const balance = (await api('cun3', 'GET', `/villages/${ADJUSTED}/households/${entry.householdId}/account`)).available
    if (balance < entry.points) continue
    await api('cun3', 'POST', `/villages/${ADJUSTED}/entries/${entry.entryNo}/reversal`, { reason: '记错了户' })
    break
  }
  const before = (await runsOf('cun3', ADJUSTED)).length
  await as('cun3', async (page) => {
    await page.getByRole('button', { name: '看看差多少' }).click()
    await page.getByText(/照现在的台账，.*户要补/).waitFor()
    await page.getByRole('button', { name: '开一次补差' }).click()
    await dialog(page).getByLabel('原因').fill('有一笔记错了户，别的户少分了')
    await axe(page, 'opening an adjustment')
    await shot(page, 'dividend-adjust-open')
    await dialog(page).getByRole('button', { name: '开一次补差' }).click()
    await dialog(page).waitFor({ state: 'hidden' })
    await choose(page)
    await page.getByText('没有要等的了，可以冻结').waitFor()
    await page.getByRole('button', { name: /^冻结/ }).click()
    await page.getByText('由乡管理员复核').waitFor()
    await shot(page, 'dividend-adjust-frozen', { fullPage: true })
  })
  assert.equal((await runsOf('cun3', ADJUSTED)).length, before + 1)
  await as('xiang', async (page) => {
    await choose(page)
    await page.getByRole('button', { name: '乡里复核通过' }).click()
    await page.getByText('公示期间每户都能看到').waitFor()
  })
  await as('cun3', async (page) => {
    await choose(page)
    await page.getByRole('button', { name: '公示', exact: true }).click()
    await page.getByText(/^公示到/).waitFor()
  })

  const paper = await open({ width: 360, height: 740 })
  const coordinator = (await api('xiang', 'GET', '/staff?limit=200')).items.find((one) =>
    one.roles.some((role) => role.role === 'COORDINATOR' && role.scope === ADJUSTED),
  )
  await logIn(paper.page, coordinator.username, { to: '/notices?tab=dividend' })
  await paper.page.getByRole('button', { name: '代为提异议' }).first().click()
  await dialog(paper.page).getByLabel('说的是什么').fill('我家的地没有算进去')
  await axe(paper.page, 'an objection on paper')
  await fits(paper.page, 'an objection on paper')
  await shot(paper.page, 'objection-on-paper')
  await dialog(paper.page).getByRole('button', { name: '记下异议' }).click()
  await dialog(paper.page).waitFor({ state: 'hidden' })
  await paper.end()

  await as('fu3', async (page) => {
    await choose(page)
    await page.getByText('我家的地没有算进去').waitFor()
    assert.equal(
      await page.getByRole('button', { name: '确认', exact: true }).count(),
      0,
      'nothing is confirmed while people may object',
    )
    await axe(page, 'an objection to a dividend')
    await shot(page, 'dividend-objection', { fullPage: true })
    await page.getByRole('button', { name: '维持原来的' }).click()
    await dialog(page).getByLabel('原因').fill('土地不在积分里，已经说明')
    await dialog(page).getByRole('button', { name: '维持原来的' }).click()
    await dialog(page).waitFor({ state: 'hidden' })
    await page.getByText('土地不在积分里，已经说明').waitFor()
    await page.setViewportSize({ width: 683, height: 425 })
    await fits(page, 'a run at 200 %')
  })
})

test('what the bank did comes back row by row: bad rows are said, the others recorded; the full list takes a reason', async () => {
  const [run] = await runsOf('cun5', PAYING)
  const failed = (await api('cun5', 'GET', `/villages/${PAYING}/dividend-runs/${run.id}/shares?payment=FAILED&limit=3`)).items
  assert.ok(failed.length >= 2, 'some could not be paid yet')
  const rows = [
    ['户编号', '金额（分）', '结果', '失败原因'],
    [failed[0].householdCode, failed[0].amountFen, '已付', ''],
    [failed[1].householdCode, failed[1].amountFen, '付了一半', ''],
    ['999-99-999', 100, '已付', ''],
  ]
  await as('cun5', async (page) => {
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: '结果.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`\ufeff${rows.map((row) => row.join(',')).join('\n')}`),
      })
    await page.getByText('1 户可以登记').waitFor()
    await page.getByText('2 行要改').waitFor()
    await settled(page)
    await axe(page, 'payments')
    await shot(page, 'dividend-payments', { fullPage: true })
    await page.getByRole('button', { name: '登记 1 户' }).click()
    await page.getByText('登记了 1 户的结果').waitFor()
    await page.getByLabel('付款').selectOption('FAILED')
    await settled(page)
    await page.getByRole('button', { name: `${failed[1].householdCode} 已付` }).click()
    await axe(page, 'one payment by hand')
    await dialog(page).getByLabel('说明（可以不填）').fill('村委会现金，户主签字')
    await dialog(page).getByRole('button', { name: '已付' }).click()
    await dialog(page).waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: `${failed[1].householdCode} 已付` }).waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '给银行的完整表' }).click()
    await axe(page, 'the full list')
    await dialog(page).getByRole('button', { name: '发给银行代发分红' }).click()
    const kept = page.waitForEvent('download')
    await dialog(page).getByRole('button', { name: '下载', exact: true }).click()
    assert.match((await kept).suggestedFilename(), /完整/)
  })
  const shares = (await api('cun5', 'GET', `/villages/${PAYING}/dividend-runs/${run.id}/shares?payment=PAID&limit=200`)).items
  for (const { householdCode } of failed.slice(0, 2))
    assert.ok(
      shares.some((share) => share.householdCode === householdCode),
      householdCode,
    )
  const log = (await api('xiang', 'GET', `/villages/${PAYING}/audit-log?limit=20`)).items
  assert.ok(log.some((line) => line.operation === 'getFullPayoutList' && line.reason === '发给银行代发分红'))
})
