/** @file Where the script starts: takes over the picture that index.html has drawn. */
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Announcer } from './announcing/Announcer'
import { App } from './App'
import { ErrorBoundary } from './ErrorBoundary'
import { DoorContext, openDoor } from './state/door'
import { TextsInForce } from './state/TextsInForce'
import { reportUncaughtFailures } from './state/report-failure'
import './styles/app.css'

/** Opens the door inside the boundary, so that even a missing door is said in words. */
function Window() {
  const [door] = useState(() => openDoor(window.bridge))
  return (
    <DoorContext value={door}>
      <TextsInForce>
        <Announcer>
          <App />
        </Announcer>
      </TextsInForce>
    </DoorContext>
  )
}

reportUncaughtFailures()
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <ErrorBoundary>
    <Window />
  </ErrorBoundary>,
)
