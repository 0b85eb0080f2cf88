/** What the people of the practice network have posted. */
import { m } from '@/locales/compiled/messages';

export interface PracticeComment {
  readonly by: string;
  readonly text: (inputs: { person: string }) => string;
  /** Slug of the person named where the text says `{person}`. */
  readonly mention?: string;
}

export type PictureName = 'flowers' | 'table' | 'hills' | 'cups';

export interface PracticePost {
  readonly id: string;
  /** Slug of the author: a person, or the company. */
  readonly by: string;
  /** How long ago. */
  readonly hours: number;
  readonly text: (inputs: { person: string }) => string;
  readonly mention?: string;
  /** Slug of the one who shared it. */
  readonly sharedBy?: string;
  readonly group?: string;
  readonly picture?: PictureName;
  readonly comments: readonly PracticeComment[];
}

/** How many posts the feed shows at first and adds at a time. */
export const BATCH = 5;

export const posts: readonly PracticePost[] = [
  {
    id: 'cafe',
    by: 'tom-ashby',
    hours: 1,
    text: m.practice_post_cafe,
    comments: [
      { by: 'anna-lindqvist', text: m.practice_comment_blue },
      { by: 'ivana-petrovic', text: m.practice_comment_too },
    ],
  },
  {
    id: 'peonies',
    by: 'sofia-marin',
    hours: 2,
    text: m.practice_post_peonies,
    picture: 'flowers',
    comments: [
      { by: 'nasrin-moradi', text: m.practice_comment_bunch, mention: 'sofia-marin' },
      { by: 'sofia-marin', text: m.practice_comment_course },
    ],
  },
  {
    id: 'table',
    by: 'jens-sorensen',
    sharedBy: 'maria-kowalska',
    hours: 4,
    text: m.practice_post_table,
    picture: 'table',
    comments: [{ by: 'ksenia-belova', text: m.practice_comment_patience }],
  },
  {
    id: 'gifts',
    by: 'oksana-melnyk',
    group: 'handmade',
    hours: 5,
    text: m.practice_post_gifts,
    comments: [
      { by: 'yulia-tkachenko', text: m.practice_comment_names },
      { by: 'oksana-melnyk', text: m.practice_comment_painted },
    ],
  },
  {
    id: 'apprentices',
    by: 'northlight',
    hours: 6,
    text: m.practice_post_apprentices,
    comments: [{ by: 'piotr-zielinski', text: m.practice_comment_september }],
  },
  { id: 'fa', by: 'shirin-ahmadi', hours: 7, text: m.practice_post_fa, comments: [] },
  {
    id: 'kitchen',
    by: 'andriy-koval',
    hours: 8,
    text: m.practice_post_kitchen,
    comments: [{ by: 'anna-lindqvist', text: m.practice_comment_plates }],
  },
  {
    id: 'sister',
    by: 'darya-orlova',
    group: 'handmade',
    hours: 9,
    text: m.practice_post_sister,
    comments: [{ by: 'clara-weiss', text: m.practice_comment_teapot }],
  },
  {
    id: 'five',
    by: 'kaveh-rostami',
    group: 'cafes',
    hours: 11,
    text: m.practice_post_five,
    comments: [{ by: 'arash-karimi', text: m.practice_comment_be_there }],
  },
  {
    id: 'hills',
    by: 'mikhail-lebedev',
    hours: 14,
    text: m.practice_post_hills,
    picture: 'hills',
    comments: [{ by: 'milica-jovanovic', text: m.practice_comment_dog }],
  },
  {
    id: 'packing',
    by: 'clara-weiss',
    group: 'handmade',
    hours: 16,
    text: m.practice_post_packing,
    picture: 'cups',
    comments: [{ by: 'hana-novak', text: m.practice_comment_paper }],
  },
  {
    id: 'thanks',
    by: 'iryna-shevchuk',
    hours: 19,
    text: m.practice_post_thanks,
    mention: 'oksana-melnyk',
    comments: [],
  },
  { id: 'books', by: 'hana-novak', hours: 21, text: m.practice_post_books, comments: [] },
  {
    id: 'wedding',
    by: 'maximiliane-hohenstein',
    group: 'cafes',
    hours: 22,
    text: m.practice_post_wedding,
    mention: 'emma-nygaard',
    comments: [{ by: 'emma-nygaard', text: m.practice_comment_handmade }],
  },
  { id: 'cello', by: 'lucas-moreau', hours: 23, text: m.practice_post_cello, comments: [] },
];
