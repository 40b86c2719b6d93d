/* Loads the built mini-program into miniprogram-simulate: WeChat's WXML compiler and components in jsdom,
   with a phone around it. */
const path = require('path')
const simulate = require('miniprogram-simulate')
const ROOT = path.resolve(__dirname, '../dist/build/mp-weixin')

const sleep = (ms) => new Promise((done) => setTimeout(done, ms))

/** `service(request)` answers { status, data }, or null for "the answer was lost". */
function boot(service, { big = false, stored = {} } = {}) {
  const store = new Map(Object.entries(stored).map(([key, value]) => ['jifenbu.' + key, JSON.stringify(value)]))
  const phone = { online: true, requests: [], uploads: [], went: [], files: new Set(), subscribed: [] }
  let networkChanged = () => {}
  const succeed = (options, result = {}) =>
    setTimeout(() => {
      options?.success?.(result)
      options?.complete?.(result)
    })
  const fail = (options, errMsg) =>
    setTimeout(() => {
      options.fail?.({ errMsg })
      options.complete?.({ errMsg })
    })
  const travel = (log, name) => (options) => {
    log.push({ ...options, header: { ...options.header } })
    setTimeout(() => {
      const answer = phone.online ? service(options) : null
      if (!answer) return fail(options, name + ':fail')
      const data = name === 'uploadFile' ? JSON.stringify(answer.data ?? {}) : answer.data
      succeed(options, { statusCode: answer.status ?? 200, data })
    })
    return { abort() {}, onProgressUpdate() {} }
  }
  Object.assign(global.wx, {
    getAppBaseInfo: () => ({
      language: 'zh_CN',
      SDKVersion: '3.6.0',
      version: '8.0.50',
      host: {},
      fontSizeSetting: big ? 23 : 17,
    }),
    getWindowInfo: () => ({
      windowWidth: 375,
      windowHeight: 667,
      pixelRatio: 2,
      screenWidth: 375,
      screenHeight: 667,
      statusBarHeight: 20,
      safeArea: { top: 20, left: 0, right: 375, bottom: 667, width: 375, height: 647 },
    }),
    getDeviceInfo: () => ({ platform: 'ios', system: 'iOS 17', model: 'iPhone', brand: 'apple' }),
    canIUse: () => true,
    onNetworkStatusChange: (told) => {
      networkChanged = told
    },
    onAppShow() {},
    onAppHide() {},
    onError() {},
    onThemeChange() {},
    onWindowResize() {},
    offWindowResize() {},
    getStorageSync: (key) => store.get(key) ?? '',
    setStorageSync: (key, value) => {
      store.set(key, value)
    },
    removeStorageSync: (key) => {
      store.delete(key)
    },
    request: travel(phone.requests, 'request'),
    uploadFile: travel(phone.uploads, 'uploadFile'),
    login: (options) => succeed(options, { code: 'weixin-code-1' }),
    chooseImage: (options) =>
      succeed(options, { tempFilePaths: ['wxfile://tmp/1.jpg'], tempFiles: [{ path: 'wxfile://tmp/1.jpg' }] }),
    compressImage: (options) => succeed(options, { tempFilePath: options.src + '.small' }),
    saveFile: (options) => {
      phone.files.add(options.tempFilePath)
      succeed(options, { savedFilePath: options.tempFilePath.replace('tmp', 'store') })
    },
    removeSavedFile: (options) => succeed(options),
    requestSubscribeMessage: (options) => {
      phone.subscribed.push(options.tmplIds)
      succeed(options)
    },
    navigateTo: (options) => {
      phone.went.push(options.url)
      succeed(options)
    },
    redirectTo: (options) => {
      phone.went.push(options.url)
      succeed(options)
    },
    reLaunch: (options) => {
      phone.went.push(options.url)
      succeed(options)
    },
    navigateBack: (options) => {
      phone.went.push('back')
      succeed(options)
    },
  })
  global.App = (options) => {
    global.__app = options
  }
  global.getApp = () => global.__app
  global.getCurrentPages = () => global.__pages || []
  global.Page = (options) => global.Component(options)
  require(path.join(ROOT, 'app.js'))
  global.__app.onLaunch({ path: '', query: {}, scene: 1001 })
  return Object.assign(phone, {
    kept: (key) => JSON.parse(store.get('jifenbu.' + key) ?? 'null'),
    goOnline(online) {
      phone.online = online
      networkChanged({ isConnected: online })
    },
  })
}

async function open(page, query = {}) {
  const component = simulate.render(simulate.load(path.join(ROOT, page), { rootPath: ROOT }))
  const at = document.createElement('div')
  document.body.appendChild(at)
  component.instance.route = page
  component.instance.options = query
  global.__pages = [component.instance]
  component.attach(at)
  component.instance.onLoad?.(query)
  component.instance.onReady?.()
  component.instance.onShow?.()
  await sleep(300)
  const find = (words) =>
    [...at.querySelectorAll('wx-button, wx-view')]
      .filter((node) => node.textContent.includes(words))
      .sort((a, b) => a.textContent.length - b.textContent.length)
  /** Taps the smallest thing with these words, as a finger does: the event rises to whoever listens. */
  async function tap(words) {
    const node = find(words)[0]
    if (!node) throw new Error('nothing says ' + words + ' in ' + at.textContent)
    for (const type of ['touchstart', 'touchend']) {
      const event = new Event(type, { bubbles: true, composed: true })
      const point = [{ identifier: 0, target: node, clientX: 5, clientY: 5, pageX: 5, pageY: 5 }]
      event.touches = type === 'touchstart' ? point : []
      event.changedTouches = point
      node.dispatchEvent(event)
    }
    await sleep(300)
  }
  return {
    component,
    at,
    tap,
    text: () => at.textContent.replace(/\s+/g, ' '),
    html: () => at.innerHTML,
    data: () => JSON.stringify(component.instance.data),
  }
}

module.exports = { boot, open, sleep }
