/* Each path of the villagers through the real service. A name is a sentence; `taps` is what it took from the home page. */
import * as api from './api.mjs'
import { counted, table } from './counted.mjs'
import { expect } from './phone.mjs'

export async function boardWithoutLogin(p) {
  await p.go()
  await p.shown('做好事，得积分')
  await p.look('welcome')
  await p.go('pages/notices?village=' + api.VILLAGE)
  await p.at('notice').first().waitFor()
  await p.look('notices')
  await p.tap('notice')
  await p.at('line').first().waitFor()
  await p.look('notice')
  await p.go('pages/dividend?village=' + api.VILLAGE)
  await p.at('board').waitFor()
  await p.look('dividend-board')
}

export async function loginWithConsent(p, home) {
  await p.go('pages/login')
  await p.at('code').waitFor()
  await p.look('login')
  await p.type('code', '201-99-999')
  await p.tap('enter')
  await p.shown('请先点上面的方框')
  await p.tap('agree')
  await p.tap('enter')
  await p.shown('没有这个户编号')
  await p.type('code', home.code)
  await p.tap('enter')
  await p.at('available').waitFor()
}

export async function homeShowsTheAccount(p, home) {
  const account = await api.account(home)
  await p.shown(`${account.available} 分`)
  if (account.pending) await p.shown(`还有 ${account.pending} 分等着入账`)
  await p.tap('speak')
  expect(
    (await p.spoken()).some((said) => said.includes(String(account.available))),
    'the points are read aloud',
  )
  await p.look('home')
}

export async function anEntryIsCheckedOnThePhone(p) {
  await p.go()
  await counted(p, '核对一笔', 3, async () => {
    await p.tap('to-entries')
    await p.at('entry').first().waitFor()
    await p.look('entries')
    const earned = await p.at('entry').evaluateAll((rows) => rows.findIndex((row) => row.textContent.includes('+')))
    await p.tap('entry', earned)
    await p.at('who').first().waitFor()
    await p.tap('check')
    await p.shown('对得上，没有被改过')
  })
  expect(/^[0-9a-f]{4}( [0-9a-f]{4}){4}$/.test(await p.at('seal-code').textContent()), 'the code on the board')
  await p.look('entry')
}

export async function theCodeThatPaysIsShown(p) {
  await p.go()
  await counted(p, '出示付款码', 1, async () => {
    await p.tap('to-card')
    await p.at('counter-code').waitFor()
  })
  const first = await p.at('counter-code').textContent()
  expect(/^\d{4} \d{4}$/.test(first.trim()), first)
  await p.go()
  await p.tap('to-card')
  await p.at('counter-code').waitFor()
  expect((await p.at('counter-code').textContent()) === first, 'one that works is shown again')
  await p.tap('make-code')
  await p.page.waitForFunction((old) => document.querySelector('[data-testid=counter-code]').textContent !== old, first)
  await p.look('card')
}

export async function goodsAreOrderedAndTheOrderCancelled(p, home) {
  const before = await api.account(home)
  await p.go()
  await p.at('to-shop').waitFor()
  await counted(p, '兑换', 3, async () => {
    await p.tap('to-shop')
    await p.at('goods').first().waitFor()
    await p.look('shop')
    await p.tap('goods', 0)
    await p.at('order').waitFor()
    await p.look('goods')
    await p.tap('order')
    await p.at('code').waitFor()
  })
  await p.at('qr').waitFor()
  await p.look('order')
  const during = await api.account(home)
  expect(during.available < before.available, 'points are held')
  const size = await p.at('code').evaluate((e) => parseFloat(getComputedStyle(e).fontSize))
  expect(size >= 40, 'the code is huge', size)
  await p.context.setOffline(true)
  await p.go().catch(() => undefined)
  await p.context.setOffline(false)
  await p.go('pages/orders')
  await p.at('order').first().waitFor()
  await p.look('orders')
  await counted(p, '取消兑换', 3, async () => {
    await p.tap('order', 0)
    await p.tap('cancel')
    await p.tap('cancel-yes')
    await p.shown('积分已经退回来了')
  })
  expect((await api.account(home)).available === before.available, 'points are back')
}

export async function anObjectionTakesTwoTaps(p) {
  const open = (await api.notices()).find((n) => n.state === 'OPEN')
  const line = await api.openToObjection(open.id)
  await p.go(`pages/notice?village=${api.VILLAGE}&id=${open.id}`)
  await p.at('object').first().waitFor()
  await counted(p, '对公示提意见（在公示上）', 2, async () => {
    await p.tap('object', line)
    await p.at('reason').first().waitFor()
    await p.look('object')
    await p.tap('reason', 0)
    await p.at('objected').waitFor()
  })
  await p.look('objected')
}

export async function theDividendIsExplained(p, home) {
  const [share] = await api.dividends(home)
  await p.go()
  await p.at('to-dividend').waitFor()
  await counted(p, '看分红', 1, async () => {
    await p.tap('to-dividend')
    await p.at('sum').first().waitFor()
  })
  const sum = (await p.at('sum').first().textContent()).replace(/[¥,]/g, '')
  expect(Math.round(Number(sum) * 100) === share.amountFen, sum, share.amountFen)
  await p.look('dividend')
}

export async function theFamilyIsShown(p) {
  await p.go('pages/family')
  await p.at('member').first().waitFor()
  await p.look('family')
  await p.tap('bind')
  await p.look('bind')
  await p.type('code', '201-01-002')
  await p.type('name', '不对的名字')
  await p.tap('ask')
  await p.at('message').waitFor()
}

export async function feedbackIsAnswered(p) {
  await p.go('pages/feedback')
  const said = '村口的路灯坏了 ' + Date.now()
  await p.type('text', said)
  await counted(p, '提意见建议', 2, async () => {
    await p.tap('send')
  })
  await p.at('done').waitFor()
  await api.reply('明天去修')
  await p.page.reload()
  await p.shown('村里回话：明天去修')
  await p.look('feedback')
}

export async function aLoginThatEndsWhileSendingLosesNothing(p, home) {
  const before = (await api.claims(home)).length
  await p.go('pages/claim')
  await p.at('category').first().waitFor()
  await p.tapText('公益互助')
  await p.tapText('替老人跑腿')
  await p.type('note', '买药')
  await p.page.evaluate(() =>
    localStorage.setItem(
      'jifenbu.tokens',
      JSON.stringify({ type: 'string', data: JSON.stringify({ accessToken: 'x', refreshToken: 'x' }) }),
    ),
  )
  await p.page.reload()
  await p.tap('draft')
  await p.tap('send')
  await p.at('sent').waitFor()
  await p.at('expired').waitFor()
  await p.look('expired')
  expect((await api.claims(home)).length === before, 'nothing was sent under a dead login')
  await p.tapText('再登录一次')
  await p.at('code').waitFor()
  await p.type('code', home.code)
  await p.tap('enter')
  await api.waitFor(
    () => api.claims(home),
    (found) => found.length === before + 1,
  )
}

async function loginAgain(p, home) {
  await p.go('pages/login')
  await p.at('code').waitFor()
  if ((await p.at('agree').getAttribute('aria-checked')) !== 'true') await p.tap('agree')
  await p.type('code', home.code)
  await p.tap('enter')
  await p.at('available').waitFor()
}

export async function theRestIsThere(p) {
  await p.go('pages/privacy')
  await p.shown('怎样用您的信息')
  await p.look('privacy')
  await p.go('pages/settings')
  await p.at('big-switch').waitFor()
  await p.look('settings')
}

/** Where the service lets people see what it holds about them, the page tells it in words. */
export async function ownDataIsShown(p, home) {
  if (!(await api.offers('/me/consent', home))) return
  await p.go('pages/settings')
  await p.tap('copy')
  await p.at('own').waitFor()
  await p.shown(home.code)
  await p.look('own-data')
}

/** Somebody else's last day: the account is gone, the pages are a stranger's again. */
export async function somebodyDeletesTheirData(p, home, all) {
  if (!(await api.offers('/me/consent', home))) return
  const leaving = all.filter((h) => h.code !== home.code && !h.held).at(-1 - Math.floor(Math.random() * 20))
  await loginAgain(p, leaving)
  await p.go('pages/settings')
  await p.tap('erase')
  await p.look('erase')
  await p.tap('erase-yes')
  await p.shown('做好事，得积分')
}

/** 60 kbit/s and 300 ms: until the points are there, with nothing on the phone yet and when opened again. */
export async function aSlowNetworkStillShowsThePoints(p, home) {
  await loginAgain(p, home)
  const devtools = await p.context.newCDPSession(p.page)
  await devtools.send('Network.enable')
  await devtools.send('Network.clearBrowserCache')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 60_000 / 8,
    uploadThroughput: 60_000 / 8,
  })
  for (const what of ['第一次', '再次打开']) {
    const begun = Date.now()
    await p.page.goto(api.BASE + '/m/', { timeout: 120_000, waitUntil: 'commit' })
    await p.at('available').waitFor({ timeout: 120_000 })
    table.push([`首页，60 kbit/s，${what}`, `${((Date.now() - begun) / 1000).toFixed(1)} s`])
  }
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: -1,
  })
}

export async function logOutLeavesNothingBehind(p) {
  await p.go('pages/settings')
  await p.tap('log-out')
  await p.shown('做好事，得积分')
  const left = await p.page.evaluate(() => Object.keys(localStorage).filter((key) => /tokens|\.me$|account|card/.test(key)))
  expect(left.length === 0, left)
}
