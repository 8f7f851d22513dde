/** @file How much a word tells of a screen. Two short lists instead of statistics, so that everyone can see why. */

/** Talk: function words, and what people say about any screen. Beside a title they are no sign of another subject. */
const talk = `
  a an and any are as at be because been before but by can could did do does doing for from get gets getting got had
  has have he her here him his how i if im in into is it its ive just let like may me my no not now of off on one only or
  our out over own see seeing seen she should so some still stuck than that the their them then there these they this
  those through to too up us was we well were what when where which while who whom why will with would you your yours
  again after always also already another else ever every first keep keeps kept later never next nothing once other same
  second since something sometimes soon suddenly today twice whenever
  ask asked asks click clicked clicking come comes happen happened happens happening help helpdesk know need needs open
  opened opening please press pressed say said saying says show showed showing shows shown tell tells told tried tries try
  trying understand want wants went wrote
  appear appeared appears appearing box browser button chrome desktop edge error field here laptop link message page pages
  pop popup screen screenshot tab text title website window words workstation
  gmd gsib microsoft portal docs techpass wog log login sign signing web entra azure aad
  timestamp hi hello thanks thank sir madam exactly yes ok okay sorry
  contact admin administrator support person
   find make makes take takes time use used uses using work works working option options choice
  am pm id
`

/** Words of any office and any system: telling only in company. */
const office = `
  access accessing account accounts address allow allowed app apps application applications approve approved
  authentication blocked change changed choose code codes complete configured data delete department device
  devices different disabled email enter entered expired failed found government group information install
  item locked mail mobile more name new notification notifications number numbers office
  organisation password pin phone phones policy problem profile protect receive reason received request requests
  required reset response right save secure security select send sent service session set singapore start status step
  successful system team update user username verification verify view way
`

/** What a word weighs. The rest, seldom said outside such pages, weighs 1. */
export const talkWeight = 0.3
export const officeWeight = 0.6

const weights = new Map<string, number>([
  ...wordsOf(office).map((word) => [word, officeWeight] as const),
  ...wordsOf(talk).map((word) => [word, talkWeight] as const),
])

/** How much a plain word tells. */
export function weightOf(word: string): number {
  return weights.get(word) ?? 1
}

/** The words that are only talk. */
export const talkWords: readonly string[] = wordsOf(talk)

function wordsOf(list: string): string[] {
  return list.trim().split(/\s+/)
}
