import { Facts } from '../components/Facts'
import { Prose } from '../components/Prose'
import { useTexts } from '../texts/texts'
import { LostPhone } from './LostPhone'
import { StoreCodes } from './StoreCodes'
import type { HelpTopic } from './topics'

/** A topic of Help without its title, the same on the screen and in a dialog. */
export function TopicText({ topic }: { readonly topic: HelpTopic }) {
  const { told } = useTexts().helpTopics
  if (topic === 'lost-phone') return <LostPhone />
  const { introduction, entries } = told[topic]
  return (
    <>
      <p>
        <Prose text={introduction} />
      </p>
      {topic === 'get-the-app' ? <StoreCodes /> : null}
      <Facts entries={entries} />
    </>
  )
}
