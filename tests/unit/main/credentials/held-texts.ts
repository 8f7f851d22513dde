/** @file Looks into an object as a debugger does, private fields and all: what is not found there is not held. */
import { Session, type Runtime } from 'node:inspector'

/** Every text that an object holds, down to `depth` fields deep. */
export function textsHeldBy(subject: object, depth = 4): readonly string[] {
  const session = new Session()
  session.connect()
  const holder = globalThis as { heldTextsSubject?: object }
  holder.heldTextsSubject = subject
  try {
    const found = post(session, 'Runtime.evaluate', { expression: 'globalThis.heldTextsSubject' })
    return textsIn(session, (found as Runtime.EvaluateReturnType).result.objectId, depth)
  } finally {
    delete holder.heldTextsSubject
    session.disconnect()
  }
}

/** The types know nothing of private fields, which the inspector tells all the same. */
type Properties = Runtime.GetPropertiesReturnType & {
  readonly privateProperties?: readonly Runtime.InternalPropertyDescriptor[]
}

function textsIn(session: Session, objectId: string | undefined, depth: number): readonly string[] {
  if (objectId === undefined || depth === 0) return []
  const told = post(session, 'Runtime.getProperties', { objectId, ownProperties: true }) as Properties
  const { result, internalProperties = [], privateProperties = [] } = told
  return [...result, ...internalProperties, ...privateProperties].flatMap(({ value }) =>
    value?.type === 'string' ? [String(value.value)] : textsIn(session, value?.objectId, depth - 1),
  )
}

/** A session of the same thread answers before `post` returns. */
function post(session: Session, method: string, parameters: object): object {
  let answer: object | undefined
  session.post(method, parameters, (_failure, given) => {
    answer = given
  })
  if (answer === undefined) throw new Error(`${method} was not answered`)
  return answer
}
