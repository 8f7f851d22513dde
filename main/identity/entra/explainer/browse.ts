import {
  explanationsByGroup,
  type ExplanationChoices,
  type ExplanationGroup,
} from '../../../../preload/contract/explainer'

/** All that can be explained, in groups, for officers who choose instead of typing. */
export function explanationChoices(): readonly ExplanationChoices[] {
  return (Object.keys(explanationsByGroup) as ExplanationGroup[]).map((group) => ({
    group,
    ids: explanationsByGroup[group],
  }))
}
