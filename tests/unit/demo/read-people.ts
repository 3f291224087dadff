import { isoOf } from './read-record';

type Read = Record<string, string | boolean>;

/** The people of a table whose cells are name, role, lives with child, responsibility, from. */
export function readPeopleTable(page: ParentNode): Read[] {
  return [...page.querySelectorAll('tbody tr')].map((row) => {
    const cells = [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '');
    const [name = '', role = '', lives = '', responsible = '', from = ''] = cells;
    return {
      name,
      role,
      ...flag('livesWithChild', lives),
      ...flag('parentalResponsibility', responsible),
      ...(/\d/.test(from) && { from: isoOf(from) }),
    };
  });
}

/** The people of a page with a list of labels and values for each. */
export function readPeopleCards(page: ParentNode): Read[] {
  return [...page.querySelectorAll('.kf-person')].map((card) => {
    const value = (label: string) =>
      [...card.querySelectorAll('dt')].find((one) => one.textContent === label)?.nextElementSibling
        ?.textContent ?? '';
    const since = value('Since');
    return {
      name: value('Name'),
      role: value('Relationship'),
      ...flag('livesWithChild', value('Lives with child')),
      ...flag('parentalResponsibility', value('Has parental responsibility')),
      ...(since && { from: isoOf(since) }),
    };
  });
}

function flag(name: string, word: string): Read {
  return word === 'Yes' || word === 'No' ? { [name]: word === 'Yes' } : {};
}
