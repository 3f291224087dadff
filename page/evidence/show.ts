import type { Quote } from '../../case-file/quote';
import { shownParent } from '../dom/tree';
import type { ReadEntry } from '../generic/generic-reader';
import type { Host, Outline } from '../host';
import type { ShowResult } from '../page-state';
import type { Profile } from '../profile';
import { type Found, findEvidence } from './find';
import { type EntryOnPage, entriesOnPage } from './places';

/** Names of the highlights, which the page can see: they say nothing of what they mark. */
const CURRENT = 'mark-current';
const OTHERS = 'mark-others';

/** Milliseconds between two marks on a page that redraws without end. */
const REST = 100;

/** Evidence as it is shown in one document. */
export interface EvidenceView {
  /** Marks all, and scrolls to the one. */
  show(evidence: Quote, all: readonly Quote[]): ShowResult['result'];
  /** Marks again what is shown, after the page was redrawn; nothing moves. */
  refresh(): void;
  /** Marks again at once, before the page is next painted, what a redraw just took away. */
  restore(): void;
  clear(): void;
}

/**
 * @param profiles those in use when evidence is shown
 * @param generic what was read without a profile when the page was last read
 */
export function evidenceView(
  document: Document,
  host: Host,
  profiles: () => readonly Profile[],
  generic: () => readonly ReadEntry[] = () => [],
): EvidenceView {
  let shown: { evidence: Quote; all: readonly Quote[] } | null = null;
  let marked: Found[] = [];
  let markedAt = 0;

  function mark(evidence: Quote, all: readonly Quote[]) {
    const wanted = new Set([evidence, ...all].map(({ entryId }) => entryId));
    const entries = entriesOnPage(document, profiles(), wanted, generic());
    const find = (quote: Quote) => firstFound(entries.get(quote.entryId) ?? [], quote);
    const current = find(evidence);
    const others = all.map(find).filter((found) => found !== null);
    CSS.highlights.set(CURRENT, highlightOf(current ? [current] : [], 1));
    CSS.highlights.set(OTHERS, highlightOf(others, 0));
    host.outline(outlinesOf([current, ...others]));
    marked = current ? [current, ...others] : others;
    markedAt = performance.now();
    return { current, onPage: entries.get(evidence.entryId) ?? [] };
  }

  return {
    show(evidence, all) {
      shown = { evidence, all };
      const { current, onPage } = mark(evidence, all);
      if (current) {
        scrollTo(current, host);
        return 'shown';
      }
      return onPage.some(({ entry }) => entry.part === 'whole') ? 'not-found' : 'other-page';
    },
    refresh() {
      if (shown) mark(shown.evidence, shown.all);
    },
    restore() {
      if (!shown || !marked.some(isLost) || performance.now() - markedAt < REST) return;
      mark(shown.evidence, shown.all);
    },
    clear() {
      shown = null;
      marked = [];
      CSS.highlights.delete(CURRENT);
      CSS.highlights.delete(OTHERS);
      host.outline([]);
    },
  };
}

/** Whether what was marked is no longer on the page: a range shrinks to nothing when its words go. */
const isLost = (found: Found): boolean =>
  'ranges' in found
    ? found.ranges.some((range) => range.collapsed || !range.startContainer.isConnected)
    : !found.outline.element.isConnected;

function firstFound(places: readonly EntryOnPage[], quote: Quote): Found | null {
  for (const place of places) {
    const found = findEvidence(place, quote);
    if (found) return found;
  }
  return null;
}

function highlightOf(found: readonly Found[], priority: number): Highlight {
  const highlight = new Highlight(
    ...found.flatMap((each) => ('ranges' in each ? each.ranges : [])),
  );
  highlight.priority = priority;
  return highlight;
}

/** One for each element; the current evidence comes first, so it is its words that are boxed. */
function outlinesOf(found: readonly (Found | null)[]): Outline[] {
  const outlines = new Map<Element, Outline>();
  for (const each of found) {
    if (!each || !('outline' in each) || outlines.has(each.outline.element)) continue;
    outlines.set(each.outline.element, each.outline);
  }
  return [...outlines.values()];
}

/** Brings the words to the middle of the view, in whichever panes they stand. */
function scrollTo(found: Found, host: Host): void {
  const [range] = 'ranges' in found ? found.ranges : [];
  const element = 'outline' in found ? found.outline.element : range?.startContainer.parentElement;
  const boxNow = () =>
    'outline' in found ? host.boxOf(found.outline) : range?.getBoundingClientRect();
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  for (let pane = element; pane; pane = shownParent(pane)) {
    if (pane.scrollHeight <= pane.clientHeight) continue;
    const box = boxNow();
    if (!box) return;
    const top = pane === pane.ownerDocument.scrollingElement ? 0 : pane.getBoundingClientRect().top;
    const middle = top + pane.clientHeight / 2;
    pane.scrollBy({ top: box.top + box.height / 2 - middle, behavior: 'instant' });
  }
}
