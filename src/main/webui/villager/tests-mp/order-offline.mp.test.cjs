const { boot, open } = require('./phone.cjs')
const { order, service, stored } = require('./people.cjs')

test('at a counter without a network the pick-up code is still there, and the page says what is the matter', async () => {
  const phone = boot(service, { stored: { ...stored, 'order.o1': { order, svg: '<svg></svg>' } } })
  phone.goOnline(false)
  const page = await open('pages/order', { id: 'o1' })
  expect(page.text()).toContain('123 456')
  expect(page.text()).toContain('现在连不上网')
})
