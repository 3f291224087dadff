import { describe, expect, it } from 'vitest';
import { casePeople } from '../../../case-file/people';
import { rolesOf } from '../../../case-file/people-roles';

describe('what a role on the relationships panel makes somebody', () => {
  it.each([
    ['mother (20, care leaver)', ['mother'], 'f'],
    ["mother's partner (back in home 26.04.25)", ['partner'], 'm'],
    ["mother's ex-partner", ['other'], 'm'],
    ["father's new partner", ['other'], 'f'],
    ['step-father', ['partner'], 'm'],
    ['adoptive father', ['father'], 'm'],
    ['foster father', ['carer'], null],
    ['paternal grandmother', ['wider-family'], 'f'],
    ['maternal grandmother and connected carer (from 06.11.23)', ['carer', 'wider-family'], 'f'],
    ['brother (22)', ['sibling', 'wider-family'], 'm'],
    ['half-brother (6)', ['sibling'], 'm'],
    ['PA, leaving care (for Jade)', ['agency'], null],
    ['personal adviser', ['worker'], null],
    ['headteacher, Ferry Street Primary', ['school'], null],
    ['assistant team manager', ['manager'], null],
    ['independent reviewing officer', ['iro'], null],
  ])('%s', (role, roles, gender) => {
    const read = rolesOf(role);
    expect(read.roles.toSorted()).toEqual(roles.toSorted());
    if (gender) expect(read.gender).toBe(gender);
  });
});

describe('names', () => {
  it('gives a name that two could have to the child, and "senior" to the elder', () => {
    const [child, father] = casePeople({
      child: { name: 'Lewis Garrod', pronouns: 'he' },
      people: [{ name: 'Lewis Garrod (snr)', role: 'father' }],
    });
    expect(child?.aliases).toContain('Lewis');
    expect(father?.aliases).toContain('Lewis snr');
    expect(father?.aliases).toContain('mr Garrod');
    expect(father?.aliases).not.toContain('Lewis');
  });

  it('shortens first names and gives professionals their initials', () => {
    const [, nan, worker] = casePeople({
      child: { name: 'Sam Smith' },
      people: [
        { name: 'Valerie Rudge', role: 'maternal grandmother' },
        { name: 'Priya Nair', role: 'social worker' },
      ],
    });
    expect(nan?.aliases).toContain('Val');
    expect(worker?.aliases).toContain('PN');
  });
});
