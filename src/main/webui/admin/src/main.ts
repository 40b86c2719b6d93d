import 'element-plus/theme-chalk/base.css'
import { createApp } from 'vue'
import App from './App.vue'
import { language, speak } from '@/i18n'
import { router } from './router'
import { paint } from '@/stores/theme'
import './style.css'

paint()
speak(language.value)
createApp(App).use(router).mount('#app')

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => void navigator.serviceWorker.register('/admin/sw.js', { scope: '/admin/' }))
}
