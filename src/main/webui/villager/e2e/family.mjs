/* A daughter in another province acts for her parents: bound by the coordinator, allowed to redeem by the head, removed. */
import { randomUUID } from 'node:crypto'
import * as api from './api.mjs'
import { expect } from './phone.mjs'

async function enter(p, code, ready) {
  await p.go('pages/login')
  await p.at('code').waitFor()
  if ((await p.at('agree').getAttribute('aria-checked')) !== 'true') await p.tap('agree')
  await p.type('code', code)
  await p.tap('enter')
  await p.at(ready).waitFor()
}

/** Another household than the one of the other paths, with points and somebody besides the head. */
async function parentsOf(home, all) {
  for (const h of all.filter((one) => one.code !== home.code && one.account.available >= 12 && !one.held)) {
    const { members } = await api.ask('GET', `/villages/${api.VILLAGE}/households/${h.id}`, {
      token: await api.villager(h.code),
    })
    const daughter = members.find((m) => !m.head)
    if (daughter) return { ...h, daughter: daughter.name }
  }
  throw new Error('no household with points and a second member')
}

const card = (p, name) => p.at('relative').filter({ hasText: name })

async function order(p) {
  await p.go('pages/shop')
  await p.at('goods').first().waitFor()
  await p.tap('goods', 0)
  await p.tap('order')
}

export async function aRelativeActsForTheParentsAndIsRemoved(p, home, all) {
  const parents = await parentsOf(home, all)
  const daughter = 'new-' + randomUUID()
  await asksToBind(p, daughter, parents)
  await seesThePointsAndMayNotSpendThem(p, daughter, parents)
  await theHead(p, parents, async (one) => {
    await one.getByTestId('allow').click()
    await one.getByText('能看，能申报，能换东西').waitFor()
    await p.look('family-allowed')
  })
  await spendsThem(p, daughter, parents)
  await theHead(p, parents, async (one) => {
    await one.getByTestId('allow').click()
    await one.getByText('能看，能申报，不能换东西').waitFor()
    await one.getByTestId('remove').click()
    await p.look('family-remove')
    await one.getByTestId('remove-yes').click()
    await one.waitFor({ state: 'detached' })
  })
  await enter(p, daughter, 'to-bind')
  expect((await p.at('available').count()) === 0, 'the points are no longer hers to see')
  await enter(p, home.code, 'available')
}

async function asksToBind(p, daughter, parents) {
  await enter(p, daughter, 'to-bind')
  await p.look('unbound')
  await p.tap('to-bind')
  await p.type('code', parents.code)
  await p.type('name', parents.daughter)
  await p.type('phone', '13800001234')
  await p.tap('ask')
  await p.at('asked').waitFor()
  await p.look('bind-asked')
  const token = await api.staff('cun1')
  const asked = (await api.ask('GET', `/villages/${api.VILLAGE}/bindings`, { token })).items
  const hers = asked.find((b) => b.householdId === parents.id)
  expect(hers.phone === '138****1234', hers)
  await api.ask('POST', `/villages/${api.VILLAGE}/bindings/${hers.id}/approve`, { token, body: { mayRedeem: false } })
}

async function seesThePointsAndMayNotSpendThem(p, daughter, parents) {
  await p.go()
  await p.at('available').waitFor()
  await p.shown(parents.account.available + ' 分')
  await order(p)
  await p.shown('请户主在“家人”里给您开通')
  await p.look('may-not-redeem')
  const after = await api.account(parents)
  expect(after.available === parents.account.available, 'nothing was held')
}

async function spendsThem(p, daughter, parents) {
  await enter(p, daughter, 'available')
  await order(p)
  await p.at('code').waitFor()
  expect((await api.account(parents)).available < parents.account.available, 'points are held')
  await p.tap('cancel')
  await p.tap('cancel-yes')
  await p.shown('积分已经退回来了')
}

async function theHead(p, parents, work) {
  await enter(p, parents.code, 'available')
  await p.go('pages/family')
  await card(p, parents.daughter).first().waitFor()
  await work(card(p, parents.daughter).first())
}
