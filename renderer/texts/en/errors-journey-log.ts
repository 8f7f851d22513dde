import type { ErrorText } from '../words'

/** What can go wrong with the journey log. */
export const journeyLogErrors = {
  journey_log_unreadable: {
    title: 'The journey log cannot be read',
    whatToDo: 'Close the app, open it again and try once more. Your journeys are not affected.',
  },
  journey_log_not_saved: {
    title: 'The journey log was not saved',
    whatToDo: 'Choose a folder of your own, such as Documents, on a disk that is not full.',
  },
  journey_log_not_deleted: {
    title: 'The journey log was not deleted',
    whatToDo: 'Some of it is still there. Close the app, open it again and try once more.',
  },
} satisfies Record<string, ErrorText>
