import { describe, expect, it } from 'vitest';

import { pages, parsed } from './fixtures';
import vk from './adapter';

/** Everybody on a page with where exactly they stand, in order. */
function places(html: string, url: string): string[] {
  const page = new URL(url);
  return [...vk.people(parsed(html), page)].map(
    (seen) => `${seen.name} ${vk.itemUrl?.(seen, page) ?? '-'}`,
  );
}

const on = ({ html, url }: { html: string; url: string }) => places(html, url);

describe('the address of what a name stands in', () => {
  it('is the post, for its author, its signer and those whom it mentions', () => {
    expect(on(pages.feed)).toEqual([
      'Анна Петрова https://vk.com/wall501_77',
      'Олега Сидорова https://vk.com/wall501_77',
      'Анна Петрова https://vk.com/wall501_77',
      'Олег Сидоров https://vk.com/wall601_8',
      'Ирина Редактор https://vk.com/wall-38612614_114815',
      'Гость Стены https://vk.com/wall-38612615_4',
      'Богдан Новый -',
    ]);
  });

  it('is the comment by its own date, and the post where a comment shows none', () => {
    expect(on(pages.comments)).toEqual([
      'Анна Петрова https://vk.com/wall-12_91?reply=95',
      'Олеже https://vk.com/wall-12_91?reply=95',
      'Тарас Коваль https://vk.com/wall-12_91?reply=96&thread=95',
      'Анні https://vk.com/wall-12_91?reply=96&thread=95',
      'Тарасові https://vk.com/wall-12_91',
      'Олена Мельник https://vk.com/wall-12_91',
      'Ганна Відео -',
      'Данило Старий https://vk.com/wall-12_91?reply=101',
      'Анно https://vk.com/wall-12_91?reply=101',
      'Мобільна Людина -',
      'Ніна Відгук -',
    ]);
  });

  it('is the shared post for its author, and the sharing one for who shares', () => {
    expect(on(pages.repost)).toEqual([
      'Анна Петрова https://vk.com/wall501_90',
      'Тарас Коваль https://vk.com/wall602_5',
      'Олена Мельник https://vk.com/wall603_4',
      'Анна Петрова https://vk.com/wall501_93',
      'Ярина Мобільна https://vk.com/wall604_1',
    ]);
  });

  it('is the open dialog, and each dialog of the list', () => {
    expect(on(pages.messenger)).toEqual([
      'Анна Петрова https://vk.com/im/convo/501',
      'Олега https://vk.com/im/convo/501',
      'Анна Петрова https://vk.com/im/convo/501',
      'Иван Бондарь https://vk.com/im/convo/611',
      'Лена Мобильная https://vk.com/im/convo/614',
      'Анна Петрова https://vk.com/im/convo/501',
    ]);
  });

  it('is the chat of several people itself, not the one with the person', () => {
    expect(on(pages.groupChat)).toEqual([
      'Тарас Коваль https://vk.com/im/convo/2000000017',
      'Анна Петрова https://vk.com/im/convo/2000000017',
    ]);
  });

  it('is of the messages of the community in which one writes', () => {
    const own = places(pages.messenger.html, 'https://vk.com/gim12/convo/501');
    expect(own).toContain('Анна Петрова https://vk.com/gim12/convo/501');
    expect(own).toContain('Иван Бондарь https://vk.com/gim12/convo/611');
  });

  it('is nothing while the address already is of another dialog', () => {
    const ahead = places(pages.groupChat.html, 'https://vk.com/im/convo/700');
    expect(ahead).toContain('Анна Петрова -');
    expect(ahead.join()).not.toContain('/convo/');
  });
});

/** A post by Anna with a date that leads there. */
const post = (date: string, id = '') =>
  `<div data-testid="post" ${id}><div data-testid="post-header">
    <a data-testid="post-header-title" href="/id1">Anna</a>
    <a data-testid="post_date_block_preview" href="${date}">now</a></div></div>`;
const FEED = 'https://vk.com/feed';

describe('a hostile page', () => {
  it.each([
    'https://evil.example/wall1_2',
    'https://vk.com.evil.example/wall1_2',
    'https://vk.com@evil.example/wall1_2',
    '//evil.example/wall1_2',
    'http://vk.com/wall1_2',
    'javascript:/wall1_2',
    'data:text/html,/wall1_2',
    '/wall1_2/../../away.php?to=evil',
    '/away.php?to=/wall1_2',
    '/wall1_99999999999999999999',
    `/wall1_2${'3'.repeat(5000)}`,
    '/wall1',
    'https://[',
    '',
  ])('gives no address by %j', (date) => {
    expect(places(post(date), FEED)).toEqual(['Anna -']);
  });

  it('gives nothing more than the post, whatever else its address has', () => {
    const date = '/wall1_2?reply=3%26x&thread=4&from=feed&to=https://evil.example#x';
    expect(places(post(date), FEED)).toEqual(['Anna https://vk.com/wall1_2?thread=4']);
    expect(places(post('', 'data-post-id="1_2?x=/y"'), FEED)).toEqual(['Anna -']);
  });

  it('gives nothing where two dates of one post differ', () => {
    const two = post('/wall1_2').replace(
      'now</a>',
      'now</a><a data-testid="post_date_block_preview" href="/wall1_3">then</a>',
    );
    expect(places(two, FEED)).toEqual(['Anna -']);
  });
});
