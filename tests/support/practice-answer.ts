export { PracticeAnswerError, readJsonOrThrow } from '../kit/practice-answer'
