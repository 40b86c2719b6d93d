// Rules and policy on their long way: begun, left lying, given back, written anew, in force.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api, axe, close, fits, logIn, open, settled, shot, VILLAGE } from './browser.mjs'

after(close)

const day = (n) => new Date(Date.now() + (n + 8 / 24) * 86_400_000).toISOString().slice(0, 10)
const row = (page, text) => page.locator('table.list tbody tr').filter({ hasText: text })
const reason = (page) => page.getByRole('dialog').getByRole('textbox')

/** The township says something about a draft, and it stands there. */
async function answer(tab, text, step, words) {
  const { page, end } = await open()
  await logIn(page, 'xiang', { to: '/catalogue' })
  await page.getByRole('button', { name: tab, exact: true }).click()
  await row(page, text).getByRole('button', { name: step }).click()
  await reason(page).fill(words)
  await page.getByRole('dialog').getByRole('button', { name: step }).click()
  await row(page, words).waitFor()
  await end()
}
const giveBack = (tab, text, why) => answer(tab, text, '退回来改', why)
const approve = (tab, text, resolution) => answer(tab, text, '批准', resolution)

test('a new rule with everything about it outlives a reload, is given back, written anew and approved', async () => {
  const why = `种树也要算 ${Date.now()}`
  const { page, end } = await open()
  await logIn(page, 'cun1', { to: '/catalogue' })
  await page.getByRole('button', { name: '改细则' }).click()
  await page.getByRole('button', { name: '照现在的起草新的' }).click()
  await page.getByLabel('从哪天起').fill(day(40))
  await page.getByLabel('为什么改').fill(why)
  await page.getByRole('button', { name: '加一条' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('类别').fill('绿化')
  await dialog.getByLabel('事项').fill('在公共地方种活一棵树')
  await dialog.getByLabel('积分', { exact: true }).fill('3')
  await dialog.getByLabel('按什么数').fill('棵')
  await dialog.getByLabel('一次最多多少').fill('10')
  await dialog.getByLabel('上限按').selectOption('YEAR')
  await dialog.getByLabel('上限数什么').selectOption('points')
  await dialog.getByLabel('最多几分').fill('30')
  await dialog.getByLabel('要什么凭据').fill('树和人的照片')
  await dialog.getByLabel('协管员').check()
  await axe(page, 'one rule')
  await shot(page, 'rule-dialog')
  await dialog.getByRole('button', { name: '好了' }).click()
  await row(page, '每年最多30分').waitFor()
  await page.reload()
  await page.getByRole('button', { name: '改细则' }).click()
  await page.getByRole('button', { name: '照现在的起草新的' }).click()
  await row(page, '每年最多30分').waitFor()
  assert.equal(await page.getByLabel('为什么改').inputValue(), why)
  await page.getByRole('button', { name: '存成草稿' }).click()
  await row(page, why).getByText('新增：在公共地方种活一棵树 +3分').waitFor()
  await row(page, why).getByRole('button', { name: '交上去' }).click()
  await row(page, why).getByText('等审批').waitFor()

  await giveBack('改细则', why, '三分多了')
  await page.reload()
  await page.getByRole('button', { name: '改细则' }).click()
  await row(page, why).getByRole('button', { name: '改', exact: true }).click()
  await page.getByText('退回来了：三分多了').waitFor()
  await page.getByRole('button', { name: '在公共地方种活一棵树 改全部' }).click()
  await page.getByRole('dialog').getByLabel('积分', { exact: true }).fill('2')
  await page.getByRole('dialog').getByRole('button', { name: '好了' }).click()
  await settled(page)
  await axe(page, 'a draft written anew')
  await page.getByRole('button', { name: '存成草稿' }).click()
  await row(page, why).getByText('新增：在公共地方种活一棵树 +2分').waitFor()
  await row(page, why).getByRole('button', { name: '交上去' }).click()
  await row(page, why).getByText('等审批').waitFor()
  await page.setViewportSize({ width: 683, height: 425 })
  await fits(page, 'drafts of rules at 200 %')
  await end()
  const resolution = `乡批〔2026〕21号 ${Date.now()}`
  await approve('改细则', why, resolution)
  const { rules } = await api('cun1', 'GET', `/villages/${VILLAGE}/catalogue?on=${day(40)}`)
  const tree = rules.find((rule) => rule.title === '在公共地方种活一棵树')
  assert.deepEqual(
    [tree.points, tree.quantityUnit, tree.maxQuantity, tree.cap.points, tree.cap.period],
    [2, '棵', 10, 30, 'YEAR'],
  )
  assert.deepEqual(tree.claimants.toSorted(), ['COORDINATOR', 'HOUSEHOLD'])
})

test('a draft that scores private life is kept, said to be refused, and not handed in', async () => {
  const why = `婆媳 ${Date.now()}`
  const { page, end } = await open({ allow: (text) => text.includes('422') })
  await logIn(page, 'cun1', { to: '/catalogue' })
  await page.getByRole('button', { name: '改细则' }).click()
  await page.getByRole('button', { name: '照现在的起草新的' }).click()
  await page.getByLabel('为什么改').fill(why)
  await page
    .getByLabel(/ 事项$/)
    .first()
    .fill('婆媳一年不吵架')
  await page.getByRole('button', { name: '存成草稿' }).click()
  await row(page, why)
    .getByText(/涉及家庭内部的事，不能计分/)
    .waitFor()
  await row(page, why).getByRole('button', { name: '交上去' }).click()
  await page.getByRole('alert').filter({ hasText: '细则里有不能用的条目' }).waitFor()
  await axe(page, 'a refused draft')
  await shot(page, 'rules-refused')
  await row(page, why).getByRole('button', { name: '撤回' }).click()
  await row(page, why).getByText('已撤回').waitFor()
  await end()
})

test('every knob of the policy can be turned, a wrong one is said at its field and nothing typed is lost', async () => {
  const words = `村民代表会议〔2026〕31号 ${Date.now()}`
  const { page, end } = await open({ allow: (text) => text.includes('400') })
  await logIn(page, 'cun1', { to: '/catalogue' })
  await page.getByRole('button', { name: '办法', exact: true }).click()
  await page.getByText('几天内要审完').first().waitFor()
  await shot(page, 'policy', { fullPage: true })
  await page.getByRole('button', { name: '改办法' }).click()
  await page.getByLabel('从哪天起').fill(day(50))
  await page.getByLabel('决议文号').fill(words)
  await page.getByLabel('几天内要审完').fill('2')
  await page.getByLabel('乡里抽查百分之几').fill('10')
  await page.getByLabel('上一年补录到 月').selectOption('3')
  await page.getByLabel('最少拿多少元').fill('20000')
  await page.getByLabel('最多拿多少元').fill('90000')
  await page.getByLabel('兑换积分清不清零').selectOption('KEEP_PERCENT')
  await page.getByLabel('留百分之几').fill('40')
  await settled(page)
  await axe(page, 'all knobs')
  await shot(page, 'policy-form', { fullPage: true })
  await page.getByRole('button', { name: '存成草稿' }).click()
  await page.getByText('补录截止以后').waitFor()
  assert.equal(await page.getByLabel('决议文号').inputValue(), words)
  await page.getByLabel('上一年补录到 月').selectOption('1')
  await page.getByRole('button', { name: '存成草稿' }).click()
  await row(page, words).getByText('留百分之几 不设 → 40%').waitFor()
  await row(page, words).getByRole('button', { name: '交上去' }).click()
  await row(page, words).getByText('等审批').waitFor()
  await giveBack('办法', words, '最少的不要')
  await page.reload()
  await page.getByRole('button', { name: '办法', exact: true }).click()
  await row(page, words).getByRole('button', { name: '改', exact: true }).click()
  await page.getByText('退回来了：最少的不要').waitFor()
  await page.getByLabel('最少拿多少元').fill('')
  await page.getByRole('button', { name: '存成草稿' }).click()
  await row(page, words).getByRole('button', { name: '交上去' }).click()
  await row(page, words).getByText('等审批').waitFor()
  await end()
  const resolution = `乡批〔2026〕22号 ${Date.now()}`
  await approve('办法', words, resolution)
  const policy = await api('cun1', 'GET', `/villages/${VILLAGE}/policy?on=${day(50)}`)
  assert.deepEqual(
    [
      policy.review.dueDays,
      policy.review.secondLookPercent,
      policy.dividend.floorFen ?? null,
      policy.dividend.ceilingFen,
      policy.dividend.clearing.keepPercent,
    ],
    [2, 10, null, 9_000_000, 40],
  )
})
