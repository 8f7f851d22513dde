// @ts-check
/**
 * Puts the style sheet of the first picture into index.html itself: fetching it was a tenth of a second before the first
 * paint. Main allows it by its hash (`main/windows/app-scheme.ts`).
 *
 * Fails when index.html has no style sheet of its own any more, as then there is nothing to paint first.
 *
 * @returns {import('vite').Plugin}
 */
export function inlineFirstPaint() {
  return {
    name: 'inline-first-paint',
    enforce: 'post',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const [link, file = ''] = /<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/.exec(html) ?? []
        const sheet = bundle[file]
        if (link === undefined || sheet?.type !== 'asset')
          throw new Error('index.html has no style sheet to put inline')
        return html.replace(link, () => `<style>${String(sheet.source)}</style>`)
      },
    },
  }
}
