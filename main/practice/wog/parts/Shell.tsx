import type { ReactNode } from 'react'

/** The scripts that a page may have, by file name. */
export type Script = 'choices' | 'polling' | 'dialog'

interface ShellProps {
  readonly title: string
  readonly pageId: string
  readonly script: Script | null
  /** Where the browser goes on to by itself, at once. */
  readonly onward?: string
  /** The page's `$Config` block (`config-block.ts`), for those who read the source. */
  readonly config?: string | undefined
  readonly children: ReactNode
}

/** The frame of every page: the mark that this is practice, then the page. */
export function Shell({ title, pageId, script, onward, config, children }: ShellProps) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="PageID" content={pageId} />
        {onward !== undefined && <meta httpEquiv="refresh" content={`0;url=${onward}`} />}
        <title>{`Practice · ${title}`}</title>
        {config !== undefined && <ConfigBlock text={config} />}
        <link rel="stylesheet" href="/assets/practice.css" />
        <script type="module" src="/assets/once.js" />
        {script !== null && <script type="module" src={`/assets/${script}.js`} />}
      </head>
      <body>
        {/* SECURITY: never to be mistaken for the real page, also in a screenshot (behaviour 1). */}
        <header className="practice-mark">
          <strong>Practice · not the real page</strong>
          <span>Made-up accounts only. Nothing leaves this computer.</span>
        </header>
        {children}
      </body>
    </html>
  )
}

/**
 * The block where the real page has it: among the scripts of the head, before the body.
 *
 * It is a data block (HTML §4.12.1, a type that is no script's), so its text is taken as it is and nothing runs it; the
 * script after it, which is ours, sets `window.$Config` from it before any element of the body exists.
 */
function ConfigBlock({ text }: { readonly text: string }) {
  return (
    <>
      {/* SECURITY: data, which no browser runs; the policy for scripts stays as strict as it is (`scripts/config.js`). */}
      <script type="text/x-config" dangerouslySetInnerHTML={{ __html: text }} />
      <script src="/assets/config.js" />
    </>
  )
}
