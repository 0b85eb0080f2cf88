/** The feed that the benchmarks run on: LinkedIn's markup of posts with five names each, beside other links. */

/** Names in one post: its author, and who wrote the four comments. */
export const NAMES_PER_POST = 5;

const COMMENT =
  '<article class="comments-comment-item"><p class="n"><a></a></p><p>Well said.</p></article>';

/**
 * A page with some posts. `loadFeed(posts, batch)` adds more, a batch for each frame, each followed by the small changes
 * that a living page makes: every post's photo comes in by itself, as a change of an attribute in a task of its own. It
 * resolves when the last post is in. `turnFeed(isRecycled)` changes every post for another, and resolves when the page has
 * nothing left to do. `longTasks` collects tasks over 50 ms.
 */
export function feedPage(posts: number): string {
  return `<!doctype html>
<html lang="en">
<title>Feed</title>
<style>
  body { margin: 0; font: 14px/20px system-ui; }
  .feed-shared-update-v2 { block-size: 320px; overflow: hidden; contain: content; }
</style>
<nav><a href="https://www.linkedin.com/feed/">Home</a></nav>
<main id="feed"></main>
<template id="post"><div class="feed-shared-update-v2">
  <div class="update-components-actor"><p class="n"><a></a></p></div>
  <i class="photo"></i>
  <p>Text with a <a href="https://www.linkedin.com/feed/hashtag/?keywords=x">tag</a> and a <a>link</a>.</p>
  ${COMMENT.repeat(NAMES_PER_POST - 1)}
  <a>2 d</a>
</div></template>
<script>
  let made = 0;
  const { port1, port2 } = new MessageChannel();
  const waiting = [];
  port1.onmessage = () => {
    waiting.shift()?.classList.add('loaded');
    if (waiting.length > 0) port2.postMessage(null);
  };
  const template = document.getElementById('post').content;
  function makePost() {
    return fill(document.importNode(template, true).firstElementChild);
  }
  function fill(post) {
    const id = made++;
    post.setAttribute('data-urn', 'urn:li:activity:' + (7000000000000000000n + BigInt(id)));
    const names = post.querySelectorAll('.n > a');
    for (let i = 0; i < names.length; i += 1) {
      const slug = ['author', 'anna', 'boris', 'clara', 'dmytro'][i] + '-' + id;
      names[i].href = 'https://www.linkedin.com/in/' + slug + '/';
      names[i].textContent = name(id + i);
    }
    for (const comment of post.querySelectorAll('article')) {
      comment.dataset.id = 'urn:li:comment:(activity:' + id + ',' + (made * 10) + ')';
    }
    post.querySelector('p:not(.n) > a + a').href = 'https://news.example/' + id;
    post.lastElementChild.href = 'https://www.linkedin.com/feed/update/urn:li:activity:' + id + '/';
    waiting.push(post.querySelector('.photo'));
    return post;
  }
  function name(id) {
    return ['Anna Lee', 'Ivo Novak', 'Clara Weiss', 'Rui Costa'][id % 4] + ' ' + id.toString(36).replace(/\\d/g, (d) => 'abcdefghij'[d]);
  }
  function addPosts(count) {
    const all = document.createDocumentFragment();
    for (let i = 0; i < count; i += 1) all.append(makePost());
    document.getElementById('feed').append(all);
  }
  // An endless feed with as many posts as there are: all hold new ones, or all are new.
  window.turnFeed = (isRecycled) => {
    const feed = document.getElementById('feed');
    const before = [...feed.children];
    if (isRecycled) before.forEach(fill);
    else {
      addPosts(before.length);
      for (const post of before) post.remove();
    }
    waiting.length = 0;
    return settled();
  };
  const idle = () => new Promise((done) => requestIdleCallback(done));
  const settled = async () => {
    for (let time = 0; time < 5; time += 1) await idle();
    await new Promise(requestAnimationFrame);
    await idle();
  };
  window.loadFeed = (posts, batch) => new Promise((done) => {
    const goal = made + posts;
    const step = () => {
      addPosts(Math.min(batch, goal - made));
      if (waiting.length > 0) port2.postMessage(null);
      if (made < goal) requestAnimationFrame(step);
      else done();
    };
    requestAnimationFrame(step);
  });
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) if (task.startTime > 500) window.longTasks.push(task.duration);
  }).observe({ entryTypes: ['longtask'] });
  addPosts(${posts});
  waiting.length = 0;
</script>
</html>`;
}
