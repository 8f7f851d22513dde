/** @file `app://companion/`: the window's own pages, and nothing else, from the build. */
import { protocol, type Session } from 'electron'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** The origin of the window's own pages. */
export const appOrigin = 'app://companion'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

// SECURITY: nothing but our own files; React needs neither inline script nor inline style. The one style in index.html,
// which the first paint does not have to fetch, is allowed by its hash and so cannot be another.
const contentSecurityPolicy = (styleHash: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'sha256-${styleHash}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

interface ManifestEntry {
  readonly file: string
  readonly css?: readonly string[]
  readonly assets?: readonly string[]
}

/** Declares the scheme; must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // SECURITY: a standard, secure origin of its own instead of file:, without fetch, CORS or service workers.
    { scheme: 'app', privileges: { standard: true, secure: true } },
  ])
}

/** The files of the build, by the path they are served under. */
function listFiles(folder: string): ReadonlySet<string> {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')) as Record<
    string,
    ManifestEntry
  >
  const files = Object.values(manifest).flatMap((entry) => [entry.file, ...(entry.css ?? []), ...(entry.assets ?? [])])
  return new Set(['index.html', ...files])
}

/** SHA-256 of the style that the build has put into index.html, as a Content-Security-Policy writes it (CSP 3 §2.3.1). */
function styleHash(index: string): string {
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(index) ?? []
  return createHash('sha256').update(style).digest('base64')
}

/**
 * Serves `app://companion/…` from `folder`: the files that the build listed and no other, with our
 * Content-Security-Policy. Everything else is answered with 404.
 *
 * The page comes at once; what it loads, among it the scripts that call through the door, when `door` is open.
 */
export function serveAppScheme(session: Session, folder: string, door: Promise<void>): void {
  const files = listFiles(folder)
  // Kept: the first picture waits for it, and a file that is read first comes a tenth of a second later.
  const index = readFileSync(join(folder, 'index.html'), 'utf8')
  const policy = contentSecurityPolicy(styleHash(index))
  session.protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url)
    const file = pathname === '/' ? 'index.html' : pathname.slice(1)
    // SECURITY: a list made at build time, so no path can be made to mean another file.
    if (request.method !== 'GET' || host !== 'companion' || !files.has(file)) {
      return new Response(null, { status: 404 })
    }
    if (file !== 'index.html') await door
    return new Response(file === 'index.html' ? index : new Uint8Array(await readFile(join(folder, file))), {
      headers: {
        'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      },
    })
  })
}
