import 'element-plus/theme-chalk/base.css'
import { createApp } from 'vue'
import App from './App.vue'
import { language, speak } from './core/i18n'
import { router } from './core/router'
import { paint } from './core/theme'
import './style.css'

paint()
speak(language.value)
createApp(App).use(router).mount('#app')

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => void navigator.serviceWorker.register('/admin/sw.js', { scope: '/admin/' }))
}
