export type {
  ChangeDocument,
  Content,
  DiffDocument,
  ExampleDocument,
  ImpactDocument,
  PlanImpact,
  SideDocument,
  Sides,
  VerdictOrNone,
} from './schema.ts'
