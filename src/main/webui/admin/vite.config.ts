import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import Components from 'unplugin-vue-components/vite'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { apiWords } from './api-words.ts'

const service = process.env.JIFENBU_SERVICE ?? 'http://127.0.0.1:8080'
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Writes dist/sw.js: src/sw.js with the list of the files that make the console work without a network. */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle).filter((name) => /\.(js|css|svg)$/.test(name))
      const content =
        files
          .map((name) => name)
          .sort()
          .join('\n') + readFileSync(here('./index.html'), 'utf8')
      const version = createHash('sha256').update(content).digest('hex').slice(0, 12)
      const list = ['/admin/index.html', ...files.map((name) => `/admin/${name}`)]
      const source = readFileSync(here('./src/sw.js'), 'utf8')
        .replace('__VERSION__', version)
        .replace("'__FILES__'", JSON.stringify(list, null, 1))
      this.emitFile({ type: 'asset', fileName: 'sw.js', source })
    },
  }
}

export default defineConfig({
  base: '/admin/',
  plugins: [
    vue(),
    Components({ dirs: [], resolvers: [ElementPlusResolver({ importStyle: 'css' })], dts: false }),
    serviceWorker(),
    apiWords(),
  ],
  resolve: { alias: { '@': here('./src'), '@shared': here('../shared/src') } },
  // the service takes requests of its own pages only
  server: {
    port: 5173,
    proxy: Object.fromEntries(
      ['/api', '/verify'].map((path) => [path, { target: service, changeOrigin: true, headers: { origin: service } }]),
    ),
  },
  build: {
    target: 'es2022',
    // a data: URL for a script or a style would be refused by the page's own rules
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    reportCompressedSize: false,
  },
  test: {
    environment: 'happy-dom',
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    server: { deps: { inline: ['element-plus'] } },
  },
})
