/** The made-up pages and everyone whom they name. For tests only. */
import companyPeople from './company-people.2025-11.fixture.html?raw';
import connections from './connections.2026-06.fixture.html?raw';
import feedEmber from './feed-ember.2022-05.fixture.html?raw';
import feedSdui from './feed-sdui.2026-05.fixture.html?raw';
import followers from './followers.2026-06.fixture.html?raw';
import group from './group.2025-11.fixture.html?raw';
import groupMembers from './group-members.2025-11.fixture.html?raw';
import invitationsSent from './invitations-sent.2026-06.fixture.html?raw';
import invitations from './invitations.2026-06.fixture.html?raw';
import messagingOverlay from './messaging-overlay.2026-05.fixture.html?raw';
import messagingRebuilt from './messaging-rebuilt.2026-07.fixture.html?raw';
import messaging from './messaging.2026-08.fixture.html?raw';
import mobile from './mobile.2024-05.fixture.html?raw';
import myNetwork from './my-network.2026-06.fixture.html?raw';
import notifications from './notifications.2026-06.fixture.html?raw';
import profileEmber from './profile-ember.2024-03.fixture.html?raw';
import profileSdui from './profile-sdui.2026-08.fixture.html?raw';
import reactions from './reactions.2026-06.fixture.html?raw';
import salesLead from './sales-lead.2026-08.fixture.html?raw';
import sales from './sales.2026-08.fixture.html?raw';
import searchEmber from './search-ember.2024-06.fixture.html?raw';
import searchSdui from './search-sdui.2026-05.fixture.html?raw';
import { at } from './fixture-page';

interface Page {
  readonly title: string;
  readonly html: string;
  readonly url: URL;
  /** `place key name`, then the aliases, in the order of the page. */
  readonly people: readonly string[];
}

/** Feeds, profiles, searches, messages, then lists of people. */
export const PAGES: readonly Page[] = [
  {
    title: 'the SDUI feed',
    html: feedSdui,
    url: at('/feed/'),
    people: [
      'post linkedin:in/liam-okafor Liam Okafor',
      'post linkedin:in/nina-bergström Nina Bergström = linkedin:ACoAABninaBergstrom01',
      'mention linkedin:ACoAABpaulDubois0001 Paul Dubois',
      'mention linkedin:in/nina-bergström Nina',
      'mention linkedin:ACoAABpaulDubois0001 Paul',
      'comment linkedin:in/tariq-aziz Tariq Aziz',
      'mention linkedin:in/nina-bergström Nina Bergström',
      'post linkedin:in/tariq-aziz Tariq Aziz',
      'post linkedin:in/mei-lin Mei Lin',
      'row linkedin:in/ravi-menon Ravi Menon',
      'row linkedin:in/kofi-boateng Kofi Boateng',
    ],
  },
  {
    title: 'the Ember feed behind an open dialog',
    html: feedEmber,
    url: at('/feed/'),
    people: [
      'post linkedin:ACoAABhugoPetit000001 Hugo Petit = linkedin:in/hugo-petit',
      'post linkedin:in/anne-lise-moreau Anne-Lise Moreau = linkedin:ACoAABanneLise0000001',
      'mention linkedin:ACoAABzoeLambert000001 Zoé Lambert',
      'comment linkedin:in/hugo-petit Hugo Petit',
      'mention linkedin:ACoAABanneLise0000001 Anne-Lise',
      'post linkedin:in/bastien-roux Bastien Roux = linkedin:ACoAABbastienRoux00001',
      'comment linkedin:in/ines-faure Inès Faure',
      'row linkedin:in/paul-girard Paul Girard',
      'post linkedin:in/anne-lise-moreau Anne-Lise Moreau = linkedin:ACoAABanneLise0000001',
    ],
  },
  {
    title: 'an SDUI profile',
    html: profileSdui,
    url: at('/in/olena-koval/'),
    people: [
      'post linkedin:in/olena-koval Олена Коваль = linkedin:ACoAABolenaKoval00001',
      'row linkedin:in/sofia-hrytsenko Софія Гриценко',
      'profile linkedin:in/olena-koval Олена Коваль = linkedin:ACoAABolenaKoval00001',
    ],
  },
  {
    title: 'an Ember profile',
    html: profileEmber,
    url: at('/in/дарья-орлова/'),
    people: [
      'row linkedin:in/kirill-lebedev Кирилл Лебедев',
      'row linkedin:in/vera-sokolova Вера Соколова = linkedin:ACoAABveraSokolova001',
      'profile linkedin:in/дарья-орлова Дарья Орлова',
    ],
  },
  {
    title: 'the SDUI people search',
    html: searchSdui,
    url: at('/search/results/people/?keywords=x'),
    people: [
      'row linkedin:in/grace-adeyemi Grace Adeyemi',
      'row linkedin:in/john-smith-42 John Smith',
      'row linkedin:in/peter-novak Peter Novák = linkedin:ACoAABpeterNovak00001',
    ],
  },
  {
    title: 'the Ember people search',
    html: searchEmber,
    url: at('/search/results/people/'),
    people: [
      'row linkedin:in/shirin-ahmadi شیرین احمدی = linkedin:ACoAABshirinAhmadi001',
      'row linkedin:in/کاوه کاوه رستمی',
    ],
  },
  {
    title: 'classic messaging',
    html: messaging,
    url: at('/messaging/thread/2-abc/'),
    people: [
      'chat linkedin:ACoAABmariaBelova0001 Мария Белова',
      'chat linkedin:ACoAABmariaBelova0001 Мария Белова',
    ],
  },
  {
    title: 'chat bubbles in the shadow root',
    html: messagingOverlay,
    url: at('/feed/'),
    people: [
      'post linkedin:in/amara-diallo Amara Diallo',
      'chat linkedin:in/amara-diallo Amara Diallo',
      'chat linkedin:in/amara-diallo Amara Diallo',
      'chat linkedin:ACoAABjonEriksson0001 Jon Eriksson',
    ],
  },
  {
    title: 'rebuilt messaging',
    html: messagingRebuilt,
    url: at('/messaging/'),
    people: ['chat linkedin:in/nazar-bondar Назар Бондар'],
  },
  {
    title: 'invitations',
    html: invitations,
    url: at('/mynetwork/invitation-manager/received/'),
    people: [
      'request linkedin:in/anton-gusev Антон Гусев = linkedin:ACoAABantonGusev00001',
      'request linkedin:in/rita-popova Рита Попова',
      'request linkedin:in/anton-gusev Антон Гусев',
    ],
  },
  {
    title: 'Sales Navigator',
    html: sales,
    url: at('/sales/search/people'),
    people: [
      'row linkedin:sales/ACwAABleadMarta0001 Marta Kowalczyk',
      'row linkedin:sales/ACwAABleadOmar00001 Omar Haddad',
      'chat linkedin:sales/ACwAABleadMarta0001 Marta Kowalczyk',
    ],
  },
  {
    title: 'reactions in a dialog of the other front end',
    html: reactions,
    url: at('/feed/'),
    people: [
      'post linkedin:in/freja-lund Freja Lund',
      'mention linkedin:ACoAABsorenHolm00001 Søren Holm',
      'row linkedin:ACoAABmikkelDam000001 Mikkel Dam',
      'row linkedin:in/ida-krogh-7a Ida Krogh',
    ],
  },
  {
    title: 'connections',
    html: connections,
    url: at('/mynetwork/invite-connect/connections/'),
    people: [
      'row linkedin:in/kasia-zielinska Kasia Zielińska = linkedin:ACoAABkasiaZielin001',
      'row linkedin:in/tomasz-wilk Tomasz Wilk = linkedin:ACoAABtomaszWilk00001',
    ],
  },
  {
    title: 'my network, with invitations and people one may know',
    html: myNetwork,
    url: at('/mynetwork/grow/'),
    people: [
      'request linkedin:in/jonas-weber-9 Jonas Weber',
      'row linkedin:in/lea-hoffmann Lea Hoffmann',
      'row linkedin:in/jonas-weber-9 Jonas Weber',
      'row linkedin:in/müller-design Anna Müller',
    ],
  },
  {
    title: 'sent invitations',
    html: invitationsSent,
    url: at('/mynetwork/invitation-manager/sent/'),
    people: ['request linkedin:in/ostap-hrynko Остап Гринько'],
  },
  {
    title: 'followers',
    html: followers,
    url: at('/mynetwork/network-manager/people-follow/followers/'),
    people: [
      'row linkedin:in/jelena-savic Јелена Савић',
      'row linkedin:ACoAABmarkoIlic000001 Марко Илић',
    ],
  },
  {
    title: 'a group',
    html: group,
    url: at('/groups/4242/'),
    people: [
      'post linkedin:in/camille-renard Camille Renard = linkedin:ACoAABcamilleRenard01',
      'mention linkedin:ACoAABlouisBlanc00001 Louis Blanc',
      'comment linkedin:in/louis-blanc Louis Blanc',
      'row linkedin:in/odile-garnier Odile Garnier',
    ],
  },
  {
    title: 'members of a group',
    html: groupMembers,
    url: at('/groups/4242/members/'),
    people: [
      'row linkedin:in/fedor-kuznetsov Фёдор Кузнецов',
      'row linkedin:ACoAABlidiaSerova0001 Лидия Серова',
    ],
  },
  {
    title: 'people of a company',
    html: companyPeople,
    url: at('/company/alborz/people/'),
    people: ['row linkedin:in/nasrin-alavi نسرین علوی = linkedin:ACoAABnasrinAlavi0001'],
  },
  {
    title: 'a lead in Sales Navigator',
    html: salesLead,
    url: at('/sales/lead/ACwAABleadAstrid001,NAME_SEARCH,q1W2'),
    people: [
      'row linkedin:sales/ACwAABleadBirger001 Birger Toft',
      'profile linkedin:sales/ACwAABleadAstrid001 Astrid Bang',
    ],
  },
  {
    title: 'the mobile site',
    html: mobile,
    url: new URL('https://m.linkedin.com/feed/'),
    people: ['post linkedin:in/yuliia-savchuk Юлія Савчук'],
  },
  {
    title: 'notifications',
    html: notifications,
    url: at('/notifications/?filter=all'),
    people: ['row linkedin:in/ana-petrovic-2 Ана Петровић', 'row linkedin:in/goran-vuk Горан Вук'],
  },
];
