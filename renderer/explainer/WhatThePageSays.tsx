import { useState, type ReactNode } from 'react'
import type { ExplanationGroup, ExplanationId } from '../../preload/contract/explainer'
import { Button } from '../components/Button'
import { TextArea } from '../components/TextArea'
import { useTexts } from '../texts/texts'
import { BrowseExplanations } from './BrowseExplanations'
import { ExplanationCard } from './ExplanationCard'
import { Recognised } from './Recognised'
import { UnknownScreen } from './UnknownScreen'
import { longestText, useChoices, useExplanation } from './use-explanation'

/** Where reading goes on when the control that was used is gone: what was left for a choice, or that nothing is known. */
type FocusOn = 'back' | 'unknown' | null

interface WhatThePageSaysProps {
  /** The words that the guide expects at this step; empty where there is no step. */
  readonly expected: readonly string[]
  /** Shown as long as nothing is typed or chosen. */
  readonly children?: ReactNode
  /** Where a heading above it asks the question already. */
  readonly isAsked?: boolean
}

/** The officer types, pastes or chooses what the page says, and reads what it is and what to do. */
export function WhatThePageSays({ expected, children, isAsked = false }: WhatThePageSaysProps) {
  const t = useTexts().explainer
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ExplanationId | null>(null)
  const [group, setGroup] = useState<ExplanationGroup | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [focus, setFocus] = useState<FocusOn>(null)
  const choices = useChoices()
  const choose = (id: ExplanationId | null) => {
    setChosen(id)
    setFocus(id === null ? 'back' : null)
  }
  const browse = (
    <BrowseExplanations
      choices={choices}
      open={group}
      onOpen={setGroup}
      onChoose={choose}
      takesFocus={focus === 'back'}
    />
  )
  return (
    <div className="page-says" data-testid="page-says">
      <TextArea
        label={t.search}
        labelHidden={isAsked}
        hint={text.length < longestText ? `${t.prompt} ${t.example}` : t.cut(longestText)}
        rows={2}
        maxLength={longestText}
        value={text}
        onChange={(typed) => {
          setText(typed.slice(0, longestText))
          setChosen(null)
          setFocus(null)
        }}
        testId="page-says-text"
      />
      {chosen !== null ? (
        <>
          <ExplanationCard id={chosen} takesFocus />
          <div>
            <Button
              testId="explanation-back"
              onClick={() => {
                choose(null)
              }}
            >
              {t.back}
            </Button>
          </div>
        </>
      ) : text.trim() === '' ? (
        <>
          {children}
          {browse}
        </>
      ) : (
        <Answer
          text={text}
          expected={expected}
          isRefused={refused === text}
          focus={focus}
          onChoose={choose}
          onNone={() => {
            setRefused(text)
            setFocus('unknown')
          }}
          browse={browse}
        />
      )}
    </div>
  )
}

interface AnswerProps {
  readonly text: string
  readonly expected: readonly string[]
  /** The officer has said that it is none of what was offered. */
  readonly isRefused: boolean
  readonly focus: FocusOn
  readonly onChoose: (id: ExplanationId) => void
  readonly onNone: () => void
  readonly browse: ReactNode
}

/** What the text typed so far means. */
function Answer({ text, expected, isRefused, focus, onChoose, onNone, browse }: AnswerProps) {
  const explanation = useExplanation(text)
  if (explanation === null) return null
  if (explanation.kind === 'known' && !isRefused) {
    return <Recognised explanation={explanation} takesFocus={focus === 'back'} onChoose={onChoose} onNone={onNone} />
  }
  return (
    <>
      <UnknownScreen text={text} expected={expected} takesFocus={focus === 'unknown'} />
      {browse}
    </>
  )
}
