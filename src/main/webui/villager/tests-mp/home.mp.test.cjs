const { boot, open } = require('./phone.cjs')
const { service, stored } = require('./people.cjs')

test('home says the points in words, follows WeChat\'s large font, and its own switch changes that', async () => {
  const phone = boot(service, { stored, big: true })
  const page = await open('pages/home')
  for (const words of ['34 分', '还有 2 分等着入账', '有 6 分留给了兑换单', '我要申报', '积分超市']) expect(page.text()).toContain(words)
  expect(page.html()).toMatch(/class="[^"]*elder/)
  await page.tap('标准')
  expect(page.html()).not.toMatch(/class="[^"]*elder/)
  expect(phone.kept('big')).toBe(false)
  await page.tap('我要申报')
  expect(phone.went).toEqual(['/pages/claim'])
})
