/** The panel's keys. The list that `?` shows is this one, so that the two never differ. */
export const PANEL_KEYS = [
  { command: 'next', keys: ['j', 'ArrowDown'], shown: 'J or ↓', does: 'Next point' },
  { command: 'previous', keys: ['k', 'ArrowUp'], shown: 'K or ↑', does: 'Previous point' },
  { command: 'next-undecided', keys: ['n'], shown: 'N', does: 'Next undecided point, opened' },
  { command: 'open', keys: [], shown: 'Enter', does: 'Open or close the point' },
  { command: 'confirm', keys: ['c'], shown: 'C', does: 'Confirm the suggestion' },
  { command: 'amend', keys: ['a'], shown: 'A', does: 'Amend: another outcome, with a reason' },
  { command: 'dismiss', keys: ['d'], shown: 'D', does: 'Dismiss, with a reason' },
  { command: 'undo', keys: ['u'], shown: 'U', does: 'Undo the decision' },
  { command: 'comment', keys: ['m'], shown: 'M', does: 'Write a comment' },
  { command: 'show', keys: ['s'], shown: 'S', does: 'Show on page; again for the next evidence' },
  { command: 'filter', keys: ['/'], shown: '/', does: 'Go to the filter' },
  { command: 'help', keys: ['?'], shown: '?', does: 'This list' },
  {
    command: 'leave',
    keys: ['Escape'],
    shown: 'Esc',
    does: 'Leave a form or field, close the point',
  },
] as const;
export type PanelCommand = (typeof PANEL_KEYS)[number]['command'];

interface KeyPress {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  target: EventTarget | null;
}

const byKey = new Map<string, PanelCommand>(
  PANEL_KEYS.flatMap(({ command, keys }) => keys.map((key) => [key, command] as const)),
);

/**
 * The command that a key press means, or null. While the auditor types or chooses in a form, only
 * Escape means anything; single letters can be turned off altogether (WCAG 2.1.4).
 */
export function commandFor(press: KeyPress, lettersOn: boolean): PanelCommand | null {
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  const command = byKey.get(press.key.length === 1 ? press.key.toLowerCase() : press.key);
  if (!command || command === 'leave') return command ?? null;
  if (press.target instanceof Element && press.target.closest(BUSY)) return null;
  if (press.key.startsWith('Arrow')) {
    return press.target instanceof Element && press.target.closest('[data-point]') ? command : null;
  }
  return lettersOn || command === 'help' ? command : null;
}

/** Where keys belong to what the auditor is writing or choosing. */
const BUSY = 'form, dialog, textarea, select, input:not([type="radio"]), [contenteditable]';
