/// <reference types="vite/client" />
declare module '*.vue' {
  import { Component } from 'vue'
  const component: Component
  export default component
}

interface ImportMetaEnv {
  /** Where the service is, for the mini-program: https://jifen.example.cn. On the web it is the page's own host. */
  readonly VITE_API_BASE?: string
  /** Template ids of WeChat's subscribe messages, parted by commas. */
  readonly VITE_SUBSCRIBE_TEMPLATES?: string
}
