/** @file Browser scripts and style sheets are imported as text (`?raw`) and served from `/assets`. */

declare module '*.js?raw' {
  const text: string
  export default text
}

declare module '*.css?raw' {
  const text: string
  export default text
}
