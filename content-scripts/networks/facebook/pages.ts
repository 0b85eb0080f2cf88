/** The made-up pages and everyone whom they name. For tests only. */
import chatPopups from './chat-popups.2026-08.fixture.html?raw';
import chatsMenu from './chats-menu.2026-08.fixture.html?raw';
import comments from './comments.2026-08.fixture.html?raw';
import followers from './followers.2024-08.fixture.html?raw';
import friendsStart from './friends-start.2026-08.fixture.html?raw';
import friends from './friends.2024-08.fixture.html?raw';
import groupFeed from './group-feed.2026-08.fixture.html?raw';
import groupRequests from './group-requests.2026-08.fixture.html?raw';
import groupMembers from './group-members.2026-08.fixture.html?raw';
import homeFeed from './home-feed.2026-08.fixture.html?raw';
import messagesE2ee from './messages-e2ee.2026-08.fixture.html?raw';
import messages from './messages.2026-08.fixture.html?raw';
import messenger from './messenger.2026-04.fixture.html?raw';
import mobile from './mobile.2024-08.fixture.html?raw';
import notifications from './notifications.2026-08.fixture.html?raw';
import ownProfile from './own-profile.2024-08.fixture.html?raw';
import pageProfile from './page-profile.2026-08.fixture.html?raw';
import photo from './photo.2026-08.fixture.html?raw';
import postDialog from './post-dialog.2026-08.fixture.html?raw';
import profile from './profile.2024-08.fixture.html?raw';
import reactions from './reactions.2026-08.fixture.html?raw';
import requests from './requests.2026-08.fixture.html?raw';
import search from './search.2026-08.fixture.html?raw';
import suggestions from './suggestions.2026-08.fixture.html?raw';

const SITE = 'https://www.facebook.com';

interface Case {
  readonly title: string;
  readonly html: string;
  readonly url: string;
  /** Key, name, place and, where there are any, aliases: in the order of the page, the open profile's heading first. */
  readonly people: readonly (readonly string[])[];
}

export const cases: readonly Case[] = [
  {
    title:
      'home feed: authors, people with them, sharers, mentions and contacts; not oneself, decoys or group chats',
    html: homeFeed,
    url: `${SITE}/`,
    people: [
      ['facebook:@lannguyen77', 'Lan Nguyễn', 'post'],
      ['facebook:id100001234567890', 'Minh Trần', 'mention'],
      ['facebook:@hoapham', 'Hoa Phạm', 'mention'],
      ['facebook:id100002222333344', 'Bảo Lê', 'post'],
      ['facebook:@thuha', 'Thu Hà', 'post'],
      ['facebook:@quangvu', 'Quang Vũ', 'post'],
      ['facebook:id100003333444455', 'Dũng Hoàng', 'message-list'],
    ],
  },
  {
    title:
      'profile: heading with the number of its chat link, cards beyond the edge, friends, posts; no counts or tabs',
    html: profile,
    url: `${SITE}/chloe.martin.12`,
    people: [
      ['facebook:@chloemartin12', 'Chloé Martin', 'profile', 'facebook:id100009876543210'],
      ['facebook:@emmadurand', 'Emma Durand', 'row'],
      ['facebook:id100004445556667', 'Hugo Bernard', 'row'],
      ['facebook:@chloemartin12', 'Chloé Martin', 'profile'],
      ['facebook:@lucpetit', 'Luc Petit', 'row'],
      ['facebook:id61550001112223', 'Inès Roux', 'row'],
      ['facebook:@chloemartin12', 'Chloé Martin', 'post'],
      ['facebook:@ninafaure', 'Nina Faure', 'post'],
    ],
  },
  {
    title: "one's own profile: only the others",
    html: ownProfile,
    url: `${SITE}/profile.php?id=100007777000111`,
    people: [
      ['facebook:@lucpetit', 'Luc Petit', 'row'],
      ['facebook:@lucpetit', 'Luc Petit', 'mention'],
    ],
  },
  {
    title: "a Page's profile: its commenters",
    html: pageProfile,
    url: `${SITE}/bluebird.bakery`,
    people: [['facebook:@owenhart', 'Owen Hart', 'comment']],
  },
  {
    title: 'group feed: authors, mentions, commenters by their number; not oneself',
    html: groupFeed,
    url: `${SITE}/groups/makers.market`,
    people: [
      ['facebook:id100005550001112', 'Priya Shah', 'post'],
      ['facebook:id100006660001113', 'Tom Reed', 'mention'],
      ['facebook:id100008880001114', 'Ana Cruz', 'comment'],
      ['facebook:id100004440001115', 'Zoe Park', 'mention'],
      ['facebook:id100004440001116', 'Lou Kim', 'comment'],
      ['facebook:id100004440001115', 'Zoe Park', 'mention'],
    ],
  },
  {
    title: 'group members: the name of each, also when the link holds the whole row',
    html: groupMembers,
    url: `${SITE}/groups/123456789/members`,
    people: [
      ['facebook:id100001111000222', 'Оксана Бондар', 'row'],
      ['facebook:id100001111000333', 'Іван Коваль', 'row'],
      ['facebook:id100001111000444', 'Леся Мельник', 'row'],
      ['facebook:id100001111000555', 'Юрій Бойко', 'row'],
    ],
  },
  {
    title:
      'comments: author, commenters, those who reply, just-posted comments and whom they answer',
    html: comments,
    url: `${SITE}/sam.poster/posts/pfbid0abc`,
    people: [
      ['facebook:@samposter', 'Sam Poster', 'post'],
      ['facebook:@ritalopez9', 'Rita Lopez', 'comment'],
      ['facebook:id100003210000001', 'Max Adler', 'comment'],
      ['facebook:@ritalopez9', 'Rita Lopez', 'mention'],
      ['facebook:@newcommenter', 'New Commenter', 'comment'],
      ['facebook:@umarao', 'Uma Rao', 'comment'],
    ],
  },
  {
    title: 'reactions: each once, and the feed behind the dialog',
    html: reactions,
    url: `${SITE}/`,
    people: [
      ['facebook:@sarabehind', 'سارا محمدی', 'post'],
      ['facebook:@alirezaei5', 'علی رضایی', 'row'],
      ['facebook:id100002020202020', 'مه‌سا کریمی', 'row'],
    ],
  },
  {
    title: 'friends of a profile: names, not mutual friends',
    html: friends,
    url: `${SITE}/chloe.martin.12/friends`,
    people: [
      ['facebook:@chloemartin12', 'Chloé Martin', 'profile'],
      ['facebook:@lucpetit', 'Luc Petit', 'row'],
      ['facebook:@julesmoreau31', 'Jules Moreau', 'row'],
    ],
  },
  {
    title: 'friend requests: the name of each row, with both keys where the row shows both',
    html: requests,
    url: `${SITE}/friends/requests/?profile_id=100001212121212`,
    people: [
      ['facebook:id100001212121212', 'Марія Шевчук', 'profile', 'facebook:@mariashevchuk'],
      ['facebook:id100001212121212', 'Марія Шевчук', 'request'],
      ['facebook:@petrohnatiuk', 'Петро Гнатюк', 'row', 'facebook:id100003434343434'],
    ],
  },
  {
    title: 'search: found people and named friends',
    html: search,
    url: `${SITE}/search/people/?q=anna`,
    people: [
      ['facebook:@annalee501', 'Anna Lee', 'row'],
      ['facebook:id100000987600001', 'Anna Berg', 'row'],
      ['facebook:@oddnilsen', 'Odd Nilsen', 'row'],
      ['facebook:@karimoe', 'Kari Moe', 'row', 'facebook:id100005005005005'],
      ['facebook:@larsberg9', 'Lars Berg', 'row'],
      ['facebook:@siridahl9', 'Siri Dahl', 'row'],
    ],
  },
  {
    title:
      'messages: chats with one person by their number, the open chat with both keys; no groups, no sealed chats',
    html: messages,
    url: `${SITE}/messages/t/100000501050105/`,
    people: [
      ['facebook:id100000501050105', 'Anna Lee', 'message-list'],
      ['facebook:id61551112223334', 'Bo Dahl', 'message-list'],
      ['facebook:@annalee501', 'Anna Lee', 'chat', 'facebook:id100000501050105'],
      ['facebook:@oddnilsen', 'Odd Nilsen', 'mention'],
      ['facebook:@annalee501', 'Anna Lee', 'chat', 'facebook:id100000501050105'],
    ],
  },
  {
    title: 'an end-to-end chat: its partner by the profile, never by the thread',
    html: messagesE2ee,
    url: `${SITE}/messages/e2ee/t/6780001112223334/`,
    people: [
      ['facebook:id100003333444455', 'Dũng Hoàng', 'message-list'],
      ['facebook:id100005551112223', 'Lan Nguyễn', 'chat'],
    ],
  },
  {
    title: 'chat pop-ups: the partner once, not "view profile"',
    html: chatPopups,
    url: `${SITE}/`,
    people: [
      ['facebook:@kimyoon', 'Kim Yoon', 'post'],
      ['facebook:@annalee501', 'Anna Lee', 'post'],
      ['facebook:@strangerone', 'Stranger One', 'post'],
      ['facebook:@miastone', 'Mia Stone', 'row'],
      ['facebook:@annalee501', 'Anna Lee', 'chat'],
      ['facebook:id100000004004004', 'Bo Dahl', 'chat'],
    ],
  },
  {
    title: 'messenger.com',
    html: messenger,
    url: 'https://www.messenger.com/t/100001000200030/',
    people: [
      ['facebook:id100001000200030', 'Hugo Bernard', 'message-list'],
      ['facebook:@hugobernard8', 'Hugo Bernard', 'chat', 'facebook:id100001000200030'],
    ],
  },
  {
    title: 'the mobile site: author and commenter',
    html: mobile,
    url: 'https://m.facebook.com/story.php?story_fbid=1&id=100001',
    people: [
      ['facebook:@tarasmelnyk', 'Тарас Мельник', 'post'],
      ['facebook:id100004004004004', 'Ольга Сидоренко', 'comment'],
    ],
  },
  {
    title: 'people one may know, by the number of each row',
    html: suggestions,
    url: `${SITE}/friends/suggestions/`,
    people: [
      ['facebook:id100001515151515', 'Ewa Lis', 'row'],
      ['facebook:id100001616161616', 'Jan Kos', 'row'],
    ],
  },
  {
    title: 'the start of the friends pages: requests and people one may know',
    html: friendsStart,
    url: `${SITE}/friends/`,
    people: [
      ['facebook:@rasmusholt', 'Rasmus Holt', 'row'],
      ['facebook:id100002323232323', 'Signe Krag', 'row'],
      ['facebook:@emiltoft3', 'Emil Toft', 'row'],
    ],
  },
  {
    title: 'followers of a profile',
    html: followers,
    url: `${SITE}/mila.jovic/followers`,
    people: [
      ['facebook:@milajovic', 'Мила Јовић', 'profile'],
      ['facebook:@vuksimic', 'Вук Симић', 'row'],
      ['facebook:id100002424242424', 'Сара Крстић', 'row'],
    ],
  },
  {
    title: 'a post in a window over the feed: author and commenter in both',
    html: postDialog,
    url: `${SITE}/`,
    people: [
      ['facebook:@gleborlov', 'Глеб Орлов', 'post'],
      ['facebook:@gleborlov', 'Глеб Орлов', 'post'],
      ['facebook:@tanyabelova4', 'Таня Белова', 'comment'],
    ],
  },
  {
    title: 'a picture with its comments beside it',
    html: photo,
    url: `${SITE}/photo/?fbid=77&set=a.5`,
    people: [
      ['facebook:@darynamoroz', 'Дарина Мороз', 'post'],
      ['facebook:id100002525252525', 'Ігор Лис', 'comment'],
    ],
  },
  {
    title: 'the list of chats over a feed: people, no groups, no sealed chats',
    html: chatsMenu,
    url: `${SITE}/`,
    people: [
      ['facebook:id100002626262626', 'Noor Haddad', 'message-list'],
      ['facebook:@kimyoon', 'Kim Yoon', 'post'],
    ],
  },
  {
    title: 'notifications are sentences: nobody but the feed behind them',
    html: notifications,
    url: `${SITE}/`,
    people: [['facebook:@zoyafeed', 'Зоя Лента', 'post']],
  },
  {
    title: 'requests to join a group: who asks and who asked them in',
    html: groupRequests,
    url: `${SITE}/groups/123456789/member-requests`,
    people: [
      ['facebook:id100003030303030', 'Ганна Вітер', 'row'],
      ['facebook:id100003131313131', 'Яна Лоза', 'row'],
      ['facebook:id100003232323232', 'Клим Степ', 'row'],
    ],
  },
];
