import type { Texts } from '../texts/texts'

/** A topic that is told in entries. */
export type ToldTopic = keyof Texts['helpTopics']['told']

/** A topic of Help that stands for itself. */
export type HelpTopic = 'lost-phone' | ToldTopic

/** Every topic, in the order of Help. */
export const helpTopicsInOrder: readonly HelpTopic[] = [
  'get-the-app',
  'number-help',
  'lost-phone',
  'signed-in-elsewhere',
]

/** What a topic is called. */
export function topicTitle({ helpTopics }: Texts, topic: HelpTopic): string {
  return topic === 'lost-phone' ? helpTopics.lostPhone.title : helpTopics.told[topic].title
}
