import {
  IN_RECORD,
  OF_CASE,
  OF_PERSON,
  type Pointed,
  SELDOM,
  SEVERAL,
  type TeachState,
} from '../../../page/teach/teach-state';
import controls from '../../controls.module.css';
import { Notice } from '../../Notice';
import type { PageLink } from '../page-link';
import { Kinds } from './Kinds';
import { PointAtMore } from './PointAtMore';
import { POINTED_NAMES } from './pointed-names';
import { RecordShape } from './RecordShape';
import { Sorts } from './Sorts';
import { TaughtItem } from './TaughtItem';
import styles from './TeachPanel.module.css';
import { Trial } from './Trial';

interface TeachPanelProps {
  teaching: TeachState;
  link: Pick<PageLink, 'teach' | 'saveProfile'>;
}

/** What nearly every record has; the rest is chosen from a list. */
const MAIN: readonly Pointed[] = ['date', 'text', 'author', 'title', 'kind'];
const PERSON: readonly Pointed[] = ['name', 'role'];

/** Teaches the open page: what to point at, what the pattern now matches, and what it reads. */
export function TeachPanel({ teaching, link }: TeachPanelProps) {
  const { pointing, taught, sorts, sort } = teaching;
  const ask = link.teach;
  const isPeople = sorts[sort]?.of === 'people';
  const main = isPeople ? PERSON : MAIN;
  const all: readonly Pointed[] = isPeople ? OF_PERSON : [...IN_RECORD, ...SELDOM, ...SEVERAL];
  const isTaught = (what: Pointed) => taught.some((each) => each.what === what);
  const hasRecord = isTaught('record');
  const shown = all.filter((what) => main.includes(what) || isTaught(what));
  const needed: readonly Pointed[] = isPeople ? PERSON : ['date'];

  const items = (what: Pointed, isNeeded = false) => {
    const found = taught.filter((each) => each.what === what);
    return (found.length > 0 ? found : [undefined]).map((each, at) => (
      <TaughtItem
        key={`${what} ${each?.name ?? at} ${each?.sample}`}
        what={what}
        taught={each}
        needed={isNeeded}
        ask={ask}
      />
    ));
  };

  return (
    <section className={styles.teach} aria-labelledby="teach-title">
      <h2 id="teach-title">Teach this page</h2>
      <p className={controls.hint}>
        Point at one record, then at what stands in it. All that is like it is marked on the page.
        Nothing on the page is clicked or changed.
      </p>
      {pointing && (
        <Notice tone="plain" title={`Point at: ${POINTED_NAMES[pointing]}`}>
          <p>
            Click it on the page; or walk with the arrow keys and press Enter. + takes more around
            it, − less. Esc leaves.
          </p>
          <button
            type="button"
            className={controls.button}
            onClick={() => ask({ type: 'goldthread:teach', act: 'stop-pointing' })}
          >
            Stop pointing
          </button>
        </Notice>
      )}
      <ul className={styles.list} aria-label="The records">
        {items('record', true)}
        {isTaught('none') && items('none')}
        {hasRecord && shown.map((what) => items(what, needed.includes(what)))}
      </ul>
      {hasRecord && (
        <>
          <PointAtMore
            choices={all.filter((what) => !shown.includes(what) || what === 'field')}
            ask={ask}
          />
          {!isPeople && <Kinds teaching={teaching} ask={ask} />}
          <RecordShape teaching={teaching} ask={ask} />
        </>
      )}
      <Sorts teaching={teaching} ask={ask} />
      <h3>Whose case it is</h3>
      <ul className={styles.list} aria-label="Whose case it is">
        {OF_CASE.map((what) => items(what, what === 'caseId'))}
        {items('stated')}
      </ul>
      <Trial teaching={teaching} link={link} />
    </section>
  );
}
