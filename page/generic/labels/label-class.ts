import type { Box } from '../outline/box';
import { byNames } from '../outline/by-names';

const isLabel = byNames(
  /(?:^|[\s_-])(?:label|key|term|field-?name|caption|lbl|prompt|question|attribute)(?:$|[\s_-])/i,
);
/** `transitionLabel`, `labelCell`. */
const isCamel = byNames(
  /(?:^|\s)(?:[a-z]\w*)?(?:Label|FieldName|Caption|Question)(?:$|\s)|(?:^|\s)label(?:Cell|Text|Container)(?:$|\s)/,
);
/** In Bootstrap 3 and its kin a `label` with a colour is a badge. */
const isBadge = byNames(
  /\blabel-(?:default|primary|success|info|warning|danger|xs|sm|md|lg)\b|\bbadge\b|\bchip\b/i,
);

/** The class of an element that is a badge, as in `govuk-tag` or `mud-chip`. */
export const isBadgeClass = ({ names }: Box): boolean => isTag(names);
const isTag = byNames(/(?:^|[\s_-])(?:badge|chip|pill|lozenge|tag)(?:$|[\s_-])/i);

/** The class of an element, or `label` itself, says that it labels what stands beside it. */
export const isLabelClass = ({ tag, names, el }: Box): boolean =>
  !isBadge(names) &&
  (isLabel(names) || isCamel(names) || (tag === 'label' && el.hasAttribute('for')));

/** The class of an element that holds a title, as in `card__title` or `note-subject`. */
export const isTitleClass = ({ names }: Box): boolean => isTitle(names);
const isTitle = byNames(/(?:^|\s|[\w-]*(?:__|-))(?:title|heading|headline|subject)(?:$|\s)/i);
