import { Menu } from 'electron'

/** No menu yet: Electron would make one of its own, with developers' entries, before the window opens. */
export function withoutMenu(): void {
  Menu.setApplicationMenu(null)
}

/**
 * Sets the menu that the Alt key shows: what a keyboard needs and nothing for developers.
 *
 * Its words come from Electron, in the system's language.
 */
export function setMenu(): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { role: 'fileMenu', submenu: [{ role: 'quit' }] },
      { role: 'editMenu' },
      {
        role: 'viewMenu',
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
        ],
      },
    ]),
  )
}
