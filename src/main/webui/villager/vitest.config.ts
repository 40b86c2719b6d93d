import path from 'node:path'
import { defineConfig } from 'vitest/config'

const at = (folder: string) => path.resolve(__dirname, folder)

export default defineConfig({
  resolve: { alias: { '@shared': at('../shared/src'), '@platform': at('src/platform/h5.ts'), '@': at('src') } },
  test: { include: ['tests/**/*.test.ts'], setupFiles: ['tests/setup.ts'] },
})
