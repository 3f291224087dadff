import { z } from 'zod';
import { PageReading } from '../case-file/reading';
import { RuleText } from '../rules/rule-text';
import {
  Audit,
  AuditChange,
  AuditStart,
  AuditSummary,
  AuditView,
  Comment,
  Decision,
  DecisionInput,
  RowFault,
} from './audit';
import { StorageErrorCode } from './errors';
import { Settings } from './settings';

/**
 * What crosses between a screen and the background: for each method of `AuditService` what it
 * takes and what it gives. Both sides check against this table, since a page of the extension may
 * be older than the background that answers it.
 */
const id = z.string().min(1);
/** Messages are JSON, where an answer of nothing arrives as undefined or null. */
const nothing = z.unknown().transform(() => undefined);

export const METHODS = {
  addReading: { takes: z.tuple([PageReading]), gives: z.string().nullable() },
  startAudit: { takes: z.tuple([AuditStart]), gives: Audit },
  openAuditOf: { takes: z.tuple([id, id]), gives: Audit.nullable() },
  listAudits: { takes: z.tuple([]), gives: z.array(AuditSummary) },
  viewAudit: { takes: z.tuple([id]), gives: AuditView.nullable() },
  decide: { takes: z.tuple([DecisionInput]), gives: Decision },
  undecide: { takes: z.tuple([id, id, id]), gives: nothing },
  comment: { takes: z.tuple([id, id, id, z.string()]), gives: Comment.nullable() },
  changeAudit: { takes: z.tuple([id, AuditChange]), gives: Audit },
  completeAudit: { takes: z.tuple([id]), gives: Audit },
  deleteAudit: { takes: z.tuple([id]), gives: nothing },
  rowFaults: { takes: z.tuple([]), gives: z.array(RowFault) },
  ruleTexts: { takes: z.tuple([]), gives: z.array(RuleText) },
  settings: { takes: z.tuple([]), gives: Settings },
  saveSettings: { takes: z.tuple([Settings]), gives: nothing },
} as const;

export type Methods = typeof METHODS;
export type MethodName = keyof Methods;
export type Takes<Name extends MethodName> = z.input<Methods[Name]['takes']>;
export type Gives<Name extends MethodName> = z.output<Methods[Name]['gives']>;

const names = Object.keys(METHODS) as [MethodName, ...MethodName[]];

/** A call on its way to the background. */
export const StoreRequest = z.object({
  type: z.literal('goldthread:store'),
  method: z.enum(names),
  args: z.array(z.unknown()),
});
export type StoreRequest = z.infer<typeof StoreRequest>;

/** Its answer. */
export const StoreReply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown().optional() }),
  z.object({ ok: z.literal(false), code: StorageErrorCode, message: z.string() }),
]);
export type StoreReply = z.infer<typeof StoreReply>;
