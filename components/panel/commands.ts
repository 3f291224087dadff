import type { AuditView } from '../../storage/audit';
import { type ChecklistItem, nextUndecided } from '../checklist';
import type { DecisionDraft } from '../decision-form';
import type { PanelCommand } from '../keys';
import type { Decisions } from '../use-decisions';
import type { Shown } from './use-evidence';

/** What the keys of the panel work on. */
export interface Desk {
  status: AuditView['audit']['status'];
  visible: readonly ChecklistItem[];
  /** The point that has, or had last, the focus: from where the keys move. */
  current: string | null;
  /** True while the focus is in the list; else J and K go back to the current point first. */
  inList: () => boolean;
  /** The point that decisions and comments go to: that with the focus, else the opened one; null when neither is plain. */
  meant: () => string | null;
  /** Tells the auditor, by the live region. */
  say: (message: string) => void;
  openKey: string | null;
  setOpen: (key: string | null) => void;
  focusRow: (key: string) => void;
  /** Back to a point when something there was saved, unless the auditor has gone on. */
  returnTo: (key: string) => void;
  /** Focuses something within a point that was just opened. */
  focusWithin: (key: string, inside: string) => void;
  focusFilter: () => void;
  draftOf: (key: string) => DecisionDraft | null;
  setDraft: (key: string, draft: DecisionDraft | null) => void;
  decisions: Decisions;
  shown: Shown | null;
  show: (item: ChecklistItem, index: number) => void;
  openKeys: () => void;
}

/** Commands that do something to one point: never to one that the auditor does not have before them. */
const ACTS = new Set<PanelCommand>(['confirm', 'amend', 'dismiss', 'undo', 'comment', 'show']);

/** Does what a key asks for. */
export function runCommand(command: PanelCommand, desk: Desk): void {
  const { visible, current, openKey, setOpen, focusRow, decisions } = desk;
  const index = visible.findIndex(({ key }) => key === current);
  const meant = ACTS.has(command) ? desk.meant() : null;
  const item = visible.find(({ key }) => key === meant);
  if (ACTS.has(command) && !item) desk.say('Go to a point first, with J or K.');
  const mayDecide = desk.status === 'open';

  switch (command) {
    case 'next':
    case 'previous': {
      const step = command === 'next' ? 1 : -1;
      const to = visible[desk.inList() ? index + step : index];
      if (to) focusRow(to.key);
      return;
    }
    case 'next-undecided': {
      // From outside the list the current point comes first, unless it is open before the auditor.
      const begins = !desk.inList() && current !== openKey;
      const to = nextUndecided(visible, begins ? (visible[index - 1]?.key ?? null) : current);
      if (!to) {
        desk.say('No undecided point is left in this list.');
        return;
      }
      setOpen(to.key);
      focusRow(to.key);
      return;
    }
    case 'confirm':
      if (!item || !mayDecide) return;
      if (item.decision) {
        desk.say('This point is decided already. U undoes the decision.');
        return;
      }
      decisions.confirm(item).then((saved) => {
        if (saved) desk.setDraft(item.key, null);
        else setOpen(item.key);
      });
      return;
    case 'amend':
    case 'dismiss': {
      if (!item?.finding || !mayDecide || (command === 'dismiss' && item.decision)) return;
      const begun = desk.draftOf(item.key);
      if (begun?.action !== command) {
        desk.setDraft(item.key, { action: command, outcome: null, reason: begun?.reason ?? '' });
      }
      setOpen(item.key);
      desk.focusWithin(item.key, 'form input, form textarea');
      return;
    }
    case 'undo':
      if (item?.decision && mayDecide) decisions.undo(item).then(() => desk.returnTo(item.key));
      return;
    case 'comment':
      if (!item) return;
      setOpen(item.key);
      desk.focusWithin(item.key, '[data-comment]');
      return;
    case 'show': {
      if (!item) return;
      const count = (item.finding ?? item.decision?.finding)?.evidence.length ?? 0;
      const next = desk.shown?.key === item.key ? (desk.shown.index + 1) % Math.max(count, 1) : 0;
      setOpen(item.key);
      desk.show(item, next);
      return;
    }
    case 'filter':
      desk.focusFilter();
      return;
    case 'help':
      desk.openKeys();
      return;
    case 'leave':
      if (!openKey) return;
      if (!document.activeElement?.matches('[data-comment]')) setOpen(null);
      focusRow(openKey);
      return;
    case 'open':
      // Enter on the point's own button opens it; listed for the list of keys.
      return;
  }
}
