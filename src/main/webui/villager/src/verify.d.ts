declare module '@verify' {
  const verify: {
    parse(text: string): Record<string, string> | null
    sealHash(slip: Record<string, string>): string
    sha256(bytes: Uint8Array): Uint8Array
  }
  export default verify
}
