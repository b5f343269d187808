/** What the id of a plan looks like. A command takes `all` and `unknown` for every plan, so that no plan has these ids. */
export const PLAN_ID = /^(?!(?:all|unknown)$)[a-z0-9]+(-[a-z0-9]+)*$/
