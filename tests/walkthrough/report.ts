import { writeFileSync } from 'node:fs'
import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** One step as the report tells it. `picture` lies beside the report. */
export interface ReportedStep {
  readonly step: string
  readonly title: string
  readonly action: string
  readonly picture: string
  readonly at: string
  /** What the guide says has gone wrong, where it says so. */
  readonly trouble?: string
}

/** A walkthrough: which journey on which device, how it ended, how long it took. */
export interface Report {
  readonly journey: string
  readonly device: string
  readonly environment: 'practice' | 'live'
  /**
   * `stopped`: the device cannot do the journey, as the last picture explains. `stopped-by-fault`: with the faults that
   * were asked for it does not get beyond the step `stoppedAt`, of which the last picture is.
   */
  readonly outcome: 'finished' | 'stopped' | 'stopped-by-fault'
  readonly stoppedAt?: string
  /** What was made to go wrong, as `POST {control}/faults` takes it. */
  readonly faults?: Readonly<Record<string, unknown>>
  readonly seconds: number
  readonly steps: readonly ReportedStep[]
}

const style = `body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1a1d29; background: #fff }
img { display: block; max-width: 100%; border: 1px solid #767b8c; border-radius: 8px; margin: 1rem 0 3rem }
h2 { margin: 0 } p { margin: .25rem 0 } .fine { color: #4d5263 }`

function page(report: Report): string {
  const { journey, device, environment, outcome, seconds, steps } = report
  const title = `${environment === 'live' ? 'Live' : 'Practice'} · ${journey} on ${device}`
  const how =
    environment === 'live'
      ? "in the system's Chromium, with the practice tenant in the place of the services"
      : 'with the practice tenant and the simulated phone'
  const { faults, stoppedAt } = report
  const wrong = faults === undefined ? '' : `, with ${JSON.stringify(faults)}`
  const end = stoppedAt === undefined ? outcome : `stopped by the fault at ${stoppedAt}`
  const summary = `${end} after ${String(steps.length)} screens and ${String(seconds)} s, ${how}${wrong}`
  return renderToStaticMarkup(
    h(
      'html',
      { lang: 'en' },
      h('head', null, h('meta', { charSet: 'utf-8' }), h('title', null, title), h('style', null, style)),
      h(
        'body',
        null,
        h('h1', null, title),
        h('p', null, summary),
        steps.map(({ step, title: heading, action, picture, trouble }, index) =>
          h(
            'section',
            { key: picture },
            h('h2', null, `${String(index + 1)}. ${heading}`),
            h('p', null, action),
            trouble === undefined ? null : h('p', null, h('strong', null, trouble)),
            h('p', { className: 'fine' }, step),
            h('img', { src: picture, alt: `The window at the step ${step}` }),
          ),
        ),
      ),
    ),
  )
}

/** Writes `report.html` and `report.json` into a folder. */
export function writeReport(folder: string, report: Report): void {
  writeFileSync(`${folder}/report.json`, `${JSON.stringify(report, null, 2)}\n`)
  writeFileSync(`${folder}/report.html`, `<!doctype html>\n${page(report)}\n`)
}
