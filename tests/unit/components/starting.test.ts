import { describe, expect, it } from 'vitest';
import { isCaseOf, kindOfPage } from '../../../components/panel/situation';
import { sayShown } from '../../../components/panel/use-evidence';
import { startDefaults } from '../../../components/start-defaults';
import { checkWindow } from '../../../components/WindowFields';
import type { PageState } from '../../../page/page-state';
import { view } from './audit-view';

const state: PageState = {
  profile: { id: 'demo', name: 'Demo' },
  generic: false,
  teaching: null,
  pageName: 'Visits',
  system: 'demo',
  header: { caseId: '204101' },
  shows: [],
  faults: [],
};

describe('the page beside the panel', () => {
  const kind = (state: PageState) => kindOfPage({ status: 'here', state }).kind;

  it('is a case only where a profile fits and a case is named', () => {
    expect(kind(state)).toBe('case');
    expect(kind({ ...state, header: null })).toBe('no-case');
    expect(kind({ ...state, profile: null, system: null, header: null })).toBe('no-case');
    expect(kindOfPage({ status: 'silent' }).kind).toBe('silent');
  });

  it('belongs to an audit by system and case number, never by the number alone', () => {
    const { audit } = view();
    const header = { caseId: '204101' };
    expect(isCaseOf(audit, { system: 'demo', header })).toBe(true);
    expect(isCaseOf(audit, { system: 'other', header })).toBe(false);
    expect(isCaseOf(audit, { system: 'demo', header: { caseId: '204102' } })).toBe(false);
  });
});

describe('the form that starts an audit', () => {
  it('takes what the page states', () => {
    const header = {
      caseId: '1',
      caseType: 'looked-after',
      windowFrom: '2024-09-02',
      asAt: '2025-01-31',
    } as const;
    expect(startDefaults(header, 183, '2025-11-03')).toEqual({
      caseType: 'looked-after',
      windowFrom: '2024-09-02',
      asAt: '2025-01-31',
    });
  });

  it('takes today and the usual window where the page states nothing, and leaves the type open', () => {
    expect(startDefaults({ caseId: '1' }, 183, '2025-11-03')).toEqual({
      caseType: '',
      windowFrom: '2025-05-04',
      asAt: '2025-11-03',
    });
  });

  it('says what to put right', () => {
    const whole = {
      caseType: 'looked-after',
      windowFrom: '2025-01-01',
      asAt: '2025-06-30',
    } as const;
    expect(checkWindow(whole)).toEqual(whole);
    expect(checkWindow({ ...whole, caseType: '' })).toMatch(/case type/);
    expect(checkWindow({ ...whole, asAt: '' })).toMatch(/both dates/);
    expect(checkWindow({ ...whole, asAt: '2024-12-31' })).toMatch(/after its as-at date/);
  });
});

describe('showing evidence', () => {
  const entry = {
    id: 'e1',
    kind: 'visit',
    date: '2025-11-03',
    title: 'Home visit',
    text: '',
    part: 'whole',
    certainty: 1,
    page: { title: 'Visits - Nadia Sobczak', url: '' },
  } as const;

  it('says which page to open when it stands on another', () => {
    expect(sayShown('other-page', entry)).toBe(
      'Not on this page. Open Visit, 3 Nov 2025 “Home visit”. It was read on the page “Visits - Nadia Sobczak”.',
    );
  });

  it('says so when the words are gone from the page', () => {
    expect(sayShown('not-found', entry)).toMatch(/not found in Visit, 3 Nov 2025/);
  });
});
