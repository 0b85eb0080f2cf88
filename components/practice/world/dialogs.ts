/** The conversations of the practice network before the seller writes anything. */
import { m } from '@/locales/compiled/messages';

export interface PracticeMessage {
  readonly mine: boolean;
  readonly text: () => string;
}

export interface PracticeDialog {
  /** Slug of the other person. */
  readonly with: string;
  readonly unread: boolean;
  /** Oldest first. */
  readonly messages: readonly PracticeMessage[];
}

const theirs = (text: () => string): PracticeMessage => ({ mine: false, text });
const mine = (text: () => string): PracticeMessage => ({ mine: true, text });

export const dialogs: readonly PracticeDialog[] = [
  {
    with: 'tom-ashby',
    unread: true,
    messages: [
      theirs(m.practice_chat_cafe_1),
      mine(m.practice_chat_cafe_2),
      theirs(m.practice_chat_cafe_3),
    ],
  },
  { with: 'oksana-melnyk', unread: true, messages: [theirs(m.practice_chat_gifts_1)] },
  { with: 'shirin-ahmadi', unread: true, messages: [theirs(m.practice_chat_shirin_1)] },
  {
    with: 'anna-lindqvist',
    unread: false,
    messages: [theirs(m.practice_chat_anna_1), mine(m.practice_chat_anna_2)],
  },
  { with: 'kaveh-rostami', unread: false, messages: [theirs(m.practice_chat_kaveh_1)] },
  { with: 'darya-orlova', unread: false, messages: [theirs(m.practice_chat_darya_1)] },
  {
    with: 'hana-novak',
    unread: false,
    messages: [theirs(m.practice_chat_hana_1), mine(m.practice_chat_hana_2)],
  },
  { with: 'sergey-gromov', unread: false, messages: [theirs(m.practice_chat_sergey_1)] },
];
