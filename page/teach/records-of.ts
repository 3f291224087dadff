import type { Labels, Locator } from '../profile-places';
import type { Records } from '../profile-records';
import { PROPERTIES, type Property } from '../properties';
import type { TaughtPlace } from './choose-place';
import { kindWords } from './kind-words';
import type { Learnt } from './learn';
import type { Lesson, ValueName } from './lesson';

const isProperty = (name: ValueName): name is Property => PROPERTIES.some((each) => each === name);

/** Records of which nothing is known yet. */
export const EMPTY: Records = {
  each: '*',
  extent: 'element',
  unless: [],
  kind: 'case-note',
  labels: [],
  properties: {},
  always: [],
  fields: [],
  named: {},
  part: 'whole',
  cutMark: '…',
};

/** What was learnt, as a profile says it. */
export function recordsOf(lesson: Lesson, learnt: Learnt): Records {
  const { pattern, places, fields, attendees, actions } = learnt;
  const kind = places.get('kind');
  const properties: Partial<Record<Property, Locator>> = {};
  for (const [name, { locator }] of places) if (isProperty(name)) properties[name] = locator;
  const kept = [...fields].filter(([, place]) => !isByLabelAlone(place));
  const labels = [
    ...[...places.values(), ...kept.map(([, place]) => place)].map((place) => place.labels),
    attendees?.labels ?? null,
    actions?.labels ?? null,
  ];
  return {
    ...EMPTY,
    ...pattern,
    kind: kind
      ? { at: kind.locator, ...kindWords(learnt.kindWords, lesson, learnt.someSayNoKind) }
      : lesson.kind,
    labels: unique(labels),
    properties,
    always: (['date', 'text'] as const).filter(
      (name) => properties[name] && !properties[name]?.rest,
    ),
    fields: unique([...fields.values()].filter(isByLabelAlone).map((place) => place.labels)),
    named: Object.fromEntries(kept.map(([name, { locator }]) => [name, locator])),
    ...(attendees ? { attendees: attendees.at } : {}),
    ...(actions ? { actions: actions.actions } : {}),
    part: lesson.part,
    cutMark: lesson.cutMark,
  };
}

const isByLabelAlone = ({ locator, labels }: TaughtPlace): boolean =>
  labels !== null && locator.css === undefined && locator.pattern === undefined;

/** Each manner of labels once. */
export const unique = (all: readonly (Labels | null)[]): Labels[] => [
  ...new Map(all.flatMap((each) => (each ? [[JSON.stringify(each), each] as const] : []))).values(),
];
