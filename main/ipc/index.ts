/** @file The door's two sides, loaded together while the window's process starts. */
export { publishersTo } from './publish'
export { registerHandlers } from './register'
