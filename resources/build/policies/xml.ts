/** @file Just enough to write XML that is well-formed by construction. */

/** A piece of XML that has been escaped. */
export interface Xml {
  readonly xml: string
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text, also for an attribute. What XML 1.0 §2.2 does not allow at all is not in our texts. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]|[^\x20-\x7e\n]/gu, (each) => named[each] ?? `&#x${codeOf(each)};`)
}

const codeOf = (each: string): string => (each.codePointAt(0) ?? 0).toString(16).toUpperCase()

const indented = (xml: string): string => xml.replace(/^(?=.)/gm, '  ')

/** An element with children on lines of their own, or a text, or nothing. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  content: string | readonly Xml[] = [],
): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  const opening = name + written.join('')
  if (typeof content === 'string') return { xml: `<${opening}>${escaped(content)}</${name}>` }
  if (content.length === 0) return { xml: `<${opening} />` }
  return { xml: `<${opening}>\n${content.map(({ xml }) => indented(xml)).join('\n')}\n</${name}>` }
}

/** A whole file. */
export function xmlFile({ xml }: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`
}
