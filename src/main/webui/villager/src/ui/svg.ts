/** The service draws QR codes as SVG; an image with it inside works on the web, in the mini-program and without a network. */
export const svgIn = (page: string) => /<svg[\s\S]*?<\/svg>/.exec(page)?.[0] ?? ''
export const svgSource = (svg: string) => (svg ? 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg) : '')
