/** The two services as a whole; the names of plans stand in the tables. */
export const services = { purchase: '端末補償オプション', brought: 'つながる端末保証' }

/** IIJmio's own shop. */
export const shop = 'IIJmioサプライサービス'

const leaflet = '端末補償ご利用のご案内'

/** Official names beside those of the tables that no line breaks. */
export const officialNames: readonly string[] = [...Object.values(services), shop, leaflet]
