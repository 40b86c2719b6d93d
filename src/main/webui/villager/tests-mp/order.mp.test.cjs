const { boot, open } = require('./phone.cjs')
const { service, stored } = require('./people.cjs')

test('the pick-up code is large, drawn as a QR code, and kept on the phone', async () => {
  const phone = boot(service, { stored })
  const page = await open('pages/order', { id: 'o1' })
  expect(page.text()).toContain('123 456')
  expect(page.data()).toContain('data:image/svg+xml')
  expect(phone.kept('order.o1').order.pickupCode).toBe('123456')
})
