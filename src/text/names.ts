/** The names of the two services; the tables hold the names of the plans. */
export const services = { purchase: '端末補償オプション', brought: 'つながる端末保証' }

/** IIJmio's own shop. */
const shop = 'IIJmioサプライサービス'

const leaflet = '端末補償ご利用のご案内'

/** Official names, besides those in the tables, that are never split between lines. */
export const officialNames: readonly string[] = [...Object.values(services), shop, leaflet]
