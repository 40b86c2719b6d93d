// Who works here, what was done, and the township's second look.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { api, axe, close, fits, logIn, open, settled, shot, VILLAGE } from './browser.mjs'

after(close)

const row = (page, text) => page.locator('table.list tbody tr').filter({ hasText: text })
const someone = (username) =>
  api('xiang', 'GET', '/staff?limit=200').then(({ items }) => items.find((s) => s.username === username))
const fresh = () => `t${Date.now().toString(36)}`

test('somebody gets two roles, each with its place and groups; a name that is taken loses nothing', async () => {
  const { page, end } = await open({ allow: (text) => text.includes('409') })
  await logIn(page, 'xiang', { to: '/people' })
  await page.getByRole('button', { name: '加一个人' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('姓名').fill('冉小组')
  await dialog.getByLabel('用户名').fill('xie1')
  await dialog.getByLabel('管什么').selectOption({ label: '积分协管员' })
  await dialog.getByText('在组里跑腿：替人录申报、做初审，自己报的自己不能审。').waitFor()
  await dialog.getByLabel('2组').check()
  await dialog.getByLabel('3组').check()
  await dialog.getByRole('button', { name: '再管一样' }).click()
  const second = dialog.getByRole('group', { name: '第 2 样' })
  await second.getByLabel('管什么').selectOption({ label: '超市管理员' })
  await second.getByLabel('哪里').selectOption({ index: 1 })
  await settled(page)
  await axe(page, 'two roles')
  await shot(page, 'staff-two-roles')
  await dialog.getByRole('button', { name: '加上' }).click()
  await dialog.getByRole('alert').waitFor()
  await shot(page, 'staff-name-taken')
  assert.equal(await dialog.getByLabel('姓名').inputValue(), '冉小组')
  assert.ok(await dialog.getByLabel('2组').isChecked())
  const username = fresh()
  await dialog.getByLabel('用户名').fill(username)
  await dialog.getByRole('button', { name: '加上' }).click()
  await row(page, username).waitFor()
  const made = await someone(username)
  assert.deepEqual(
    made.roles.map((r) => [r.role, r.scope, r.groups.toSorted()]),
    [
      ['COORDINATOR', VILLAGE, [2, 3]],
      ['SHOPKEEPER', '500243999202', []],
    ],
  )
  await page.getByLabel('找人').fill('冉小')
  await page.getByLabel('只看哪一种').selectOption({ label: '积分协管员' })
  await row(page, username).waitFor()
  assert.equal(
    await page.getByRole('region', { name: '人员名单' }).locator('tbody tr').count(),
    await row(page, '冉小').count(),
  )
  await shot(page, 'staff-found')

  await row(page, username).getByRole('button', { name: '改', exact: true }).click()
  await dialog.getByLabel('姓名').fill('冉小明')
  await dialog.getByLabel('3组').uncheck()
  await dialog.getByRole('button', { name: '去掉第 2 样' }).click()
  await axe(page, 'changing somebody')
  await dialog.getByRole('button', { name: '改好' }).click()
  await row(page, '冉小明').filter({ hasText: username }).waitFor()
  const changed = await someone(username)
  assert.deepEqual([changed.name, changed.roles.map((r) => [r.role, r.groups])], ['冉小明', [['COORDINATOR', [2]]]])

  await row(page, username).getByRole('button', { name: '停用' }).click()
  await axe(page, 'before stopping somebody')
  await shot(page, 'staff-stop')
  await dialog.getByRole('button', { name: '不办了' }).click()
  assert.equal((await someone(username)).suspended, false)
  await row(page, username).getByRole('button', { name: '停用' }).click()
  await dialog.getByRole('button', { name: '停用' }).click()
  await row(page, username).getByText('▲ 已停用').waitFor()
  assert.equal((await someone(username)).suspended, true)
  await end()
})

test('nobody is offered what they may not do: themselves, who is above, single sign-on where it is off', async () => {
  const { page, end } = await open()
  await logIn(page, 'xiang', { to: '/people' })
  await row(page, 'cun1').getByRole('button', { name: '改', exact: true }).waitFor()
  assert.equal(await row(page, 'xiang').getByRole('button').count(), 0)
  assert.equal(await row(page, 'jian').getByRole('button').count(), 0)
  assert.equal(await page.getByRole('button', { name: '统一登录' }).count(), 0)
  await end()
})

test('where single sign-on is on, somebody is linked with it', async () => {
  const { page, end } = await open()
  await page.route('**/api/v1/public/about', (route) => route.fulfill({ json: { demo: true, singleSignOn: true } }))
  const sent = []
  await page.route('**/api/v1/staff/*/single-sign-on', (route) => {
    sent.push(route.request().postDataJSON())
    return route.fulfill({ json: {} })
  })
  await logIn(page, 'xiang', { to: '/people' })
  await row(page, 'cun1').getByRole('button', { name: '统一登录' }).click()
  await page.getByLabel('统一登录里的编号（sub）').fill('county-4711')
  await axe(page, 'linking')
  await shot(page, 'staff-sign-on')
  await page.getByRole('dialog').getByRole('button', { name: '连上' }).click()
  await page.getByText('连上了，下次用统一登录进来').waitFor()
  assert.deepEqual(sent, [{ subject: 'county-4711' }])
  await end()
})

test('the village adds a group; one that is there already is refused and nothing typed is lost', async () => {
  const { page, end } = await open({ allow: (text) => text.includes('409') })
  await logIn(page, 'fu1', { to: '/people' })
  const groups = page.getByRole('region', { name: /组$/ })
  await groups.locator('tbody tr').first().waitFor()
  assert.equal(await page.getByRole('button', { name: '加一个人' }).count(), 0)
  await page.getByRole('button', { name: '加一个组' }).click()
  const dialog = page.getByRole('dialog')
  const free = await dialog.getByLabel('组号').inputValue()
  await dialog.getByLabel('组号').fill('1')
  await dialog.getByLabel('名字').fill(`新${free}组`)
  await dialog.getByRole('button', { name: '存好' }).click()
  await dialog.getByText('这个组已经有了').waitFor()
  assert.equal(await dialog.getByLabel('名字').inputValue(), `新${free}组`)
  await axe(page, 'a group that is there already')
  await shot(page, 'staff-group-taken')
  await dialog.getByLabel('组号').fill(free)
  await dialog.getByRole('button', { name: '存好' }).click()
  await row(page, `新${free}组`).waitFor()
  await settled(page)
  await axe(page, 'groups')
  await shot(page, 'staff-groups')
  await end()
})

test('people, audit and webhooks fit at 200 %', async () => {
  const { page, end } = await open({ width: 683, height: 425 })
  await logIn(page, 'xiang', { to: '/people' })
  for (const [path, name] of [
    ['people', '人员和区划'],
    ['audit', '操作记录'],
    ['webhooks', '对外通知'],
  ]) {
    await page.goto(page.url().replace(/\/admin\/.*/, `/admin/${path}`))
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await settled(page)
    await fits(page, `/${path}`)
    await shot(page, `staff-683-${path}`, { fullPage: true })
  }
  await end()
})

test('the log is read in words, asked by person, deed and outcome, and opens what a line is about', async () => {
  const claims = await api('cun1', 'GET', `/villages/${VILLAGE}/claims?state=POSTED&limit=1`)
  await api('cun1', 'POST', `/villages/${VILLAGE}/claims/${claims.items[0].id}/approve`)
  const { page, end } = await open()
  await logIn(page, 'jian', { to: '/audit' })
  const list = page.getByRole('region', { name: /操作记录$/ })
  await list.locator('tbody tr').first().waitFor()
  await page.getByLabel('做了什么事').selectOption({ label: '审批通过' })
  await page.getByLabel('办成没有').selectOption({ label: '没办成' })
  await settled(page)
  const refused = row(page, '审批通过').first()
  await refused.waitFor()
  assert.match(await refused.textContent(), /▲ [\u4e00-\u9fff]/)
  await axe(page, 'audit in words')
  await shot(page, 'audit-words')
  await refused.getByRole('button', { name: '看这条申报' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('这一户最近报的').waitFor()
  await settled(page)
  await axe(page, 'the claim of a line')
  await shot(page, 'audit-claim')
  await dialog.getByRole('button', { name: '关上' }).click()
  await page.getByLabel('谁办的').selectOption({ label: '冉光林' })
  await settled(page)
  assert.ok((await list.locator('tbody tr').count()) > 0)
  for (const line of await list.locator('tbody tr').allTextContents()) assert.match(line, /冉光林/)
  await page.getByLabel('办成没有').selectOption({ label: '办成了' })
  await settled(page)
  assert.equal(await page.getByText('▲').count(), 0)

  await page.getByRole('button', { name: '全乡的' }).click()
  await page.getByLabel('办成没有').selectOption({ index: 0 })
  await page.getByLabel('做了什么事').selectOption({ label: '工作人员登录' })
  await row(page, '工作人员登录').first().waitFor()
  await axe(page, 'the township’s log')
  await shot(page, 'audit-township')
  const kept = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出', exact: true }).click()
  assert.match((await kept).suggestedFilename(), /乡操作记录/)
  await end()
})

/** With every approval drawn for as long as it takes to approve one. */
async function somethingIsDrawn() {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const draw = (secondLookPercent) =>
    api('xiang', 'PUT', `/villages/${VILLAGE}/policy`, {
      validFrom: today,
      resolution: `抽查 ${secondLookPercent}%`,
      review: { secondLookPercent },
    })
  await draw(100)
  const { items } = await api('cun1', 'GET', `/villages/${VILLAGE}/review-queue?work=APPROVE&limit=50`)
  for (const { claim } of items) {
    const done = await api('cun1', 'POST', `/villages/${VILLAGE}/claims/${claim.id}/approve`)
    if (done.state === 'APPROVED') break
  }
  await draw(0)
}

test('the township looks once more at what was drawn; a reason is needed, and a fault goes back to the village', async () => {
  const waiting = async () => (await api('xiang', 'GET', `/villages/${VILLAGE}/review-queue/second-looks?limit=200`)).items
  await somethingIsDrawn()
  const before = await waiting()
  assert.ok(before.length > 0, 'nothing was drawn')
  const { page, end } = await open()
  await logIn(page, 'xiang')
  await page.getByRole('link', { name: /条申报要乡里抽查/ }).click()
  const one = page.getByRole('region', { name: '这一条' })
  await one.getByText('这一户最近报的').waitFor()
  await settled(page)
  await axe(page, 'second looks')
  await fits(page, 'second looks')
  await shot(page, 'second-looks')
  await one.getByRole('button', { name: '有问题' }).click()
  const dialog = page.getByRole('dialog')
  assert.ok(await dialog.getByRole('button', { name: '有问题，退回' }).isDisabled())
  await dialog.getByRole('button', { name: '亲属批的，请换人再审' }).click()
  await axe(page, 'a fault')
  await shot(page, 'second-look-fault')
  await dialog.getByRole('button', { name: '有问题，退回' }).click()
  await page.getByText('有问题，退回村里了').waitFor()
  assert.equal((await waiting()).length, before.length - 1)
  const looked = await api('xiang', 'GET', `/villages/${VILLAGE}/claims/${before[0].claim.id}`)
  assert.equal(looked.secondLook, 'FAULT')
  await settled(page)
  await shot(page, 'second-looks-after')
  await end()
})

test('the county adds a village, names it anew, and appoints a township admin', async () => {
  const { page, end } = await open({ allow: (text) => text.includes('409') })
  await logIn(page, 'xian', { to: '/people' })
  await page.getByRole('button', { name: '加一个村' }).click()
  const dialog = page.getByRole('dialog')
  const code = await dialog.getByLabel('区划代码（12 位）').inputValue()
  await dialog.getByLabel('区划代码（12 位）').fill(VILLAGE)
  await dialog.getByLabel('名字').fill('新桥村')
  await dialog.getByRole('button', { name: '存好' }).click()
  await dialog.getByRole('alert').waitFor()
  assert.equal(await dialog.getByLabel('名字').inputValue(), '新桥村')
  await axe(page, 'a village that is there already')
  await dialog.getByLabel('区划代码（12 位）').fill(code)
  await dialog.getByRole('button', { name: '存好' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '改 新桥村 的名字' }).click()
  await dialog.getByLabel('名字').fill('新桥社区')
  await axe(page, 'another name')
  await dialog.getByRole('button', { name: '存好' }).click()
  await page.getByRole('button', { name: '改 新桥社区 的名字' }).waitFor()
  const { items } = await api('xian', 'GET', `/divisions?parent=${VILLAGE.slice(0, 9)}`)
  assert.equal(items.find((one) => one.code === code).name, '新桥社区')

  await page.getByRole('button', { name: '加一个人' }).click()
  const username = `town${Date.now().toString(36)}`
  await dialog.getByLabel('姓名').fill('任乡')
  await dialog.getByLabel('用户名').fill(username)
  await dialog.getByLabel('管什么').selectOption({ label: '乡管理员' })
  assert.deepEqual(await dialog.getByLabel('哪里').locator('option').allTextContents(), ['善感乡'])
  await axe(page, 'a township admin')
  await shot(page, 'staff-county')
  await dialog.getByRole('button', { name: '加上' }).click()
  await page.locator('table.list tbody tr').filter({ hasText: username }).getByText('乡管理员（善感乡）').waitFor()
  await page.setViewportSize({ width: 683, height: 425 })
  await fits(page, 'the county at 200 %')
  await end()
})
