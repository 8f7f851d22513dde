/** @file In the place of the system's browser: a program that notes which addresses it is told to open, and opens none. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The system's handler of http and https, as `xdg-open` finds it. */
export interface AddressNotes {
  /** What a program is started with to find it. */
  readonly environment: Readonly<Record<string, string>>
  /** What it was told to open, in order. */
  readonly noted: () => readonly string[]
}

/** Registers the program below `folder`. */
export function noteAddresses(folder: string): AddressNotes {
  const at = (...parts: readonly string[]): string => join(folder, ...parts)
  for (const name of ['config', join('data', 'applications')]) mkdirSync(at(name), { recursive: true })
  const notes = at('addresses')
  writeFileSync(at('note'), `#!/bin/sh\nprintf '%s\\n' "$1" >> '${notes}'\n`, { mode: 0o755 })
  const types = ['x-scheme-handler/http', 'x-scheme-handler/https']
  const entry = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Notes',
    `Exec=${at('note')} %u`,
    `MimeType=${types.join(';')};`,
  ]
  writeFileSync(at('data', 'applications', 'notes.desktop'), `${entry.join('\n')}\n`)
  const defaults = ['[Default Applications]', ...types.map((type) => `${type}=notes.desktop`)]
  writeFileSync(at('config', 'mimeapps.list'), `${defaults.join('\n')}\n`)
  return {
    environment: { XDG_DATA_HOME: at('data'), XDG_CONFIG_HOME: at('config') },
    noted: () =>
      existsSync(notes)
        ? readFileSync(notes, 'utf8')
            .split('\n')
            .filter((line) => line !== '')
        : [],
  }
}
