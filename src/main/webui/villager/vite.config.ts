import { defineConfig, type Plugin } from 'vite'
import path from 'node:path'
import uni from '@dcloudio/vite-plugin-uni'

const at = (folder: string) => path.resolve(__dirname, folder)
const weixin = process.env.UNI_PLATFORM === 'mp-weixin'

/** uni-h5's own CSS preloads shadows from its maker's CDN: nothing may leave the village's network. */
const noCdn = (): Plugin => ({
  name: 'no-cdn',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue
      file.source = String(file.source).replace(/url\(["']?https?:\/\/cdn\.dcloud\.net\.cn[^)]*\)/g, 'none')
    }
  },
})

/** Sources say `role`, as browsers do; WeChat calls it `aria-role`. */
const ariaRole = (): Plugin => ({
  name: 'aria-role',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'asset' || !file.fileName.endsWith('.wxml')) continue
      file.source = String(file.source).replace(/ role="/g, ' aria-role="')
    }
  },
})

/** The check of an entry is the public verifier's own script, taken as it is. */
const VERIFY = at('../../resources/META-INF/resources/verify/verify.js')
const verifierAsModule = (): Plugin => ({
  name: 'verifier-as-module',
  enforce: 'pre',
  transform: (code, id) =>
    id.startsWith(VERIFY) ? `const module = { exports: {} };\n${code};\nexport default module.exports` : undefined,
})

/** A chunk's name carries the compiler's words, and each file that loads it repeats them. */
const shortNames = (): Plugin => ({
  name: 'short-names',
  outputOptions(options) {
    const before = options.chunkFileNames
    const named = (chunk: { name: string }) => chunk.name.replace(/\.vue_.*$/, '')
    const chunkFileNames: typeof before = (chunk) =>
      (typeof before === 'function' ? before({ ...chunk, name: named(chunk) }) : (before ?? '')).replace('[name]', named(chunk))
    return { ...options, chunkFileNames }
  },
})

export default defineConfig({
  plugins: [verifierAsModule(), uni(), ...(weixin ? [ariaRole()] : [noCdn(), shortNames()])],
  resolve: {
    alias: {
      '@verify': VERIFY,
      '@shared': at('../shared/src'),
      '@platform': at(weixin ? 'src/platform/weixin.ts' : 'src/platform/h5.ts'),
    },
  },
  server: { port: 5174, proxy: { '/api': 'http://127.0.0.1:8080' } },
})
