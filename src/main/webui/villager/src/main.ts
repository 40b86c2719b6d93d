import { createSSRApp } from 'vue'
import { noticeLaunch } from '@/session/launch'
import App from '@/App.vue'

export function createApp() {
  noticeLaunch()
  return { app: createSSRApp(App) }
}
