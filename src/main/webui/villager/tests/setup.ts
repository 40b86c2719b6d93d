import 'fake-indexeddb/auto'
import { beforeEach, vi } from 'vitest'
import { phone } from './phone'

/** A phone with a store and a network that can be cut; every test begins with an empty one. */
vi.stubGlobal('uni', phone.uni)
beforeEach(() => phone.reset())
