import { describe, expect, it } from 'vitest';

import { differences, type StoredFacts } from './shown';

const stored: StoredFacts = {
  name: 'Anna Lee',
  photo: null,
  headline: 'Designer',
  organisation: '',
  kept: {},
};

describe('what a profile shows now', () => {
  it('is offered fact by fact where it differs from what is kept', () => {
    expect(
      differences(stored, { name: 'Anna Kim', headline: 'Designer', organisation: 'Fern' }),
    ).toEqual([
      { field: 'name', stored: 'Anna Lee', shown: 'Anna Kim' },
      { field: 'organisation', stored: '', shown: 'Fern' },
    ]);
  });

  it('is no difference by spaces or by the form of its letters', () => {
    expect(differences({ ...stored, name: 'Zoë  Lee' }, { name: ' Zoe\u0308 Lee ' })).toEqual([]);
  });

  it('says nothing by what it does not show', () => {
    expect(differences(stored, {})).toEqual([]);
    expect(differences(stored, { name: ' ', photo: undefined, headline: '' })).toEqual([]);
  });

  it('is not offered again once declined, but a third value is', () => {
    const declined = { ...stored, kept: { name: 'Anna K.' } };
    expect(differences(declined, { name: 'Anna K.' })).toEqual([]);
    expect(differences(declined, { name: 'Anna Kim' })).toHaveLength(1);
  });

  it.each([
    [
      'https://media.licdn.com/dms/image/v2/D4E03/profile-displayphoto-shrink_100_100/profile-displayphoto-shrink_100_100/0/17?e=1&t=a',
      'https://media.licdn.com/dms/image/v2/D4E03/profile-displayphoto-shrink_400_400/profile-displayphoto-shrink_400_400/0/17?e=2&t=b',
    ],
    [
      'https://media.licdn.com/dms/image/v2/D4E03/profile-displayphoto-scale_200_200/B4EZ/0/17?e=1',
      'https://media.licdn.com/dms/image/v2/D4E03/profile-displayphoto-scale_400_400/B4EZ/0/17?e=2',
    ],
    [
      'https://scontent.fra5-1.fna.fbcdn.net/v/t39.30808-1/345_678_910_n.jpg?stp=c1&oh=a',
      'https://scontent.fkbp1-1.fna.fbcdn.net/v/t39.30808-1/345_678_910_n.jpg?stp=c2&oh=b',
    ],
    [
      'https://scontent.example/v/t1.6435-1/p60x60/345_n.jpg?oh=a',
      'https://scontent.example/v/t1.6435-1/p200x200/345_n.jpg?oh=b',
    ],
    [
      'https://sun9-1.userapi.com/s/v1/ig2/abc.jpg?as=32x32&cs=50x50',
      'https://sun1-2.userapi.com/s/v1/ig2/abc.jpg?as=32x32&cs=200x200',
    ],
  ])('is the same picture in another size or under a new signature', (photo, shown) => {
    expect(differences({ ...stored, photo }, { photo: shown })).toEqual([]);
  });

  it('is another picture when its own part of the address is another', () => {
    const photo = 'https://sun9-1.userapi.com/s/v1/ig2/abc.jpg?cs=50x50';
    const shown = 'https://sun9-1.userapi.com/s/v1/ig2/def.jpg?cs=50x50';
    expect(differences({ ...stored, photo }, { photo: shown })).toHaveLength(1);
    expect(differences(stored, { photo: shown })).toHaveLength(1);
  });
});
