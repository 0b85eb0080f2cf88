/** The made-up pages and everyone whom they name. For tests only. */
import comments from './comments.2026-08.fixture.html?raw';
import feed from './feed.2026-08.fixture.html?raw';
import feedSignedOut from './feed-signed-out.2026-08.fixture.html?raw';
import followers from './followers.2026-08.fixture.html?raw';
import friends from './friends.2024-06.fixture.html?raw';
import groupChat from './group-chat.2026-09.fixture.html?raw';
import likes from './likes.2026-08.fixture.html?raw';
import members from './members.2026-08.fixture.html?raw';
import mentionTip from './mention-tip.2026-08.fixture.html?raw';
import messenger from './messenger.2026-09.fixture.html?raw';
import bubbles from './messenger-bubbles.2026-08.fixture.html?raw';
import mobile from './mobile.2026-06.fixture.html?raw';
import photoWindow from './photo-window.2026-06.fixture.html?raw';
import postWindow from './post-window.2026-08.fixture.html?raw';
import profile from './profile-desktop.2026-08.fixture.html?raw';
import profileMobile from './profile-mobile.2026-08.fixture.html?raw';
import repost from './repost.2026-08.fixture.html?raw';
import requests from './requests.2026-06.fixture.html?raw';
import search from './search.2026-08.fixture.html?raw';
import suggestions from './suggestions.2025-06.fixture.html?raw';

interface Page {
  readonly html: string;
  readonly url: string;
  /** Key, aliases, name, place and the photo's file, in the order of `people`. */
  readonly expected: readonly string[];
}

export const pages = {
  feed: {
    html: feed,
    url: 'https://vk.com/feed',
    expected: [
      'vk:id501 | Анна Петрова | post | 501.jpg',
      'vk:id502 | Олега Сидорова | mention',
      'vk:id501 | Анна Петрова | mention',
      'vk:@oleg.sidorov | Олег Сидоров | post',
      'vk:@editor_ira | Ирина Редактор | post',
      'vk:id777 | Гость Стены | post',
      'vk:id888 | Богдан Новый | row',
    ],
  },
  feedSignedOut: {
    html: feedSignedOut,
    url: 'https://vk.com/wall501_12',
    expected: [
      'vk:id501 | vk:@anna_petrova | Anna Petrova | post | a.jpg',
      'vk:id502 | vk:@ivan | Ivan | mention',
      'vk:@editor_ira | Ira Editor | post',
      'vk:id777 | vk:@guest_user | Guest Writer | post',
    ],
  },
  repost: {
    html: repost,
    url: 'https://vk.ru/feed',
    expected: [
      'vk:id501 | Анна Петрова | post',
      'vk:@taras_k | Тарас Коваль | post',
      'vk:@olena.m | Олена Мельник | post | o.jpg',
      'vk:id501 | vk:@anna_petrova | Анна Петрова | post',
      'vk:id604 | Ярина Мобільна | post',
    ],
  },
  profile: {
    html: profile,
    url: 'https://vk.com/anna.petrova?from=search',
    expected: [
      'vk:@ivan_b | Ivan | row | ivan.jpg',
      'vk:id777 | Peter Petrov | row',
      'vk:id501 | vk:@anna.petrova | Anna Petrova | profile | 501_200.jpg',
    ],
  },
  profileMobile: {
    html: profileMobile,
    url: 'https://m.vk.com/Anna.Petrova',
    expected: ['vk:id501 | vk:@anna.petrova | Анна Петрова | profile | 501_m.jpg'],
  },
  comments: {
    html: comments,
    url: 'https://vk.com/wall-12_91',
    expected: [
      'vk:id501 | Анна Петрова | comment | 501.jpg',
      'vk:id502 | Олеже | mention',
      'vk:@taras_k | Тарас Коваль | comment',
      'vk:id501 | Анні | mention',
      'vk:@taras_k | Тарасові | mention',
      'vk:@olena.m | Олена Мельник | comment',
      'vk:id605 | Ганна Відео | comment | 605.jpg',
      'vk:id606 | vk:@danylo | Данило Старий | comment | 606.jpg',
      'vk:id501 | Анно | mention',
      'vk:id607 | Мобільна Людина | comment',
      'vk:id608 | Ніна Відгук | comment | 608.jpg',
    ],
  },
  likes: {
    html: likes,
    url: 'https://vk.com/wall-12_91?w=likes%2Fwall-12_91',
    expected: [
      'vk:id501 | Anna Petrova | row | 501.jpg',
      'vk:@ivan_b | Ivan Bondar | row',
      'vk:id610 | vk:@olena.m | Olena Melnyk | row | 610.jpg',
    ],
  },
  search: {
    html: search,
    url: 'https://vk.com/search/people?q=a',
    expected: [
      'vk:id501 | Анна Петрова | row | 501.jpg',
      'vk:id611 | vk:@ivan_b | Иван Бондарь | row',
      'vk:id501 | Анна | row',
      'vk:@petya | Пётр | row',
      'vk:id612 | vk:@lena_m | Лена Мобильная | row | 612.jpg',
    ],
  },
  followers: {
    html: followers,
    url: 'https://vk.com/id700',
    expected: [
      'vk:id501 | Анна Петрова | row | 501.jpg',
      'vk:@taras_k | Тарас Коваль | row',
      'vk:id613 | Зоя Старая | row | 613.jpg',
    ],
  },
  messenger: {
    html: messenger,
    url: 'https://vk.com/im/convo/501?entrypoint=list',
    expected: [
      'vk:id501 | vk:@anna.petrova | Анна Петрова | chat | 501_36.jpg',
      'vk:id502 | Олега | mention',
      'vk:id501 | Анна Петрова | message-list | 501.jpg',
      'vk:id611 | Иван Бондарь | message-list',
      'vk:id614 | Лена Мобильная | message-list',
      'vk:id501 | vk:@anna.petrova | Анна Петрова | chat | 501.jpg',
    ],
  },
  bubbles: {
    html: bubbles,
    url: 'https://web.vk.me/convo/611',
    expected: ['vk:id611 | vk:@ivan_b | Ivan Bondar | chat', 'vk:id611 | Ivan Bondar | chat'],
  },
  groupChat: {
    html: groupChat,
    url: 'https://vk.ru/im/convo/2000000017',
    expected: ['vk:id602 | vk:@taras_k | Тарас Коваль | chat', 'vk:id501 | Анна Петрова | chat'],
  },
  friends: {
    html: friends,
    url: 'https://vk.com/friends',
    expected: [
      'vk:id501 | vk:@anna.petrova | Anna Petrova | row | 501.jpg',
      'vk:id502 | Oleg Sidorov | row',
      'vk:@zoya | Zoya | row | z.jpg',
    ],
  },
  requests: {
    html: requests,
    url: 'https://vk.ru/friends?section=requests',
    expected: [
      'vk:@yaryna | Ярина Нова | request | y.jpg',
      'vk:id620 | Назар Заявка | request',
      'vk:id621 | vk:@bohdan_k | Богдан Ключ | request',
    ],
  },
  suggestions: {
    html: suggestions,
    url: 'https://vk.com/friends?act=find',
    expected: [
      'vk:id701 | Соломія Гай | row | 701.jpg',
      'vk:@ostap_b | Остап Бук | row',
      'vk:id702 | Зеник Пень | row | 702.jpg',
    ],
  },
  members: {
    html: members,
    url: 'https://vk.com/book_club',
    expected: [
      'vk:id711 | Глафира Админ | row',
      'vk:id712 | Егору | mention',
      'vk:id713 | Инна Перо | post',
      'vk:id714 | Лев Читатель | post',
      'vk:id715 | Рима Том | row | 715.jpg',
      'vk:@arseny.k | Арсений Корешок | row',
    ],
  },
  photoWindow: {
    html: photoWindow,
    url: 'https://vk.com/id751?z=photo751_7%2Falbum751_0',
    expected: [
      'vk:id751 | Агния Свет | row',
      'vk:id752 | vk:@boris_t | Борис Тень | comment | 752.jpg',
      'vk:id751 | Агния | mention',
      'vk:id753 | Вита Луч | row | 753.jpg',
    ],
  },
  postWindow: {
    html: postWindow,
    url: 'https://vk.com/feed?w=wall721_5',
    expected: [
      'vk:id721 | Vera Stone | post',
      'vk:id721 | Vera Stone | post | 721.jpg',
      'vk:@mark.w | Mark Wood | comment',
    ],
  },
  mentionTip: {
    html: mentionTip,
    url: 'https://vk.com/feed',
    expected: [
      'vk:id741 | Лада Роса | post',
      'vk:id742 | Мирону | mention',
      'vk:id742 | Мирон Зима | mention',
    ],
  },
  mobile: {
    html: mobile,
    url: 'https://m.vk.com/feed',
    expected: [
      'vk:id731 | Федір Дуб | post',
      'vk:id732 | Настя Клен | comment',
      'vk:id733 | Гордій Ясен | row | 733.jpg',
    ],
  },
} satisfies Record<string, Page>;

/** A page from its source, not shown anywhere. */
export function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}
